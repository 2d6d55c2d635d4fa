import { say } from '../../src/i18n';
import type { Job, Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import type { Cell } from '../../src/table';
import { findTable } from '../../src/table';
import { component, valueOf } from '../scheme/sample';
import type { rawTables } from './house';
import { linesOf, notesOf, pay, rows, schemeOf, schemeWith } from './house';

/* What is told beside the lines, and where nothing is. */

type Json = Readonly<Record<string, unknown>>;
type Tables = Parameters<typeof rawTables>[0];

const day = '2024-01-05';
const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });
const whole = ({ notes }: Payout, code: string): unknown[] => notes.filter((note) => note.code === code).map(({ sentence, ...note }) => ({ ...note, said: say(sentence, 'en') }));
const zh = ({ notes }: Payout, code: string): string[] => notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, 'zh'));
/** Pays on a sheet, whose first cell is A1. */
const onSheet = (cells: Cell[][], scheme: Scheme = SHARE, job: Partial<Job> = {}): Payout => (
  payOut(valueOf(prepare({ scheme, parameters: {}, tables: { sales: valueOf(findTable({ name: '订单', sheet: '订单', cells }, 'sales')) }, findScheme: presetById, ...job })))
);

describe('a run in which nothing counts', () => {
  const why = (sales: Tables['sales'], more: Tables = {}, scheme: Scheme = SHARE, parameters: Job['parameters'] = {}): string[] => notesOf(pay(scheme, { sales: sales ?? [], ...more }, parameters), 'nothing-counts');
  const none = (count: number, reasons: string): string => `None of the ${count} rows of the sales table counts, so nothing is paid. ${reasons}`;

  test('is told by its reasons, the most frequent first, though some rows lie outside the window', () => {
    const sales = rows('date person amount', ['2023-01-05', 'Ann', 1], [day, 'Ann', 'x'], [day, 'Ann', 'y']);
    expect(why(sales, {}, SHARE, { from: '2024-01-01' })).toEqual([none(3, '2 rows: "x" is not a number: write it like 1200 or 1,200.00. 1 row: outside the time from 2024-01-01: it does not count.')]);
  });

  test('is told by five reasons, each of a column or a kind', () => {
    const scheme = schemeOf({ formula: { sum: { plus: ['amount', 'quantity'] } } }, {}, { fields: ['person', 'amount', 'quantity'] });
    const statuses = ['退款', '取消', '作假', '未成交'].map((status) => [day, 'Ann', 1, 1, status]);
    const [told = ''] = why(rows('date person amount quantity status', ...statuses, [day, 'Ann', 'x', 1, null], [day, 'Ann', 1, 'x', null]), {}, scheme);
    expect([told.match(/1 row: /g)?.length, told.startsWith('None of the 6 rows')]).toEqual([5, true]);
  });

  test('is not told for what stands in another table', () => {
    const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
    const people = rows('person basePay', ['Ann', 'x']);
    expect(why(rows('date person amount status', [day, 'Ann', 1, '退款']), { people }, scheme)).toEqual([expect.stringMatching(/paid\. 1 row: Refunded: it does not count\.$/)]);
  });

  test('is told in Chinese without blanks between the reasons', () => {
    const sales = rows('date person amount status', [day, 'Ann', 1, '退款'], [day, 'Ann', 'x', null]);
    expect(zh(pay(SHARE, { sales }), 'nothing-counts')[0]).toMatch(/不计入。1 行：|。1 行：/);
    expect(zh(pay(SHARE, { sales }), 'nothing-counts')[0]).not.toContain(' 1 行');
  });

  test('is none where people are paid without rows, nor where there are none', () => {
    const scheme = schemeOf({ formula: 'basePay' }, { each: 'member' }, { fields: [{ people: 'basePay' }] });
    const payout = pay(scheme, { sales: rows('date person status', [day, 'Ann', '退款']), people: rows('person basePay', ['Ann', 5]) });
    expect([linesOf(payout), notesOf(payout, 'nothing-counts')]).toEqual([['Ann window 5'], []]);
  });
});

describe('a column that seems to be a status', () => {
  test('is named without the blanks around its header, and by its column on the sheet', () => {
    const [note] = onSheet([['', '日期', '业务员', '金额', ' 备注 '], ['', '2024-03-01', '小王', 1, '已退款']]).notes;
    expect(note && say(note.sentence, 'en')).toContain('"备注" (column E) seems to be a status');
    expect(note && say(note.sentence, 'en')).toContain('--map status=备注)');
  });
});

