import { say } from '../../../src/i18n';
import type { PeriodPayout } from '../../../src/payout';
import { noted, payEach, type Asked } from './months';

// What changes around the rows between two runs: told in a sentence, nothing paid twice, nothing taken back that nobody changed.

const row = (date: string, person: string, amount: number): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales, and 50 for everyone, but for managers.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { people: 'role', optional: true }], parameters: [{ name: 'rate', label: 'Rate', type: 'rate', default: '10%' }], examples: [],
  components: [
    { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate' } },
    { id: 'each', label: 'For everyone', each: 'everyone', rule: { formula: 50 } },
  ],
};
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 100), row('2026-02-10', 'Ann', 2000), row('2026-02-11', 'Bob', 500)];
const PEOPLE = [{ person: 'Ann', role: 'seller' }, { person: 'Bob', role: 'seller' }, { person: 'Cy', role: 'seller' }];
const params = { excludeRoles: ['manager'] };
const JANUARY = ['Ann 2026-01 100.00 regular', 'Ann 2026-01 50.00 regular', 'Bob 2026-01 10.00 regular', 'Bob 2026-01 50.00 regular', 'Cy 2026-01 50.00 regular'];

const OF_PERIODS = ['people-changed', 'person-gone', 'not-taking-part', 'before-table', 'other-scheme'];
const told = ({ notes }: PeriodPayout): string[] => notes.filter(({ code }) => OF_PERIODS.includes(code)).map(({ sentence }) => say(sentence, 'en'));

describe('between January and February', () => {
  it.each<[string, Partial<Asked>, readonly string[], readonly RegExp[]]>([
    ['nothing', {}, ['Ann 2026-02 200.00 regular', 'Ann 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular', 'Cy 2026-02 50.00 regular'], []],
    ['a promotion to a role that is left out', { people: [{ person: 'Ann', role: 'manager' }, ...PEOPLE.slice(1)] }, ['Bob 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular', 'Cy 2026-02 50.00 regular'], [/^People or teams changed: 2 sums, -150\.00; not booked/]],
    ['a person deleted from the people table', { people: PEOPLE.filter(({ person }) => person !== 'Cy') }, ['Ann 2026-02 200.00 regular', 'Ann 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular'], [/^People or teams changed: 1 sum, -50\.00; not booked/]],
    ['the same, accepted', { people: PEOPLE.filter(({ person }) => person !== 'Cy'), acceptPeople: true }, ['Ann 2026-02 200.00 regular', 'Ann 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular', 'Bob 2026-02 50.00 regular'], [/^"Cy" is not in the people table any more; the 50\.00 paid before/]],
    ['another rate', { params: { ...params, rate: '20%' } }, ['Ann 2026-02 400.00 regular', 'Ann 2026-02 50.00 regular', 'Bob 2026-02 100.00 regular', 'Bob 2026-02 50.00 regular', 'Cy 2026-02 50.00 regular'], []],
  ])('%s', (_, changed, expected, sentences) => {
    const [january, february] = payEach({ scheme, params, sales: SALES, people: PEOPLE }, [{ period: '2026-01' }, { period: '2026-02', ...changed }]);
    expect(january && noted(january).sort()).toEqual([...JANUARY].sort());
    expect(february && noted(february).sort()).toEqual([...expected].sort());
    expect(february && told(february)).toEqual(sentences.map((each) => expect.stringMatching(each)));
    const [, , again] = payEach({ scheme, params, sales: SALES, people: PEOPLE }, [{ period: '2026-01' }, { period: '2026-02', ...changed }, { period: '2026-02', ...changed }]);
    expect(again && [again.run.id, ...noted(again)]).toEqual(['2026-02/2']);
  });
});
