import fc from 'fast-check';
import { say } from '../../src/i18n';
import { fixed } from '../../src/money';
import { PRESETS } from '../../src/presets';
import { parseScheme } from '../../src/scheme';
import { sample, valueOf } from '../scheme/sample';
import { pay, refused } from './house';

/*
 * What other code, plain and without any of the product's, comes to on random tables, to the cent. Figures are whole cents, months count from 0.
 */

const label = { zh: '某', en: 'some' };
const PEOPLE = ['Ann', 'Bob', 'Cid'] as const;

interface Sale {
  readonly person: (typeof PEOPLE)[number];
  readonly month: number;
  readonly day: number;
  readonly cents: number;
}

/** Losses too. */
const sale = fc.record({ person: fc.constantFrom(...PEOPLE), month: fc.integer({ min: 0, max: 5 }), day: fc.integer({ min: 1, max: 28 }), cents: fc.integer({ min: -50_000, max: 90_000 }) });
const sales = fc.array(sale, { minLength: 1, maxLength: 14 });

const monthKey = (month: number): string => `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const date = (month: number, day: number): string => `${monthKey(month)}-${String(day).padStart(2, '0')}`;
const yuan = (cents: number): string => `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const rowsOf = (all: readonly Sale[]): { date: string; person: string; 毛利: string }[] => all.map(({ person, month, day, cents }) => ({ date: date(month, day), person, 毛利: yuan(cents) }));

/** What each sold in each month with rows: Ann 0 → 1200. */
function sumsOf(all: readonly Sale[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { person, month, cents } of all) sums.set(`${person} ${month}`, (sums.get(`${person} ${month}`) ?? 0) + cents);
  return sums;
}

const MARGIN = { own: 'margin', type: 'amount', signed: true, label, headers: ['毛利'] };

