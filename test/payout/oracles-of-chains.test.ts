import fc from 'fast-check';
import { fixed } from '../../src/money';
import { pay, rows, schemeOf } from './house';

/*
 * Credits up the chain of managers, what something came to in another date's period, and how many there are of a team: plain code on random tables, to the cent.
 * Figures are whole cents and thousandths.
 */

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Nobody stands above himself: the manager of each is one of those before it. */
const staff = fc.tuple(...PEOPLE.map((_, index) => fc.record({ above: fc.integer({ min: -1, max: index - 1 }), rate: fc.integer({ min: 0, max: 60 }) })));
const sale = fc.record({ person: fc.integer({ min: 0, max: 5 }), month: fc.integer({ min: 1, max: 3 }), paid: fc.integer({ min: 1, max: 4 }), cents: fc.integer({ min: 1, max: 90_000 }) });
const sales = fc.array(sale, { minLength: 1, maxLength: 12 });

type Staff = readonly { readonly above: number; readonly rate: number }[];

const month = (of: number): string => `2026-0${of}`;
const yuan = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

const FIELDS = [
  'person', 'amount', { sales: 'collectedDate', optional: true }, { sales: 'team', optional: true }, { people: 'manager', optional: true },
  { own: 'rate', in: 'people', type: 'rate', label: 'Rate', headers: ['rate'], optional: true },
];

function lines(rule: unknown, of: Readonly<Record<string, unknown>>, sold: readonly { readonly person: number; readonly month: number; readonly paid: number; readonly cents: number }[], people: Staff): string[] {
  const payout = pay(schemeOf(rule, of, { language: 2, fields: FIELDS }), {
    sales: rows('date person amount collectedDate team', ...sold.map((each) => [`${month(each.month)}-10`, PEOPLE[each.person], yuan(each.cents), `${month(each.paid)}-20`, each.person < 3 ? 'X' : 'Y'])),
    people: rows('person manager rate', ...people.map(({ above, rate }, index) => [PEOPLE[index], PEOPLE[above] ?? null, `${rate / 10}%`])),
  });
  // What comes to less than half a cent is told with its working, as a line of 0.
  return payout.lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, 2)}`).filter((line) => !line.endsWith(' 0.00')).sort();
}

/** Sums by person and month of figures that are so many parts of a cent, each rounded half away from zero. */
class Sums {
  private readonly all = new Map<string, bigint>();

  constructor(private readonly parts: bigint) {}

  add(person: number, of: number, figure: bigint): void {
    const key = `${PEOPLE[person] ?? ''} ${month(of)}`;
    this.all.set(key, (this.all.get(key) ?? 0n) + figure);
  }

  lines(): string[] {
    return [...this.all].map(([key, figure]) => [key, (2n * figure + this.parts) / (2n * this.parts)] as const)
      .filter(([, cents]) => cents !== 0n).map(([key, cents]) => `${key} ${yuan(Number(cents))}`).sort();
  }
}

/** The managers above somebody, from the direct one up. */
function above(person: number, people: Staff): number[] {
  const manager = people[person]?.above ?? -1;
  return manager < 0 ? [] : [manager, ...above(manager, people)];
}

const rateOf = (person: number, people: Staff): number => people[person]?.rate ?? 0;

test.each<[string, unknown, (person: number, people: Staff) => readonly (readonly [number, number])[]]>([
  ['the whole row for each manager', { managers: 'all' }, (person, people) => above(person, people).map((each) => [each, 1000])],
  ['a share for each of two levels', { managers: ['3%', '1.5%'] }, (person, people) => above(person, people).slice(0, 2).map((each, level) => [each, level === 0 ? 30 : 15])],
  ['a rate of one\'s own', { managers: 'all', share: 'rate' }, (person, people) => above(person, people).map((each) => [each, rateOf(each, people)])],
  ['a rate of one\'s own, less those below', { managers: 'all', share: 'rate', less: 'below' }, (person, people) => above(person, people).map((each, level, chain) =>
    [each, Math.max(0, rateOf(each, people) - Math.max(rateOf(person, people), ...chain.slice(0, level).map((below) => rateOf(below, people))))])],
])('up the chain of managers: %s', (_, credit, shares) => {
  fc.assert(fc.property(sales, staff, (sold, people) => {
    const sums = new Sums(1000n);
    for (const { person, month: of, cents } of sold) for (const [each, share] of shares(person, people)) sums.add(each, of, BigInt(cents) * BigInt(share));
    expect(lines({ formula: '=SUM(amount)' }, { credit }, sold, people)).toEqual(sums.lines());
  }), { numRuns: 80 });
});

test('paid in the month of another date, at the rate that the month of the sale reached', () => {
  const tiers = '{>=0: 1%, >=500: 2%, >=1000: 5%}';
  fc.assert(fc.property(sales, staff, (sold, people) => {
    const total = (person: number, of: number): number => sold.filter((each) => each.person === person && each.month === of).reduce((sum, { cents }) => sum + cents, 0);
    const sums = new Sums(100n);
    for (const { person, month: of, paid, cents } of sold) {
      const reached = total(person, of);
      sums.add(person, paid, BigInt(cents) * (reached >= 100_000 ? 5n : reached >= 50_000 ? 2n : 1n));
    }
    expect(lines({ formula: `=SUM(amount * INPERIODOF(date, TIERS(${tiers}, SUM(amount), fixed), per: month))` }, { periodOf: 'collectedDate' }, sold, people)).toEqual(sums.lines());
  }), { numRuns: 80 });
});

test('what a team sold for each of those who sold in it', () => {
  fc.assert(fc.property(sales, staff, (sold, people) => {
    const expected = new Set(sold.map(({ person, month: of }) => {
      const team = sold.filter((each) => each.month === of && each.person < 3 === person < 3);
      const heads = BigInt(new Set(team.map((each) => each.person)).size);
      const cents = BigInt(team.reduce((sum, each) => sum + each.cents, 0));
      return `${PEOPLE[person] ?? ''} ${month(of)} ${yuan(Number((2n * cents + heads) / (2n * heads)))}`;
    }));
    expect(lines({ formula: '=SUM(amount, across: team) / DISTINCT(person, across: team)' }, {}, sold, people)).toEqual([...expected].sort());
  }), { numRuns: 80 });
});
