import fc from 'fast-check';
import { say } from '../../src/i18n';
import { fixed } from '../../src/money';
import type { Payout } from '../../src/payout';
import { bindAsFar, paragraphText, parseScheme, sayScheme, schemeJsonSchema, schemeToJson } from '../../src/scheme';
import { component, oneProblem, problemsOf, sample, valueOf } from '../scheme/sample';
import { linesOf, notesOf, pay } from './house';
import { payEach } from './period/months';

/*
 * Years that begin on a day of one's own and on each of its anniversaries, as the period of a component.
 */

const HIRED = { people: 'hireDate', optional: true };
const ISSUED = { own: 'issued', type: 'date', label: '签发日', headers: ['签发日'], optional: true };
const FROM_HIRE = { yearsFrom: { people: 'hireDate' } };
const FROM_APRIL = { yearsFrom: { date: '2026-04-01' } };
const FROM_ISSUE = { yearsFrom: 'issued' };

function scheme(component_: Readonly<Record<string, unknown>>, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return sample({ language: 2, parameters: [], fields: ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { sales: 'target', optional: true }, HIRED, ISSUED], components: [component_], ...change });
}

const SUM = { formula: { sum: 'amount' } };
const paid = (json: unknown, tables: Parameters<typeof pay>[1]): Payout => pay(valueOf(parseScheme(json)), tables);

const SALES = [
  { date: '2026-03-31', person: 'Ann', customer: 'A', amount: 100, 签发日: '2025-04-01' },
  { date: '2026-04-01', person: 'Ann', customer: 'A', amount: 20, 签发日: '2025-04-01' },
  { date: '2027-02-27', person: 'Bob', customer: 'B', amount: 3, 签发日: '2026-02-28' },
  { date: '2027-02-28', person: 'Bob', customer: 'B', amount: 4, 签发日: '2026-02-28' },
];
const PEOPLE = [{ person: 'Ann', hireDate: '2025-06-15' }, { person: 'Bob', hireDate: '2024-02-29' }, { person: 'Cid', hireDate: '2026-12-01' }];

