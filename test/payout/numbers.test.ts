import { say } from '../../src/i18n';
import type { Payout } from '../../src/payout';
import { linesOf, notesOf, pay, rows, schemeOf } from './house';

// Staff numbers tell people apart, and order numbers orders: where one of them says less than it seems to, nobody's money may go to another unsaid.

const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });
const zh = ({ notes }: Payout, code: string): string[] => notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, 'zh'));
const rejected = (payout: Payout): string[] => payout.rejected.map(({ table, row, field, code, sentence }) => `${table} ${row} ${field} ${code}: ${say(sentence, 'en')}`);

const SHORTENED = '"6.22202E+18" is a long number as Excel shortens it, and its other digits were lost: format the column as text, and enter or export it again.';
const TOO_LONG = '"123456789012346000" has more than 15 digits, and the last ones were lost because it is held as a number: format the cell as text and enter it again.';

describe('a number that has lost digits', () => {
  test.each<[string, unknown, unknown, string]>([
    ['shortened when the table was saved as text', '6.22202E+18', '6.22202E+18', SHORTENED], ['typed as a number', 123456789012345670, 123456789012345690, TOO_LONG],
  ])('is nobody\'s staff number, and is not paid: %s', (_, one, other, why) => {
    const payout = pay(SHARE, { sales: rows('date person personId amount', ['2024-01-01', '张伟', one, 100], ['2024-01-02', '张伟', other, 200], ['2024-01-03', '李四', '007', 300]) });
    expect(linesOf(payout)).toEqual(['李四 2024-01 30']);
    expect(rejected(payout).slice(0, 1)).toEqual([`sales 1 personId out-of-range: ${why}`]);
    expect(payout.rejected.map(({ row }) => row)).toEqual([1, 2]);
  });

  test('is nobody\'s name either', () => {
    const payout = pay(SHARE, { sales: rows('date person amount', ['2024-01-01', '1.10101E+17', 100], ['2024-01-02', '1.10101e+17', 200], ['2024-01-03', 'A1E+5', 300], ['2024-01-03', '1E+10', 300]) });
    expect(linesOf(payout)).toEqual(['A1E+5 2024-01 30', '1E+10 2024-01 30']);
    expect(payout.rejected.map(({ row, field, code }) => `${row} ${field} ${code}`)).toEqual(['1 person out-of-range', '2 person out-of-range']);
  });

  test('is told in the people table, whose row is known by its name', () => {
    const base = schemeOf({ formula: { people: 'basePay' } }, {}, { fields: ['person', { people: 'basePay', optional: true }] });
    const payout = pay(base, { sales: rows('date person', ['2024-01-01', '甲']), people: rows('person personId basePay', ['甲', '6.22202E+18', 100]) });
    expect(linesOf(payout)).toEqual(['甲 2024-01 100']);
    expect(rejected(payout)).toEqual([`people 1 personId out-of-range: ${SHORTENED}`]);
  });

  test('of an order says of no two rows that they are one order, which is told', () => {
    const sales = rows('date person amount orderId', ['2024-01-01', '甲', 100, '2.0240301E+16'], ['2024-01-01', '甲', 100, '2.0240301E+16'], ['2024-01-01', '甲', 100, 2024030100000001], ['2024-01-02', '甲', 100, 'A1']);
    const payout = pay(SHARE, { sales });
    expect(linesOf(payout)).toEqual(['甲 2024-01 40']);
    expect(notesOf(payout, 'duplicate-order')).toEqual([]);
    expect(notesOf(payout, 'order-numbers-damaged')).toEqual([
      'In orderId 3 order numbers are long numbers whose last digits were lost (such as "2.0240301E+16"), so that an order that stands twice is not found. Format the column as text, and enter or export it again.',
    ]);
    expect(payout.notes.find(({ code }) => code === 'order-numbers-damaged')?.warning).toBe(true);
  });

  test('of an order that the scheme reads leaves its row unpaid', () => {
    const scheme = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } }, {}, { fields: ['person', 'amount', 'orderId'] });
    const payout = pay(scheme, { sales: rows('date person amount orderId', ['2024-01-01', '甲', 100, '2.0240301E+16'], ['2024-01-02', '甲', 100, 'A1']) });
    expect(linesOf(payout)).toEqual(['甲 2024-01 10']);
    expect([payout.rejected.map(({ row, field }) => `${row} ${field}`), notesOf(payout, 'order-numbers-damaged')]).toEqual([['1 orderId'], []]);
  });
});

