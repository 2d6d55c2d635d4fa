import { say } from '../../../src/i18n';
import type { PeriodPayout } from '../../../src/payout';
import { noted, payEach, type Asked } from './months';

// January counts as settled, February is paid, and then something changes: of January nobody is paid again, and nothing is taken back.

type Row = Readonly<Record<string, unknown>>;

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const percent = { own: 'percent', in: 'people', type: 'number', label: 'Percent', headers: ['percent'] };
const scheme = {
  language: 2, id: 'rows', version: '1', name: 'Each order', description: 'A share of each order.', period: 'month', refunds: 'as-if-never', negatives: 'keep', examples: [],
  fields: ['person', 'amount', { people: 'role', optional: true }, percent], parameters: [{ name: 'times', label: 'Times', type: 'number', default: 1 }],
  components: [{ id: 'share', label: 'Share', each: 'row', rule: { formula: '=amount * PEOPLE(percent) / 100 * times' } }],
};
const ofMonths = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * PEOPLE(percent) / 100 * times' } }] };
const ofWindow = { ...scheme, components: [{ ...scheme.components[0], per: 'window' }] };

const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500), row('2026-02-10', 'Ann', 2000), row('2026-03-10', 'Bob', 3000)];
const person = (name: string, role: string, of: number): Row => ({ person: name, role, percent: of });
const PEOPLE = [person('Ann', 'seller', 10), person('Bob', 'seller', 10), person('Cy', 'manager', 10)];
const params = { excludeRoles: ['manager'] };

/** March, after January was settled and February was paid. */
function march(of: object, more: Partial<Asked>): PeriodPayout {
  const [, found] = payEach({ scheme: of, sales: SALES, people: PEOPLE, params }, [{ period: '2026-02', settledTo: '2026-01' }, { period: '2026-03', ...more }]);
  if (found === undefined) throw new Error('March is paid.');
  return found;
}

const told = ({ notes }: PeriodPayout, code: string): string[] => notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, 'en'));

describe.each([['2026-03', '2026-02', scheme], ['2026-03', '2026-02', ofMonths], ['window', 'window', ofWindow]] as const)('sums of %s', (now, before, of) => {
  it('stay though a figure of the scheme changes', () => {
    expect(noted(march(of, { params: { ...params, times: 2 } }))).toEqual([`Bob ${now} 600.00 regular`]);
  });

  it('stay though somebody has come to be left out', () => {
    const paid = march(of, { people: [person('Ann', 'manager', 10), ...PEOPLE.slice(1)] });
    expect(noted(paid)).toEqual([`Bob ${now} 300.00 regular`]);
    expect(told(paid, 'people-changed')).toEqual([expect.stringMatching(/^People or teams changed: 1 sum, -200\.00; not booked/)]);
  });

  it('stay though somebody has another share: what February would come to is told, and booked once that is accepted', () => {
    const people = [person('Ann', 'seller', 15), ...PEOPLE.slice(1)];
    const paid = march(of, { people });
    expect([noted(paid), told(paid, 'people-changed')]).toEqual([[`Bob ${now} 300.00 regular`], [expect.stringMatching(/^People or teams changed: 1 sum, 100\.00; not booked/)]]);
    const accepted = march(of, { people, acceptPeople: true });
    expect([noted(accepted), told(accepted, 'people-changed')]).toEqual([[`Ann ${before} 100.00 late`, `Bob ${now} 300.00 regular`], []]);
  });
});

it('orders of January that turn up once it is settled are not paid', () => {
  const sales = [...SALES, row('2026-01-20', 'Ann', 400)];
  expect([scheme, ofMonths, ofWindow].map((of) => noted(march(of, { sales })))).toEqual([['Bob 2026-03 300.00 regular'], ['Bob 2026-03 300.00 regular'], ['Bob window 300.00 regular']]);
});

describe('what began before and goes on', () => {
  const run = (of: object, sales: readonly Row[]): string[][] => payEach({ scheme: { ...scheme, fields: ['person', 'amount', { sales: 'collectedDate', optional: true }], parameters: [], ...of }, sales }, [{ period: '2026-02', settledTo: '2026-01' }, { period: '2026-03' }]).map(noted);
  const tenth = { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } };

  it('a quarter that ends later is paid whole', () => {
    expect(run({ components: [{ ...tenth, per: 'quarter' }] }, SALES)).toEqual([[], ['Ann 2026-Q1 300.00 regular', 'Bob 2026-Q1 350.00 regular']]);
  });

  it('a year that is paid as far as it has come goes on from what was settled of it', () => {
    expect(run({ components: [{ ...tenth, per: 'year', payable: 'to-date' }] }, SALES)).toEqual([['Ann 2026 200.00 regular'], ['Bob 2026 300.00 regular']]);
  });

  it('a first place that another one has come to is taken back of whoever had it', () => {
    const lowest = { ...tenth, per: 'window', payable: 'to-date', rule: { contest: '=SUM(amount)', prizes: [50], ties: 'first', order: 'lowest' } };
    expect(run({ components: [lowest] }, [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Bob', 500)])).toEqual([['Bob window 50.00 regular', 'Ann window -50.00 take-back'], []]);
  });

  it('an order of a settled month that is collected later is paid with its month, which is not paid again', () => {
    const collected = { ...tenth, where: [{ field: 'collectedDate', blank: false }] };
    expect(run({ components: [collected] }, [row('2026-01-10', 'Ann', 1000, { collectedDate: '2026-02-20' }), row('2026-02-10', 'Ann', 2000, { collectedDate: '2026-03-05' })])).toEqual([[], ['Ann 2026-02 200.00 late']]);
  });
});
