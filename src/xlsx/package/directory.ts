import { damaged, Unreadable } from './fault';

/** What a zip archive says in its directory about one of its parts. Sizes are what the file claims, and are not to be trusted. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes once unpacked. */
  readonly unpacked: number;
  readonly method: number;
  readonly checksum: number;
  readonly offset: number;
}

/** The most that a workbook may unpack to, in bytes. */
export const UNPACKED_LIMIT = 200 * 1024 * 1024;
const ENTRY_LIMIT = 5_000;
/** Deflate reaches about 1030 : 1 on a run of one byte; a worksheet stays far below. Small parts are not asked. */
const RATIO_LIMIT = 400;
const RATIO_FLOOR = 4 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const LONG_END_OF_DIRECTORY = 0x06064b50;
const LONG_END_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** In place of a number that needs eight bytes, which then stands elsewhere. */
const LONG_MARK = 0xffffffff;
const LONG_COUNT_MARK = 0xffff;
const LONG_SIZES = 1;

/**
 * Reads the directory of a zip archive, and refuses what is damaged, claims to unpack to more than `UNPACKED_LIMIT`, or is packed as no
 * spreadsheet program does. Nothing is unpacked. @throws Unreadable
 */
export function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = entriesOf(view, bytes, placeOf(view));
    checkClaims(entries);
    return entries;
  } catch (error) {
    // Beyond the end of the file there is nothing to be read.
    if (error instanceof RangeError) damaged();
    throw error;
  }
}

function placeOf(view: DataView): { start: number; count: number } {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== LONG_COUNT_MARK && start !== LONG_MARK) return { start, count };
  if (view.getUint32(end - 20, true) !== LONG_END_LOCATOR) damaged();
  const long = longAt(view, end - 20 + 8);
  if (view.getUint32(long, true) !== LONG_END_OF_DIRECTORY) damaged();
  return { start: longAt(view, long + 48), count: longAt(view, long + 32) };
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return damaged();
}

function entriesOf(view: DataView, bytes: Uint8Array, { start, count }: { start: number; count: number }): ZipEntry[] {
  if (count > ENTRY_LIMIT) throw new Unreadable('suspicious');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) damaged();
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [unpacked, packed, offset] = longer(view, at + 46 + nameLength, extraLength, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    entries.push({ name, method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true), packed, unpacked, offset });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

type Sizes = readonly [unpacked: number, packed: number, offset: number];

/** The numbers of an entry, those that need eight bytes taken from the entry's extra fields. */
function longer(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  if (!sizes.includes(LONG_MARK)) return sizes;
  let at = start;
  while (view.getUint16(at, true) !== LONG_SIZES) {
    at += 4 + view.getUint16(at + 2, true);
    if (at >= start + length) damaged();
  }
  at += 4;
  const taken = (size: number): number => {
    if (size !== LONG_MARK) return size;
    at += 8;
    return longAt(view, at - 8);
  };
  return [taken(sizes[0]), taken(sizes[1]), taken(sizes[2])];
}

function longAt(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  return number > BigInt(view.byteLength) * 2000n ? damaged() : Number(number);
}

function checkClaims(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { name, packed, unpacked } of entries) {
    if (unpacked === 0 && packed > 2 && !name.endsWith('/')) damaged();
    if (unpacked > RATIO_FLOOR && unpacked > packed * RATIO_LIMIT) throw new Unreadable('suspicious');
    total += unpacked;
  }
  if (total > UNPACKED_LIMIT) throw new Unreadable('too-large');
}
