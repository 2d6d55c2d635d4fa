/** What a zip archive says about itself in its directory, read without unpacking anything. */
export interface Archive {
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes once unpacked, as declared: the reader unpacks no more than this. */
  readonly unpacked: number;
  readonly method: number;
  readonly offset: number;
}

export type ArchiveFault = 'damaged' | 'too-large' | 'suspicious';

/** The most that a workbook may unpack to, in bytes. */
export const UNPACKED_LIMIT = 200 * 1024 * 1024;
const ENTRY_LIMIT = 5_000;
/** Deflate reaches about 1030 : 1 on a run of one byte; a worksheet stays far below. Small parts are not asked. */
const RATIO_LIMIT = 400;
const RATIO_FLOOR = 4 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_MARK = 0xffffffff;

/**
 * Reads the directory of a zip archive and refuses what is damaged, unpacks to more than `UNPACKED_LIMIT`, or is packed
 * as no spreadsheet program does. Archives in ZIP64 form are larger than the limit or oddly made, so they are refused too.
 */
export function openArchive(bytes: Uint8Array): Archive | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return 'damaged';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === ZIP64_MARK || count === 0xffff) return 'too-large';
  if (count > ENTRY_LIMIT) return 'suspicious';
  const entries = directory(view, bytes, start, count);
  return entries === null ? 'damaged' : faultOf(entries) ?? { entries };
}

/** One entry unpacked as text, or null where it is missing or cannot be unpacked. For small parts. */
export async function textOf(bytes: Uint8Array, archive: Archive, name: string): Promise<string | null> {
  const entry = archive.entries.find((candidate) => candidate.name === name);
  if (entry === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packed);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(stream).text();
  } catch {
    return null;
  }
}

function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function directory(view: DataView, bytes: Uint8Array, start: number, count: number): Entry[] | null {
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const folder = entry.name.endsWith('/');
    const withoutSize = entry.unpacked === 0 && (entry.packed > 2 || (view.getUint16(at + 8, true) & 8) !== 0);
    if (withoutSize && !folder) return null;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function faultOf(entries: readonly Entry[]): ArchiveFault | null {
  let total = 0;
  for (const { packed, unpacked } of entries) {
    if (packed === ZIP64_MARK || unpacked === ZIP64_MARK) return 'too-large';
    total += unpacked;
    if (unpacked > RATIO_FLOOR && unpacked > packed * RATIO_LIMIT) return 'suspicious';
  }
  return total > UNPACKED_LIMIT ? 'too-large' : null;
}
