import type { Exact } from '../money';
import { ONE } from '../money';
import { TABLES, type Cell, type TableName } from './cell';
import type { RawTable } from './grid';
import type { ColumnCells } from './column-cells';
import { NoCells } from './column-cells';
import type { DateColumn, FlagColumn, MomentColumn, NameColumn, NumberColumn, OwnNames, WordColumn } from './columns';
import type { Columns } from './gathered-columns';
import { GATHERED } from './gathered-columns';
import { datesReader, flagsReader, monthsReader, namesReader, numbersReader, readMoments, strictestOf, wordsReader } from './columns';
import type { ColumnReader } from './column-reader';
import { madeAtOnce, madeOfColumn, readSideBySide, wholeColumn } from './column-reader';
import { latestOf } from './derived-days';
import type { Field } from './fields';
import { takesSeveral } from './fields';
import type { FieldCatalogue } from './catalogue';
import { STANDARD } from './catalogue';
import type { ColumnMap } from './mapping';
import type { NameBooks } from './name-book';
import type { Compared } from './name-hash';
import { mayRepeat, risesReader } from './repeats';
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

  private readonly rising = new Map<number, boolean>();

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
    return this.column('text', field);
  }

  /** The names of a table whose rows were named: they are its own and may be written into. @throws RangeError too where they are another table's. */
  ownNames(field: string): OwnNames {
    const { codes, ...column } = this.names(field);
    if (this.of === undefined || this.of.own !== undefined || !(codes instanceof Int32Array)) throw new RangeError(`The names of ${field} are not this table's own.`);
    return { ...column, codes };
  }

  /** Whether a name may stand in two rows of a column; where nothing else is asked of it, no name of it is kept. */
  mayRepeat(field: string): boolean {
    const found = this.field(field);
    const index = this.map.columns.get(found.name);
    if (this.of !== undefined || found.kind !== 'text' || this.read.text.has(found.name) || index === undefined) return index !== undefined;
    return !this.rises(index, found.compared) && mayRepeat(this.raw.column(index), found.compared);
  }

  /** The numbers of a column of names that have lost digits; undefined where none has. */
  damagedNumbers(field: string): DamagedNumbers | undefined {
    const found = this.field(field);
    const index = this.map.columns.get(found.name);
    return index === undefined || found.kind !== 'text' || this.rises(index, found.compared) ? undefined : damagedIn(this.raw.column(index));
  }

  /** Whether the names of a column rise from row to row, found out once. */
  private rises(column: number, compared: Compared): boolean {
    const rising = this.rising.get(column) ?? wholeColumn(risesReader(this.raw.column(column), compared), this.length);
    this.rising.set(column, rising);
    return rising;
  }

  numbers(field: string): NumberColumn {
    return this.column('number', field);
  }

  dates(field: string): DateColumn {
    return this.column('date', field);
  }

  moments(field: string): MomentColumn {
    return this.column('moment', field);
  }

  flags(field: string): FlagColumn {
    return this.column('yes-no', field);
  }

  words(field: string): WordColumn {
    return this.column('word', field);
  }

  /**
   * Reads columns that will be asked for, side by side, as far as the table has them and they are not read yet; of one book of names only the first, so that
   * its names have the numbers that they have where columns are read one after the other. Of `lookedAt` it will only be asked whether a name may repeat.
   */
  readAhead(names: readonly string[], lookedAt: readonly string[] = []): void {
    if (this.of !== undefined) return;
    const books = new Set<string>();
    const read = [...new Set(names)].flatMap((name) => {
      const field = this.fieldOf(name);
      if (field === undefined || !this.map.columns.has(field.name) || (field.kind === 'text' && books.has(field.book))) return [];
      if (field.kind === 'text') books.add(field.book);
      return this.start(field.kind, field);
    });
    readSideBySide([...read, ...lookedAt.filter((name) => !names.includes(name)).flatMap((name) => this.startLooking(this.field(name)))], this.length);
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

  private column<Kind extends keyof Columns>(kind: Kind, name: string): Columns[Kind] {
    const field = this.field(name);
    const store = this.read[kind];
    const known = store.get(field.name);
    if (known !== undefined) return known;
    const column = this.of === undefined ? wholeColumn(this.reader(kind, field), this.length) : this.gathered(kind, field, this.of);
    store.set(field.name, column);
    return column;
  }

  private gathered<Kind extends keyof Columns>(kind: Kind, { name }: Field, { table, rows, own }: NonNullable<Table['of']>): Columns[Kind] {
    const column = table.column(kind, name);
    return own === undefined || own === name ? GATHERED[kind](column, rows) : column;
  }

  /** What reads a column, unless it is read already; when it is there, it is the table's. */
  private start<Kind extends keyof Columns>(kind: Kind, field: Field): readonly ColumnReader<unknown>[] {
    const store = this.read[kind];
    return store.has(field.name) ? [] : [madeOfColumn(this.reader(kind, field), (column) => store.set(field.name, column))];
  }

  private startLooking(field: Field): readonly ColumnReader<unknown>[] {
    const index = this.map.columns.get(field.name);
    if (field.kind !== 'text' || index === undefined || this.rising.has(index) || this.read.text.has(field.name)) return [];
    return [madeOfColumn(risesReader(this.raw.column(index), field.compared), (isRising) => this.rising.set(index, isRising))];
  }

  private reader<Kind extends keyof Columns>(kind: Kind, field: Field): ColumnReader<Columns[Kind]> {
    const index = this.map.columns.get(field.name);
    const reader = field.kind === kind ? this.readers[kind](index === undefined ? this.absent : this.raw.column(index), field, index ?? -1) : undefined;
    if (reader === undefined) throw new RangeError(`The field ${field.name} of the ${this.kind} table is no ${kind}.`);
    return reader;
  }

  /** How the columns of a kind are read; undefined where the field is of another. */
  private readonly readers: { readonly [Kind in keyof Columns]: (cells: ColumnCells, field: Field, index: number) => ColumnReader<Columns[Kind]> | undefined } = {
    text: (cells, field, column) => (field.kind === 'text' ? namesReader(cells, this.books.of(field.book, field.compared), { table: TABLES.indexOf(this.kind), column }) : undefined),
    number: (cells, field) => (field.kind === 'number' ? numbersReader(cells, { ...field.rule, ...this.map.figures.get(field.name) }, this.header(field.name)) : undefined),
    date: (cells, field, index) => {
      const { latest, monthsAfter = 0 } = field;
      if (latest !== undefined) return madeAtOnce(() => latestOf(latest.map((each) => this.dates(each)), this.length, monthsAfter));
      if (field.kind === 'date' && field.months === true) return monthsReader(cells, this.raw.dateSystem);
      const known = this.readBefore.get(index);
      return known === undefined ? datesReader(cells, this.raw.dateSystem) : madeAtOnce(() => known);
    },
    moment: (cells) => madeAtOnce(() => readMoments(cells, this.raw.dateSystem, this.dates('date'))),
    'yes-no': (cells, { name }) => flagsReader(cells, this.map.vocabularies.get(name)),
    word: (cells, field, index) => (field.kind === 'word' ? this.wordsIn(cells, field, index) : undefined),
  };

  private wordsIn(cells: ColumnCells, { name, vocabulary, strictest = [] }: Extract<Field, { readonly kind: 'word' }>, index: number): ColumnReader<WordColumn> {
    const words = this.map.vocabularies.get(name) ?? vocabulary;
    const further = (this.map.further.get(name) ?? []).map((column) => wholeColumn(wordsReader(this.raw.column(column), words, column), this.length));
    const first = wordsReader(cells, words, index);
    return further.length === 0 ? first : madeOfColumn(first, (column) => strictestOf([column, ...further], strictest));
  }

  private field(name: string): Field {
    const field = this.fieldOf(name);
    if (field === undefined) throw new RangeError(`The ${this.kind} table has no field ${name}.`);
    return field;
  }
}
