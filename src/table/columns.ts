import type { DateSystem, Moment } from '../calendar';
import type { Sentence, Text } from '../i18n';
import { sentence } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import type { Exact } from '../money';
import { ExactColumn, fromNumber, grouped, sign, sum, toNumber } from '../money';
import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import { readClock, readDate, readMoment } from './date';
import type { NameBook } from './name-book';
import { readName, trimmed } from './name';
import type { NumberRule } from './number';
import { readNumber } from './number';
import { shownAs } from './number-format';
import type { Reading, Trouble } from './reading';
import { cellText, readAs } from './reading';
import type { Vocabulary } from './word';
import { readYesNo, YES_NO } from './word';
import { wordKey } from './word-key';

/** The state of a row's value in a column. */
export const BLANK = 0;
export const READ = 1;
export const UNREADABLE = 2;

/** A column as read: the state of each row, and for the unreadable ones why. Rows count from 0 here. */
export interface Column {
  readonly state: Uint8Array;
  /** Why the row's value cannot be read; undefined where it can, or is blank. */
  trouble(row: number): Trouble | undefined;
}

/** Names as numbers of their book, -1 where there is none. */
export interface NameColumn extends Column {
  readonly codes: Int32Array;
  readonly names: NameBook;
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
  readonly flags: Uint8Array;
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

export function readNames(cells: ColumnCells, names: NameBook, at: ColumnPlace): NameColumn {
  const codes = new Int32Array(cells.length).fill(-1);
  const enter = (row: number, code: number): void => {
    codes[row] = code;
    const place = placeOf(at, row);
    if (names.isEarlier(code, place)) names.writtenAt(code, place, trimmed(cellText(cells.at(row))));
  };
  const column = readCells(cells, (cell) => codeOf(readName(cell), names), enter, (row, cell) => {
    const code = typeof cell === 'string' ? names.codeOfPlain(cell) : -1;
    if (code >= 0) enter(row, code);
    return code >= 0;
  });
  return { ...column, codes, names };
}

/** Places in the order in which one reads: table by table, row by row, and along the row. Sheets have up to 2^20 rows and 2^14 columns. */
function placeOf({ table, column }: ColumnPlace, row: number): number {
  return table * 2 ** 36 + row * 2 ** 14 + column;
}

function codeOf(name: Reading<string>, names: NameBook): Reading<number> {
  return name.state === 'read' ? readAs(names.code(name.value)) : name;
}

/** Headers of what may be below 0 by its nature. */
const MAY_BE_LOSS = /毛利|利润|净利|盈亏|盈利|损益|亏损|差额|差价|profit|margin|p&l|earnings/;

/** `header`: what the column is called, which tells what a figure below 0 is. */
export function readNumbers(cells: ColumnCells, rule: NumberRule, header = ''): NumberColumn {
  const values = ExactColumn.of(cells.length);
  let snapped = 0;
  const read = readCells(cells, (cell) => readNumber(cell, rule), (row, value) => values.set(row, value), (row, cell) => {
    // Numbers above 0 are valid under every rule, and are nearly all there is.
    if (typeof cell !== 'number' || !(cell > 0) || rule.factor !== undefined) return false;
    const value = fromNumber(cell);
    if (value === null) return false;
    values.set(row, value);
    if (!Number.isInteger(cell) && toNumber(value) !== cell) snapped += 1;
    return true;
  });
  const column = cells.format === undefined ? read : asShown(read, cells, rule);
  const signed = { ...rule, least: 'any' } as const;
  const below = (row: number): Exact | null => {
    const reading = column.state[row] === UNREADABLE ? readNumber(cells.at(row), signed) : undefined;
    return reading?.state === 'read' && sign(reading.value) < 0 ? reading.value : null;
  };
  const holdsLosses = MAY_BE_LOSS.test(wordKey(header));
  return { ...column, values, snapped, holdsLosses, below, ...(holdsLosses ? { trouble: lossTold(column, below, header) } : {}) };
}

export function readDates(cells: ColumnCells, system: DateSystem): DateColumn {
  const days = new Int32Array(cells.length);
  return { ...readCells(cells, (cell) => readDate(cell, system), (row, day) => { days[row] = day; }), days };
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
  const read = (cell: Cell): Reading<Moment> => readMoment(cell, system);
  const column = readCells(cells, read, (row, moment) => { days[row] = moment.day; seconds[row] = moment.seconds; }, (row, cell) => {
    const clock = dates?.state[row] === READ ? readClock(cell) : null;
    if (clock === null) return false;
    days[row] = dates?.days[row] ?? 0;
    seconds[row] = clock;
    return true;
  });
  return { ...column, days, seconds };
}

export function readFlags(cells: ColumnCells, words: Vocabulary = YES_NO): FlagColumn {
  const flags = new Uint8Array(cells.length);
  return { ...readCells(cells, (cell) => readYesNo(cell, words), (row, yes) => { flags[row] = yes ? 1 : 0; }), flags };
}

/** `at`: the column of the table. */
export function readWords(cells: ColumnCells, vocabulary: Vocabulary, at: number): WordColumn {
  const codes = new Uint8Array(cells.length);
  const column = readCells(cells, (cell) => vocabulary.read(cell), (row, word) => { codes[row] = vocabulary.words.indexOf(word); });
  return { ...column, word: (row) => (column.state[row] === READ ? vocabulary.words[codes[row] ?? 0] : undefined), column: () => at };
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

/** So many different cells of a column are remembered with their reading; most columns have far fewer. */
const REMEMBERED = 50_000;

/** Reads every cell of a column once; equal cells are read once. `quick` may take a cell at once. */
function readCells<T>(
  cells: ColumnCells, read: (cell: Cell) => Reading<T>, keep: (row: number, value: T) => void, quick?: (row: number, cell: Cell) => boolean,
): Column {
  const state = new Uint8Array(cells.length);
  const known = new Map<Cell, Reading<T>>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    if (cell === null || cell === '') continue;
    if (quick?.(row, cell) === true) {
      state[row] = READ;
      continue;
    }
    const remembered = known.get(cell);
    const reading = remembered ?? read(cell);
    if (remembered === undefined && known.size < REMEMBERED) known.set(cell, reading);
    if (reading.state === 'read') {
      keep(row, reading.value);
      state[row] = READ;
    } else if (reading.state === 'unreadable') {
      state[row] = UNREADABLE;
    }
  }
  const trouble = (row: number): Trouble | undefined => {
    const reading = state[row] === UNREADABLE ? read(cells.at(row)) : undefined;
    return reading?.state === 'unreadable' ? reading : undefined;
  };
  return { state, trouble };
}
