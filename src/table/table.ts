import type { Exact } from '../money';
import { ONE } from '../money';
import { TABLES, type Cell, type TableName } from './cell';
import type { RawTable } from './grid';
import type { ColumnCells } from './column-cells';
import { NoCells } from './column-cells';
import type { ColumnPlace, DateColumn, FlagColumn, MomentColumn, NameColumn, NumberColumn, WordColumn } from './columns';
import type { Columns } from './gathered-columns';
import { GATHERED } from './gathered-columns';
import { readDates, readFlags, readMoments, readMonths, readNames, readNumbers, readWords, strictestOf } from './columns';
import { latestOf } from './derived-days';
import type { Field } from './fields';
import { takesSeveral } from './fields';
import type { FieldCatalogue } from './catalogue';
import { STANDARD } from './catalogue';
import type { ColumnMap } from './mapping';
import type { NameBooks } from './name-book';
import { mayRepeat } from './repeats';
import type { DamagedNumbers } from './damaged';
import { damagedIn } from './damaged';
import type { UnreadStatus } from './unread';
import { unreadStatuses } from './unread';

type Store = { readonly [Kind in keyof Columns]: Map<string, Columns[Kind]> };

/**
 * A table with its columns understood. A column is read when it is first asked for, and once; a field that the table
 * does not have is a column of blanks. Rows count from 0.
 */
export class Table {
  /** What stands for all columns that the table does not have. */
  private readonly absent: NoCells;
  private readonly read: Store = { text: new Map(), number: new Map(), date: new Map(), moment: new Map(), 'yes-no': new Map(), word: new Map() };

  constructor(
    readonly kind: TableName,
    private readonly raw: RawTable,
    private readonly map: ColumnMap,
    private readonly books: NameBooks,
    private readonly fields: FieldCatalogue = STANDARD,
    /** Its columns of dates that have been read already. */
    private readonly readBefore: ReadonlyMap<number, DateColumn> = new Map(),
    /** The table whose rows these are, in another order or several times, where they are not the raw table's own; or all as they stand, but for one column. */
    private readonly of?: { readonly table: Table; readonly rows: Int32Array; readonly own?: string },
  ) {
    this.absent = new NoCells(this.length);
  }

  /** The same table with the rows named, each as often as it is named. */
  withRows(rows: Int32Array): Table {
    return new Table(this.kind, this.raw, this.map, this.books, this.fields, this.readBefore, { table: this, rows });
  }

  /** The same table with a column of figures that is its own and may be written into. */
  withOwn(field: string): Table {
    return new Table(this.kind, this.raw, this.map, this.books, this.fields, this.readBefore, { table: this, rows: Int32Array.from({ length: this.length }, (_, row) => row), own: field });
  }

  /** The field of a name; undefined where such a table has none. */
  fieldOf(name: string): Field | undefined {
    return this.fields.field(this.kind, name);
  }

  get length(): number {
    return this.of?.rows.length ?? this.raw.length;
  }

  /** How many rows are hidden or filtered out; they count all the same. */
  get hiddenRows(): number {
    return this.raw.hiddenRows;
  }

  /** Where rows stand that total others and are no data rows. */
  get totals(): RawTable['totals'] {
    return this.raw.totals;
  }

  /** The columns of a sales table that seem to say what dealings have come to, and are not read. */
  unreadStatuses(): readonly UnreadStatus[] {
    return this.kind === 'sales' ? unreadStatuses(this.raw, this.map) : [];
  }

  /** The header under which a field stands; empty where the table does not have it. */
  header(field: string): string {
    return this.headers(field)[0] ?? '';
  }

  /** The headers of all columns that hold a field. */
  headers(field: string): readonly string[] {
    const { name } = this.field(field);
    const first = this.map.columns.get(name);
    return first === undefined ? [] : [first, ...(this.map.further.get(name) ?? [])].map((column) => (this.raw.headers[column] ?? '').trim());
  }

  /** The letters of a column on its sheet; undefined where the table lies on none. */
  place(column: number): string | undefined {
    return this.raw.address(-1, column)?.replace(/\d+$/, '');
  }

  /** How much a 1 in a field's cells stands for: 10,000 where they are written in 万元. */
  unit(field: string): Exact {
    return this.map.figures.get(this.field(field).name)?.factor ?? ONE;
  }

  /** Whether the figures of a field are written like 1.234,56. */
  hasCommas(field: string): boolean {
    return this.map.figures.get(this.field(field).name)?.comma === true;
  }

  has(field: string): boolean {
    const { name, latest } = this.field(field);
    return latest?.every((each) => this.has(each)) ?? this.map.columns.has(name);
  }

  /** @throws RangeError, as do all that follow, where the table's kind has no such field of this kind of value. */
  names(field: string): NameColumn {
    const place = (column: number): ColumnPlace => ({ table: TABLES.indexOf(this.kind), column });
    return this.column('text', field, (cells, found, index) => (
      found.kind === 'text' ? readNames(cells, this.books.of(found.book, found.compared), place(index)) : undefined
    ));
  }

