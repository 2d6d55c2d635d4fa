import { fixed } from '../../../src/money';
import { say } from '../../../src/i18n';
import { payPeriod, asEarlier, type PeriodPayout } from '../../../src/payout';
import { jobOf, payEach } from './months';

// Who was paid before is found among those of today by the staff number, else by name.

const row = (date: string, person: string, personId: string | null, amount: number): Readonly<Record<string, unknown>> => ({ date, person, personId, customer: 'Acme', amount });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
};
type Sold = readonly [date: string, person: string, personId: string | null, amount: number];
const shown = ({ lines, places }: PeriodPayout): string[] => lines.map(({ recipient, personId = '-', period, amount }) => `${recipient} ${personId} ${period} ${fixed(amount, places)}`);
const FEBRUARY = (name: string, id: string): string => `${name} ${id} 2026-02 50.00`;

it.each<[string, readonly Sold[], readonly Sold[], readonly string[]]>([
  ['with the same number', [['2026-01-10', 'Ann', 'E7', 1000]], [['2026-01-10', 'Ann', 'E7', 1000], ['2026-02-10', 'Ann', 'E7', 500]], [FEBRUARY('Ann', 'E7')]],
  ['with a number that was written otherwise', [['2026-01-10', 'Ann', 'e7 ', 1000]], [['2026-01-10', 'Ann', 'E7', 1000], ['2026-02-10', 'Ann', 'E7', 500]], [FEBRUARY('Ann', 'E7')]],
  ['with a number that nobody had then', [['2026-01-10', 'Ann', null, 1000]], [['2026-01-10', 'Ann', 'E7', 1000], ['2026-02-10', 'Ann', 'E7', 500]], [FEBRUARY('Ann', 'E7')]],
  ['with a number that nobody has now', [['2026-01-10', 'Ann', 'E7', 1000]], [['2026-01-10', 'Ann', null, 1000], ['2026-02-10', 'Ann', null, 500]], [FEBRUARY('Ann', '-')]],
  ['with the number, under another name', [['2026-01-10', 'Ann', 'E7', 1000]], [['2026-01-10', 'Anna', 'E7', 1000], ['2026-02-10', 'Anna', 'E7', 500]], [FEBRUARY('Anna', 'E7')]],
  ['with the name, written otherwise', [['2026-01-10', 'Ann', null, 1000]], [['2026-01-10', 'ann ', null, 1000], ['2026-02-10', 'ann ', null, 500]], [FEBRUARY('ann', '-')]],
  ['but one of another number is another one', [['2026-01-10', 'Ann', 'E7', 1000]], [['2026-01-10', 'Ann', 'E8', 1000], ['2026-02-10', 'Ann', 'E8', 500]], ['Ann E8 2026-01 100.00', 'Ann E8 2026-02 50.00', 'Ann E7 2026-01 -100.00']],
  ['one with a number is not the one without', [['2026-01-10', 'Ann', 'E7', 1000], ['2026-01-11', 'Ann', null, 2000]], [
    ['2026-01-10', 'Ann', 'E7', 1000], ['2026-01-11', 'Ann', null, 2000], ['2026-02-10', 'Ann', 'E7', 500],
  ], [FEBRUARY('Ann', 'E7')]],
  ['and of two of one name, each by the number', [['2026-01-10', 'Ann', 'E7', 1000], ['2026-01-11', 'Ann', 'E8', 2000]], [
    ['2026-01-10', 'Ann', 'E7', 1000], ['2026-01-11', 'Ann', 'E8', 3000], ['2026-02-10', 'Ann', 'E7', 500],
  ], ['Ann E8 2026-01 100.00', FEBRUARY('Ann', 'E7')]],
])('%s', (_, january, february, expected) => {
  const [, paid] = payEach({ scheme }, [{ period: '2026-01', sales: january.map((sold) => row(...sold)) }, { period: '2026-02', sales: february.map((sold) => row(...sold)) }]);
  expect(paid && shown(paid)).toEqual(expected);
});

it('where a name has become two numbers, it is asked who was paid, with both', () => {
  const [january] = payEach({ scheme }, [{ period: '2026-01', sales: [row('2026-01-10', 'Ann', null, 1000)] }]);
  if (january === undefined) throw new Error('January is paid.');
  const job = jobOf({ scheme, period: '2026-02', earlier: [asEarlier(january, 'january.xlsx')], sales: [row('2026-01-10', 'Ann', 'E7', 1000), row('2026-02-10', 'Ann', 'E8', 500)] });
  const paid = 'schemes' in job ? payPeriod(job) : undefined;
  expect(paid?.ok === false && paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`)).toEqual([
    'two-numbers: "Ann" was paid without a staff number in "january.xlsx", and there are several people of that name now (E7, E8): put the number of the one who was paid there.',
  ]);
});
