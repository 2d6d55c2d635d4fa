import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Payout } from '../../src/payout';
import { amounts, FIELDS, JANUARY, paid, type Row } from '../payout/credited';

const CELL = { credit: { cell: 'person' } };
const rowsOf = (...rows: readonly Row[]): Row[] => rows.map((row) => ({ date: JANUARY, amount: 1000, team: '一队', ...row }));
const refusals = ({ rejected }: Payout): string[] => rejected.map(({ row, field, code, sentence }) => `${row} ${field} ${code}: ${say(sentence, 'en')}`);

/** What each staff number, or else each name, gets. */
const byNumber = ({ totals }: Payout): string[] => totals.map(({ recipient, personId, amount }) => `${personId ?? recipient} ${plain(amount)}`);

const TOTAL = { components: [{ id: 'all', label: '全体', each: 'team', to: 'team', rule: { formula: { sum: 'amount' } } }] };
const COUNT = { components: [{ id: 'n', label: '笔数', each: 'person', rule: { formula: { count: 'rows' } } }] };

describe('whom a cell names', () => {
  test('has the whole row each, or the share that it says, where shares overlay', () => {
    const overlay = { credit: { cell: 'person', overlay: true } };
    expect(amounts(paid(overlay, rowsOf({ person: '甲/乙' })))).toEqual({ 甲: '100.00', 乙: '100.00' });
    expect(amounts(paid(overlay, rowsOf({ person: '甲 30%, 乙 50%' })))).toEqual({ 甲: '30.00', 乙: '50.00' });
    expect(refusals(paid(overlay, rowsOf({ person: '甲 30%, 乙' })))).toEqual([expect.stringContaining('Only some of its people have a share')]);
  });

  test('is nobody where it is blank; the row still counts for its team', () => {
    expect(amounts(paid({ credit: { cell: 'second' }, ...TOTAL }, rowsOf({ 协作人: '甲' }, { 协作人: null })))).toEqual({ 一队: '2000.00' });
  });

  test('is the one of whom a condition asks', () => {
    const only = { ...CELL, components: [{ id: 'n', label: '笔数', each: 'team', to: 'team', where: [{ field: 'person', is: '甲' }], rule: { formula: { sum: 'amount' } } }] };
    expect(amounts(paid(only, rowsOf({ person: '甲/乙' }, { person: '乙' })))).toEqual({ 一队: '500.00' });
  });

  test('has a share of the first order of a new customer, unless it is left out', () => {
    const won = {
      ...CELL, fields: [...FIELDS, 'customer'], defaults: { excludeRoles: ['经理'] }, components: [{ id: 'new', label: '新客', each: 'newCustomer', rows: 'first', rule: { formula: { sum: 'amount' } } }],
    };
    expect(amounts(paid(won, rowsOf({ person: '乙/甲', customer: '老王' }), [{ person: '甲' }, { person: '乙', role: '经理' }]))).toEqual({ 甲: '500.00' });
  });

  test('with nothing of a row has no row', () => {
    expect(amounts(paid({ ...CELL, ...COUNT }, rowsOf({ person: '甲 100%, 乙 0%' })))).toEqual({ 甲: '1.00' });
  });

  test('is refused where figures may be shares without their sign', () => {
    expect(refusals(paid(CELL, rowsOf({ person: '甲 70/乙 30' })))).toEqual([expect.stringMatching(/^1 person shares: .*%/)]);
    expect(refusals(paid(CELL, rowsOf({ person: '甲 70/乙 30' })))).not.toEqual(refusals(paid(CELL, rowsOf({ person: '甲 70%/乙' }))));
  });
});

describe('staff numbers beside names', () => {
  const staff = [{ person: '张伟', personId: '1001' }, { person: '张伟', personId: '1002' }, { person: '李四', personId: '1003' }];

  test('tell whom a single name means, also where the name is blank', () => {
    expect(byNumber(paid(CELL, rowsOf({ person: '张伟', personId: '1002' }, { person: null, personId: '1001' }), staff))).toEqual(['1002 100', '1001 100']);
  });

  test('are taken in their order where there are as many, row by row', () => {
    const rows = rowsOf({ person: '张伟/张伟', personId: '1001/1002' }, { person: '张伟/张伟', personId: '1002/1003' });
    expect(byNumber(paid(CELL, rows, staff))).toEqual(['1001 50', '1002 100', '1003 50']);
  });

  test('number no customers', () => {
    const bought = { fields: [...FIELDS, 'customer'], components: [{ id: 'c', label: '客户', each: 'customer', to: 'customer', rule: { formula: { sum: 'amount' } } }] };
    expect(amounts(paid(bought, rowsOf({ person: '李四', personId: '1003', customer: '张伟' }, { person: '张伟', personId: '1002', customer: '老王' }), staff))).toEqual({ 张伟: '1000.00', 老王: '1000.00' });
  });

  test('tell nothing where there are fewer than names', () => {
    expect(byNumber(paid(CELL, rowsOf({ person: '张伟/李四', personId: '1002' }), staff))).toEqual(['1003 50', '张伟 50']);
  });

  test('do not name somebody by several names', () => {
    const { totals } = paid(CELL, rowsOf({ person: '张伟/李四', personId: '1002' }, { person: '张伟', personId: '1002' }, { person: '王五/赵六', personId: '7' }));
    expect(totals.map(({ recipient, personId }) => `${recipient} ${personId ?? '-'}`).sort()).toEqual(['张伟 1002', '李四 -', '王五 -', '赵六 -']);
  });

  test('are not those of another column', () => {
    const columns = { credit: { columns: [{ person: 'person' }, { person: 'second' }] } };
    expect(byNumber(paid(columns, rowsOf({ person: '张伟/张伟', personId: '1001/1002', 协作人: '丙/丁' }), staff))).toEqual(['1001 25', '1002 25', '丙 25', '丁 25']);
    expect(byNumber(paid(columns, rowsOf({ person: '张伟', personId: '1002', 协作人: '丙' }), staff))).toEqual(['1002 50', '丙 50']);
  });
});

