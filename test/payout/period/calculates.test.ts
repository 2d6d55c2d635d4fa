import { say } from '../../../src/i18n';
import type { PeriodPayout } from '../../../src/payout';
import { payEach } from './months';

// What is told when a scheme, or a figure of it, is another one than when it was last paid: what calculates, and not what it is called.

type Json = Readonly<Record<string, unknown>>;

const sales = [{ date: '2026-01-10', person: 'Ann', customer: 'Acme', amount: 1000 }, { date: '2026-02-10', person: 'Ann', customer: 'Acme', amount: 2000 }];
const rate = { name: 'rate', label: 'Rate', hint: 'Of the sales', type: 'rate', default: '10%' };
const steps = { name: 'steps', label: 'Steps', type: 'tiers', value: 'rate', bound: 'amount', optional: true };
const share = { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate' } };
const scheme: Json = {
  language: 2, id: 'share', version: '1', name: 'Share', description: 'A share of the sales.', source: 'Minutes of 3 May', readings: ['Amounts without tax'], period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [rate, steps], examples: [], components: [share],
};

function february(of: Json, params: readonly [Json, Json] = [{}, {}]): PeriodPayout {
  const [, paid] = payEach({ scheme, sales }, [{ period: '2026-01', params: params[0] }, { period: '2026-02', scheme: of, params: params[1] }]);
  if (paid === undefined) throw new Error('February is paid.');
  return paid;
}

const told = ({ notes }: PeriodPayout): string[] => notes.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
const changed = (more: Json): Json => ({ ...scheme, ...more });

it.each<[string, Json]>([
  ['its version', changed({ version: '2' })],
  ['its name', changed({ name: 'Other' })],
  ['its description', changed({ description: 'Other.' })],
  ['its source and how it was read', changed({ source: 'Minutes of 4 May', readings: ['Amounts with tax'] })],
  ['its examples', changed({ examples: [{ name: 'One order', params: {}, sales: sales.slice(0, 1), expect: { totals: [] } }] })],
  ['what a component is called', changed({ components: [{ ...share, label: 'Other' }] })],
  ['what a figure is called', changed({ parameters: [{ ...rate, label: 'Other', hint: 'Other' }, steps] })],
  ['the order in which it is written', Object.fromEntries(Object.entries(changed({ components: [Object.fromEntries(Object.entries(share).reverse())] })).reverse())],
])('nothing where only %s is another', (_, of) => {
  expect(told(february(of))).toEqual([]);
});

it.each<[string, Json]>([
  ['a formula', changed({ components: [{ ...share, rule: { formula: '=SUM(amount) * rate * 2' } }] })],
  ['what each award is of', changed({ components: [{ ...share, per: 'quarter' }] })],
  ['what happens below 0', changed({ negatives: 'carry' })],
  ['its fields', changed({ fields: ['person', 'amount', 'customer'] })],
  ['another component', changed({ components: [share, { ...share, id: 'more' }] })],
  ['the order of its components', changed({ components: [{ ...share, id: 'more' }, share] })],
])('that it calculates otherwise where %s is another', (_, of) => {
  expect(told(february(of))).toContain('scheme-changed: How "Share" calculates was changed after 2026-01: earlier periods are worked out anew as it stands now, and what differs is paid late or taken back. For a change from a day on, use a dated parameter, or a scheme of its own.');
});

it('that it calculates otherwise each time it does: only what was paid last counts', () => {
  const other = changed({ components: [{ ...share, rule: { formula: '=SUM(amount) * rate * 2' } }] });
  const payouts = payEach({ scheme, sales }, [{ period: '2026-01' }, { period: '2026-02', scheme: other }, { period: '2026-03', scheme: other }, { period: '2026-04' }]);
  expect(payouts.map((each) => told(each).filter((note) => note.startsWith('scheme-changed')).map((note) => /after (\S+):/.exec(note)?.[1]))).toEqual([[], ['2026-01'], [], ['2026-03']]);
});

it('a figure that is another one by its default is told as such, and the scheme as the same', () => {
  expect(told(february(changed({ parameters: [{ ...rate, default: '12%' }, steps] })))).toEqual(['figure-changed: "Rate" is 12% now and was 10%: closed periods stay with what held then, what is open goes by the new figure.']);
});

it.each<[string, Json, Json, readonly string[]]>([
  ['a figure that is given', { rate: '10%' }, { rate: '12%' }, ['figure-changed: "Rate" is 12% now and was 10%: closed periods stay with what held then, what is open goes by the new figure.']],
  ['a table that is another one', { steps: [{ atLeast: 0, value: '1%' }] }, { steps: [{ atLeast: 0, value: '2%' }] }, ['figure-changed: "Steps" is another one now: closed periods stay with what held then, what is open goes by the new one.']],
  ['a table in another order', { steps: [{ atLeast: 0, value: '1%' }, { atLeast: 9, value: '2%' }] }, { steps: [{ atLeast: 9, value: '2%' }, { atLeast: 0, value: '1%' }] }, ['figure-changed: "Steps" is another one now: closed periods stay with what held then, what is open goes by the new one.']],
  ['not a table that is the same, its columns the other way round', { steps: [{ atLeast: 0, value: '1%' }, { atLeast: 9, value: '2%' }] }, { steps: [{ value: '1%', atLeast: 0 }, { value: '2%', atLeast: 9 }] }, []],
  ['nor figures in another order', { rate: '10%', steps: [{ atLeast: 0, value: '1%' }] }, { steps: [{ atLeast: 0, value: '1%' }], rate: '10%' }, []],
])('%s', (_, before, after, expected) => {
  expect(told(february(scheme, [before, after]))).toEqual(expected);
});
