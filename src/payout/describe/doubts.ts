import { isoDay } from '../../calendar';
import type { Sentence } from '../../i18n';
import { say, sentence } from '../../i18n';
import { noteTexts, tableNames } from '../../i18n/texts/payout';
import { groupedInFull, sum } from '../../money';
import { columnLetters, isBlank, type Table } from '../../table';
import type { FieldUse, Parameters, Scheme } from '../../scheme';
import { gapsOf, walkComponent } from '../../scheme';
import type { Dataset } from '../../data';
import { NAMING_PEOPLE, timesEach } from '../../data';
import { eachOnce } from '../each-once';
import { listsBy } from '../lists-by';
import type { ReadyStage } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import { creditOf } from '../judge/crediting';
import type { Excluded, Rejected } from '../judge/types';
import { schemeDoubts } from './scheme-doubts';
import { lookAlikes } from './look-alikes';
import { warning } from './note';
import { numberDoubts } from './numbers';
import { someOf } from './some';
import type { Note } from './types';

/** What became of the sales rows. */
export interface RowsOutcome {
  readonly counted: number;
  readonly excluded: readonly Excluded[];
  readonly rejected: readonly Rejected[];
}

/** What should be looked at before anything is paid, the weightiest first. */
export function doubtsAbout(stages: readonly ReadyStage[], data: Dataset, outcome: RowsOutcome): Note[] {
  const fields = stages.flatMap((stage) => stage.fields);
  return eachOnce([
    ...nothingCounts(innermost(stages), data, outcome),
    ...stages.flatMap(tableGaps),
    ...schemeDoubts(stages, data),
    ...unreadStatuses(data),
    ...negativeFigures(data, outcome.rejected),
    ...commaFigures(fields, data),
    ...severalPeople(stages, data),
    ...numberDoubts(fields, data),
    ...lookAlikes(stages, data),
    ...totalsLeftOut(data),
  ]);
}

/** So many things of one kind are named. */
const NAMED = 5;

/** Every row was left out or could not be read, so that nothing is paid. */
function nothingCounts({ needs, parameters }: ReadyStage, { sales }: Dataset, { counted, excluded, rejected }: RowsOutcome): Note[] {
  if (!needs.sales || sales.length === 0 || counted > 0) return [];
  const window = windowOf(parameters);
  if (excluded.length === sales.length && excluded.every(({ code }) => code === OUTSIDE)) {
    return [warning('nothing-counts', sentence(noteTexts.allOutside, { count: sales.length, window }))];
  }
  const reasons = new Map<string, { readonly rows: Set<number>; readonly said: Sentence }>();
  const add = (reason: string, row: number, said: Sentence): void => {
    const known = reasons.get(reason) ?? { rows: new Set(), said };
    reasons.set(reason, known);
    known.rows.add(row);
  };
  for (const { table, code, row, sentence: said } of excluded) if (table === 'sales') add(code, row, code === OUTSIDE ? sentence(noteTexts.outside, { window }) : said);
  for (const { table, field, code, row, sentence: said } of rejected) if (table === 'sales') add(`${field} ${code}`, row, said);
  const most = [...reasons.values()].sort((one, other) => other.rows.size - one.rows.size).slice(0, NAMED);
  const told = (language: 'zh' | 'en'): string => most.map(({ rows, said }) => say(sentence(noteTexts.reason, { count: rows.size, said }), language)).join(language === 'zh' ? '' : ' ');
  return [warning('nothing-counts', sentence(noteTexts.nothingCounts, { count: sales.length, reasons: { zh: told('zh'), en: told('en') } }))];
}

const OUTSIDE = 'outside-window';

/** From when to when the scheme is in force. */
function windowOf({ from, to }: Pick<Parameters, 'from' | 'to'>): Sentence {
  if (from === undefined) return sentence(noteTexts.windowTo, { last: to === undefined ? '' : isoDay(to) });
  const first = isoDay(from);
  return to === undefined ? sentence(noteTexts.windowFrom, { first }) : sentence(noteTexts.windowFromTo, { first, last: isoDay(to) });
}

function unreadStatuses({ sales }: Dataset): Note[] {
  return sales.unreadStatuses().map(({ column, header, words }) => {
    const place = sales.place(column) ?? columnLetters(column);
    const found = someOf([...words].map(([word, count]) => sentence(noteTexts.wordCount, { word, count })), NAMED);
    if (isBlank(header)) return warning('status-unread', sentence(noteTexts.unreadHeadless, { place, words: found }));
    const title = sentence(noteTexts.headed, { header: header.trim(), place });
    const option = [...sales.headers('status'), header.trim()].map((each) => `--map ${/\s/.test(each) ? `"status=${each}"` : `status=${each}`}`).join(' ');
    return warning('status-unread', sentence(words.size === 0 ? noteTexts.unreadStatus : noteTexts.unreadStatusWords, { title, words: found, option }));
  });
}