describe('cells that name several people', () => {
  const told = (...names: string[]): string[] => (/: (.*)\. Each is taken/.exec(notesOf(pay(SHARE, { sales: rows('date person amount', ...names.map((name) => [day, name, 1])) }), 'several-people')[0] ?? '')?.[1] ?? '').split(', ').filter((name) => name !== '');

  test.each<[string, string[], string[]]>([
    ['one of whom is known, though the other is a letter', ['Ann', 'Ann/B'], ['"Ann/B" in 1 row']], ['of a letter and a name, neither known', ['N/Anna'], []],
    ['which ends in a sign', ['张三', '张三/'], []], ['of a letter with a blank after it', ['A / Bob'], []], ['whose second is one character with a remark', ['甲（华东）/李四'], []],
    ['as often as they stand', ['Ann/Bob', 'Ann/Bob', 'Cid/Dan'], ['"Ann/Bob" in 2 rows', '"Cid/Dan" in 1 row']],
  ])('%s', (_, names, cells) => {
    expect(told(...names)).toEqual(cells);
  });

  test('are those of the rows, not of the people table', () => {
    expect(notesOf(pay(SHARE, { sales: rows('date person amount', [day, 'Ann', 1]), people: rows('person', ['张三、李四']) }), 'several-people')).toEqual([]);
  });

  test('are none where each of them is credited, by one column or several', () => {
    const fields = ['amount', { sales: 'person', optional: true }, { own: 'second', type: 'person', label: '协作人', headers: ['协作人'], optional: true }];
    const columns = { columns: [{ person: 'person' }, { person: 'second' }] };
    const sales = [{ date: day, person: '张三、李四', amount: 100, 协作人: null }];
    const of = (change: Json): string[] => notesOf(pay(schemeOf({ formula: { sum: 'amount' } }, {}, { language: 2, fields, ...change }), { sales }), 'several-people');
    expect([of({ credit: { cell: 'person' } }), of({ credit: columns }), of({}).length]).toEqual([[], [], 1]);
  });
});

describe('lists of what is told end where they say, and say how many more there are only beyond', () => {
  test.each<[string, number, () => Payout]>([
    ['duplicate-order', 100, () => pay(SHARE, { sales: Array.from({ length: 100 }, (_, at) => rows('date person amount orderId', [day, 'Ann', 1, `A${at}`], [day, 'Ann', 1, `A${at}`])).flat() })],
    ['same-name', 100, () => pay(SHARE, { sales: Array.from({ length: 100 }, (_, at) => rows('date person amount team', [day, `甲${at}`, 1, 'N'], [day, `甲${at}`, 1, 'S'])).flat() })],
    ['number-of-several', 20, () => pay(SHARE, { sales: Array.from({ length: 20 }, (_, at) => rows('date person personId amount', [day, `甲${at}`, at, 1], [day, `乙${at}`, at, 1])).flat() })],
    ['look-alike', 20, () => pay(SHARE, { sales: rows('date person amount', ...Array.from({ length: 20 }, (_, at) => [day, `A\u200b${at}`, 1])) })],
    ['number-missing', 20, () => pay(SHARE, {
      sales: rows('date person amount', ...Array.from({ length: 20 }, (_, at) => [day, `甲${at}`, 1])), people: Array.from({ length: 20 }, (_, at) => rows('person personId', [`甲${at}`, `a${at}`], [`甲${at}`, `b${at}`])).flat(),
    })],
  ])('%s', (code, count, payout) => {
    const told = notesOf(payout(), code);
    expect([told.length, told.some((each) => / more /.test(each))]).toEqual([count, false]);
  });
});

describe('staff numbers', () => {
  test('say nothing of rows without one, nor of a number without a name', () => {
    const sales = rows('date person personId amount', [day, 'Ann', null, 1], [day, 'Bob', null, 1], [day, null, '7', 1], [day, 'Cid', '7', 1]);
    expect(notesOf(pay(schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['amount', { sales: 'person', optional: true }] }), { sales }), 'number-of-several')).toEqual([]);
  });

  test('that are missing are told with the rows of all columns, in the order of the table', () => {
    const scheme = schemeOf({ formula: 10 }, { each: 'row', to: 'referrer' }, { fields: ['person', 'referrer'] });
    const people = rows('person personId', ['张伟', 'a'], ['张伟', 'b']);
    expect(notesOf(pay(scheme, { sales: rows('date person referrer', [day, '李四', '张伟'], [day, '张伟', '李四']), people }), 'number-missing')).toEqual([expect.stringContaining('and rows 1, 2 of the sales table do not')]);
  });

  test('that all rows have make two of one name two people, of whom nothing is doubtful', () => {
    expect(notesOf(pay(SHARE, { sales: rows('date person personId amount team', [day, 'Ann', 1, 1, 'N'], [day, 'Ann', 2, 1, 'S']) }), 'same-name')).toEqual([]);
  });

  test('of several names: five of five are told, without a sign of more', () => {
    expect(notesOf(pay(SHARE, { sales: rows('date person personId amount', ...['a', 'b', 'c', 'd', 'e'].map((name) => [day, name, '7', 1])) }), 'number-of-several')[0]).not.toContain('…');
  });
});

