import fc from 'fast-check';
import { component, sample, valueOf } from '../../scheme/sample';
import { parseScheme, type Scheme } from '../../../src/scheme';
import type { Case } from './worlds';

/*
 * Schemes whose years begin on a day of one's own, on random tables that reach over several of these, paid in months before, between and after the ends of such years.
 */

type Json = Readonly<Record<string, unknown>>;

const FROM_APRIL = { yearsFrom: { date: '2024-04-01' } };
const FROM_HIRE = { yearsFrom: { people: 'hireDate' } };
const FROM_ISSUE = { yearsFrom: 'issued' };
const SUM = { sum: 'amount' };
const TIERS = { formula: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 8000, value: '3%' }], of: SUM, method: 'graduated' } };

function scheme(id: string, parts: readonly Json[], change: Json = {}): Scheme {
  return valueOf(parseScheme(sample({
    language: 2, id, parameters: [], components: parts.map((part, index) => ({ ...part, id: part['id'] ?? `award-${index + 1}` })),
    fields: [
      'person', 'amount', { sales: 'customer', optional: true }, { sales: 'collectedDate', optional: true }, { people: 'hireDate', optional: true },
      { own: 'issued', type: 'date', label: '签发日', headers: ['签发日'], optional: true },
    ],
    ...change,
  })));
}

const part = (rule: unknown, change: Json = {}): Json => ({ ...component(rule), id: undefined, ...change });

const SCHEMES: readonly (readonly [Scheme, Json?])[] = [
  [scheme('fiscal-tiers', [part(TIERS, { per: FROM_APRIL })])],
  [scheme('fiscal-tiers-so-far', [part(TIERS, { per: FROM_APRIL, payable: 'to-date' })])],
  [scheme('service-tiers-so-far', [part(TIERS, { per: FROM_HIRE, payable: 'to-date' })])],
  [scheme('of-contracts', [part(TIERS, { each: 'customer', per: FROM_ISSUE }), part({ formula: { times: [SUM, '2%'] } }, { each: 'row', per: FROM_ISSUE, payable: 'row' })])],
  [scheme('rows-within-a-service-limit', [part({ formula: { times: ['amount', '5%'] } }, { each: 'row', per: 'month', limit: { per: FROM_HIRE, atMost: 400 } })])],
  [scheme('rows-within-a-fiscal-limit', [part({ formula: { times: ['amount', '5%'] } }, { each: 'row', per: 'day', limit: { per: FROM_APRIL, atMost: 300 } })])],
  [scheme('guarantee', [part({ formula: { times: [SUM, '5%'] } }, { id: 'earned' }), part({ formula: { most: [{ minus: [500, { result: 'earned' }] }, 0] } }, { each: 'everyone' })], { period: FROM_HIRE })],
  [scheme('two-years-running', [part({ streak: [{ value: SUM, atLeast: 3000 }], every: 2, amount: 88 }, { per: FROM_HIRE })])],
  [scheme('year-against-year', [part({ formula: { minus: [SUM, { previous: SUM }] } }, { per: FROM_HIRE })])],
  [scheme('fiscal-contest', [part({ contest: SUM, prizes: [500, 200], ties: 'share' }, { per: FROM_APRIL })])],
  [scheme('carried', [part({ formula: { minus: [{ times: [SUM, '5%'] }, 300] } }, { per: FROM_HIRE })], { negatives: 'carry' })],
  [scheme('capped', [part({ formula: { times: [SUM, '5%'] } }), part({ formula: { times: [SUM, '1%'] } }, { each: 'row' })], { period: FROM_APRIL }), { capPerRecipient: 350 }],
  [scheme('in-parts', [part({ formula: { times: [SUM, '5%'] } }, { per: FROM_HIRE, parts: [{ id: 'now', label: '先发', share: '80%' }, { id: 'later', label: '后发', on: { addMonths: [{ date: 'periodEnd' }, 2] } }] })])],
  [scheme('by-collection', [part(TIERS, { per: FROM_HIRE, periodOf: 'collectedDate' })])],
  [scheme('draw', [part({ formula: { times: [SUM, '5%'] } }, { id: 'earned' }), part({ draw: 300, against: { result: 'earned' }, recoverable: true }, { each: 'everyone' })], { period: FROM_HIRE })],
];

/** Days before and on the ends of years, and others. */
const DAYS = ['2024-02-03', '2024-02-28', '2024-02-29', '2024-03-31', '2024-04-01', '2024-06-14', '2024-06-15', '2024-12-31', '2025-01-01', '2025-02-27', '2025-02-28', '2025-03-31', '2025-04-01', '2025-05-20'];
const day = fc.constantFrom(...DAYS);
const hired = fc.constantFrom('2023-06-15', '2024-02-29', '2024-04-01', '2022-12-31', null);
const sale = fc.record({
  date: day, person: fc.constantFrom('Ann', 'Bob', 'Cid'), customer: fc.constantFrom('甲', '乙'), amount: fc.integer({ min: 0, max: 2_000_000 }).map((n) => n / 100), collectedDate: fc.option(day),
  签发日: fc.option(fc.constantFrom('2023-04-01', '2024-02-29')), status: fc.constantFrom(null, null, null, '退款'),
});

/** The first row is of the first month, and has all that rows may have. */
const tables = fc.record({
  sales: fc.array(sale, { minLength: 2, maxLength: 12 }).map((rows) => rows.map((row, index) => (index === 0 ? { ...row, date: '2024-02-03', collectedDate: '2024-02-03', 签发日: '2023-04-01', status: null } : row))),
  people: fc.tuple(hired, hired, hired).map((days) => ['Ann', 'Bob', 'Cid'].map((person, index) => ({ person, hireDate: days[index] ?? null }))),
});

const MONTHS = ['2024-02', '2024-03', '2024-06', '2025-02', '2025-04', '2025-08'];

export const ownYearCases: readonly Case[] = SCHEMES.map(([each, params = {}]) => ({ id: each.id, world: tables.map((drawn) => ({ scheme: each, params, tables: drawn, months: MONTHS, fixed: 1 })) }));
