import { decoderOf, type Encoding } from './encoding';

type Encoded = { readonly bytes: Uint8Array } | { readonly missing: readonly string[] };

const MARKS: Partial<Record<Encoding, readonly number[]>> = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };

/** The byte order mark by which others recognise an encoding; nothing for those that have none. */
export function byteOrderMark(encoding: Encoding): Uint8Array {
  return Uint8Array.from(MARKS[encoding] ?? []);
}

/** Encodes text, or tells the characters that the encoding does not have, each once, in the order in which they occur. */
export function encodeText(text: string, encoding: Encoding): Encoded {
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(text) };
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { bytes: utf16(text, encoding === 'utf-16le') };
  const codes = codesOf(encoding);
  const bytes = new Uint8Array(text.length * 4);
  const missing = new Set<string>();
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : codes.get(point) ?? (encoding === 'gb18030' ? beyondPlane(point) : undefined);
    if (code === undefined) missing.add(character);
    else for (let shift = code > 0xffff ? 24 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8) bytes[length++] = (code >>> shift) & 0xff;
  }
  return missing.size > 0 ? { missing: [...missing] } : { bytes: bytes.subarray(0, length) };
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

const known = new Map<Encoding, ReadonlyMap<number, number>>();

/** Code point → code, turned round from what the platform's own decoder reads. */
function codesOf(encoding: Encoding): ReadonlyMap<number, number> {
  const codes = known.get(encoding) ?? (encoding === 'gb18030' ? withFourBytes(tableOf(encoding, true)) : tableOf(encoding, false));
  known.set(encoding, codes);
  return codes;
}

const isPrivate = (point: number): boolean => point >= 0xe000 && point <= 0xf8ff;

/** The codes of one and two bytes; those for private use are characters only where everything has a code. */
function tableOf(encoding: Encoding, privateToo: boolean): Map<number, number> {
  const decode = encoding === 'gbk' ? gbkDecoder() : decoderOf(encoding);
  const codes = new Map<number, number>();
  const add = (code: number, bytes: Uint8Array): void => {
    const text = decode(bytes) ?? '';
    const point = text.codePointAt(0) ?? 0;
    if (text.length === 1 && point >= 0x80 && point !== 0xfffd && (privateToo || !isPrivate(point)) && !codes.has(point)) codes.set(point, code);
  };
  // In GB 18030 the one byte above ASCII that some decoders take is none.
  for (let lead = 0x80; lead <= 0xff && encoding !== 'gb18030'; lead += 1) add(lead, Uint8Array.of(lead));
  if (encoding === 'windows-1252') return codes;
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add((lead << 8) | trail, Uint8Array.of(lead, trail));
  }
  return codes;
}

/** GBK as it was before GB 18030, as those read it who get such files. */
function gbkDecoder(): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder('gbk');
  return (bytes) => decoder.decode(bytes);
}

/** In GB 18030 what has no code of two bytes has one of four, one after the other. */
function withFourBytes(codes: Map<number, number>): Map<number, number> {
  const decode = decoderOf('gb18030');
  const bytes = new Uint8Array(4);
  for (let index = 0; index < LAST_IN_PLANE; index += 1) {
    const code = fourBytes(index);
    new DataView(bytes.buffer).setUint32(0, code);
    const point = decode(bytes)?.codePointAt(0);
    if (point !== undefined && !codes.has(point)) codes.set(point, code);
  }
  return codes;
}

const LAST_IN_PLANE = 39_420;
const FIRST_BEYOND_PLANE = 189_000;

function beyondPlane(point: number): number | undefined {
  return point < 0x10000 ? undefined : fourBytes(FIRST_BEYOND_PLANE + point - 0x10000);
}

function fourBytes(index: number): number {
  const digits = [Math.floor(index / 12_600) + 0x81, (Math.floor(index / 1_260) % 10) + 0x30, (Math.floor(index / 10) % 126) + 0x81, (index % 10) + 0x30];
  return digits.reduce((code, digit) => code * 256 + digit, 0);
}
