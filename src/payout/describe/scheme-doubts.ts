import { asDay, civil, hasChinaHolidays } from '../../calendar';
import type { Sentence, Text } from '../../i18n';
import { say, sentence } from '../../i18n';
import { schemeDoubtTexts as texts } from '../../i18n/texts/scheme-doubts';
import { equals, grouped, ONE, sum } from '../../money';
import type { Condition, Expression } from '../../scheme';
import { isReference, takesBackOrders, walkComponent, walkCondition } from '../../scheme';
import { INHERITED, READ } from '../../table';
import type { Dataset } from '../../data';
import { NO_ORDER, orderLinks, Synonyms, timesEach } from '../../data';
import type { ReadyStage } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import { someOf } from './some';
import type { Note } from './types';

/*
 * Where a scheme and the tables that it was given do not seem to mean the same.
 */

export function schemeDoubts(stages: readonly ReadyStage[], data: Dataset): Note[] {
  if (data.sales.length === 0) return [];
  return [...stages.flatMap((stage) => wordsMissed(stage, stage === innermost(stages), data)), ...stages.flatMap((stage) => unknownHolidays(stage, data)), ...rowsCounted(stages, data), ...refundsOfNothing(stages, data)];
}

type Selecting = Extract<Condition, { readonly kind: 'in' }>;

/** So many words of a column are named. */
const NAMED = 6;

/** All that a scheme asks, of which parameters leave something open. */
function walkStage({ components, scheme }: ReadyStage, condition: (what: Condition) => void, expression: (what: Expression) => void = () => undefined): void {
  for (const component of components) walkComponent(component, { condition, expression });
  for (const each of [...scheme.takesPart, ...scheme.exclusions.flatMap(({ when }) => when)]) walkCondition(each, { condition, expression });
}

/** How often each word of a text column is there; undefined where there is no such column, or nothing in it. Who has no rows has the words of the people table. */
function wordsOf(field: string, ofPeople: boolean, data: Dataset): Counted | undefined {
  const table = ofPeople ? data.staff : data.sales;
  if (table.fieldOf(field)?.kind !== 'text') return undefined;
  const { codes, names } = ofPeople ? table.names(field) : data.salesNames(field);
  const counts = timesEach(codes, names.size);
  const people = new Int32Array(names.size);
  const ofStaff = !ofPeople && INHERITED.includes(field) ? data.staff.names(field).codes : [];
  for (const code of ofStaff) if (counts[code] === 0) people[code] = (people[code] ?? 0) + 1;
  people.forEach((count, code) => { counts[code] = (counts[code] ?? 0) + count; });
  if (!counts.some((count) => count > 0)) return undefined;
  const from = table.has(field) ? table : data.staff;
  return { counts, people, names, header: from.has(field) ? from.header(field) : field };
}

interface Counted {
  readonly counts: Int32Array;
  /** Of words that no row has: how many people have them. */
  readonly people: Int32Array;
  readonly names: ReturnType<Dataset['salesNames']>['names'];
  readonly header: string;
}

/** How many rows words select, or where they select none, how many people who have none. */
function met(words: readonly string[], how: Selecting['how'], { counts, people, names }: Counted): { readonly count: number; readonly areRows: boolean } {
  const codes = [...new Set(words.flatMap((word) => [...names.matching(word, how)]))];
  const sumOf = (all: Int32Array): number => codes.reduce((total, code) => total + (all[code] ?? 0), 0);
  const ofPeople = sumOf(people);
  const ofRows = sumOf(counts) - ofPeople;
  return ofRows > 0 ? { count: ofRows, areRows: true } : { count: ofPeople, areRows: false };
}

function listed(words: readonly (Text | Sentence)[]): Text {
  const said = someOf(words, NAMED);
  return { zh: say(said, 'zh'), en: say(said, 'en') };
}

const asIs = (word: string): Text => ({ zh: `“${word}”`, en: word });