function lines(components: readonly unknown[], change: Readonly<Record<string, unknown>>, tables: Parameters<typeof pay>[1]): string[] {
  const scheme = valueOf(parseScheme(sample({ language: 2, parameters: [], fields: ['person', MARGIN], components, ...change })));
  return pay(scheme, tables).lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, 2)}`).sort();
}

/** The lines of months that come to something. */
const expected = (amounts: ReadonlyMap<string, number>, shift = 0): string[] => [...amounts].filter(([, cents]) => cents !== 0).map(([key, cents]) => {
  const [person = '', month = ''] = key.split(' ');
  return `${person} ${monthKey(Number(month) + shift)} ${yuan(cents)}`;
}).sort();

test('a declared column with losses', () => {
  fc.assert(fc.property(sales, (all) => {
    expect(lines([{ id: 'a', label, each: 'person', rule: { formula: '=SUM(margin)' } }], {}, { sales: rowsOf(all) })).toEqual(expected(sumsOf(all)));
  }), { numRuns: 60 });
});

test('who takes part by role and by whole months of employment at the end of the period', () => {
  const hired = fc.record({ role: fc.constantFrom('rep', 'clerk'), month: fc.integer({ min: 0, max: 5 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(fc.property(sales, fc.tuple(hired, hired, hired), fc.integer({ min: 0, max: 3 }), (all, staff, least) => {
    const people = PEOPLE.map((person, index) => ({ person, role: staff[index]?.role ?? '', hireDate: date(staff[index]?.month ?? 0, staff[index]?.day ?? 1) }));
    const takesPart = [{ field: 'role', is: 'rep' }, { value: { completed: 'months', from: 'hireDate', to: { date: 'periodEnd' } }, atLeast: least }];
    // Hired by the 28th, so that the last day of a month completes as many months as lie between.
    const takes = (person: string, month: number): boolean => {
      const own = staff[PEOPLE.findIndex((name) => name === person)];
      return own !== undefined && own.role === 'rep' && month - own.month >= least;
    };
    const sums = new Map([...sumsOf(all)].filter(([key]) => takes(key.split(' ')[0] ?? '', Number(key.split(' ')[1]))));
    const fields = ['person', MARGIN, { people: 'role', optional: true }, { people: 'hireDate', optional: true }];
    expect(lines([{ id: 'a', label, each: 'person', rule: { formula: '=SUM(margin)' } }], { fields, takesPart }, { sales: rowsOf(all), people })).toEqual(expected(sums));
  }), { numRuns: 60 });
});

test('the period before, of which nothing sold is 0', () => {
  fc.assert(fc.property(sales, (all) => {
    const sums = sumsOf(all);
    const growth = new Map([...sums].map(([key, cents]) => {
      const [person = '', month = ''] = key.split(' ');
      return [key, cents - (sums.get(`${person} ${Number(month) - 1}`) ?? 0)];
    }));
    expect(lines([{ id: 'a', label, each: 'person', rule: { formula: '=SUM(margin) - IFNA(PREVIOUS(SUM(margin)), 0)' } }], {}, { sales: rowsOf(all) })).toEqual(expected(growth));
  }), { numRuns: 60 });
});

test('months of the half-year on their own targets', () => {
  const targets = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 18, maxLength: 18 });
  fc.assert(fc.property(sales, targets, (all, given) => {
    const target = (person: number, month: number): number => given[person * 6 + month] ?? 0;
    const people = PEOPLE.flatMap((person, index) => Array.from({ length: 6 }, (_, month) => ({ person, month: monthKey(month), target: target(index, month) })));
    const sums = sumsOf(all);
    const found = PEOPLE.flatMap((person, index) => {
      if (!all.some((sale) => sale.person === person)) return [];
      const reached = Array.from({ length: 6 }, (_, month) => (sums.get(`${person} ${month}`) ?? 0) >= target(index, month) * 100).filter(Boolean).length;
      return reached === 0 ? [] : [`${person} 2026-H1 ${reached * 50}.00`];
    });
    const fields = ['person', MARGIN, { people: 'target', optional: true }];
    expect(lines([{ id: 'a', label, each: 'person', per: 'half-year', rule: { formula: '=COUNTPERIODS(month, SUM(margin) >= TARGET(person)) * 50' } }], { fields }, { sales: rowsOf(all), people })).toEqual(found.sort());
  }), { numRuns: 60 });
});

test('what is earned so many months after the sale', () => {
  fc.assert(fc.property(sales, fc.integer({ min: 1, max: 14 }), (all, months) => {
    const fields = ['person', MARGIN, { own: 'stays', latest: ['date'], monthsAfter: months, label }];
    expect(lines([{ id: 'a', label, each: 'person', periodOf: 'stays', rule: { formula: '=SUM(margin)' } }], { fields }, { sales: rowsOf(all) })).toEqual(expected(sumsOf(all), months));
  }), { numRuns: 60 });
});

test('a guarantee tops up and never lowers', () => {
  fc.assert(fc.property(sales, fc.integer({ min: 0, max: 60_000 }), (all, least) => {
    const sums = sumsOf(all);
    const [first, last] = [Math.min(...all.map(({ month }) => month)), Math.max(...all.map(({ month }) => month))];
    const found = new Map<string, number>();
    for (const person of PEOPLE.filter((name) => all.some((sale) => sale.person === name))) {
      for (let month = first; month <= last; month++) found.set(`${person} ${month}`, Math.max(0, least - (sums.get(`${person} ${month}`) ?? 0)));
    }
    const rule = { draw: yuan(least), against: '=SUM(margin)', recoverable: false };
    expect(lines([{ id: 'a', label, each: 'everyone', rule }], {}, { sales: rowsOf(all) })).toEqual(expected(found));
  }), { numRuns: 60 });
});

test.each(PRESETS.map((scheme) => [scheme.id, scheme] as const))('%s refuses a parameter that it does not have, and names it', (_, { json }) => {
  const problems = refused({ scheme: valueOf(parseScheme(json)), parameters: { rateOfNothing: 1 } });
  expect(problems.map(({ code }) => code)).toContain('unknown-parameter');
  expect(problems.map(({ sentence }) => say(sentence, 'en')).join(' ')).toContain('rateOfNothing');
});
