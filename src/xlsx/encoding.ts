/** The encodings of text tables by their names on the command line, and what the platform's decoder calls them. GBK is a part of GB 18030. */
const LABELS = {
  'utf-8': 'utf-8', gbk: 'gb18030', gb18030: 'gb18030', 'windows-1252': 'latin1', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', big5: 'big5', shift_jis: 'shift_jis',
} as const;

export type Encoding = keyof typeof LABELS;

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gbk', 'gb18030', 'windows-1252', 'utf-16le', 'utf-16be', 'big5', 'shift_jis'];

/** The encoding of a name as people write it: `UTF8`, `cp936`; undefined for one that is not known. */
export function encodingNamed(name: string): Encoding | undefined {
  const key = name.trim().toLowerCase().replace(/[_ ]/g, '-');
  return ENCODINGS.find((encoding) => encoding.replace('_', '-') === key) ?? OTHER_NAMES[key];
}

const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8', cp936: 'gbk', gb2312: 'gbk', 'gb-2312': 'gbk', 'gb-18030': 'gb18030', cp1252: 'windows-1252', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252',
  utf16le: 'utf-16le', utf16be: 'utf-16be', cp950: 'big5', sjis: 'shift_jis', 'shift-jis': 'shift_jis', cp932: 'shift_jis',
};

/** What bytes say in an encoding; null where they are not in it. */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array) => string | null {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true });
  const isUnicode = encoding.startsWith('utf');
  return (bytes) => {
    try {
      const text = decoder.decode(bytes);
      if (isUnicode) return text;
      return encoding === 'windows-1252' ? western(text) : NO_CHARACTER.test(text) ? null : text;
    } catch {
      return null;
    }
  };
}

/** What some decoders make of bytes that mean nothing in encodings older than Unicode. */
const NO_CHARACTER = /[\u0080-\u009f\ufffd\uf8f0-\uf8ff]/;

/** Some platforms take the bytes 80 to 9F of this encoding for those of Latin 1, where there is nothing. */
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function western(text: string): string | null {
  const signed = text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
  return NO_CHARACTER.test(signed) ? null : signed;
}

/** The encoding that a byte order mark tells, and how long the mark is. */
export function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Whether bytes without a mark are UTF-16, by where their zeros are: of Latin letters, figures and line ends the one byte, of few others the other. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  const zeros = [0, 0];
  sample.forEach((byte, at) => { if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  const encoding = odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null;
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(sample);
  // A pair may be cut in two at the end.
  return /[\0-\x08\x0b\x0e-\x19\x1b-\x1f\ufffd]/.test(text.replace(/\ufffd$/, '')) ? null : encoding;
}

/** Decodes text: by its byte order mark, else as UTF-8. Null where it is not in that encoding. */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = markOf(bytes);
  return decoderOf(mark?.encoding ?? 'utf-8')(bytes.subarray(mark?.length ?? 0));
}