function counted(word: string, count: number, areRows: boolean): Sentence {
  return sentence(areRows ? texts.wordCount : texts.peopleCount, { word, count });
}

function wordsIn({ counts, people, names }: Counted): Text {
  const there = [...counts].map((count, code) => ({ count, code })).filter(({ count }) => count > 0);
  return listed(there.sort((a, b) => b.count - a.count).map(({ code, count }) => counted(names.shown(code), count, people[code] === 0)));
}

/** Conditions by which rows are left out: that none meets them is as it should be. */
function refusals({ components, scheme }: ReadyStage): ReadonlySet<Condition> {
  const found = new Set<Condition>();
  const inside = { condition: (what: Condition): void => { found.add(what); } };
  const condition = (what: Condition): void => { if (what.kind === 'not') walkCondition(what.of, inside); };
  for (const component of components) walkComponent(component, { condition });
  for (const each of scheme.takesPart) walkCondition(each, { condition });
  for (const { when } of scheme.exclusions) for (const each of when) walkCondition(each, inside);
  return found;
}

/** The lists that every scheme has, and what they select by: rows by those of the scheme that is built on no other. */
const LISTS = { excludeRoles: 'role', includeRoles: 'role', excludeDepartments: 'department', includeDepartments: 'department' } as const;

/** Words of a list that somebody gave and that are never met; and columns in which none of the words that a scheme asks for is met. */
function wordsMissed(stage: ReadyStage, judges: boolean, data: Dataset): Note[] {
  const { parameters, scheme } = stage;
  const synonyms = new Synonyms(scheme.fields);
  const lists = new Map<string, { readonly name: string; readonly field: string; readonly ofPeople: boolean; readonly how: Selecting['how'] }>();
  const asked = new Map<string, { readonly field: string; readonly ofPeople: boolean; readonly words: Map<string, Selecting['how']> }>();
  if (judges) for (const [name, field] of Object.entries(LISTS)) lists.set(`${name} ${field}`, { name, field, ofPeople: false, how: 'equals' });
  const refusing = refusals(stage);
  walkStage(stage, (condition) => {
    if (condition.kind !== 'in') return;
    const { field, words, how, from } = condition;
    const ofPeople = from === 'person' || from === 'referrer' || data.sales.fieldOf(field) === undefined;
    if (isReference(words)) lists.set(`${words.parameter} ${field}`, { name: words.parameter, field, ofPeople, how });
    const own = asked.get(`${field} ${ofPeople}`) ?? { field, ofPeople, words: new Map<string, Selecting['how']>() };
    asked.set(`${field} ${ofPeople}`, own);
    if (refusing.has(condition)) return;
    for (const word of parameters.words(words) ?? []) own.words.set(word, how);
  });
  const told = new Set<string>();
  const ofLists = [...lists.values()].flatMap(({ name, field, ofPeople, how }): Note[] => {
    const words = parameters.given(name) ? parameters.words({ parameter: name }) ?? [] : [];
    const column = words.length === 0 ? undefined : wordsOf(field, ofPeople, data);
    if (column === undefined) return [];
    const counts = words.map((word) => ({ word, ...met(synonyms.of(field, word), how, column) }));
    const missed = counts.filter(({ count }) => count === 0);
    if (missed.length === 0) return [];
    told.add(`${field} ${ofPeople}`);
    const found = counts.filter(({ count }) => count > 0).map(({ word, count, areRows }) => counted(word, count, areRows));
    return [{
      code: 'words-missed', warning: true,
      sentence: sentence(texts.listMisses, {
        label: scheme.parameters.find((each) => each.name === name)?.label ?? asIs(name), header: column.header, missed: listed(missed.map(({ word }) => asIs(word))), words: wordsIn(column),
        met: found.length === 0 ? '' : sentence(texts.listMeets, { met: listed(found) }),
      }),
    }];
  });
  const ofColumns = [...asked].flatMap(([key, { field, ofPeople, words }]): Note[] => {
    const column = told.has(key) || words.size === 0 ? undefined : wordsOf(field, ofPeople, data);
    if (column === undefined || [...words].some(([word, how]) => met(synonyms.of(field, word), how, column).count > 0)) return [];
    return [{ code: 'words-missed', sentence: sentence(texts.nothingMeets, { header: column.header, asked: listed([...words.keys()].map(asIs)), words: wordsIn(column) }) }];
  });
  return [...ofLists, ...ofColumns];
}