describe('awards', () => {
  test('that cost something are told without a unit where they have none; those that cost nothing are not', () => {
    const awards = [{ kind: 'cups', label: { zh: '杯', en: 'Cups' }, cost: 12.5 }, { kind: 'pins', label: '章' }];
    const scheme = schemeWith({ language: 2, awards, components: [component({ formula: 4 }, { id: 'a', award: 'cups' }), component({ formula: 3 }, { id: 'b', award: 'pins' })] });
    const payout = pay(scheme, { sales: rows('date person amount', [day, 'Ann', 1]) });
    expect(notesOf(payout, 'award-cost')).toEqual(['Cups: 4 at 12.50 each cost 50.00.', 'Cash of 0.00 and these costs come to 50.00 in all.']);
    expect(zh(payout, 'award-cost')[0]).toBe('“杯”共 4，每份成本 12.50，合计 50.00。');
  });

  test('are told with the whole of what one costs, as are figures below 0', () => {
    const scheme = schemeOf({ formula: 4 }, { award: 'cups' }, { language: 2, awards: [{ kind: 'cups', label: 'Cups', cost: 12.345 }] });
    expect(notesOf(pay(scheme, { sales: rows('date person amount', [day, 'Ann', 1]) }), 'award-cost')[0]).toBe('Cups: 4 at 12.345 each cost 49.38.');
    expect(notesOf(pay(SHARE, { sales: rows('date person amount', [day, 'Ann', -1.125], [day, 'Ann', 1]) }), 'negative-figures')[0]).toContain('in 1 row, -1.125 in all');
  });

  test('kept in accounts are told of whom they are: a person by number, a team by its name', () => {
    const awards = [{ kind: 'coins', label: '币', unit: { zh: '枚', en: 'coins' }, account: {} }];
    const of = (each: string): Scheme => schemeOf({ formula: 5 }, { each, to: each, award: 'coins' }, { language: 2, fields: ['person', 'amount', 'team'], awards });
    const sales = rows('date person personId team amount', [day, 'Ann', '007', 'North', 1]);
    const said = (name: string): string => `${name} has earned 5 of 币, spent 0 and lost 0, which had expired: 5 coins are left.`;
    expect(whole(pay(of('person'), { sales }), 'award-account')).toEqual([{ code: 'award-account', recipient: 'Ann', recipientKind: 'person', personId: '007', said: said('Ann') }]);
    expect(whole(pay(of('team'), { sales }), 'award-account')).toEqual([{ code: 'award-account', recipient: 'North', recipientKind: 'team', said: said('North') }]);
  });
});

describe('rows of several teams, where the team is looked at', () => {
  const GRADE = { own: 'grade', in: 'teams', type: 'word', label: '级别', headers: ['grade'], optional: true };
  const FIELDS = ['person', 'amount', GRADE, 'team', { sales: 'customer', optional: true }, { sales: 'referrer', optional: true }, { people: 'role', optional: true }, { teams: 'target', optional: true }];
  const sales = rows('date person customer referrer amount team', [day, 'Ann', 'Acme', 'Rex', 5, 'North'], [day, 'Ann', 'Acme', 'Rex', 5, 'South'], [day, 'Bob', 'Birch', 'Sue', 5, 'North']);
  const told = (rule: unknown, of: Json): string[] => notesOf(pay(schemeOf(rule, of, { language: 2, fields: FIELDS }), { sales, teams: rows('team target grade', ['North', 1, 'A'], ['South', 1, 'B']), people: rows('person role team', ['Eve', 'head', 'North']) }), 'several-teams')
    .map((said) => /the rows of (.*) are of several/.exec(said)?.[1] ?? '');
  const SUM = { formula: { sum: 'amount' } };
  const CONTEST = { contest: { sum: 'amount' }, prizes: [5], ties: 'first' };

  test.each<[string, unknown, Json, string[]]>([
    ['a person, of whose team the sum is', { formula: { sum: 'amount', across: 'team' } }, {}, ['Ann']],
    ['a referrer', { formula: { sum: 'amount', across: 'team' } }, { each: 'referrer', to: 'referrer' }, ['Rex']],
    ['a customer', { formula: { sum: 'amount', across: 'team' } }, { each: 'customer' }, ['Acme']],
    ['a new customer', { formula: { sum: 'amount', across: 'team' } }, { each: 'newCustomer', rows: 'all' }, ['Acme']],
    ['a person whose team is paid', SUM, { to: 'team' }, ['Ann']],
    ['a customer whose team is paid', SUM, { each: 'customer', to: 'team' }, ['Acme']],
    ['a contest within the team', { ...CONTEST, within: 'team' }, {}, ['Ann']],
    ['a contest of all', CONTEST, {}, []],
    ['a condition on what the teams table says', { ...SUM, when: [{ value: { target: 'team' }, atLeast: 1 }] }, {}, ['Ann']],
    ['a condition on a column of the teams table', { ...SUM, when: [{ teams: 'grade', is: 'A' }] }, {}, ['Ann']],
    ['a condition on the person', { ...SUM, when: [{ people: 'role', is: 'head' }] }, {}, []],
    ['a person alone', SUM, {}, []],
    ['single rows', { formula: { sum: 'amount', across: 'team' } }, { each: 'row' }, []],
  ])('%s', (_, rule, of, names) => {
    expect(told(rule, of)).toEqual(names);
  });
});

