import { checksum } from './checksum';
import { directoryOf, UNPACKED_LIMIT, type ZipEntry } from './directory';
import { damaged, Unreadable } from './fault';
import { inflated } from './inflate';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Parts that are read whole hold little: lists of sheets, of relations, of columns. */
const WHOLE_LIMIT = 16 * 1024 * 1024;

/**
 * The parts of a workbook file by their names, in which capitals make no difference. What the file claims of their sizes is checked
 * beforehand and again while they are unpacked, which ends at once where a part is larger than claimed or all of them together, each as
 * often as it is read, are larger than a workbook may be.
 */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();
  private unpacked = 0;

  /** @throws Unreadable */
  constructor(private readonly bytes: Uint8Array) {
    for (const entry of directoryOf(bytes)) {
      const key = keyOf(entry.name);
      if (this.entries.has(key)) damaged();
      if (!key.endsWith('/')) this.entries.set(key, entry);
    }
  }

  /** The names as the file writes them. */
  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => partName(name));
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The bytes of a part, piece by piece. @throws Unreadable where it is missing, damaged or too large. */
  async *pieces(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(keyOf(name)) ?? damaged();
    let size = 0;
    let sum = 0;
    for await (const piece of this.content(entry)) {
      size += piece.length;
      if (size > entry.unpacked) damaged();
      this.unpacked += piece.length;
      if (this.unpacked > UNPACKED_LIMIT) throw new Unreadable('too-large');
      sum = checksum(sum, piece);
      yield piece;
    }
    if (size !== entry.unpacked || sum !== entry.checksum) damaged();
  }

  /** A whole part. @throws Unreadable where it is missing, damaged or too large. */
  async whole(name: string, limit = WHOLE_LIMIT): Promise<Uint8Array<ArrayBuffer>> {
    const { unpacked } = this.entries.get(keyOf(name)) ?? damaged();
    if (unpacked > limit) throw new Unreadable('too-large');
    const whole = new Uint8Array(unpacked);
    let at = 0;
    for await (const piece of this.pieces(name)) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private content({ offset, packed, method }: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) damaged();
    const content = bytes.subarray(start, start + packed);
    if (method === STORED) return sliced(content);
    return method === DEFLATED ? inflated(content) : damaged();
  }
}

const PIECE = 1 << 16;

function* sliced(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Some programs write folders with backslashes, or start at a root. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function keyOf(name: string): string {
  return partName(name).toLowerCase();
}