const BY_WORKING_DAYS: ReadonlySet<Expression['kind']> = new Set(['workday', 'lastWorkingDay', 'workingDays']);

/** Years in which working days are counted and of which no public holidays are known. */
function unknownHolidays(stage: ReadyStage, { byDate, days }: Dataset): Note[] {
  const { parameters } = stage;
  let counts = false;
  walkStage(stage, ({ kind }) => { counts ||= kind === 'laterThan'; }, ({ kind }) => { counts ||= BY_WORKING_DAYS.has(kind); });
  const [first, last] = [byDate[0], byDate.at(-1)];
  if (!counts || !parameters.publishedHolidays || parameters.given('holidays') || first === undefined || last === undefined) return [];
  const yearOf = (row: number): number => civil(asDay(days[row] ?? 0)).year;
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index).filter((year) => !hasChinaHolidays(year));
  if (years.length === 0) return [];
  const said = years.length > 2 ? `${String(years[0])}–${String(years.at(-1))}` : years.join(', ');
  return [{ code: 'no-holiday-data', warning: true, sentence: sentence(texts.noHolidays, { years: said }) }];
}

/** A column of numbers of pieces, beside a scheme that counts rows. */
function rowsCounted(stages: readonly ReadyStage[], { sales }: Dataset): Note[] {
  let counts = false;
  for (const { components } of stages) for (const component of components) walkComponent(component, { expression: (what) => { counts ||= what.kind === 'count' && what.what === 'rows'; } });
  const isUsed = stages.some(({ scheme }) => scheme.fields.some(({ table, field, or }) => table === 'sales' && [field, ...or].includes(QUANTITY)));
  if (!counts || isUsed || !sales.has(QUANTITY)) return [];
  const { state, values } = sales.numbers(QUANTITY);
  const found = Array.from(state, (each, row) => (each === READ ? [values.at(row)] : [])).flat();
  if (found.every((each) => equals(each, ONE))) return [];
  return [{ code: 'column-unused', sentence: sentence(texts.rowsCounted, { header: sales.header(QUANTITY), total: grouped(sum(found)) }) }];
}

const QUANTITY = 'quantity';

/** Refunds that name an order which is not in the table, so that nothing is taken back of them, or which somebody else sold, who gives it back. */
function refundsOfNothing(stages: readonly ReadyStage[], data: Dataset): Note[] {
  if (!stages.some(({ components }) => components.some(takesBackOrders))) return [];
  const link = orderLinks(data);
  const { sales, people: { ofSales } } = data;
  const { codes, names } = sales.names('refundOf');
  const named = (rows: readonly number[]): Text => listed(rows.map((row) => sentence(texts.refundRow, { row: sales.rowName(row), order: names.shown(codes[row] ?? -1) })));
  const rows = Array.from(link, (_, row) => row);
  const [unknown, others] = [rows.filter((row) => link[row] === NO_ORDER), rows.filter((row) => (link[row] ?? -1) >= 0 && ofSales[row] !== ofSales[link[row] ?? row])];
  return [
    ...(unknown.length === 0 ? [] : [{ code: 'refund-of-nothing', warning: true as const, sentence: sentence(texts.refundUnknown, { rows: named(unknown) }) }]),
    ...(others.length === 0 ? [] : [{ code: 'refund-of-another', warning: true as const, sentence: sentence(texts.refundOfAnother, { rows: named(others) }) }]),
  ];
}
