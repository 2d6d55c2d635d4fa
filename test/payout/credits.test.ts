import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Payout } from '../../src/payout';
import type { Exact } from '../../src/money';
import { add, divide, fixed, HUNDRED, integer, isZero, multiply, round, scaled, sign, subtract, ZERO } from '../../src/money';
import type { Row } from './credited';
import { amounts, FIELDS, JANUARY, NAMES, paid, rowsOf, sales, scheme, TENTH } from './credited';

const rejected = (payout: Payout): string[] => payout.rejected.map(({ row, field, code, sentence }) => `${row} ${field} ${code}: ${say(sentence, 'en')}`);

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
    ['甲 60%, 乙 30%', '1 person shares: The shares come to 90 % and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 60%, 乙 39.99%', '1 person shares: The shares come to 99.99 % and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 70%', '1 person shares: The shares come to 70 % and should make 100 %: correct them. Nobody gets anything of this row.'],
    ['甲 70%, 乙', '1 person shares: Only some of its people have a share: give one to each, or to none (equal parts).'],
  ])('%s is refused with the sum found', (person, said) => {
    const payout = cell(person);
    expect(rejected(payout)).toEqual([said]);
    expect(payout.lines).toEqual([]);
  });
});

describe('people of a cell are those of the people table', () => {
  const rows = [{ date: JANUARY, person: '张伟(1001)/张伟（1002）', amount: 1000 }];
  const staff = [{ person: '张伟', personId: '1001', role: '销售' }, { person: '张伟', personId: '1002', role: '经理' }];

  test('by staff numbers within the cell', () => {
    const { lines } = paid({ credit: { cell: 'person' } }, rows, staff);
    expect(lines.map(({ recipient, personId, amount }) => `${recipient} ${personId ?? ''} ${fixed(amount, 2)}`)).toEqual(['张伟 1001 50.00', '张伟 1002 50.00']);
  });

  test('by staff numbers in the column beside it', () => {
    const { lines } = paid({ credit: { cell: 'person' } }, [{ date: JANUARY, person: '张伟/张伟', personId: '1002/1001', amount: 1000 }], staff);
    expect(lines.map(({ personId }) => personId).sort()).toEqual(['1001', '1002']);
  });

  test('a name of the people table is not taken apart', () => {
    expect(amounts(paid({ credit: { cell: 'person' } }, [{ date: JANUARY, person: 'Smith, John', amount: 1000 }], [{ person: 'Smith, John', role: 'Rep' }]))).toEqual({ 'Smith, John': '100.00' });
  });

  test('lists of roles look at each of them, and who is left out is told', () => {
    const payout = paid({ credit: { cell: 'person' }, defaults: { excludeRoles: ['经理'] } }, [
      { date: JANUARY, person: '甲/乙', amount: 1000 }, { date: JANUARY, person: '乙', amount: 500 },
    ], [{ person: '甲', role: '销售' }, { person: '乙', role: '经理' }]);
    expect(amounts(payout)).toEqual({ 甲: '50.00' });
    expect(payout.excluded.map(({ row, code, sentence }) => `${row} ${code} ${say(sentence, 'zh')}`)).toEqual([
      '1 excluded-role 乙 的份额不计：岗位“经理”不参加本方案，不计入。', '2 excluded-role 乙 的份额不计：岗位“经理”不参加本方案，不计入。',
    ]);
    expect(payout.rows.counted).toBe(1);
  });
});

describe('several columns', () => {
  const columns = { columns: [{ person: 'person', share: 'firstShare' }, { person: 'second', share: 'secondShare' }] };
  const of = (row: Row): Payout => paid({ credit: columns }, [{ date: JANUARY, amount: 1000, ...row }]);

  test.each([
    [{ person: '甲', 主份额: '60%', 协作人: '乙', 协作份额: '40%' }, { 甲: '60.00', 乙: '40.00' }],
    [{ person: '甲', 主份额: 1, 协作人: null, 协作份额: null }, { 甲: '100.00' }],
    [{ person: '甲', 主份额: null, 协作人: null, 协作份额: null }, { 甲: '100.00' }],
    [{ person: '甲', 主份额: null, 协作人: '乙', 协作份额: null }, { 甲: '50.00', 乙: '50.00' }],
    [{ person: '甲/丙', 主份额: 0.6, 协作人: '乙', 协作份额: 0.4 }, { 甲: '30.00', 丙: '30.00', 乙: '40.00' }],
  ])('%j', (row, expected) => {
    expect(amounts(of(row))).toEqual(expected);
  });

  test.each([
    [{ person: '甲', 主份额: '60%', 协作人: '乙', 协作份额: '39%' }, /come to 99 %/],
    [{ person: '甲', 主份额: '60%', 协作人: null, 协作份额: '40%' }, /come to 60 %/],
    [{ person: '甲', 主份额: '60%', 协作人: '乙', 协作份额: null }, /Only some/],
  ])('%j is refused', (row, said) => {
    expect(rejected(of(row))).toEqual([expect.stringMatching(said)]);
  });

  test('shares that overlay need make no whole', () => {
    const payout = paid({ credit: { ...columns, overlay: true } }, [{ date: JANUARY, amount: 1000, person: '甲', 主份额: '100%', 协作人: '乙', 协作份额: '50%' }]);
    expect(amounts(payout)).toEqual({ 甲: '100.00', 乙: '50.00' });
  });
});

