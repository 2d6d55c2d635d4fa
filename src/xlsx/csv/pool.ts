import type { Cell, CellPool } from '../../table';

/** Makes text of bytes; null where they are none in its encoding. */
export type Decode = (bytes: Uint8Array) => string | null;

const CHUNK = 1 << 22;
/** A file may have many columns with little in them. */
const FIRST_CHUNK = 1 << 8;
const FIRST_SLOTS = 1 << 6;

/** Texts may be made to have one hash; beyond so many places nothing is looked for any more, and the same text may have two numbers. */
const FARTHEST = 256;

/** So many fields tell whether hardly any comes again. */
const TELLING = 1 << 17;

/** Of so few different cells the texts are kept once they are made. */
const KEPT = 100_000;

/**
 * The different fields of a column as the bytes that they are written in, each once. What they say is decided when the whole file is known, so
 * that it takes one look at the file whatever its encoding.
 */
export class BytePool implements CellPool {
  size = 0;

  /** The fields that have bytes above ASCII, each by its number and the row in which it first comes, one behind the other. */
  private readonly beyond: number[] = [];

  /** At each place a hash, and behind it the number of the field that has it, from 1; 0 where there is none. */
  private slots = new Int32Array(FIRST_SLOTS * 2);
  /** How many fields were looked for, and whether none is any more. */
  private entered = 0;
  private looksNoMore = false;
  private starts = new Float64Array(FIRST_SLOTS / 2);
  private lengths = new Int32Array(FIRST_SLOTS / 2);
  private readonly chunks: Uint8Array[] = [];
  /** Bytes used of the last chunk. */
  private used = 0;
  private decode: Decode = () => null;
  private texts: (Cell | undefined)[] = [];

  /** From now on cells are what this makes of their bytes; no field is looked for any more. */
  decodeBy(decode: Decode): void {
    this.decode = decode;
    this.texts = [];
    this.lookNoMore();
  }

  cell(code: number): Cell {
    if (this.size > KEPT) return this.made(code);
    return (this.texts[code] ??= this.made(code));
  }

  bytesOf(code: number): Uint8Array {
    const start = this.starts[code] ?? 0;
    const at = start % CHUNK;
    return this.chunks[Math.floor(start / CHUNK)]?.subarray(at, at + (this.lengths[code] ?? 0)) ?? new Uint8Array();
  }

  /** The fields that have bytes above ASCII, with the rows in which they first come. */
  *beyondAscii(): Generator<{ readonly bytes: Uint8Array; readonly row: number }> {
    for (let at = 0; at < this.beyond.length; at += 2) yield { bytes: this.bytesOf(this.beyond[at] ?? -1), row: this.beyond[at + 1] ?? -1 };
  }

  /** Neither totals nor sums can be written without an L or an M. */
  isOrdinary(code: number): boolean {
    let letters = false;
    for (const byte of this.bytesOf(code)) {
      if (byte > 0x7e) return false;
      const small = byte | 0x20;
      if (small === SMALL_L || small === SMALL_M) return false;
      letters ||= small >= SMALL_A && small <= SMALL_Z;
    }
    return letters;
  }