describe('years of one\'s own', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['that begin on the same day for all', component(SUM, { per: FROM_APRIL }), ['Ann 2025-04-01/2026-03-31 100', 'Ann 2026-04-01/2027-03-31 20', 'Bob 2026-04-01/2027-03-31 7']],
    ['of each person from the day of hiring', component(SUM, { per: FROM_HIRE }), ['Ann 2025-06-15/2026-06-14 120', 'Bob 2026-02-28/2027-02-27 3', 'Bob 2027-02-28/2028-02-28 4']],
    ['of each row', component(SUM, { each: 'row', per: FROM_ISSUE }), [
      'Ann 2025-04-01/2026-03-31 100', 'Ann 2026-04-01/2027-03-31 20', 'Bob 2026-02-28/2027-02-27 3', 'Bob 2027-02-28/2028-02-27 4',
    ]],
    ['of each customer by the contract', component(SUM, { each: 'customer', per: FROM_ISSUE }), [
      'Ann 2025-04-01/2026-03-31 100', 'Ann 2026-04-01/2027-03-31 20', 'Bob 2026-02-28/2027-02-27 3', 'Bob 2027-02-28/2028-02-27 4',
    ]],
    ['of everyone, with rows or without, but not before the day of hiring', component({ formula: { plus: [{ sum: 'amount' }, 1] } }, { each: 'everyone', per: FROM_HIRE }), [
      'Ann 2025-06-15/2026-06-14 121', 'Bob 2026-02-28/2027-02-27 4', 'Bob 2027-02-28/2028-02-28 5', 'Ann 2026-06-15/2027-06-14 1', 'Cid 2026-12-01/2027-11-30 1',
    ]],
    ['of everyone from one day', component({ formula: 1 }, { each: 'everyone', per: FROM_APRIL }), [
      'Ann 2025-04-01/2026-03-31 1', 'Ann 2026-04-01/2027-03-31 1', 'Bob 2026-04-01/2027-03-31 1', 'Bob 2025-04-01/2026-03-31 1', 'Cid 2025-04-01/2026-03-31 1', 'Cid 2026-04-01/2027-03-31 1',
    ]],
    ['with the year before', component({ formula: { minus: [{ sum: 'amount' }, { previous: { sum: 'amount' } }] } }, { per: FROM_HIRE }), [
      'Ann 2025-06-15/2026-06-14 120', 'Bob 2026-02-28/2027-02-27 3', 'Bob 2027-02-28/2028-02-28 1',
    ]],
    ['with each second year in a row', component({ streak: [{ value: { sum: 'amount' }, above: 0 }], every: 2, amount: 9 }, { per: FROM_HIRE }), ['Bob 2027-02-28/2028-02-28 9']],
    ['with the part of them since a day', component({ formula: { times: [365, { proration: { from: { people: 'hireDate' } } }] } }, { per: FROM_APRIL }), [
      'Ann 2025-04-01/2026-03-31 290', 'Ann 2026-04-01/2027-03-31 365', 'Bob 2026-04-01/2027-03-31 365',
    ]],
    ['with a contest of those whose years are the same', component({ contest: { sum: 'amount' }, prizes: [5], ties: 'first' }, { per: FROM_APRIL }), [
      'Ann 2025-04-01/2026-03-31 5', 'Ann 2026-04-01/2027-03-31 5',
    ]],
    ['as the period of a limit of rows', component({ formula: 'amount' }, { each: 'row', per: 'day', limit: { per: FROM_APRIL, atMost: 21 } }), [
      'Ann 2026-03-31 21', 'Ann 2026-04-01 20', 'Bob 2027-02-27 3', 'Bob 2027-02-28 4',
    ]],
    ['as the period of a limit of rows by the person', component({ formula: 'amount' }, { each: 'row', per: 'day', limit: { per: FROM_HIRE, atMost: 110 } }), [
      'Ann 2026-03-31 100', 'Ann 2026-04-01 10', 'Bob 2027-02-27 3', 'Bob 2027-02-28 4',
    ]],
  ])('%s', (_, part, lines) => {
    expect(linesOf(paid(scheme(part), { sales: SALES, people: PEOPLE }))).toEqual(lines);
  });

  it('are the periods of a scheme too, and the same in a result', () => {
    const json = scheme({}, {
      period: FROM_HIRE, components: [component(SUM, { id: 'a' }), component({ formula: { times: [{ result: 'a' }, 2] } }, { id: 'b', each: 'everyone' })],
    });
    expect(linesOf(paid(json, { sales: SALES, people: PEOPLE })).filter((line) => line.startsWith('Bob'))).toEqual([
      'Bob 2026-02-28/2027-02-27 3', 'Bob 2026-02-28/2027-02-27 6', 'Bob 2027-02-28/2028-02-28 4', 'Bob 2027-02-28/2028-02-28 8',
    ]);
  });

  it('may begin on the day of a parameter', () => {
    const since = { name: 'since', type: 'date', label: '起', default: '2020-10-01' };
    expect(linesOf(paid(scheme(component(SUM, { per: { yearsFrom: { date: '$since' } } }), { parameters: [since] }), { sales: SALES }))).toEqual([
      'Ann 2025-10-01/2026-09-30 120', 'Bob 2026-10-01/2027-09-30 7',
    ]);
  });

  it('tell which rows and people have none', () => {
    const json = scheme(component(SUM, { each: 'everyone', per: FROM_HIRE }));
    const payout = paid(json, { sales: [...SALES, { date: '2026-05-01', person: 'Dan', amount: 9 }], people: [...PEOPLE, { person: 'Eve', hireDate: null }] });
    expect(notesOf(payout, 'no-own-year')).toEqual([
      '“提成” is worked out in years of one\'s own; rows without the day on which these begin are no part of it: 5 (1 in all).',
      '“提成” is worked out in years of one\'s own; people without the day on which these begin have none: Eve.',
    ]);
    expect(linesOf(payout).some((line) => line.startsWith('Dan'))).toBe(false);
  });

  it('come back when they are printed, and are in the schema', () => {
    for (const json of [scheme(component(SUM, { per: FROM_HIRE, limit: { per: FROM_HIRE, atMost: 5 } })), scheme(component(SUM), { period: FROM_APRIL })]) {
      const printed = schemeToJson(valueOf(parseScheme(json)));
      expect(JSON.stringify(printed)).toContain('yearsFrom');
      expect(schemeToJson(valueOf(parseScheme(printed)))).toEqual(printed);
    }
    expect(schemeToJson(valueOf(parseScheme(scheme(component(SUM, { per: FROM_APRIL }), { period: FROM_APRIL }))))).not.toHaveProperty('components.0.per');
    expect(JSON.stringify(schemeJsonSchema())).toContain('"yearsFrom"');
    const formula = scheme(component(SUM, { per: { yearsFrom: '=EDATE(PEOPLE(hireDate), 3)' } }));
    expect(linesOf(paid(formula, { sales: SALES, people: PEOPLE }))[0]).toBe('Ann 2025-09-15/2026-09-14 120');
  });

  const REFUSED: [string, Record<string, unknown>, string, RegExp][] = [
    ['from a day of the period', component(SUM, { per: { yearsFrom: { date: 'periodStart' } } }), 'components[0].per.yearsFrom', /depends on the period/],
    ['from a sum', component(SUM, { per: { yearsFrom: { sum: 'amount' } } }), 'components[0].per.yearsFrom', /depends on the period/],
    ['of a team from a day of its people', component(SUM, { each: 'team', per: FROM_HIRE }), 'components[0].per.yearsFrom', /go through people/],
    ['of everyone from a day of rows', component(SUM, { each: 'everyone', per: FROM_ISSUE }), 'components[0].per.yearsFrom', /people without rows/],
    ['in a contest of different years', component({ contest: { sum: 'amount' }, prizes: [5], ties: 'first' }, { per: FROM_HIRE }), 'components[0].per.yearsFrom', /nobody else has the same year/],
    ['with others added', component({ formula: { sum: 'amount', across: 'all' } }, { per: FROM_HIRE }), 'components[0].per.yearsFrom', /nobody else has the same year/],
    ['with the year before of rows', component({ formula: { previous: { sum: 'amount' } } }, { per: FROM_ISSUE }), 'components[0].per.yearsFrom', /no year follows another/],
    ['with a cumulative rule of the calendar', component({ formula: { sum: 'amount' }, toDate: 'year' }, { per: FROM_HIRE }), 'components[0].rule.toDate', /may lie in two/],
    ['as a limit of months', component(SUM, { limit: { per: FROM_HIRE, atMost: 5 } }), 'components[0].limit.per', /two periods of the limit/],
    ['with parts that they have not', component({ formula: { proration: {}, weights: [1, 1, 1, 1, 1] } }, { per: FROM_HIRE }), 'components[0].rule.formula.weights', /5 equal parts/],
  ];

  it.each(REFUSED)('are refused %s', (_, part, path, said) => {
    const problem = oneProblem(parseScheme(scheme(part)));
    expect(problem).toMatchObject({ code: 'no-meaning', path });
    expect(problem.said).toMatch(said);
  });

  it('are refused in another component\'s years and in the first edition', () => {
    const other = scheme({}, { components: [component(SUM, { id: 'a', per: FROM_APRIL }), component({ formula: { result: 'a' } }, { id: 'b', per: FROM_HIRE })] });
    expect(oneProblem(parseScheme(other))).toMatchObject({ code: 'no-meaning', path: 'components[1].rule.formula' });
    expect(problemsOf(parseScheme(sample({ period: { yearsFrom: { date: '2026-04-01' } } })))[0]).toMatchObject({ code: 'edition', place: { path: 'period' } });
  });
});

