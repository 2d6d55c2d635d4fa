import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { notesOf, pay, rows, schemeOf } from './house';

const first = presetById('customer-order-size');
const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });

describe('an order number that occurs again', () => {
  test('is told with what became of each of its rows', () => {
    if (first === undefined) throw new Error('A scheme that pays first orders was expected.');
    const sales = rows(
      'date person customer amount orderId status',
      ['2024-01-01', '甲', '客户一', 600, 'A1', null], ['2024-02-01', '甲', '客户一', 600, 'A1', null],
      ['2024-01-01', '甲', '客户二', 600, 'A2', null], ['2024-01-02', '甲', '客户三', 600, 'A2', null],
      ['2024-01-01', '甲', '客户四', 600, 'A3', '退款'], ['2024-01-01', '甲', '客户四', 600, 'A3', '取消'],
    );
    expect(notesOf(pay(first, { sales }), 'duplicate-order')).toEqual([
      'Order A1 is in rows 1, 2: what is paid rests on 1, and nothing on 2; check for duplicates.',
      'Order A2 is in rows 3, 4; all of them count: check for duplicates.',
      'Order A3 is in rows 5, 6, on none of which anything is paid: check for duplicates.',
    ]);
  });
});

describe('who owes more than they get', () => {
  test('is told by name and number, with what is owed', () => {
    const scheme = schemeOf({ formula: { minus: [{ sum: 'amount' }, 600] } });
    const sales = rows('date person personId amount', ['2024-01-01', '张伟', '007', 100], ['2024-01-01', '张伟', '008', 700]);
    const payout = pay(scheme, { sales });
    expect(payout.notes.filter(({ code }) => code === 'owed').map(({ recipient, personId, sentence }) => [recipient, personId, say(sentence, 'zh')])).toEqual([
      ['张伟', '007', '“张伟”的现金合计为负：倒欠 500.00，本次不应付款，应由其退回或在以后扣回。'],
    ]);
  });
});

describe('a window in which nothing lies', () => {
  const sales = rows('date person amount status', ['2024-01-03', '甲', 100, null], ['2024-02-03', '甲', 100, null], ['2024-03-03', '乙', 100, null]);

  test.each<[Record<string, string>, string]>([
    [{ from: '2019-08-01', to: '2019-10-31' }, 'All 3 rows of the sales table lie outside 2019-08-01 to 2019-10-31, so nothing is paid: check the first and last day among the parameters.'],
    [{ from: '2025-01-01' }, 'All 3 rows of the sales table lie outside the time from 2025-01-01, so nothing is paid: check the first and last day among the parameters.'],
    [{ to: '2023-12-31' }, 'All 3 rows of the sales table lie outside the time to 2023-12-31, so nothing is paid: check the first and last day among the parameters.'],
  ])('is said first of all: %j', (window, said) => {
    const [note] = pay(SHARE, { sales }, window).notes;
    expect(note && [note.warning, say(note.sentence, 'en')]).toEqual([true, said]);
  });

  test('is said in Chinese too, with the number of rows', () => {
    const many = Array.from({ length: 2000 }, () => sales[0] ?? {});
    const [note] = pay(SHARE, { sales: many }, { from: '2019-08-01', to: '2019-10-31' }).notes;
    expect(note && [note.warning, say(note.sentence, 'zh')]).toEqual([true, '销售表的全部 2000 行都在方案的日期范围（2019-08-01 至 2019-10-31）之外，什么也不会发放：请核对参数里的开始和结束日期。']);
    expect(note && say(note.sentence, 'en')).toMatch(/^All 2000 rows of the sales table lie outside 2019-08-01 to 2019-10-31/);
  });

  test('is told beside other reasons by its days, not by those of one row', () => {
    const others = [...sales, ...rows('date person amount status', ['2019-09-01', '甲', 5, '退款'])];
    const [note] = pay(SHARE, { sales: others }, { from: '2019-08-01', to: '2019-10-31' }).notes;
    expect(note && say(note.sentence, 'en')).toBe(
      'None of the 4 rows of the sales table counts, so nothing is paid. 3 rows: outside 2019-08-01 to 2019-10-31: it does not count. 1 row: Refunded: it does not count.',
    );
  });

  test('is said of a preset whose own dates lie elsewhere', () => {
    const scheme = presetById('collected-in-30-days');
    if (scheme === undefined) throw new Error('A preset with dates of its own was expected.');
    const [note] = pay(scheme, { sales: rows('date person customer amount priceStatus', ['2024-01-03', '甲', '客户', 100, '合规']) }).notes;
    expect(note && say(note.sentence, 'en')).toMatch(/^All 1 rows? of the sales table lies? outside 2019-08-01 to 2019-10-31/);
    expect(note?.code).toBe('nothing-counts');
  });
});