describe('columns that name people', () => {
  const columns = { columns: [{ person: 'person', share: 'firstShare' }, { person: 'second', share: 'secondShare' }] };

  test('are read row by row, though their names are the same', () => {
    const rows = rowsOf(
      { person: '甲', 主份额: '60%', 协作人: '乙', 协作份额: '40%' }, { person: '甲', 主份额: '30%', 协作人: '乙', 协作份额: '70%' },
      { person: '甲', 协作人: '乙' }, { person: '乙', 主份额: '60%', 协作人: '甲', 协作份额: '40%' },
    );
    expect(amounts(paid({ credit: columns }, rows))).toEqual({ 甲: '180.00', 乙: '220.00' });
  });

  test('name nobody where all of them are blank', () => {
    const both = { credit: { columns: [{ person: 'lister' }, { person: 'second' }] }, ...TOTAL };
    expect(amounts(paid(both, rowsOf({ 房源人: '甲', 协作人: '乙' }, { person: '丙' })))).toEqual({ 一队: '2000.00' });
  });

  test('have the whole row each where shares overlay', () => {
    expect(amounts(paid({ credit: { columns: [{ person: 'person' }, { person: 'second' }], overlay: true } }, rowsOf({ person: '甲', 协作人: '乙/丙' })))).toEqual({ 甲: '100.00', 乙: '50.00', 丙: '50.00' });
  });

  test.each<[Row, string]>([
    [{ person: '甲 60%, 丁 30%', 主份额: '50%', 协作人: '乙', 协作份额: '50%' }, '1 person shares: The shares come to 90 % and should make 100 %: correct them. Nobody gets anything of this row.'],
    [{ person: '甲', 主份额: '50%', 协作人: '乙 60%, 丁', 协作份额: '50%' }, '1 second shares: Only some of its people have a share: give one to each, or to none (equal parts).'],
    [{ person: '甲', 主份额: '60%', 协作人: '乙' }, '1 person shares: Only some of its people have a share: give one to each, or to none (equal parts).'],
  ])('%j is refused', (row, said) => {
    expect(refusals(paid({ credit: columns }, rowsOf(row)))).toEqual([said]);
  });
});

describe('roles', () => {
  const roles = [{ person: 'lister', share: '10%' }, { person: 'person', share: '90%' }];

  test('are read row by row', () => {
    expect(amounts(paid({ credit: { roles, emptyTo: 'person' } }, rowsOf({ person: '甲', 房源人: '乙' }, { person: '乙', 房源人: '甲' }, { person: '甲', 房源人: '丙' })))).toEqual({ 甲: '190.00', 乙: '100.00', 丙: '10.00' });
  });

  test('without an heir leave a row in trouble of which one is empty, and name nobody where all are', () => {
    const rows = rowsOf({ person: '甲', 房源人: '乙' }, { person: '甲' }, {});
    const payout = paid({ credit: { roles }, ...TOTAL }, rows);
    expect(refusals(payout)).toEqual(['2 lister shares: The shares come to 90 % and should make 100 %: correct them. Nobody gets anything of this row.']);
    expect(amounts(payout)).toEqual({ 一队: '2000.00' });
    expect(amounts(paid({ credit: { roles, overlay: true } }, rows.slice(0, 2)))).toEqual({ 甲: '180.00', 乙: '10.00' });
  });

  test('need their heir', () => {
    expect(refusals(paid({ credit: { roles, emptyTo: 'person' }, fields: FIELDS }, rowsOf({ 房源人: '乙' })))).toEqual([
      '1 person missing: Salesperson is blank, to which the shares of empty roles go: fill it in. Nobody gets anything of this row.',
    ]);
  });
});