describe('a staff number beside different names', () => {
  test('is told with the places of each, for all is paid to one person', () => {
    const sales = rows('date person personId amount', ['2024-01-01', '小王', '007', 100], ['2024-01-02', '小李', '007', 200], ['2024-01-03', '小李', '007', 200], ['2024-01-03', '老周', '008', 100]);
    const payout = pay(SHARE, { sales, people: rows('person personId', ['王小明', '007'], ['老周', '008']) });
    expect(payout.totals.map(({ recipient, personId }) => `${recipient} ${personId}`)).toEqual(['小王 007', '老周 008']);
    expect(notesOf(payout, 'number-of-several')).toEqual([
      'Staff number 007 stands beside different names: "小王" (sales table, row 1), "小李" (sales table, row 2), "王小明" (people table, row 1). All of them are taken for one person and paid to 小王; if they are different people, correct the number.',
    ]);
    expect(zh(payout, 'number-of-several')).toEqual(['工号“007”旁边写着不同的姓名：“小王”（销售表第 1 行）、“小李”（销售表第 2 行）、“王小明”（人员表第 1 行）。现在都算作同一个人，付给“小王”；若是不同的人，请改正工号。']);
  });

  test('is none where the name is only written otherwise, or missing', () => {
    const sales = rows('date person personId amount', ['2024-01-01', 'Ann Lee', '7', 100], ['2024-01-02', ' ann  lee', '７', 200]);
    expect(notesOf(pay(SHARE, { sales, people: rows('person personId', ['ANN LEE', 7]) }), 'number-of-several')).toEqual([]);
  });

  test('is told of twenty numbers, and then how many more there are', () => {
    const sales = Array.from({ length: 23 }, (_, at) => rows('date person personId amount', ['2024-01-01', `甲${at}`, at, 1], ['2024-01-01', `乙${at}`, at, 1])).flat();
    const told = notesOf(pay(SHARE, { sales }), 'number-of-several');
    expect([told.length, told.at(-1)]).toEqual([21, '3 more staff numbers stand beside different names.']);
  });
});

describe('a name without a number that several numbered people have', () => {
  test('is told with its rows: nobody of them gets it', () => {
    const sales = rows('date person personId amount', ['2024-01-01', '张伟', 'a', 100], ['2024-01-02', '张伟', null, 200], ['2024-01-03', '张伟', 'b', 300], ['2024-01-04', '张伟', null, 400]);
    const payout = pay(SHARE, { sales });
    expect(payout.totals.map(({ recipient, personId }) => `${recipient} ${personId ?? '-'}`)).toEqual(['张伟 a', '张伟 -', '张伟 b']);
    expect(notesOf(payout, 'number-missing')).toEqual([
      'Several people with staff numbers are named 张伟, and rows 2, 4 of the sales table do not say by number which is meant: what is worked out stands for somebody without a number. Enter the number.',
    ]);
    expect(zh(payout, 'number-missing')[0]).toContain('“张伟”有几个不同的工号，而销售表第 2、4 行没有写工号');
  });

  test('is told where only the people table has numbers, and of referrers', () => {
    const people = rows('person personId', ['张伟', 'a'], ['张伟', 'b']);
    expect(notesOf(pay(SHARE, { sales: rows('date person amount', ['2024-01-01', '张伟', 100]), people }), 'number-missing')).toHaveLength(1);
    const refer = schemeOf({ formula: 10 }, { each: 'row', to: 'referrer' }, { fields: ['person', 'referrer'] });
    expect(notesOf(pay(refer, { sales: rows('date person personId referrer', ['2024-01-01', '李四', 'c', '张伟']), people }), 'number-missing')).toHaveLength(1);
  });

  test('is none where the one person of that name is meant', () => {
    const sales = rows('date person personId amount', ['2024-01-01', '张伟', 'a', 100], ['2024-01-02', '张伟', null, 200]);
    expect(notesOf(pay(SHARE, { sales }), 'number-missing')).toEqual([]);
    expect(linesOf(pay(SHARE, { sales }))).toEqual(['张伟 2024-01 30']);
  });
});

describe('one name in two teams, without staff numbers', () => {
  const sales = rows('date person team amount', ['2024-01-01', '张伟', '一队', 100], ['2024-01-02', '李四', '一队', 100]);
  const said = '张伟 is in two teams and was taken for one person; if they are two people of one name, add a column of staff numbers.';

  test('is told where the people table has the name in another team', () => {
    const payout = pay(SHARE, { sales, people: rows('person team', ['张伟', '二队'], ['李四', '一队']) });
    expect(notesOf(payout, 'same-name')).toEqual([said]);
    expect(zh(payout, 'same-name')).toEqual(['“张伟”出现在两个团队，已当作同一人；若是同名的两个人，请加“工号”列。']);
  });

  test('is told of each name, and not where all agree or nothing says a team', () => {
    const again = [...sales, ...rows('date person team amount', ['2024-01-03', '张伟', '二队', 100], ['2024-01-03', '李四', '三队', 100])];
    expect(notesOf(pay(SHARE, { sales: again }), 'same-name')).toEqual([said, said.replace('张伟', '李四')]);
    expect(notesOf(pay(SHARE, { sales, people: rows('person team', ['张伟', '一队'], ['李四', null]) }), 'same-name')).toEqual([]);
  });
});