/** Figures below 0 where there may be none: how many, and what they come to. */
function negativeFigures({ sales, staff, teams, history }: Dataset, rejected: readonly Rejected[]): Note[] {
  return [sales, staff, teams, history].flatMap((table) => {
    const fields = listsBy(rejected, ({ table: kind, field, code }) => (kind === table.kind && code === 'negative' ? field : undefined));
    return [...fields].map(([field, found]) => {
      const { below, holdsLosses } = table.numbers(field);
      const numbers = new Set(found.map(({ row }) => row));
      const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) => numbers.has(table.rowNumber(row)));
      const total = sum(rows.flatMap((row) => below(row) ?? []));
      return warning('negative-figures', sentence(holdsLosses ? noteTexts.losses : noteTexts.negatives, { table: tableNames[table.kind], header: table.header(field), count: found.length, total: groupedInFull(total, 2) }));
    });
  });
}

/** Columns whose figures were found to be written like 1.234,56. */
function commaFigures(fields: readonly FieldUse[], { sales, staff, teams }: Dataset): Note[] {
  return fields.flatMap(({ table: name, field }) => {
    const table = { sales, people: staff, teams }[name];
    if (!table.hasCommas(field)) return [];
    return [warning('comma-figures', sentence(noteTexts.commaFigures, { table: tableNames[name], header: table.header(field) }))];
  });
}

/** Signs that stand between two names, and those that may also stand within one. */
const BETWEEN = /[/／、;；&＆+＋|｜]/;
const PERHAPS_BETWEEN = /[,，\n]|\band\b|[和与及]/;
const ANY_BETWEEN = new RegExp(`${BETWEEN.source}|${PERHAPS_BETWEEN.source}`);

/** Cells that seem to name two people: nobody of that name is meant. */
function severalPeople(stages: readonly ReadyStage[], { sales }: Dataset): Note[] {
  const divided = stages.flatMap(({ scheme, components }) => components.map((component) => fieldsDivided(creditOf(component, scheme), scheme)));
  return NAMING_PEOPLE.filter((field) => sales.has(field) && !divided.every((fields) => fields.includes(field))).flatMap((field) => {
    const { codes, names } = sales.names(field);
    const isKnown = (name: string): boolean => names.find(name) >= 0;
    const several = Array.from({ length: names.size }, (_, code) => code).filter((code) => namesSeveral(names.shown(code), isKnown));
    const times = several.length === 0 ? [] : timesEach(codes, names.size);
    const found = new Set(several.filter((code) => times[code] !== 0));
    if (found.size === 0) return [];
    const asTheyCome = new Set(Array.from(codes).filter((code) => found.has(code)));
    const cells = someOf([...asTheyCome].map((code) => sentence(noteTexts.wordCount, { word: names.shown(code), count: times[code] ?? 0 })), NAMED);
    return [warning('several-people', sentence(noteTexts.severalPeople, { header: sales.header(field), cells }))];
  });
}

/** Columns whose cells are read as several people by how a component credits rows; credits of managers go up from those of the scheme. */
function fieldsDivided(credit: ReturnType<typeof creditOf>, scheme: Scheme): readonly string[] {
  const own = credit?.kind === 'managers' ? scheme.credit : credit;
  if (own === undefined) return [];
  return own.kind === 'cell' ? [own.field] : own.of.map(({ field }) => field);
}

/** No names of several people are longer. */
const LONGEST_NAMES = 500;

function namesSeveral(shown: string, isKnown: (name: string) => boolean): boolean {
  if (shown.length > LONGEST_NAMES) return false;
  const name = shown.replace(/[(（[【].*?[)）\]】]/g, '');
  if (!ANY_BETWEEN.test(name)) return false;
  const parts = partsOf(name, BETWEEN);
  if (parts.length > 1) return parts.some(isKnown) || parts.every((part) => Array.from(part).length > 1);
  const perhaps = partsOf(name, PERHAPS_BETWEEN);
  return perhaps.length > 1 && perhaps.every(isKnown);
}

function partsOf(name: string, between: RegExp): string[] {
  return name.split(between).map((part) => part.trim()).filter((part) => part !== '');
}

function totalsLeftOut({ sales, staff, teams, history }: Dataset): Note[] {
  return [sales, staff, teams, history].filter((table: Table) => table.totals.length > 0).map(({ kind, totals }) => (
    warning('totals-left-out', sentence(noteTexts.totalsLeftOut, { table: tableNames[kind], count: totals.length, places: someOf(totals, NAMED) }))
  ));
}

/** What no row of a decision table covers, of the combinations that it names, where nothing is said for them. */
function tableGaps({ scheme, components, parameters }: ReadyStage): Note[] {
  const asked = new Set<string>();
  for (const component of components) {
    walkComponent(component, { expression: (expression) => { if (expression.kind === 'decide' && expression.otherwise === undefined) asked.add(expression.table.parameter); } });
  }
  return scheme.parameters.filter(({ name }) => asked.has(name)).flatMap(({ name, label }) => {
    const table = parameters.table({ parameter: name });
    const gaps = table === undefined ? [] : gapsOf(table);
    return gaps.length === 0 ? [] : [warning('table-gaps', sentence(noteTexts.tableGaps, { label, gaps: gaps.join('; ') }))];
  });
}
