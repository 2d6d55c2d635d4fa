import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseIsoDay, keyOfPeriod, periodIndex } from '../../../src/calendar';
import { add, fixed, ZERO, type Exact } from '../../../src/money';
import type { PaidLine, Payee } from '../../../src/payout';
import { GALLERY, PRESETS } from '../../../src/presets';
import { parseScheme, type Example, type Scheme } from '../../../src/scheme';
import { TABLES, type TableName } from '../../../src/table';
import { ALL, company, type Company } from '../tables';

/*
 * Schemes with tables that are paid month by month, and what happens to them between two runs: what the law of paying periods is held against, on the
 * engine, through the files of the runner and through the sheets of a workbook.
 */

type Row = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Partial<Record<TableName, readonly Row[]>>>;

/** A scheme, its parameters and its tables once all has happened, and the months that are run. */
export interface World {
  readonly scheme: Scheme;
  readonly params: Row;
  readonly tables: Rows;
  readonly months: readonly string[];
  /** So many first rows of the sales stay as they are. */
  readonly fixed: number;
  /** The rows of the sales, counted from 1, that the scheme cannot read. */
  readonly unread?: Example['expect']['rejected'];
}

/** The same world without the rows that cannot be read. */
export function readable({ tables, unread = [], ...world }: World): World {
  return { ...world, tables: { ...tables, sales: (tables.sales ?? []).filter((_, index) => !unread.includes(index + 1)) } };
}

/** A scheme, and worlds in which it is paid. */
export interface Case {
  readonly id: string;
  readonly world: fc.Arbitrary<World>;
}

/** Schemes that read the people table alone are paid whole each time: the law does not speak of them. */
export const PAID_WHOLE: readonly string[] = ['weighted-rating', 'floating-bonus', 'satisfaction-award', 'grade-split-pay'];

/** Presets for referrals need a referrer somewhere. */
const WITH_REFERRERS = 3;

/** All presets on tables of random companies, whose first row is of the first month: of what lies before it a table tells nothing. */
export function presetCases(months: readonly string[]): readonly Case[] {
  const from = (tables: Company): Company => ({ ...tables, sales: tables.sales.map((row, index) => (index === 0 ? { ...row, date: `${months[0] ?? ''}-03` } : row)) });
  return ALL.filter(({ id }) => !PAID_WHOLE.includes(id)).map(({ id, scheme, params }) => (
    { id, world: company.map((tables) => ({ scheme, params, tables: from(tables), months, fixed: WITH_REFERRERS })) }
  ));
}

const MECHANICS = path.join(__dirname, '../../scheme/mechanics');

function parsed(json: unknown): Scheme {
  const scheme = parseScheme(json);
  if (!scheme.ok) throw new Error('There is a scheme that is none.');
  return scheme.value;
}

/** Every example of every preset, whole plan and mechanic, on its own tables, in no more than so many of their months. */
export function exampleCases(most = 5): readonly Case[] {
  const mechanics = readdirSync(MECHANICS).map((file) => parsed(JSON.parse(readFileSync(path.join(MECHANICS, file), 'utf8'))));
  const schemes = [...[...PRESETS, ...GALLERY].map(({ json }) => parsed(json)), ...mechanics];
  return schemes.filter(({ id }) => !PAID_WHOLE.includes(id)).flatMap((scheme): Case[] => {
    const worlds = scheme.examples.flatMap((example) => worldOf(scheme, example, most) ?? []);
    return worlds.length === 0 ? [] : [{ id: scheme.id, world: fc.constantFrom(...worlds) }];
  });
}

function worldOf(scheme: Scheme, example: Example, most: number): World | undefined {
  const months = [...new Set(example.sales.flatMap((row) => Object.values(row)).flatMap((cell) => (typeof cell === 'string' ? parseIsoDay(cell) ?? [] : [])).map((day) => periodIndex(day, 'month')))].sort((a, b) => a - b);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const chosen = months.length <= most ? months : [...new Set(Array.from({ length: most }, (_, at) => months[Math.floor((at * (months.length - 1)) / (most - 1))] ?? last))];
  const tables = Object.fromEntries(TABLES.flatMap((name) => (example[name].length === 0 ? [] : [[name, example[name]]])));
  return { scheme, params: example.params, tables, months: [...chosen, last + 1].map((index) => keyOfPeriod({ kind: 'month', index })), fixed: 1, unread: example.expect.rejected };
}

/** What happens to a row before a month is run: it turns up late, is refunded, or its amount is mended. */
interface Event {
  readonly month: number;
  readonly row: number;
  readonly what: 'late' | 'refunded' | 'mended';
}