  /** The number of a field, given to it when it is first seen. `hash` is `hashOf` its bytes. */
  enter(bytes: Uint8Array, from: number, to: number, hash: number, row: number): number {
    this.entered += 1;
    if (this.entered === TELLING && (this.entered - this.size) * 1000 < this.entered) this.lookNoMore();
    if (this.looksNoMore) return this.add(bytes, from, to, row);
    const { slots } = this;
    const last = slots.length - 1;
    let place = (hash * 2) & last;
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      const code = (slots[place + 1] ?? 0) - 1;
      if (code < 0) {
        const added = this.add(bytes, from, to, row);
        slots[place] = hash;
        slots[place + 1] = added + 1;
        if (this.size * 4 > slots.length) this.grow();
        return added;
      }
      if (slots[place] === hash && this.isSame(code, bytes, from, to)) return code;
      place = (place + 2) & last;
    }
    return this.add(bytes, from, to, row);
  }

  /** Forgets by what fields are found: those that are given from now on all have numbers of their own. */
  private lookNoMore(): void {
    this.looksNoMore = true;
    this.slots = new Int32Array(2);
  }

  private made(code: number): Cell {
    const bytes = this.bytesOf(code);
    return cellOf(shortAscii(bytes) ?? this.decode(bytes) ?? '');
  }

  private isSame(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (this.lengths[code] !== to - from) return false;
    const start = this.starts[code] ?? 0;
    const chunk = this.chunks[Math.floor(start / CHUNK)];
    if (chunk === undefined) return false;
    for (let at = from, own = start % CHUNK; at < to; at += 1, own += 1) if (chunk[own] !== bytes[at]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, row: number): number {
    const code = this.size;
    if (code === this.starts.length) this.lengthen();
    const length = to - from;
    const chunk = this.chunkFor(length);
    const at = this.used;
    let isAscii = true;
    for (let each = 0; each < length; each += 1) {
      const byte = bytes[from + each] ?? 0;
      chunk[at + each] = byte;
      if (byte > 0x7f) isAscii = false;
    }
    this.used += length;
    this.starts[code] = (this.chunks.length - 1) * CHUNK + at;
    this.lengths[code] = length;
    if (!isAscii) this.beyond.push(code, row);
    this.size += 1;
    return code;
  }

  /** The last chunk, with room for so many bytes; a field that is longer than a chunk has one for itself. */
  private chunkFor(length: number): Uint8Array {
    const last = this.chunks.at(-1);
    if (last !== undefined && this.used + length <= last.length) return last;
    const longer = last === undefined ? FIRST_CHUNK : last.length * 2;
    const chunk = new Uint8Array(Math.max(Math.min(longer, CHUNK), length));
    if (last === undefined || this.used + length > CHUNK) {
      this.used = 0;
      this.chunks.push(chunk);
    } else {
      this.chunks[this.chunks.length - 1] = lengthened(last, new Uint8Array(Math.min(Math.max(chunk.length, this.used + length), CHUNK)));
    }
    return this.chunks.at(-1) ?? chunk;
  }

  private lengthen(): void {
    const size = this.starts.length * 2;
    this.starts = lengthened(this.starts, new Float64Array(size));
    this.lengths = lengthened(this.lengths, new Int32Array(size));
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const last = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let place = ((old[from] ?? 0) * 2) & last;
      while (slots[place + 1] !== 0) place = (place + 2) & last;
      slots[place] = old[from] ?? 0;
      slots[place + 1] = old[from + 1] ?? 0;
    }
    this.slots = slots;
  }
}

/** What is written in few bytes of visible ASCII, which mean the same in all encodings, without asking a decoder; null for all else. */
function shortAscii(bytes: Uint8Array): string | null {
  if (bytes.length > SHORT) return null;
  let text = '';
  for (const byte of bytes) {
    if (byte < 0x20 || byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Longer texts a decoder makes faster. */
const SHORT = 24;

export function lengthened<T extends Int32Array | Float64Array | Uint8Array>(old: T, longer: T): T {
  longer.set(old);
  return longer;
}

const FLOAT = /^[+-]?\d+\.\d{8,}(?:[eE][+-]?\d+)?$/;

/**
 * A cell as it is, but for one that holds more than the 15 digits that Excel keeps because a program printed a binary float
 * (1000.0000000000001): that is a number, to be read as Excel would show it.
 */
function cellOf(text: string): Cell {
  if (text.length < 17 || !FLOAT.test(text)) return text;
  const digits = text.replace(/[eE].*$/, '').replace(/\D/g, '').replace(/^0+/, '').length;
  return digits > 15 ? Number(text) : text;
}

export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

/** The FNV-1a hash, mixed so that its last digits differ where only the last bytes do. */
export function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
  return finished(hash);
}

const [SMALL_A, SMALL_L, SMALL_M, SMALL_Z] = [97, 108, 109, 122];
