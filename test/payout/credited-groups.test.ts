import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Payout } from '../../src/payout';
import type { Exact } from '../../src/money';
import { abs, compare, fixed, multiply, scaled, subtract, sum, ZERO } from '../../src/money';
import type { Row } from './credited';
import { amounts, FIELDS, JANUARY, paid, rowsOf, sales as anySales, TENTH } from './credited';

describe('an award for rows of several people, who are paid by the credits of its earliest row', () => {
  const fields = [...FIELDS, { sales: 'customer', optional: true }, { sales: 'referrer', optional: true }];
  const sales: readonly Row[] = [
    { date: '2026-01-09', person: '丙', customer: '老王', referrer: '介', team: '一队', amount: 500 },
    { date: JANUARY, person: '甲 70%, 乙 30%', customer: '老王', referrer: '介', team: '一队', amount: 1000 },
  ];
  const of = (component: Row, rows = sales, people: readonly Row[] = [], change: Row = {}): Payout => (
    paid({ credit: { cell: 'person' }, fields, components: [{ id: 'g', label: '奖', rule: TENTH, ...component }], ...change }, rows, people)
  );
  const lines = ({ lines: all }: Payout): string[] => all.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`);

  test.each(['customer', 'team', 'referrer', 'all'])('each %s', (each) => {
    expect(lines(of({ each, to: 'person' }))).toEqual(['甲 105.00', '乙 45.00']);
    expect(lines(of({ each, to: 'person', rule: { formula: 100 }, bounds: { atMost: 50 } }))).toEqual(['甲 35.00', '乙 15.00']);
  });

  test('the parts make the whole to the cent', () => {
    expect(lines(of({ each: 'team', rule: { formula: 100 } }, [{ date: JANUARY, person: '甲、乙、丙', team: '一队', amount: 1 }]))).toEqual(['甲 33.34', '乙 33.33', '丙 33.33']);
  });

  test('shares that overlay part it in proportion, as each one\'s own sum is', () => {
    const credit = { columns: [{ person: 'person', share: 'firstShare' }, { person: 'second', share: 'secondShare' }], overlay: true };
    const row = { date: JANUARY, person: '甲', 主份额: '100%', 协作人: '乙', 协作份额: '50%', team: '一队', amount: 1000 };
    for (const each of ['team', 'person']) expect(lines(paid({ credit, fields, components: [{ id: 'g', label: '奖', each, rule: TENTH }] }, [row]))).toEqual(['甲 100.00', '乙 50.00']);
  });

  test('as one component says, and nobody else\'s by another', () => {
    const row = [{ date: JANUARY, person: '甲 70%, 乙 30%', amount: 1000, team: '一队' }];
    const components = [{ id: 'own', label: '奖', each: 'person', credit: { cell: 'person' }, rule: TENTH }, { id: 'cell', label: '奖', each: 'person', rule: TENTH }];
    expect(lines(paid({ fields, components }, row))).toEqual(['甲 70.00', '乙 30.00', '甲 70%, 乙 30% 100.00']);
    expect(lines(paid({ credit: { cell: 'person' }, fields, components: [components[1], { ...components[0], id: 'none', credit: 'none' }] }, row))).toEqual(['甲 70.00', '乙 30.00', '甲 70%, 乙 30% 100.00']);
  });

  test('up the chain of managers it is theirs', () => {
    const staff = [{ person: '甲', manager: '组长' }, { person: '组长', manager: '总监' }];
    const row = [{ date: JANUARY, person: '甲', customer: '老王', team: '一队', referrer: '介', amount: 1000 }];
    expect(lines(of({ each: 'customer', credit: { managers: ['3%', '1%'] }, rule: { formula: { sum: 'amount' } } }, row, staff))).toEqual(['组长 30.00', '总监 10.00']);
  });

  test('who takes no part gets nothing of it, and the others no more', () => {
    const payout = of({ each: 'team' }, sales, [{ person: '甲', role: '经理' }, { person: '乙', role: '销售' }], { takesPart: [{ field: 'role', is: '销售' }] });
    expect(lines(payout)).toEqual(['乙 45.00']);
    expect(payout.notes.map(({ sentence }) => say(sentence, 'en'))).toContainEqual(expect.stringContaining('take no part: 甲.'));
  });

  test('teams are paid by the credits of their people', () => {
    const rows = sales.map((row) => ({ ...row, team: null }));
    expect(lines(of({ each: 'customer', to: 'team' }, rows, [{ person: '甲', team: '一队' }, { person: '乙', team: '二队' }]))).toEqual(['一队 105.00', '二队 45.00']);
  });

  test('the working names the share, the parts in which it is payable too', () => {
    const [first, second] = of({ each: 'customer', bounds: { atMost: 100 }, parts: [{ id: 'now', label: '首付', share: '80%' }, { id: 'then', label: '尾款' }] }).lines;
    expect(first?.why('zh')).toBe('客户 老王，第 2 行按 70 % 计，第 2 行按 30 % 计，金额合计 1,500.00：1,500.00 × 10 % = 150.00，超过上限，按 100.00 计，100.00 中按份额计得 70 %，即 70.00，70.00 中“首付”占 80 %，为 56.00（第 1、2 行）。');
    expect(second?.why('en')).toBe('Customer 老王, row 2 counts by 70 %, row 2 counts by 30 %, total amount 1,500.00: 1,500.00 × 10 % = 150.00, lowered to the largest amount, 100.00, of 100.00, the credited share of 70 % is 70.00, of 70.00, 尾款 (20 %) is 14.00 (rows 1, 2).');
  });

  test('what is taken back is taken from the same people', () => {
    const rows = sales.map((row, index) => ({ ...row, status: index === 1 ? '已退款' : null }));
    expect(amounts(of({ each: 'customer' }, rows, [], { refunds: 'reversed' }))).toEqual({ 甲: '35.00', 乙: '15.00' });
  });

  test('the place of an award is told of all who would have shared it', () => {
    const contest = { contest: { sum: 'amount' }, prizes: [100], ties: 'table', standings: true };
    const payout = of({ each: 'customer', rule: contest }, [...sales, { ...sales[1], customer: '小李', amount: 10 }]);
    expect(lines(payout)).toEqual(['甲 70.00', '乙 30.00']);
    expect(payout.notes.map(({ sentence }) => say(sentence, 'en'))).toContainEqual(expect.stringContaining('甲 / 乙'));
  });
});

test('what several receive by the credits of a row adds up to what one alone would receive', () => {
  const component = (id: string, to: string): Row => ({ id, label: id, each: 'team', to, rule: { formula: { times: [{ sum: 'amount' }, '3.3%'] } }, bounds: { atMost: 777.77 } });
  fc.assert(fc.property(anySales, (all) => {
    const { lines } = paid({ credit: { cell: 'person' }, components: [component('together', 'team'), component('apart', 'person')] }, rowsOf(all));
    for (const month of ['2026-01', '2026-02', '2026-03']) {
      const of = (id: string): Exact[] => lines.filter((line) => line.component === id && line.period === month).map(({ amount }) => amount);
      expect(fixed(sum(of('apart')), 2)).toBe(fixed(sum(of('together')), 2));
      const [earliest] = all.filter((row) => `2026-0${row.month}` === month);
      for (const { recipient, amount } of lines.filter((line) => line.component === 'apart' && line.period === month)) {
        const share = earliest?.credit.parts.find(({ person }) => person === recipient)?.share ?? ZERO;
        expect(compare(abs(subtract(amount, multiply(sum(of('together')), share))), scaled(1, 2)) < 0).toBe(true);
      }
    }
  }), { numRuns: 40 });
});
