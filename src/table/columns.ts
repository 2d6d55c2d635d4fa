import type { DateSystem, Day } from '../calendar';
import type { Sentence, Text } from '../i18n';
import { sentence } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import type { Exact } from '../money';
import { ExactColumn, grouped, sign, sum, toNumber } from '../money';
import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import type { ColumnReader } from './column-reader';
import { madeAtOnce, madeOfColumn, wholeColumn } from './column-reader';
import { NoCells } from './column-cells';
import { readClock, readDate, readMoment, readMonth } from './date';
import type { NameBook } from './name-book';
import { readName, trimmed } from './name';
import type { NumberRule } from './number';
import { readNumber } from './number';
import { shownAs } from './number-format';
import { PackedFigures } from './packed';
import type { Column } from './read-cells';
import { BLANK, cellsReader, READ, readCells, UNREADABLE } from './read-cells';
import { readFigures } from './read-figures';
import type { FewReader } from './read-wholes';
import { wholesReader } from './read-wholes';
import type { Reading, Trouble } from './reading';
import { cellText, mapped, readAs } from './reading';
import type { Wholes } from './wholes';
import type { Vocabulary } from './word';
import { readYesNo, YES_NO } from './word';
import { wordKey } from './word-key';
import { ZerosShown } from './zeros-shown';

/** Names as numbers of their book, -1 where there is none. */
export interface NameColumn extends Column {
  readonly codes: Wholes;
  readonly names: NameBook;
}

/** A column of names whose numbers may be changed. */
export interface OwnNames extends NameColumn {
  readonly codes: Int32Array;
}

export interface NumberColumn extends Column {
  readonly values: ExactColumn;
  /** How many numbers had more than the 15 digits that Excel shows, and were read as it shows them. */
  readonly snapped: number;
  /** Whether the header says that the column may hold losses. */
  readonly holdsLosses: boolean;
  /** The figure of a row that was refused because it is below 0. */
  below(row: number): Exact | null;
}

export interface DateColumn extends Column {
  readonly days: Int32Array;
}

export interface MomentColumn extends DateColumn {
  /** Seconds since the day's midnight. */
  readonly seconds: Int32Array;
}

export interface FlagColumn extends Column {
  /** 1 for yes; 0 for no, and where there is no value. */
  readonly flags: Wholes;
}

export interface WordColumn extends Column {
  /** The canonical word; undefined where there is none. */
  word(row: number): string | undefined;
  /** The column of the table in which the row's word stands, or what was written instead. */
  column(row: number): number;
}

/** Where a column lies: in the table that comes so many others after the first of the run, and there so many columns after the first. */
export interface ColumnPlace {
  readonly table: number;
  readonly column: number;
}

export function namesReader(held: ColumnCells, names: NameBook, at: ColumnPlace): ColumnReader<NameColumn> {
  if (held instanceof NoCells) return madeAtOnce(() => ({ ...held.asNames, names, trouble: () => undefined }));
  const cells = held.format === undefined ? held : new ZerosShown(held, (row) => held.format?.(row) ?? '');
  const written = (row: number, code: number, text: string): void => {
    const place = placeOf(at, row);
    if (names.isEarlier(code, place)) names.writtenAt(code, place, text);
  };
  const read = (cell: Cell, row: number): Reading<number> => {
    const reading = codeOf(cell, names);
    if (reading.state === 'read') written(row, reading.value, trimmed(cellText(cell)));
    return reading;
  };
  // A name that came up in this very column stands there further down: only what other columns have written is compared with it.
  const before = names.size;
  let { size } = names;
  const readFew: FewReader = (few, from, codes) => {
    names.hashPlain(few, codes);
    for (let each = 0; each < few.length; each++) {
      const cell = few[each] ?? null;
      const code = typeof cell === 'string' ? names.codeOfHashed(cell, codes[each] ?? -1) : -1;
      codes[each] = code;
      if (typeof cell !== 'string' || code < 0 || (code >= before && names.size === size)) continue;
      size = names.size;
      // What has a hash has nothing around it that would be trimmed.
      written(from + each, code, cell);
    }
  };
  return madeOfColumn(wholesReader(cells, new Int8Array(cells.length).fill(-1), read, readFew), ({ wholes: codes, ...column }) => ({ ...column, codes, names }));
}