describe('names that look like others', () => {
  const like = (name: string): string => `${name}\u200b${name}`;

  test('are told of customers where it is asked who is new, though nothing else reads them', () => {
    const sales = rows('date person amount customer', [day, 'Ann', 1, like('C')]);
    expect(notesOf(pay(schemeOf({ formula: { sum: 'amount' } }, { each: 'newCustomer' }, { fields: ['person', 'amount'] }), { sales }), 'look-alike')).toHaveLength(1);
  });

  test('are told of roles that rows have from the people table', () => {
    const scheme = schemeOf({ formula: { sum: 'amount', where: [{ field: 'role', is: 'clerk' }] } }, {}, { fields: ['person', 'amount', { sales: 'role', optional: true }] });
    const payout = pay(scheme, { sales: rows('date person amount', [day, 'Ann', 1]), people: rows('person role department', ['Ann', like('clerk'), like('East')]) });
    expect(notesOf(payout, 'look-alike')).toEqual([expect.stringMatching(/^In role of the people table, "clerk\[U\+200B]clerk" \(row 1\)/)]);
  });
});

test('a line of many rows that are credited in shares tells its rows, not the shares', () => {
  const scheme = schemeOf({ formula: { sum: 'amount' } }, { each: 'customer' }, { language: 2, fields: [{ sales: 'person', optional: true }, 'amount', 'customer'], credit: { cell: 'person' } });
  const sales = rows('date person amount customer', ...[1, 2, 3, 4, 5].map((amount) => [day, '张三、李四', amount, 'Acme']));
  expect(pay(scheme, { sales }).lines.map((line) => line.why('en').slice(-23))).toEqual([' (rows 1, 2, 3, 4, 5).', ' (rows 1, 2, 3, 4, 5).'].map((said) => expect.stringContaining(said.trim())));
});

test('a payout says of which scheme, in which edition, it is', () => {
  const { scheme: said } = pay(schemeOf({ formula: 5 }, {}, { id: 'own', version: '7', name: { zh: '自有', en: 'Own' } }), { sales: rows('date person amount', [day, 'Ann', 1]) });
  expect(said).toEqual({ id: 'own', version: '7', name: { zh: '自有', en: 'Own' } });
});

describe('the places of those without a prize', () => {
  const contest = (change: Json = {}): Json => ({ contest: { sum: 'amount' }, prizes: [100], ties: 'table', standings: true, ...change });
  const told = (sales: Tables['sales'], rule: Json = contest(), of: Json = {}): string[] => notesOf(pay(schemeOf(rule, of, { language: 2, fields: ['person', 'amount', { sales: 'team', optional: true }] }), { sales: sales ?? [] }), 'standings');
  const sold = rows('date person amount team', [day, 'Ann', 9, 'North'], [day, 'Bob', 8, 'North'], [day, 'Cid', 7, 'South'], [day, 'Dan', 6, 'South'], ['2024-02-05', 'Ann', 5, 'North'], ['2024-02-05', 'Cid', 4, 'North']);

  test('are told for each period, and each team where those of a team compete', () => {
    expect(told(sold)).toEqual(['提成, 2024-01: without a prize are place 2 Bob (8), place 3 Cid (7), place 4 Dan (6).', '提成, 2024-02: without a prize are place 2 Cid (4).']);
    expect(told(sold, contest({ within: 'team' }))).toEqual(['提成, 2024-01: without a prize are place 2 Bob (8).', '提成, 2024-02: without a prize are place 2 Cid (4).', '提成, 2024-01: without a prize are place 2 Dan (6).']);
  });

  test('are those of teams by their names, though each of their people is paid', () => {
    expect(told(sold, contest(), { each: 'team', to: 'sellers', per: 'window' })).toEqual(['提成, the whole window: without a prize are place 2 South (13).']);
  });

  test('are told of fifty, and how many there are', () => {
    const many = (count: number) => told(rows('date person amount', ...Array.from({ length: count }, (_, at) => [day, `P${at}`, 100 - at])))[0] ?? '';
    expect([many(51).endsWith('place 51 P50 (50).'), many(52).endsWith('place 51 P50 (50) and more, 51 in all.')]).toEqual([true, true]);
  });
});
