import type { PackedCells } from '../../table';
import { Unreadable } from '../package/fault';
import { ColumnPacker, type ColumnRoom } from './column';
import type { BytePool } from './pool';

/** A sheet of Excel has no more. */
const MOST_COLUMNS = 16_384;
/** No field is longer; a quotation mark that is never closed makes one of all that follows. */
const LONGEST_ROW = 1 << 24;

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [9, 10, 13, 32, 34];

export interface PackedRows {
  readonly cells: PackedCells;
  readonly pools: readonly BytePool[];
}

/** Why a text table cannot be taken apart: a quotation mark that is never closed, with the line where it stands, or too many columns. */
export type RowFault = { readonly openQuote: number } | 'too-wide';

/**
 * Takes a text table apart, by RFC 4180 with any of the three line ends, in one pass over its pieces. All encodings that have ASCII as it is
 * serve: in none of them is a separator part of another character.
 */
export function rowsOf(pieces: Iterable<Uint8Array>, separator: number): PackedRows | RowFault {
  const splitter = new Splitter(separator);
  // The bytes that are not taken yet, with room for more.
  let window: Uint8Array = new Uint8Array();
  let rest = 0;
  try {
    for (const piece of pieces) {
      if (rest + piece.length > window.length) window = joined(window.subarray(0, rest), new Uint8Array(piece.length + rest));
      window.set(piece, rest);
      const end = rest + piece.length;
      const done = splitter.split(window.subarray(0, end), false);
      window.copyWithin(0, done, end);
      rest = end - done;
      if (rest > LONGEST_ROW) break;
    }
    if (rest <= LONGEST_ROW) splitter.split(window.subarray(0, rest), true);
  } catch (error) {
    if (!(error instanceof Unreadable) || error.fault !== 'too-many-cells') throw error;
    return 'too-wide';
  }
  if (splitter.openQuote !== null) return { openQuote: splitter.openQuote };
  return rest > LONGEST_ROW ? 'too-wide' : splitter.rows();
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

class Splitter {
  /** The line of the quotation mark whose end has not come yet, from 1. */
  openQuote: number | null = null;
  /** The line in which the row begins that is being read, and the line ends within its fields. */
  private line = 1;
  private breaks = 0;
  private row = 0;
  private readonly columns: ColumnPacker[] = [];
  private readonly slots = new Slots();

  constructor(private readonly separator: number) {}

  /** Takes the complete rows of these bytes, and of the last bytes all; gives the place behind them. */
  split(bytes: Uint8Array, isLast: boolean): number {
    const { separator } = this;
    this.openQuote = null;
    this.breaks = 0;
    let done = 0;
    let column = 0;
    for (let at = 0; at < bytes.length; ) {
      const packer = this.columns[column] ?? this.addColumn();
      const end = bytes[at] === QUOTE ? this.quoted(packer, bytes, at, isLast) : packer.take(this.row, bytes, at, bytes.length, separator, isLast);
      if (end === -1) return done;
      column += 1;
      at = end + 1;
      if (bytes[end] === separator) continue;
      if (bytes[end] === RETURN && at === bytes.length && !isLast) return done;
      if (bytes[end] === RETURN && bytes[at] === LINE_FEED) at += 1;
      column = 0;
      done = Math.min(at, bytes.length);
      this.endRow();
    }
    // A separator is the last byte of all.
    if (isLast && column > 0) this.endRow();
    this.slots.read(done);
    return done;
  }

  rows(): PackedRows {
    const columns = this.columns.map((column) => column.packed(this.row));
    return { cells: { height: this.row, columns }, pools: this.columns.map(({ pool }) => pool) };
  }

  private endRow(): void {
    this.row += 1;
    this.line += 1 + this.breaks;
    this.breaks = 0;
  }

  private addColumn(): ColumnPacker {
    if (this.columns.length === MOST_COLUMNS) throw new Unreadable('too-many-cells');
    const column = new ColumnPacker(this.slots);
    this.columns.push(column);
    return column;
  }

  /** Takes a field in quotation marks, within which two stand for one; what comes behind it belongs to it. Gives the place behind it, or -1. */
  private quoted(packer: ColumnPacker, bytes: Uint8Array, open: number, isLast: boolean): number {
    let close = bytes.indexOf(QUOTE, open + 1);
    let marks = 0;
    for (; close !== -1 && bytes[close + 1] === QUOTE; close = bytes.indexOf(QUOTE, close + 2)) marks += 1;
    const end = close === -1 ? -1 : endOf(bytes, close + 1, this.separator);
    if (end === -1 || (end === bytes.length && !isLast)) {
      this.openQuote = close === -1 ? this.line + this.breaks : null;
      return -1;
    }
    const content = bytes.subarray(open + 1, close);
    this.breaks += lineEndsIn(content);
    const field = marks === 0 && end === close + 1 ? content : joined(marks === 0 ? content : withoutDoubles(content), trimmedEnd(bytes.subarray(close + 1, end)));
    if (field.length > 0) packer.takeBytes(this.row, field);
    return end;
  }
}

function endOf(bytes: Uint8Array, from: number, separator: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== separator && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at += 1;
  return at;
}

function withoutDoubles(bytes: Uint8Array): Uint8Array {
  let isSecond = false;
  return bytes.filter((byte) => {
    isSecond = byte === QUOTE && !isSecond;
    return byte !== QUOTE || isSecond;
  });
}

function trimmedEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end -= 1;
  return bytes.subarray(0, end);
}

function lineEndsIn(bytes: Uint8Array): number {
  let count = 0;
  bytes.forEach((byte, at) => {
    if (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] !== LINE_FEED)) count += 1;
  });
  return count;
}

/** Room for the rows of all columns together: it grows with the bytes read, of which each field that a row has takes one at least. */
class Slots implements ColumnRoom {
  private left = 1 << 24;

  read(bytes: number): void {
    this.left += bytes * 4;
  }

  take(slots: number): void {
    this.left -= slots;
    if (this.left < 0) throw new Unreadable('too-many-cells');
  }
}