/** Places in the order in which one reads: table by table, row by row, and along the row. Tables have up to 2^14 columns and less than 2^34 rows. */
function placeOf({ table, column }: ColumnPlace, row: number): number {
  return table * 2 ** 48 + row * 2 ** 14 + column;
}

function codeOf(cell: Cell, names: NameBook): Reading<number> {
  const plain = typeof cell === 'string' ? names.codeOfPlain(cell) : -1;
  if (plain >= 0) return readAs(plain);
  return mapped(readName(cell), (name) => names.code(name));
}

/** Headers of what may be below 0 by its nature. */
const MAY_BE_LOSS = /毛利|利润|净利|盈亏|盈利|损益|亏损|差额|差价|profit|margin|p&l|earnings/;

/** `header`: what the column is called, which tells what a figure below 0 is. */
export function numbersReader(cells: ColumnCells, rule: NumberRule, header = ''): ColumnReader<NumberColumn> {
  return madeOfColumn(numbersIn(cells, rule), ({ read, values, snapped }) => {
    const column = cells.format === undefined ? read : asShown(read, cells, rule);
    const signed = { ...rule, least: 'any' } as const;
    const below = (row: number): Exact | null => {
      const reading = column.state[row] === UNREADABLE ? readNumber(cells.at(row), signed) : undefined;
      return reading?.state === 'read' && sign(reading.value) < 0 ? reading.value : null;
    };
    const holdsLosses = MAY_BE_LOSS.test(wordKey(header));
    return { ...column, values, snapped, holdsLosses, below, ...(holdsLosses ? { trouble: lossTold(column, below, header) } : {}) };
  });
}

interface NumbersRead {
  readonly read: Column;
  readonly values: ExactColumn;
  readonly snapped: number;
}

/** Whether a figure is what it says. */
function isPlainRule({ factor, comma, doubtful }: NumberRule): boolean {
  return factor === undefined && comma === undefined && doubtful === undefined;
}

function numbersIn(cells: ColumnCells, rule: NumberRule): ColumnReader<NumbersRead> {
  const packed = cells instanceof PackedFigures && isPlainRule(rule) ? readFigures(cells, rule) : undefined;
  if (packed !== undefined) return madeAtOnce(() => packed);
  const values = ExactColumn.of(cells.length);
  let snapped = 0;
  // Numbers above 0 are valid under every rule, and are nearly all there is.
  const isValid = (cell: Cell): cell is number => typeof cell === 'number' && cell > 0 && rule.factor === undefined;
  const reader = cellsReader(cells, {
    read: (cell) => readNumber(cell, rule),
    take: (row, cell) => isValid(cell) && values.setShort(row, cell),
    keep(row, value, cell) {
      values.set(row, value);
      if (isValid(cell) && !Number.isInteger(cell) && toNumber(value) !== cell) snapped += 1;
    },
  });
  return madeOfColumn(reader, (read) => ({ read, values, snapped }));
}

export function readDates(cells: ColumnCells, system: DateSystem): DateColumn {
  return wholeColumn(datesReader(cells, system), cells.length);
}

export function datesReader(cells: ColumnCells, system: DateSystem): ColumnReader<DateColumn> {
  return daysReader(cells, (cell) => readDate(cell, system));
}

export function monthsReader(cells: ColumnCells, system: DateSystem): ColumnReader<DateColumn> {
  return daysReader(cells, (cell) => readMonth(cell, system));
}

function daysReader(cells: ColumnCells, read: (cell: Cell) => Reading<Day>): ColumnReader<DateColumn> {
  const days = new Int32Array(cells.length);
  return madeOfColumn(wholesReader(cells, days, read), (column) => ({ ...column, days }));
}

/** What a cell shows decides: a number that is shown as something else than an amount in yuan is not read as one. */
function asShown(column: Column, cells: ColumnCells, rule: NumberRule): Column {
  const troubleOf = (row: number): Trouble | undefined => {
    const cell = cells.at(row);
    return typeof cell === 'number' ? shownOtherwise(cell, cells.format?.(row) ?? '', rule) : undefined;
  };
  column.state.forEach((state, row) => {
    if (state === READ && troubleOf(row) !== undefined) column.state[row] = UNREADABLE;
  });
  return { state: column.state, trouble: (row) => (column.state[row] === UNREADABLE ? troubleOf(row) ?? column.trouble(row) : undefined) };
}

