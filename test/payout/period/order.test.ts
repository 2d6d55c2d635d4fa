import { parsePeriod } from '../../../src/calendar';
import { integer } from '../../../src/money';
import { asEarlier, payPeriod, type EarlierPayout, type PaidLine } from '../../../src/payout';
import { jobOf, payEach } from './months';

// In which order payouts count, however they are given: by their periods, and where they tell none by what each says was paid before it.

const sale = { date: '2026-01-10', person: 'Ann', customer: 'Acme', amount: 1000 };
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', per: 'window', payable: 'to-date', rule: { formula: '=SUM(amount) * 10%' } }],
};
const [first] = payEach({ scheme, sales: [sale] }, [{ period: '2026-01' }]);
if (first === undefined) throw new Error('January is paid.');
const january = asEarlier(first);

/** A payout of a period, by its id. */
const dated = (id: string, ...lines: readonly PaidLine[]): EarlierPayout => ({ ...january, id, name: id, payPeriod: parsePeriod(id.slice(0, 7)), lines });
/** A payout that tells no period. */
const undated = (id: string, ...lines: readonly PaidLine[]): EarlierPayout => ({ ...dated(id, ...lines), payPeriod: null, bases: new Map() });

interface Paid extends Partial<Omit<PaidLine, 'amount' | 'before'>> {
  readonly before?: number;
}

/** A line: so much was paid, after so much. */
const paid = (amount: number, { before, ...of }: Paid = {}): PaidLine => (
  { scheme: 'tenth', component: 'share', recipient: 'Ann', recipientKind: 'person', period: 'window', award: 'cash', amount: integer(amount), ...(before === undefined ? {} : { before: integer(before) }), ...of }
);

function order(given: readonly EarlierPayout[]): readonly string[] {
  const job = jobOf({ scheme, sales: [sale], period: '2026-12', earlier: given });
  const run = 'schemes' in job ? payPeriod(job) : undefined;
  if (run?.ok !== true) throw new Error(JSON.stringify(run?.problems ?? job));
  return run.value.run.earlier;
}

/** All orders in which some may be given. */
function shuffled<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.length <= 1 ? [all] : all.flatMap((each, index) => shuffled(all.filter((_, at) => at !== index)).map((others) => [each, ...others]));
}

const BOB = { recipient: 'Bob' } as const;

it.each<[string, readonly EarlierPayout[]]>([
  ['by their periods', [dated('2026-01'), dated('2026-02'), dated('2026-10')]],
  ['and of one period by their numbers, of which the first has none', [dated('2026-02'), dated('2026-02/2'), dated('2026-02/10'), dated('2026-03')]],
  ['each after those that paid what it says was paid before', [undated('a', paid(100, { before: 0 })), undated('b', paid(50, { before: 100 })), undated('c', paid(20, { before: 150 }))]],
  ['which may be less than before', [undated('a', paid(100, { before: 0 })), undated('b', paid(-30, { before: 100 })), undated('c', paid(20, { before: 70 }))]],
  ['several lines of one sum together', [undated('a', paid(60, { before: 0 }), paid(40, { before: 0 })), undated('b', paid(50, { before: 100 })), undated('c', paid(5, { before: 150 }))]],
  ['by all sums, of which one may say nothing', [undated('a', paid(10, BOB), paid(100, { before: 0 })), undated('b', paid(50, { before: 100 }), paid(10, { before: 10, ...BOB })), undated('c', paid(5, { before: 20, ...BOB }))]],
  ['among those that tell their period', [dated('2026-01', paid(100)), undated('a', paid(20, { before: 100 })), dated('2026-02', paid(200)), undated('b', paid(5, { before: 320 }))]],
  ['also where the first that would fit leaves no place for the others', [undated('b', paid(50, { before: 0 })), undated('c', paid(-50, { before: 50 })), undated('a', paid(100, { before: 0 }))]],
])('%s', (_, expected) => {
  for (const given of shuffled(expected)) expect(order(given)).toEqual(expected.map(({ id }) => id));
});

it.each<[string, Paid]>([
  ['period', { period: '2026-01' }], ['component', { component: 'other' }], ['recipient', BOB], ['kind of recipient', { recipientKind: 'team' }], ['award', { award: 'points' }], ['addition', { adjustment: 'x1' }], ['scheme', { scheme: 'other' }],
])('what was paid of another %s is none of it', (_, of) => {
  const expected = [undated('a', paid(100, { before: 0 }), paid(80, { before: 0, ...of })), undated('b', paid(50, { before: 100 })), undated('c', paid(20, { before: 150 }))];
  for (const given of shuffled(expected)) expect(order(given)).toEqual(['a', 'b', 'c']);
});

it.each<[string, readonly EarlierPayout[]]>([
  ['where nothing is said', [undated('b', paid(50)), undated('a', paid(100))]],
  ['where no order fits', [undated('c', paid(20, { before: 7 })), undated('b', paid(50, { before: 9 })), undated('a', paid(100, { before: 3 }))]],
  ['where they have nothing in common', [undated('b', paid(50, { before: 100, ...BOB })), undated('a', paid(100, { before: 0 }))]],
  ['first, where they were given before all others', [undated('x'), dated('2026-01', paid(100)), dated('2026-02', paid(100))]],
  ['with the one that was given before it', [dated('2026-01', paid(100)), undated('x'), dated('2026-02', paid(100)), undated('y')]],
])('as they were given %s', (_, given) => {
  expect(order(given)).toEqual(given.map(({ id }) => id));
});

it('what is said of a sum that nobody else paid keeps none from its place', () => {
  expect(order([undated('b', paid(50, { before: 100 })), undated('a', paid(100, { before: 0 }), paid(5, { before: 40, ...BOB }))])).toEqual(['a', 'b']);
});

it.each<[string, string, string | undefined, boolean]>([
  ['which is not given', '2026-01', undefined, true], ['of which all counts as settled', '2026-01', '2026-01', false], ['the second of its month, of which all does', '2026-01/2', '2026-01', false],
  ['the twelfth of its month', '2026-01/12', '2026-01', false], ['of a later month', '2026-02/2', '2026-01', true], ['that tells no month', 'march.csv', '2026-01', true], ['of a month that is none', '2026-01/a', '2026-01', true],
])('a payout that another one knew of, %s', (_, id, settledTo, isMissing) => {
  const job = jobOf({ scheme, sales: [sale], period: '2026-12', earlier: [{ ...dated('2026-03'), earlier: [id] }], ...(settledTo === undefined ? {} : { settledTo }) });
  const run = 'schemes' in job ? payPeriod(job) : undefined;
  expect(run?.ok === false ? run.problems.map(({ code }) => code) : []).toEqual(isMissing ? ['payout-missing'] : []);
});
