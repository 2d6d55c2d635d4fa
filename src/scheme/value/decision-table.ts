import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { ZERO } from '../../money';
import { isBlank, wordKey } from '../../table';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import { shown } from '../shape/shown';
import { LONGEST_LIST } from '../shape/simple';
import type { DecisionRow, DecisionTable, FigureRange, Parameter, TableCell, TableColumn } from '../types';
import { canBoth, covers, isNowhere } from './decision-cell';
import type { FigureKind } from './figure';
import { isWithin, readFigure } from './figure';
import { unwrapped } from './lists';

const VALUE_KINDS: Readonly<Record<NonNullable<Parameter['value']>, FigureKind>> = { rate: 'rate', amount: 'amount', multiplier: 'number' };

/** The headers under which the value of a row stands, besides what the parameter is called. */
const VALUE_HEADERS = ['value', '值', '数值'];

/**
 * A decision table: a list of rows, each an object from columns to conditions with a `value`; or cells as they are pasted from a sheet, the first line
 * the headers, with tabs between them. Of a `unique` table no two rows may hold together, of a `first` none may be hidden by an earlier one.
 */
export function readDecisionTable(json: unknown, parameter: Parameter, at: At): DecisionTable | undefined {
  const columns = parameter.columns ?? [];
  const given = unwrapped(json, at);
  const rows = typeof given === 'string' ? pastedRows(given, parameter, at) : given;
  if (rows === undefined) return undefined;
  if (!Array.isArray(rows)) {
    at.wrong('wrong-type', schemeTexts.wantsTable, { shown: shown(rows) });
    return undefined;
  }
  if (rows.length > LONGEST_LIST) {
    at.wrong('too-large', schemeTexts.longList, { count: rows.length, most: LONGEST_LIST });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const read = rows.map((row: unknown, index) => readRow(row, columns, parameter, at.item(index)));
  if (at.trail.problems.length > problems) return undefined;
  const table = { columns, rows: read };
  checkRows(table, parameter.hit ?? 'unique', at);
  return at.trail.problems.length > problems ? undefined : table;
}

function readRow(json: unknown, columns: readonly TableColumn[], parameter: Parameter, at: At): DecisionRow {
  if (!isPlainObject(json)) {
    at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
    return { cells: [], value: ZERO };
  }
  const known = ['value', ...columns.map(({ name }) => name)];
  for (const key of Object.keys(json)) if (!known.includes(key)) at.refuseKey(key, known);
  const cells = columns.map(({ name, holds }) => readCell(json[name], holds, at.key(name)));
  const kind = VALUE_KINDS[parameter.value ?? 'amount'];
  if (json['value'] === undefined) at.wrong('missing', schemeTexts.missingKey, { key: 'value' });
  const value = json['value'] === undefined ? undefined : readFigure(json['value'], kind, at.key('value'));
  if (value !== undefined) isWithin(value, parameter, kind, at.key('value'));
  return { cells, value: value ?? ZERO };
}

/** A condition: words, a range, or nothing that always holds (also `*`). */
function readCell(json: unknown, holds: TableColumn['holds'], at: At): TableCell {
  if (json === undefined || json === null || (typeof json === 'string' && (isBlank(json) || json.trim() === '*'))) return null;
  return holds === 'words' ? readWords(json, at) : readRange(json, at);
}

function readWords(json: unknown, at: At): TableCell {
  const list: readonly unknown[] = Array.isArray(json) ? json : typeof json === 'string' ? json.split(/[/,，、;；]/).map((word) => word.trim()).filter((word) => word !== '') : [json];
  const words = list.flatMap((word) => (typeof word === 'string' && !isBlank(word) ? [word] : typeof word === 'number' ? [String(word)] : []));
  if (words.length === list.length && words.length > 0) return { words };
  at.wrong('wrong-type', schemeTexts.wantsWords, { shown: shown(json) });
  return null;
}

const SIGNS = /(>=|≥|>|<=|≤|<)/;
const SEPARATOR = /[,，;；]$/;
const KEYS: Readonly<Record<string, keyof FigureRange>> = { '>=': 'atLeast', '≥': 'atLeast', '>': 'above', '<=': 'atMost', '≤': 'atMost', '<': 'below' };
const RANGE_KEYS: readonly (keyof FigureRange)[] = ['atLeast', 'above', 'atMost', 'below'];

const SIGN = /[<>≤≥]/;

/** Comparisons, or a figure alone, which is that very figure. */
function readRange(json: unknown, at: At): TableCell {
  if (isPlainObject(json)) return rangeOf(Object.entries(json), json, at);
  if (typeof json === 'string' && SIGN.test(json)) return rangeOf(comparisonsIn(json), json, at);
  const figure = readFigure(json, 'number', at);
  return { range: { atLeast: figure, atMost: figure } };
}

function rangeOf(said: readonly (readonly [string, unknown])[], json: unknown, at: At): TableCell {
  const range: Partial<Record<keyof FigureRange, Exact>> = {};
  let wrong = said.length === 0;
  for (const [key, value] of said) {
    const name = RANGE_KEYS.find((each) => each === key);
    if (name === undefined || range[name] !== undefined) wrong = true;
    else {
      const figure = readFigure(value, 'number', at);
      if (figure !== undefined) range[name] = figure;
    }
  }
  if (wrong) at.wrong('wrong-type', schemeTexts.wantsRange, { shown: shown(json) });
  else if (isNowhere(range)) at.wrong('out-of-bounds', schemeTexts.emptyRange, { shown: shown(json) });
  return { range };
}

/** `>=100 <200`, each sign with its figure. */
function comparisonsIn(text: string): readonly (readonly [string, unknown])[] {
  // What stands before the first sign, then each sign and what stands behind it.
  const [before = '', ...pieces] = text.split(SIGNS).map((piece) => piece.trim());
  const figures = pieces.filter((_, at) => at % 2 === 1);
  if (before.replace(SEPARATOR, '') !== '' || figures.includes('')) return [];
  return figures.map((figure, at) => [KEYS[pieces[2 * at] ?? ''] ?? '', at === figures.length - 1 ? figure : figure.replace(SEPARATOR, '').trim()] as const);
}

/** Lines of cells with tabs between them; the first names the columns. */
function pastedRows(text: string, { columns = [], label }: Parameter, at: At): readonly unknown[] | undefined {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t').map((cell) => cell.trim()));
  const names = (header ?? []).map((cell) => nameOfHeader(cell, columns, [label.zh, label.en]));
  const odd = names.indexOf(undefined);
  if (header === undefined || odd >= 0 || !names.includes('value')) {
    at.wrong('wrong-type', schemeTexts.wantsHeaders, { shown: shown(header?.[odd] ?? text), headers: [...columns.map(({ name }) => name), 'value'].join(', ') });
    return undefined;
  }
  return lines.map((cells) => Object.fromEntries(names.map((name, index) => [name ?? '', cells[index] ?? ''])));
}

function nameOfHeader(header: string, columns: readonly TableColumn[], labels: readonly string[]): string | undefined {
  const key = wordKey(header);
  const column = columns.find(({ name, label }) => [name, label.zh, label.en].some((each) => wordKey(each) === key));
  return column?.name ?? ([...VALUE_HEADERS, ...labels].some((each) => wordKey(each) === key) ? 'value' : undefined);
}

/** Rows are told as people count them, from 1. */
function checkRows({ rows }: DecisionTable, hit: 'first' | 'unique', at: At): void {
  for (const [index, row] of rows.entries()) {
    const against = hit === 'unique' ? canBoth : covers;
    const other = rows.slice(0, index).findIndex(({ cells }) => cells.every((cell, column) => against(cell, row.cells[column] ?? null)));
    if (other >= 0) return at.item(index).wrong('duplicate', hit === 'unique' ? schemeTexts.rowsBothHold : schemeTexts.rowNeverHolds, { row: index + 1, other: other + 1 });
  }
}