function shownOtherwise(cell: number, format: string, { percent }: NumberRule): Trouble | undefined {
  const shown = shownAs(format);
  if (shown.kind === 'date') return troubled(readingTexts.shownAsDate, cell);
  if (shown.kind === 'percent' && !percent) return troubled(readingTexts.shownAsPercent, cell);
  return shown.kind === 'foreign' ? troubled(readingTexts.shownInForeign, cell, { currency: shown.currency }) : undefined;
}

function troubled(text: Text, cell: Cell, values: Sentence['values'] = {}): Trouble {
  return { code: 'not-a-number', sentence: sentence(text, { shown: cellText(cell), ...values }) };
}

/** Why a figure is refused in a column that holds losses: not as a refund, but because nothing can be paid on such a column. */
function lossTold(column: Column, below: (row: number) => Exact | null, header: string): Column['trouble'] {
  let losses: readonly Exact[] | undefined;
  return (row) => {
    const trouble = column.trouble(row);
    if (trouble?.code !== 'negative') return trouble;
    losses ??= Array.from(column.state, (_, each) => below(each)).filter((each) => each !== null);
    const shown = below(row);
    const values = { header, count: losses.length, total: grouped(sum(losses), 2), shown: shown === null ? '' : grouped(shown) };
    return { code: trouble.code, sentence: sentence(readingTexts.loss, values) };
  };
}

/** A cell that says only a time of day has the row's day from the other column. */
export function readMoments(cells: ColumnCells, system: DateSystem, dates: DateColumn | undefined): MomentColumn {
  const { length } = cells;
  const days = new Int32Array(length);
  const seconds = new Int32Array(length);
  const column = readCells(cells, {
    read: (cell) => readMoment(cell, system),
    keep(row, moment) {
      days[row] = moment.day;
      seconds[row] = moment.seconds;
    },
    byRow(row, cell) {
      const clock = dates?.state[row] === READ ? readClock(cell) : null;
      if (clock === null) return false;
      days[row] = dates?.days[row] ?? 0;
      seconds[row] = clock;
      return true;
    },
  });
  return { ...column, days, seconds };
}

export function flagsReader(cells: ColumnCells, words: Vocabulary = YES_NO): ColumnReader<FlagColumn> {
  const reader = wholesReader(cells, new Int8Array(cells.length), (cell) => mapped(readYesNo(cell, words), (yes) => (yes ? 1 : 0)));
  return madeOfColumn(reader, ({ wholes: flags, ...column }) => ({ ...column, flags }));
}

/** `at`: the column of the table. */
export function wordsReader(cells: ColumnCells, vocabulary: Vocabulary, at: number): ColumnReader<WordColumn> {
  const reader = wholesReader(cells, new Int8Array(cells.length), (cell) => mapped(vocabulary.read(cell), (word) => vocabulary.words.indexOf(word)));
  return madeOfColumn(reader, ({ wholes: codes, ...column }) => (
    { ...column, word: (row) => (column.state[row] === READ ? vocabulary.words[codes[row] ?? 0] : undefined), column: () => at }
  ));
}

/**
 * Several columns of words as one. The strictest word of a row holds, but for the mildest of all, which all columns that
 * say anything must say: beside it a word that cannot be read leaves the row unread.
 */
export function strictestOf(columns: readonly WordColumn[], strictest: readonly string[]): WordColumn {
  const length = columns[0]?.state.length ?? 0;
  const state = new Uint8Array(length);
  const decides = new Uint8Array(length);
  // Ranks by two, so that what cannot be read has its place just before the mildest word.
  const silent = strictest.length * 2;
  const unread = silent - 3;
  for (let row = 0; row < length; row++) {
    let least = silent;
    columns.forEach((column, at) => {
      const word = column.word(row);
      const rank = word !== undefined ? strictest.indexOf(word) * 2 : column.state[row] === UNREADABLE ? unread : silent;
      if (rank >= least) return;
      least = rank;
      decides[row] = at;
      state[row] = column.state[row] ?? BLANK;
    });
  }
  const decisive = (row: number): WordColumn | undefined => columns[decides[row] ?? 0];
  return {
    state,
    trouble: (row) => decisive(row)?.trouble(row),
    word: (row) => decisive(row)?.word(row),
    column: (row) => decisive(row)?.column(row) ?? -1,
  };
}
