import { markOf, unmarkedUtf16 } from './encoding';

/** What a file holds, told by its first bytes and never by its name. */
export type FileKind = 'archive' | 'old-workbook' | 'encrypted-workbook' | 'html' | 'empty' | 'binary' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const HTML = /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[^])*-->\s*)*<(!doctype\s+html|html|table|head|meta|body)\b/i;

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, OLE)) return mentionsEncryption(bytes) ? 'encrypted-workbook' : 'old-workbook';
  if (startsWith(bytes, ZIP)) return 'archive';
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^\u00ef\u00bb\u00bf/, '');
  if (HTML.test(beginning) || HTML.test(beginning.replaceAll('\0', ''))) return 'html';
  return looksBinary(bytes) ? 'binary' : 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The name of the stream that holds an encrypted workbook, as the directory of an OLE file spells it (UTF-16). */
function mentionsEncryption(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(Array.from('EncryptedPackage').join('\0'));
}

/** Text has no control characters but tab, line feed, carriage return and form feed; UTF-16 has zeros. */
function looksBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes)?.length === 2 || unmarkedUtf16(bytes) !== null) return false;
  return bytes.subarray(0, 4096).some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1a);
}