  /** Whether a name may stand in two rows of a column; where nothing else is asked of it, no name of it is kept. */
  mayRepeat(field: string): boolean {
    const found = this.field(field);
    const index = this.map.columns.get(found.name);
    if (this.of !== undefined || found.kind !== 'text' || this.read.text.has(found.name) || index === undefined) return index !== undefined;
    return mayRepeat(this.raw.column(index), found.compared);
  }

  /** The numbers of a column of names that have lost digits; undefined where none has. */
  damagedNumbers(field: string): DamagedNumbers | undefined {
    const index = this.map.columns.get(this.field(field).name);
    return index === undefined ? undefined : damagedIn(this.raw.column(index));
  }

  numbers(field: string): NumberColumn {
    return this.column('number', field, (cells, found) => (found.kind === 'number' ? readNumbers(cells, { ...found.rule, ...this.map.figures.get(found.name) }, this.header(field)) : undefined));
  }

  dates(field: string): DateColumn {
    const { latest, monthsAfter = 0 } = this.field(field);
    return this.column('date', field, (cells, found, index) => {
      if (latest !== undefined) return latestOf(latest.map((each) => this.dates(each)), this.length, monthsAfter);
      return found.kind === 'date' && found.months === true ? readMonths(cells, this.raw.dateSystem) : this.readBefore.get(index) ?? readDates(cells, this.raw.dateSystem);
    });
  }

  moments(field: string): MomentColumn {
    return this.column('moment', field, (cells) => readMoments(cells, this.raw.dateSystem, this.dates('date')));
  }

  flags(field: string): FlagColumn {
    return this.column('yes-no', field, (cells, found) => readFlags(cells, this.map.vocabularies.get(found.name)));
  }

  words(field: string): WordColumn {
    return this.column('word', field, (cells, found, index) => (found.kind === 'word' ? this.readWords(cells, found, index) : undefined));
  }

  /** The word that a cell of a field of words stands for here, '' where it says nothing; undefined where it stands for none, and for other fields. */
  wordIn(field: string, cell: Cell): string | undefined {
    const found = this.field(field);
    if (found.kind !== 'word') return undefined;
    const reading = (this.map.vocabularies.get(found.name) ?? found.vocabulary).read(cell);
    return reading.state === 'read' ? reading.value : reading.state === 'blank' ? '' : undefined;
  }

  /** What a row's cell of a field holds, as it stands there. */
  held(row: number, field: string): Cell {
    const index = this.map.columns.get(this.field(field).name);
    return index === undefined ? null : this.raw.column(index).at(row);
  }

  /** The sheet address (`D5`) of a row's cell, where the table lies on a sheet and has the field. */
  cell(row: number, field: string): string | undefined {
    if (this.of !== undefined) return this.of.table.cell(this.of.rows[row] ?? -1, field);
    const found = this.field(field);
    const column = takesSeveral(found) && this.has(field) ? this.words(field).column(row) : this.map.columns.get(found.name);
    return column === undefined ? undefined : this.raw.address(row, column);
  }

  /** A row as people find it: by its number on the sheet or in the file. */
  rowName(row: number): string {
    return this.of === undefined ? this.raw.rowName(row) : this.of.table.rowName(this.of.rows[row] ?? -1);
  }

  /** The number of a data row, from 1, for programs. */
  rowNumber(row: number): number {
    return this.raw.rowNumber?.(row) ?? row + 1;
  }

  private readWords(cells: ColumnCells, { name, vocabulary, strictest = [] }: Extract<Field, { readonly kind: 'word' }>, index: number): WordColumn {
    const words = this.map.vocabularies.get(name) ?? vocabulary;
    const further = (this.map.further.get(name) ?? []).map((column) => readWords(this.raw.column(column), words, column));
    const first = readWords(cells, words, index);
    return further.length === 0 ? first : strictestOf([first, ...further], strictest);
  }

  private column<Kind extends keyof Columns>(kind: Kind, name: string, read: (cells: ColumnCells, field: Field, index: number) => Columns[Kind] | undefined): Columns[Kind] {
    const field = this.field(name);
    const store = this.read[kind];
    const known = store.get(field.name);
    if (known !== undefined) return known;
    if (this.of !== undefined) {
      const { table, rows, own } = this.of;
      const gathered = own === undefined || own === field.name ? GATHERED[kind](table.column(kind, name, read), rows) : table.column(kind, name, read);
      store.set(field.name, gathered);
      return gathered;
    }
    const index = this.map.columns.get(field.name);
    const cells = index === undefined ? this.absent : this.raw.column(index);
    const column = field.kind === kind ? read(cells, field, index ?? -1) : undefined;
    if (column === undefined) throw new RangeError(`The field ${name} of the ${this.kind} table is no ${kind}.`);
    store.set(field.name, column);
    return column;
  }

  private field(name: string): Field {
    const field = this.fieldOf(name);
    if (field === undefined) throw new RangeError(`The ${this.kind} table has no field ${name}.`);
    return field;
  }
}