describe('roles', () => {
  const roles = { roles: [{ person: 'lister', share: '10%' }, { person: 'keeper', share: '5%' }, { person: 'person', share: '85%' }], emptyTo: 'person' };
  const of = (row: Row): Payout => paid({ credit: roles }, [{ date: JANUARY, amount: 1000, ...row }]);

  test.each([
    [{ person: '甲', 房源人: '乙', 钥匙人: '丙' }, { 甲: '85.00', 乙: '10.00', 丙: '5.00' }],
    [{ person: '甲', 房源人: '乙', 钥匙人: null }, { 甲: '90.00', 乙: '10.00' }],
    [{ person: '甲', 房源人: '甲', 钥匙人: null }, { 甲: '100.00' }],
    [{ person: '甲 60%, 丁 40%', 房源人: '乙/丙', 钥匙人: null }, { 甲: '54.00', 丁: '36.00', 乙: '5.00', 丙: '5.00' }],
  ])('%j', (row, expected) => {
    expect(amounts(of(row))).toEqual(expected);
  });

  test('nobody gets anything of a row whose last role is blank or split wrongly', () => {
    expect(rejected(of({ person: null, 房源人: '乙', 钥匙人: null }))).toEqual([expect.stringMatching(/^1 person missing: .*shares of empty roles/)]);
    expect(rejected(of({ person: '甲 60%, 丁 30%', 房源人: '乙', 钥匙人: null }))).toEqual([expect.stringMatching(/^1 person shares: The shares come to 90 %/)]);
  });
});

