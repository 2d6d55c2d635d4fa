import { figureText, PackedFigures, PackedTexts, type Cell } from '../../table';
import { BytePool, finished, hashOf, lengthened, PRIME, SEED } from './pool';

/** So many fields are looked at before it is decided whether a column is one of figures. */
const SAMPLE = 128;
/** Of a column of figures no more than one in so many fields may be something else. */
const RARE = 16;
const FEW = 1_000;

/** Figures with more places, or more digits than Excel keeps, are kept as text. */
const MOST_PLACES = 6;
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

const [LINE_FEED, RETURN, MINUS, POINT, ZERO, NINE] = [10, 13, 45, 46, 48, 57];

/** The rows that a column, all columns together, have taken room for. */
export interface ColumnRoom {
  take(slots: number): void;
}

/** Packs the fields of one column as they come. A row may be given again, and then is as it was given last. */
export class ColumnPacker {
  readonly pool = new BytePool();
  private codes = new Int32Array(0);
  private units = new Float64Array(0);
  private places = new Uint8Array(0);
  private scale = 0;
  private isFigures = false;
  private isDecided = false;
  private seen = 0;
  private plain = 0;
  private readonly figure = new PlainFigure();
  /** The fields of a column of figures that are none, by their rows. */
  private readonly others = new Map<number, number>();

  constructor(private readonly room: ColumnRoom) {}

  /**
   * Takes the unquoted field that starts at a place and ends before a separator, a line end or the end of all bytes. Gives the place behind it,
   * or -1, and takes nothing, where its end has not come yet.
   */
  take(row: number, bytes: Uint8Array, from: number, to: number, separator: number, isLast: boolean): number {
    let hash = SEED;
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === separator || byte === LINE_FEED || byte === RETURN) break;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    if (at === to && !isLast) return -1;
    if (at > from) this.put(row, bytes, from, at, finished(hash));
    return at;
  }

  /** Takes a field whose bytes are known. */
  takeBytes(row: number, bytes: Uint8Array): void {
    this.put(row, bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  packed(height: number): PackedTexts | PackedFigures {
    if (!this.isDecided) this.decide();
    if (!this.isFigures) return new PackedTexts(height, this.codes, this.pool);
    const { units, places, scale, others, pool } = this;
    const get = (row: number): Cell | undefined => {
      const code = others.get(row);
      return code === undefined ? undefined : pool.cell(code);
    };
    return new PackedFigures(height, { units, places, scale }, { size: others.size, get });
  }

  private put(row: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (this.isFigures) this.putFigure(row, bytes, from, to, hash);
    else this.putText(row, this.pool.enter(bytes, from, to, hash, row));
    if (this.isDecided) return;
    this.seen += 1;
    if (this.figure.read(bytes, from, to)) this.plain += 1;
    if (this.seen === SAMPLE) this.decide();
  }

  private putText(row: number, code: number): void {
    if (row >= this.codes.length) this.codes = lengthened(this.codes, new Int32Array(this.larger(row, this.codes.length)).fill(-1));
    this.codes[row] = code;
  }

  private putFigure(row: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (this.figure.read(bytes, from, to) && this.keep(row, this.figure)) {
      if (this.others.size > 0) this.others.delete(row);
      return;
    }
    this.others.set(row, this.pool.enter(bytes, from, to, hash, row));
    if (row < this.units.length) this.units[row] = NaN;
    if (this.others.size > FEW && this.others.size * RARE > row) this.turnToTexts();
  }

  private larger(row: number, length: number): number {
    const size = Math.max(64, row + 1, length * 2);
    this.room.take(size - length);
    return size;
  }

  private decide(): void {
    this.isDecided = true;
    if (this.plain * 4 < this.seen * 3 || this.seen === 0) return;
    const { codes, pool } = this;
    this.isFigures = true;
    this.codes = new Int32Array(0);
    codes.forEach((code, row) => {
      if (code < 0) return;
      const bytes = pool.bytesOf(code);
      if (!this.figure.read(bytes, 0, bytes.length) || !this.keep(row, this.figure)) this.others.set(row, code);
    });
  }

  /** A column that turns out to hold too much else: its figures become text again. */
  private turnToTexts(): void {
    const { units, places, scale, others } = this;
    this.isFigures = false;
    this.codes = new Int32Array(Math.max(units.length, ...others.keys()) + 1).fill(-1);
    const encoder = new TextEncoder();
    units.forEach((figure, row) => {
      if (Number.isNaN(figure)) return;
      const bytes = encoder.encode(figureText(figure, scale, places[row] ?? 0));
      this.codes[row] = this.pool.enter(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length), row);
    });
    for (const [row, code] of others) this.codes[row] = code;
    this.units = new Float64Array(0);
    this.places = new Uint8Array(0);
    others.clear();
  }

  /** Whether a figure could be kept. */
  private keep(row: number, { units, places }: PlainFigure): boolean {
    if (places > this.scale) this.refine(places);
    const scaled = units * (POWERS[this.scale - places] ?? NaN);
    if (!Number.isSafeInteger(scaled)) return false;
    if (row >= this.units.length) {
      const size = this.larger(row, this.units.length);
      this.units = lengthened(this.units, new Float64Array(size).fill(NaN));
      this.places = lengthened(this.places, new Uint8Array(size));
    }
    this.units[row] = scaled;
    this.places[row] = places;
    return true;
  }

  /** More places for all figures; those that are too large for it become others. */
  private refine(scale: number): void {
    const { units, places } = this;
    const power = POWERS[scale - this.scale] ?? NaN;
    const encoder = new TextEncoder();
    for (let row = 0; row < units.length; row += 1) {
      const before = units[row] ?? NaN;
      if (Number.isNaN(before)) continue;
      const after = before * power;
      if (Number.isSafeInteger(after)) {
        units[row] = after;
        continue;
      }
      units[row] = NaN;
      const bytes = encoder.encode(figureText(before, this.scale, places[row] ?? 0));
      this.others.set(row, this.pool.enter(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length), row));
    }
    this.scale = scale;
  }
}

/** Reads figures that their units and places give back as they are written: no zeros in front, no sign before 0, neither too long nor too fine. */
class PlainFigure {
  units = 0;
  places = 0;

  /** Whether these bytes are such a figure, which then is here. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const isNegative = bytes[from] === MINUS;
    const start = isNegative ? from + 1 : from;
    let units = 0;
    let point = to;
    for (let at = start; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= ZERO && byte <= NINE) units = units * 10 + byte - ZERO;
      else if (byte === POINT && point === to && at + 1 < to) point = at;
      else return false;
    }
    const whole = point - start;
    const places = Math.max(0, to - point - 1);
    if (whole === 0 || whole + places > MOST_DIGITS || places > MOST_PLACES) return false;
    if ((whole > 1 && bytes[start] === ZERO) || (isNegative && units === 0)) return false;
    this.units = isNegative ? -units : units;
    this.places = places;
    return true;
  }
}
