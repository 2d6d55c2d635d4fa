import { decoderOf, type Encoding } from '../encoding';
import type { BytePool } from './pool';

/** What the fields of a file are written in; or the first row, from 0, that is not UTF-8, where all others are (`mixed`) or where nothing fits. */
export type Recognised = Encoding | { readonly row: number; readonly isMixed: boolean };

/** So many fields with characters beyond ASCII tell enough. */
const TELLING = 20_000;

interface Field {
  readonly bytes: Uint8Array;
  readonly row: number;
}

/** The first row with a field that is not in an encoding; null where all are. */
export function firstOutside(pools: readonly BytePool[], encoding: Encoding): number | null {
  const decode = encoding === 'utf-8' ? asUtf8 : decoderOf(encoding);
  let first: number | null = null;
  for (const { bytes, row } of fieldsOf(pools)) if ((first === null || row < first) && decode(bytes) === null) first = row;
  return first;
}

/**
 * The encoding of a file by the fields of which it is made: UTF-8 if all of them are; else Chinese or Western, as some of them surely are and
 * all can be. Where that is not clear, nothing is guessed: a wrong guess pays people under names that are not theirs.
 */
export function recognised(pools: readonly BytePool[]): Recognised {
  const row = firstOutside(pools, 'utf-8');
  if (row === null) return 'utf-8';
  const fields = [...first(fieldsOf(pools), TELLING)];
  // In other encodings few fields are UTF-8 by chance.
  if (fields.filter(({ bytes }) => asUtf8(bytes) !== null).length * 2 > fields.length) return { row, isMixed: true };
  const chinese = fields.filter(({ bytes }) => isChinese(bytes) && !isWestern(bytes)).length;
  const western = fields.filter(({ bytes }) => isWestern(bytes) && !isChinese(bytes)).length;
  if (chinese > 0 && western === 0 && firstOutside(pools, 'gb18030') === null) return 'gb18030';
  if (western > 0 && fields.every(({ bytes }) => isWestern(bytes)) && firstOutside(pools, 'windows-1252') === null) return 'windows-1252';
  return { row, isMixed: false };
}

function* fieldsOf(pools: readonly BytePool[]): Generator<Field> {
  for (const pool of pools) yield* pool.beyondAscii();
}

function* first<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

/** Nothing, or null where bytes are not UTF-8; most fields are too short for the platform's decoder to be quick. */
function asUtf8(bytes: Uint8Array): '' | null {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    const second = bytes[at + 1] ?? 0;
    const [low, high] = [lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80, lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf];
    if (length > 1 && (second < low || second > high)) return null;
    for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return null;
    at += length;
  }
  return '';
}

/** Whether most characters beyond ASCII are those that Chinese texts mostly have, two bytes each, as in GB 2312. */
function isChinese(bytes: Uint8Array): boolean {
  let [common, rare] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[at] ?? 0) >= 0xa1) common += 1;
    else rare += 1;
  }
  return common > rare;
}

/** Whether letters with accents stand among plain ones, no more than two together. */
function isWestern(bytes: Uint8Array): boolean {
  let [plain, accented, together] = [0, 0, 0];
  for (const byte of bytes) {
    together = byte < 0x80 ? 0 : together + 1;
    if (together > 2 || (byte >= 0x80 && !isWesternSign(byte))) return false;
    if (isAccented(byte)) accented += 1;
    else if (/[a-z]/i.test(String.fromCharCode(byte))) plain += 1;
  }
  return plain >= accented;
}

function isAccented(byte: number): boolean {
  return byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
}

/** Letters, and the few signs that business texts have: quotation marks, dashes, €, £, ©, ®, °, ordinals, no-break spaces. */
function isWesternSign(byte: number): boolean {
  return isAccented(byte) || WESTERN_SIGNS.has(byte);
}

const WESTERN_SIGNS: ReadonlySet<number> = new Set([
  0x80, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f, 0xa0, 0xa3, 0xa9, 0xaa, 0xae, 0xb0, 0xb4, 0xb7, 0xba,
]);