/** What is decided before a month is run: somebody is given something, or all of somebody is held and released again later, or one of the sums is corrected. */
interface Decided {
  readonly month: number;
  readonly what: 'add' | 'hold' | 'correct';
  readonly whom: number;
  readonly amount: number;
  /** So many runs later a hold is released, and a correction withdrawn or, where it is 0, kept. */
  readonly later: number;
}

/** What happens between the runs. */
export interface Happenings {
  readonly events: readonly Event[];
  readonly decided: readonly Decided[];
}

const event = fc.record({ month: fc.nat(20), row: fc.nat(), what: fc.constantFrom('late', 'refunded', 'mended') }) as fc.Arbitrary<Event>;
const decision = fc.record({ month: fc.nat(20), what: fc.constantFrom('add', 'hold', 'correct'), whom: fc.nat(), amount: fc.integer({ min: 0, max: 90_000 }), later: fc.nat(3) }) as fc.Arbitrary<Decided>;

export const happenings: fc.Arbitrary<Happenings> = fc.record({ events: fc.array(event, { minLength: 1, maxLength: 4 }), decided: fc.array(decision, { maxLength: 3 }) });

/** When something happens: before any run but the first. */
function monthOf({ month }: { readonly month: number }, { months }: World): number {
  return 1 + (month % (months.length - 1));
}

/** The tables as they are when a month is run. */
export function tablesIn(month: number, world: World, { events }: Happenings): Rows {
  const { tables, fixed: still } = world;
  const { sales = [] } = tables;
  if (sales.length <= still) return tables;
  const changed = sales.flatMap((row, index) => {
    const own = events.filter((each) => still + (each.row % (sales.length - still)) === index);
    const isLate = own.some((each) => each.what === 'late' && month < monthOf(each, world));
    const done = own.filter((each) => each.what !== 'late' && month >= monthOf(each, world)).map(({ what }) => (what === 'refunded' ? { status: '退款' } : 'amount' in row ? { amount: 1234.5 } : {}));
    return isLate ? [] : [Object.assign({}, row, ...done) as Row];
  });
  return { ...tables, sales: changed };
}

/** A sum that may be corrected, and its payee. */
export type Target = Payee & Pick<PaidLine, 'component' | 'period' | 'award'>;

/** The decisions that there are when a month is run, as rows of a table of adjustments that people keep: the later ones below. */
export function decisionsIn(month: number, world: World, { decided }: Happenings, targets: readonly Target[]): Row[] {
  const said = { reason: 'agreed', decidedBy: 'Dee', scheme: world.scheme.id };
  const last = world.months.length - 1;
  const rows = decided.flatMap((each, index): { readonly when: number; readonly row: Row }[] => {
    const [id, when, target] = [`${each.what}-${index}`, monthOf(each, world), targets[each.whom % targets.length]];
    if (target === undefined) return [];
    const { recipient, recipientKind, personId, component, period, award } = target;
    const payee = { recipient, recipientKind, ...(personId === undefined ? {} : { personId }) };
    const amount = String(each.amount / 100);
    switch (each.what) {
      case 'add': return [{ when, row: { action: 'add', id, ...payee, amount, period: world.months[0], ...said } }];
      // What is held is released by the last run at the latest.
      case 'hold': return [{ when, row: { action: 'hold', id, ...payee, ...said } }, { when: Math.min(last, when + Math.max(1, each.later)), row: { action: 'release', id, ...said } }];
      case 'correct': return [
        // Of bottles and days there are no parts.
        { when, row: { action: 'correct', id, ...payee, component, period, award, amount: award === 'cash' ? amount : String(Math.trunc(each.amount / 100)), ...said } },
        ...(each.later === 0 ? [] : [{ when: when + each.later, row: { action: 'withdraw', id, ...said } }]),
      ];
    }
  });
  return rows.filter(({ when }) => when <= month).sort((a, b) => a.when - b.when).map(({ row }) => row);
}

/** What everybody gets of each award in all. */
export function sumsOf(payouts: readonly { readonly lines: readonly Pick<PaidLine, 'recipient' | 'recipientKind' | 'award' | 'amount'>[] }[]): Record<string, string> {
  const sums = new Map<string, Exact>();
  for (const { lines } of payouts) {
    for (const { recipient, recipientKind, award, amount } of lines) {
      const name = `${recipientKind} ${recipient} ${award}`;
      sums.set(name, add(sums.get(name) ?? ZERO, amount));
    }
  }
  return Object.fromEntries([...sums].map(([name, amount]) => [name, fixed(amount, 4)]).filter(([, amount]) => Number(amount) !== 0).sort());
}
