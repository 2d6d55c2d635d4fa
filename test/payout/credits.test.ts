import { say } from '../../src/i18n';
import type { Scheme } from '../../src/scheme';
import { parseScheme, schemeToJson } from '../../src/scheme';
import type { Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { fixed } from '../../src/money';
import { tableOfRecords } from '../../src/table';

type Row = Readonly<Record<string, unknown>>;

const ownPerson = (own: string, header: string): Row => ({ own, type: 'person', label: header, headers: [header], optional: true });
const ownRate = (own: string, header: string): Row => ({ own, type: 'rate', label: header, headers: [header], optional: true });

const FIELDS: readonly unknown[] = [
  { sales: 'person', optional: true }, 'amount', { sales: 'team', optional: true }, { sales: 'role', optional: true },
  ownPerson('second', '协作人'), ownPerson('lister', '房源人'), ownPerson('keeper', '钥匙人'),
  ownRate('firstShare', '主份额'), ownRate('secondShare', '协作份额'),
  { people: 'role', optional: true }, { people: 'team', optional: true }, { people: 'manager', optional: true },
  { own: 'override', in: 'people', type: 'rate', label: '管理比例', headers: ['管理比例'], optional: true },
];

const TENTH = { formula: { times: [{ sum: 'amount' }, '10%'] } };

function scheme(change: Row): Scheme {
  const parsed = parseScheme({
    language: 2, id: 'credited', version: '1', name: '分成', description: '分成', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: FIELDS,
    components: [{ id: 'share', label: '提成', each: 'person', rule: TENTH }], ...change,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  const printed = parseScheme(schemeToJson(parsed.value));
  if (!printed.ok) throw new Error('What is printed cannot be read again.');
  return printed.value;
}

function paid(change: Row, sales: readonly Row[], people: readonly Row[] = []): Payout {
  const tables = { sales: tableOfRecords('sales', 'sales', sales), ...(people.length === 0 ? {} : { people: tableOfRecords('people', 'people', people) }) };
  const prepared = prepare({ scheme: scheme(change), parameters: {}, tables, findScheme: () => undefined });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return payOut(prepared.value);
}

const amounts = ({ totals }: Payout): Record<string, string> => Object.fromEntries(totals.map(({ recipient, amount }) => [recipient, fixed(amount, 2)]));
const rejected = (payout: Payout): string[] => payout.rejected.map(({ row, field, code, sentence }) => `${row} ${field} ${code}: ${say(sentence, 'en')}`);

const JANUARY = '2026-01-05';

describe('one cell that names several people', () => {
  const cell = (person: string): Payout => paid({ credit: { cell: 'person' } }, [{ date: JANUARY, person, amount: 1000 }]);

  test.each([
    ['甲', { 甲: '100.00' }],
    ['甲/乙', { 甲: '50.00', 乙: '50.00' }],
    ['甲、乙，丙', { 甲: '33.33', 乙: '33.33', 丙: '33.33' }],
    ['甲 70%, 乙 30%', { 甲: '70.00', 乙: '30.00' }],
    ['甲７０％；乙３０％', { 甲: '70.00', 乙: '30.00' }],
    ['甲：70%／乙：30%', { 甲: '70.00', 乙: '30.00' }],
    ['甲（70%）＆乙（30%）', { 甲: '70.00', 乙: '30.00' }],
    ['甲 50%, 乙 30%, 甲 20%', { 甲: '70.00', 乙: '30.00' }],
    ['甲 100%, 乙 0%', { 甲: '100.00' }],
  ])('%s', (person, expected) => {
    expect(amounts(cell(person))).toEqual(expected);
  });

  test.each([
    ['甲 60%, 乙 30%', '1 person shares: The shares come to 90% and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 60%, 乙 39.99%', '1 person shares: The shares come to 99.99% and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 70%', '1 person shares: The shares come to 70% and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 70%, 乙', '1 person shares: Only some of its people have a share: give one to each, or to none (equal parts).'],
  ])('%s is refused with the sum found', (person, said) => {
    const payout = cell(person);
    expect(rejected(payout)).toEqual([said]);
    expect(payout.lines).toEqual([]);
  });
});