describe('what shares do to figures', () => {
  const rows = [{ date: JANUARY, person: '甲 70%, 乙 30%', amount: 1000, team: '一队' }, { date: JANUARY, person: '甲', amount: 100, team: '一队' }];
  const counted = (counts: string, each = 'person'): Record<string, string> => amounts(paid(
    { credit: { cell: 'person', counts }, components: [{ id: 'n', label: '笔数', each, ...(each === 'team' ? { to: 'team' } : {}), rule: { formula: { count: 'rows' } } }] }, rows,
  ));

  test('a shared row counts as one for each, or as their parts; for a team it is one row', () => {
    expect(counted('whole')).toEqual({ 甲: '2.00', 乙: '1.00' });
    expect(counted('share')).toEqual({ 甲: '1.70', 乙: '0.30' });
    expect(counted('whole', 'team')).toEqual({ 一队: '2.00' });
    expect(counted('share', 'team')).toEqual({ 一队: '2.00' });
  });

  test('a single row is worked out for each of its credits', () => {
    const each = (formula: unknown): Record<string, string> => amounts(paid({ credit: { cell: 'person' }, components: [{ id: 'r', label: '单笔', each: 'row', rule: { formula } }] }, rows.slice(0, 1)));
    expect(each({ times: [{ sum: 'amount' }, '10%'] })).toEqual({ 甲: '70.00', 乙: '30.00' });
    expect(each({ times: ['amount', { creditShare: true }, '10%'] })).toEqual({ 甲: '70.00', 乙: '30.00' });
    expect(each(20)).toEqual({ 甲: '20.00', 乙: '20.00' });
  });

  test('a new customer belongs to all of its first order, each with the own share', () => {
    const orders = [
      { date: JANUARY, person: '甲 70%, 乙 30%', customer: '老王', amount: 1000, referrer: '丙' }, { date: '2026-01-09', person: '甲 60%, 丙 40%', customer: '老王', amount: 500 },
      { date: '2026-02-02', person: '丙、甲', customer: '小李', amount: 200, referrer: '丁' },
    ];
    const won = (component: Row): string[] => paid({
      credit: { cell: 'person' }, fields: [...FIELDS, 'customer', { sales: 'referrer', optional: true }], components: [{ id: 'new', label: '新客', each: 'newCustomer', rows: 'first', rule: TENTH, ...component }],
    }, orders).lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, 2)}`);
    expect(won({})).toEqual(['甲 2026-01 70.00', '乙 2026-01 30.00', '丙 2026-02 10.00', '甲 2026-02 10.00']);
    expect(won({ rule: { formula: { times: [100, { creditShare: true }] } } })).toEqual(['甲 2026-01 70.00', '乙 2026-01 30.00', '丙 2026-02 50.00', '甲 2026-02 50.00']);
    expect(won({ onlyFirstOf: 'person' })).toEqual(['甲 2026-01 70.00', '乙 2026-01 30.00', '丙 2026-02 10.00']);
    // Whom no row shares has the whole of the first order, or of all orders.
    expect(won({ to: 'referrer' })).toEqual(['丙 2026-01 100.00', '丁 2026-02 20.00']);
    expect(won({ to: 'referrer', rows: 'all' })).toEqual(['丙 2026-01 150.00', '丁 2026-02 20.00']);
    expect(won({ each: 'person', rows: undefined, rule: { formula: { count: 'newCustomers' } } })).toEqual(['甲 2026-01 1.00', '乙 2026-01 1.00', '丙 2026-02 1.00', '甲 2026-02 1.00']);
  });

  test('a third is a third', () => {
    const payout = paid({ credit: { cell: 'person' }, components: [{ id: 'r', label: '提成', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '1.5%'] } } }] }, [{ date: JANUARY, person: '甲/乙/丙', amount: 1 }]);
    expect(amounts(payout)).toEqual({ 甲: '0.01', 乙: '0.01', 丙: '0.01' });
  });

  test('the working names the share', () => {
    const [line] = paid({ credit: { cell: 'person' } }, rows.slice(0, 1)).lines;
    expect(line?.why('zh')).toBe('第 1 行按 70 % 计，金额 700.00：700.00 × 10 % = 70.00（第 1 行）。');
    expect(line?.why('en')).toBe('Row 1 counts by 70 %, amount 700.00: 700.00 × 10 % = 70.00 (row 1).');
    expect(line?.rows).toEqual([1]);
  });

  test('a component may leave rows to the person whom they name, or credit them otherwise', () => {
    const payout = paid({
      credit: { cell: 'person' },
      components: [
        { id: 'share', label: '提成', each: 'person', rule: TENTH },
        { id: 'whole', label: '单量', each: 'person', credit: 'none', rule: { formula: { count: 'rows' } } },
      ],
    }, [{ date: JANUARY, person: '甲', amount: 100 }]);
    expect(amounts(payout)).toEqual({ 甲: '11.00' });
  });
});

describe('up the chain of managers', () => {
  const staff = [
    { person: '甲', manager: '组长', 管理比例: 0.01 }, { person: '乙', manager: '组长', 管理比例: 0.01 },
    { person: '组长', manager: '总监', 管理比例: 0.03 }, { person: '总监', manager: null, 管理比例: 0.05 },
  ];
  const rows = [{ date: JANUARY, person: '甲 60%, 乙 40%', amount: 1000 }, { date: JANUARY, person: '组长', amount: 100 }];
  const of = (credit: unknown): Record<string, string> => amounts(paid({
    credit: { cell: 'person' }, components: [{ id: 'o', label: '管理奖', each: 'person', credit, rule: { formula: { sum: 'amount' } } }],
  }, rows, staff));

  test('each manager once a row, with all that those below sold', () => {
    expect(of({ managers: 'all' })).toEqual({ 组长: '1000.00', 总监: '1100.00' });
  });

  test('by level', () => {
    expect(of({ managers: ['3%'] })).toEqual({ 组长: '30.00', 总监: '3.00' });
    expect(of({ managers: ['3%', '1%'] })).toEqual({ 组长: '30.00', 总监: '13.00' });
  });

  test('by rates of their own, with or without what is below', () => {
    expect(of({ managers: 'all', share: 'override' })).toEqual({ 组长: '30.00', 总监: '55.00' });
    expect(of({ managers: 'all', share: 'override', less: 'below' })).toEqual({ 组长: '20.00', 总监: '22.00' });
  });

  test('a circle is refused, naming its people', () => {
    const circle = [{ person: '甲', manager: '乙' }, { person: '乙', manager: '丙' }, { person: '丙', manager: '甲' }];
    expect(() => paid({ components: [{ id: 'o', label: '管理奖', each: 'person', credit: { managers: 'all' }, rule: TENTH }] }, rows, circle))
      .toThrow('The managers of the people table form a circle: 甲 → 乙 → 丙 → 甲. Correct the manager of one of them.');
  });
});

describe('what is refused in a scheme', () => {
  const bare = { id: 'r', label: '单笔', each: 'row', rule: { formula: { times: ['amount', '10%'] } } };
  test.each([
    ['shares of roles that make no whole', { credit: { roles: [{ person: 'lister', share: '10%' }, { person: 'person', share: '89.99%' }] } }, /credit\.roles: .*come to 99\.99 %/],
    ['an heir that is no role', { credit: { roles: [{ person: 'person', share: '100%' }], emptyTo: 'lister' } }, /emptyTo: .*none of the roles/],
    ['shares of some columns', { credit: { columns: [{ person: 'person', share: 'firstShare' }, { person: 'second' }] } }, /columns: .*either every column/],
    ['a column that names nobody', { credit: { cell: 'team' } }, /credit\.cell: .*does not name people/],
    ['a field that is none of the scheme\'s', { credit: { cell: 'closer' } }, /closer/],
    ['levels and own rates', { components: [{ id: 'o', label: '管理奖', each: 'person', credit: { managers: ['1%'], share: 'override' }, rule: TENTH }] }, /share: .*each level has its share/],
    ['what is below of no own rate', { components: [{ id: 'o', label: '管理奖', each: 'person', credit: { managers: 'all', less: 'below' }, rule: TENTH }] }, /less: .*only rates of their own/],
    ['a row\'s own figure for each of those who share it', { credit: { cell: 'person' }, components: [bare] }, /components\[0\]\.rule\.formula\.times\[0\]: .*"sum": "amount"/],
    ['a new customer\'s later orders, which others may share', { credit: { cell: 'person' }, components: [{ ...bare, each: 'newCustomer', rule: TENTH }] }, /components\[0\]\.rows: .*"rows": "first"/],
    ['the figure of a new customer\'s first order for each who shares it', { credit: { cell: 'person' }, components: [{ ...bare, each: 'newCustomer', rows: 'first' }] }, /times\[0\]: .*"sum": "amount"/],
    ['the one person of a first order', { credit: { cell: 'person' }, components: [{ ...bare, rule: TENTH, to: { firstOrder: 'person' } }] }, /to\.firstOrder: .*several people/],
    ['the earliest new customer of each of several people', { credit: { cell: 'person' }, fields: [...FIELDS, 'customer', { sales: 'referrer', optional: true }], components: [{ ...bare, each: 'newCustomer', onlyFirstOf: 'person', to: 'referrer', rule: TENTH }] }, /components\[0\]\.onlyFirstOf: .*several people/],
    ['a draw that several would owe', { credit: { cell: 'person' }, components: [{ ...bare, each: 'team', rule: { draw: 100, against: { sum: 'amount' }, recoverable: true } }] }, /components\[0\]\.to: .*what is owed is no one person's/],
    ['the target of the person of a group', { credit: { cell: 'person' }, components: [{ ...bare, each: 'team', rule: { formula: { target: 'person' } } }] }, /components\[0\]\.rule\.formula: .*no one person to look at/],
    ['the people row of the person of a group', { credit: { cell: 'person' }, components: [{ ...bare, each: 'team', rule: { formula: { people: 'override' } } }] }, /components\[0\]\.rule\.formula: .*no one person to look at/],
    ['the role of the person of a group', { credit: { cell: 'person' }, components: [{ ...bare, each: 'team', rule: { formula: 5, when: [{ people: 'role', is: '经理' }] } }] }, /components\[0\]\.rule\.when\[0\]: .*no one person to look at/],
    ['the share where nothing is credited', { components: [{ ...bare, rule: { formula: { creditShare: true } } }] }, /every share would be the whole/],
    ['a member\'s credit', { components: [{ id: 'm', label: '人', each: 'member', credit: { cell: 'person' }, rule: { formula: 1 } }] }, /credit: .*no sales rows/],
  ])('%s', (_, change, said) => {
    expect(() => scheme(change)).toThrow(said);
  });

  test('in the first edition', () => {
    expect(() => scheme({ language: 1, fields: ['person', 'amount'], credit: { cell: 'person' } })).toThrow(/belongs to edition 2/);
  });
});

describe('credits and an oracle of their own', () => {
  const components = [
    { id: 'flat', label: '提成', each: 'person', rule: TENTH },
    { id: 'tiers', label: '分档', each: 'person', rule: { formula: { tiers: [{ atLeast: 0, value: '1%' }, { above: 10000, value: '3%' }], of: { sum: 'amount' }, method: 'graduated' } } },
    { id: 'count', label: '单数', each: 'person', rule: { formula: { count: 'rows' } } },
  ];

  test('what each gets is worked out from its parts alone', () => {
    fc.assert(fc.property(sales, (all) => {
      const payout = paid({ credit: { cell: 'person' }, components }, rowsOf(all));
      const found = Object.fromEntries(payout.lines.map((line) => [`${line.component} ${line.recipient} ${line.period}`, fixed(line.amount, 2)]));
      const sums = new Map<string, { total: Exact; count: number }>();
      for (const { credit, cents, month } of all) {
        for (const { person, share } of credit.parts) {
          const key = `${person} 2026-0${month}`;
          const before = sums.get(key) ?? { total: ZERO, count: 0 };
          sums.set(key, { total: add(before.total, multiply(scaled(cents, 2), share)), count: before.count + 1 });
        }
      }
      const expected: Record<string, string> = {};
      const pays = (name: string, amount: Exact): void => { const rounded = round(amount, 2); if (!isZero(amount)) expected[name] = fixed(rounded, 2); };
      for (const [key, { total, count }] of sums) {
        const above = subtract(total, integer(10_000));
        pays(`flat ${key}`, divide(total, integer(10)));
        pays(`tiers ${key}`, add(divide(total, HUNDRED), sign(above) > 0 ? divide(multiply(above, integer(2)), HUNDRED) : ZERO));
        pays(`count ${key}`, integer(count));
      }
      expect(found).toEqual(expected);
    }), { numRuns: 30 });
  });

  test('the credits of rows add up to the rows: for a team and for all together they make the whole', () => {
    const together = [
      { id: 'team', label: '团队', each: 'team', to: 'team', rule: { formula: { sum: 'amount' } } },
      { id: 'all', label: '全体', each: 'all', to: 'team', rule: { formula: { plus: [{ sum: 'amount' }, { count: 'rows' }] } } },
    ];
    fc.assert(fc.property(sales, fc.constantFrom('whole', 'share'), (all, counts) => {
      const credited = paid({ credit: { cell: 'person', counts }, components: together }, rowsOf(all));
      const whole = paid({ components: together }, rowsOf(all));
      const said = ({ lines }: Payout): string[] => lines.map(({ component, period, amount, rows }) => `${component} ${period} ${fixed(amount, 2)} ${rows.join()}`);
      expect(said(credited)).toEqual(said(whole));
    }), { numRuns: 20 });
  });

  test('rows of one name each come to the same with a credit as without', () => {
    fc.assert(fc.property(fc.array(fc.record({ person: fc.constantFrom(...NAMES), cents: fc.integer({ min: 0, max: 5_000_000 }), month: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 12 }), (all) => {
      const rows = all.map(({ person, cents, month }) => ({ date: `2026-0${month}-10`, person, amount: cents / 100 }));
      const said = ({ lines }: Payout): string[] => lines.map((line) => `${line.component} ${line.recipient} ${line.period} ${line.why('en')}`);
      expect(said(paid({ credit: { cell: 'person' }, components }, rows))).toEqual(said(paid({ components }, rows)));
    }), { numRuns: 30 });
  });
});

test.each<[string, Row, boolean]>([
  ['every component divides it', { credit: { cell: 'person' } }, false],
  ['one of two takes it whole', { credit: { cell: 'person' }, components: [{ id: 'share', label: '提成', each: 'person', rule: TENTH }, { id: 'whole', label: '单量', each: 'person', credit: 'none', rule: { formula: { count: 'rows' } } }] }, true],
])('that a cell seems to name several people is said only where it is taken for one: %s', (_, change, isSaid) => {
  const { notes } = paid(change, [{ date: JANUARY, person: '甲乙/丙丁', amount: 100 }]);
  expect(notes.some(({ code }) => code === 'several-people')).toBe(isSaid);
});