/* Plain code: calendar days by the language's own dates, in whole cents. */

const iso = (year: number, month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
const anniversary = (start: string, year: number): string => {
  const [, month = 1, day = 1] = start.split('-').map(Number);
  return iso(year, month, Math.min(day, month === 2 && isLeap(year) ? 29 : DAYS[month - 1] ?? 31));
};
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function yearOf(start: string, day: string): string {
  const year = Number(day.slice(0, 4));
  const from = anniversary(start, year) <= day ? year : year - 1;
  return `${anniversary(start, from)}/${dayBefore(anniversary(start, from + 1))}`;
}

const aDay = (from: number, to: number): fc.Arbitrary<string> => fc.record({ year: fc.integer({ min: from, max: to }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, day }) => iso(year, month, Math.min(day, month === 2 && isLeap(year) ? 29 : DAYS[month - 1] ?? 31)));
const starts = fc.oneof({ weight: 1, arbitrary: fc.constant('2024-02-29') }, { weight: 3, arbitrary: aDay(2020, 2024) });
const sale = fc.record({ person: fc.constantFrom('Ann', 'Bob'), date: aDay(2024, 2028), cents: fc.integer({ min: 1, max: 900_000 }) });

test('years of one\'s own come to what plain code comes to, and are paid month by month as at once', () => {
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 10 }), fc.tuple(starts, starts), (sales, [ann, bob]) => {
    const people = [{ person: 'Ann', hireDate: ann }, { person: 'Bob', hireDate: bob }];
    const rows = sales.map(({ person, date, cents }) => ({ date, person, amount: cents / 100 }));
    const sums = new Map<string, number>();
    for (const { person, date, cents } of sales) {
      const key = `${person} ${yearOf(person === 'Ann' ? ann : bob, date)}`;
      sums.set(key, (sums.get(key) ?? 0) + cents);
    }
    const expected = [...sums].map(([key, cents]) => `${key} ${(cents / 100).toFixed(2)}`).sort();
    const json = scheme(component(SUM, { per: FROM_HIRE }));
    const told = ({ lines }: Payout): string[] => lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, 2)}`);
    expect(told(paid(json, { sales: rows, people })).sort()).toEqual(expected);
    const yearly = payEach({ scheme: json, sales: rows, people }, ['2024', '2025', '2026', '2027', '2028', '2029'].map((period) => ({ period })));
    expect(yearly.flatMap(told).sort()).toEqual(expected);
  }), { numRuns: 40 });
});

test('years of one\'s own are said back in both languages', () => {
  const made = valueOf(parseScheme(scheme(component(SUM, { per: FROM_HIRE, limit: { per: FROM_HIRE, atMost: 5 } }))));
  const text = (language: 'zh' | 'en'): string => sayScheme(made, bindAsFar(made, {}).parameters).map((paragraph) => say(paragraphText(paragraph), language)).join('\n');
  expect(text('en')).toContain('Each person with rows, each year from hire date in the people table on:');
  expect(text('en')).toContain('comes to 5 at most, each year from hire date in the people table on;');
  expect(text('zh')).toContain('每个有业绩的人，自人员表的入职日期起的每一年：');
});
