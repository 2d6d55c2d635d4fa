import type { Cell } from '../../table';
import { damaged, Unreadable } from '../package/fault';
import type { Parts } from '../package/parts';
import type { Attributes, XmlListener } from '../xml';
import { CellFormats } from './formats';
import { scan } from './scan';
import { LONGEST, TextGatherer, unescaped } from './strings';

/** What the cells of all sheets of a workbook are read with. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styleFormats: readonly string[];
  readonly room: Room;
}

/** Rows from 0. */
export interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A block of cells, by rows and columns from 0. */
export interface CellBlock extends Rows {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetContent {
  /** From A1 on; a row ends with its last cell that holds something. */
  readonly cells: Cell[][];
  readonly formats: CellFormats;
  readonly hiddenRows: ReadonlySet<number>;
  /** The rows of blocks of merged cells; only the first cell of each has its value. */
  readonly merged: readonly Rows[];
  /** The first formula whose result was never saved, by row and column. */
  readonly uncalculated: readonly [row: number, column: number] | null;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** How many cells there is room for, in all sheets of a workbook together: 20 columns of as many rows as a sheet can have. */
export class Room {
  private left = 20 * (LAST_ROW + 1);

  /** @throws Unreadable where it is used up. */
  take(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new Unreadable('too-many-cells');
  }
}

const MOST_MERGED = 500_000;

/** Reads the cells of a sheet. Those beyond the room are refused before they take any. @throws Unreadable */
export async function sheetContent(parts: Parts, name: string, context: SheetContext): Promise<SheetContent> {
  const reader = new SheetReader(context);
  await scan(parts, name, reader);
  return reader;
}

/** Such a cell reads as an error, so that nothing is worked out without it unnoticed: a program wrote the formula and never calculated it. */
const UNCALCULATED = '#CALC!';
const NOTHING: Cell[] = [];

class SheetReader implements XmlListener, SheetContent {
  readonly cells: Cell[][] = [];
  readonly formats: CellFormats;
  readonly hiddenRows = new Set<number>();
  readonly merged: Rows[] = [];
  uncalculated: readonly [row: number, column: number] | null = null;

  private readonly inline = new TextGatherer();
  private inData = false;
  private row = -1;
  private column = -1;
  /** The row being read: as many blanks as a row can have, and how many of them are filled. */
  private readonly line: Cell[] = Array.from({ length: LAST_COLUMN + 1 }, () => null);
  private width = 0;
  private widest = 0;
  private taken = 0;
  /** The cell being read: its kind as the file says it, what its value says, and whether it has one. */
  private kind: string | null = null;
  private style = 0;
  private content = '';
  private hasValue = false;
  private hasFormula = false;
  private inValue = false;

  constructor(private readonly context: SheetContext) {
    this.formats = new CellFormats(context.styleFormats);
  }

  open(name: string, attributes: Attributes): void {
    if (this.kind !== null) return this.openWithin(name);
    switch (name) {
      case 'sheetData': this.inData = true; return;
      case 'row': if (this.inData) this.beginRow(attributes); return;
      case 'c': if (this.inData) this.beginCell(attributes); return;
      case 'mergeCell': this.merge(attributes.get('ref') ?? ''); return;
    }
  }

  text(text: string): void {
    if (this.inValue) this.content = LONGEST < this.content.length + text.length ? damaged() : this.content + text;
    else if (this.kind === 'inlineStr') this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.inData = false;
    else if (name === 'v') this.inValue = false;
    else if (name === 'row') this.endRow();
    else if (name === 'c' && this.kind !== null) this.endCell(this.kind);
    else if (this.kind === 'inlineStr') this.inline.close(name);
  }

  private openWithin(name: string): void {
    if (name === 'v') this.inValue = this.hasValue = true;
    else if (name === 'f') this.hasFormula = true;
    else if (this.kind === 'inlineStr') this.inline.open(name);
  }

  private beginRow(attributes: Attributes): void {
    const number = attributes.get('r');
    const row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) damaged();
    this.row = row;
    this.column = -1;
    if (isTrue(attributes.get('hidden'))) this.hiddenRows.add(row);
  }

  private beginCell(attributes: Attributes): void {
    const place = attributes.get('r');
    const column = place === undefined ? this.column + 1 : columnIn(place, this.row);
    if (column <= this.column || column > LAST_COLUMN) damaged();
    this.column = column;
    this.kind = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.content = '';
    this.hasValue = this.hasFormula = false;
    this.inline.begin();
  }

  private endCell(kind: string): void {
    this.kind = null;
    const value = this.hasFormula && this.isUncalculated(kind) ? UNCALCULATED : this.valueOf(kind);
    if (value === null) return;
    if (value === UNCALCULATED && this.hasFormula) this.uncalculated ??= [this.row, this.column];
    this.put(value);
    this.formats.tellStyle(this.row, this.column, this.style);
  }

  /** A text may be empty; of all else there is something. */
  private isUncalculated(kind: string): boolean {
    return kind === 'str' ? !this.hasValue : this.content === '' && kind !== 'inlineStr';
  }

  private valueOf(kind: string): Cell {
    const { content } = this;
    switch (kind) {
      case 'inlineStr': return this.inline.value;
      case 'str': return unescaped(content);
      case 'd': case 'e': return content === '' ? null : content;
      case 's': return content === '' ? null : this.context.strings[digits(content)] ?? damaged();
      case 'b': return content === '' ? null : isTrue(content) || (content !== '0' && content !== 'false' ? damaged() : false);
      case 'n': return content === '' ? null : number(content);
      default: return damaged();
    }
  }

  private put(value: Cell): void {
    const { row, column } = this;
    this.widest = Math.max(this.widest, column + 1);
    const spanned = (row + 1) * this.widest;
    this.context.room.take(spanned - this.taken);
    this.taken = spanned;
    this.line[column] = value;
    this.width = column + 1;
  }

  /** A row is kept at the length that it needs: rows that grow take much more. */
  private endRow(): void {
    const { line, width, cells, row } = this;
    if (width === 0) return;
    while (cells.length < row) cells.push(NOTHING);
    cells.push(line.slice(0, width));
    line.fill(null, 0, width);
    this.width = 0;
  }

  private merge(area: string): void {
    const { firstRow, lastRow } = areaOf(area) ?? damaged();
    if (this.merged.push({ firstRow, lastRow }) > MOST_MERGED) damaged();
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function digits(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

function number(text: string): number {
  const value = Number(text);
  return NUMBER.test(text) && Number.isFinite(value) ? value : damaged();
}

/** The column of a place such as `D5` in the row from 0 where it stands. */
function columnIn(place: string, row: number): number {
  let at = 0;
  let column = 0;
  for (let code = place.charCodeAt(at) & ~32; code >= 65 && code <= 90; code = place.charCodeAt(at) & ~32) {
    column = column * 26 + code - 64;
    at += 1;
  }
  return at === 0 || Number(place.slice(at)) !== row + 1 ? damaged() : column - 1;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The rows and columns, from 0, of an area such as `A1:D9` or `A1`. */
export function areaOf(text: string): CellBlock | null {
  const [, left, top, right = left, bottom = top] = AREA.exec(text) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  return { firstRow: Number(top) - 1, firstColumn: columnIn(`${left}1`, 0), lastRow: Number(bottom) - 1, lastColumn: columnIn(`${right}1`, 0) };
}
