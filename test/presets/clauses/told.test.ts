import { say } from '../../../src/i18n';
import { isoDay } from '../../../src/calendar';
import { plain } from '../../../src/money';
import type { Payout } from '../../../src/payout';
import { bindParameters, paragraphText, sayScheme } from '../../../src/scheme';
import { presetById } from '../../../src/presets';
import type { Case } from '../run-case';
import { work } from '../run-case';
import { clause, rows } from './clause';

function worked(id: string, of: Omit<Case, 'scheme' | 'name' | 'expect'>): Payout {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return work(scheme, of);
}

const notes = ({ notes: all }: Payout): readonly string[] => all.map(({ code, sentence, recipient }) => [code, recipient, say(sentence, 'en')].filter((part) => part !== undefined).join(' | '));

describe('the reasons that are told', () => {
  test('for rows that do not count', () => {
    const { excluded } = worked('contract-size-quarter', {
      params: { from: '2024-01-01', excludeRoles: ['实习'], excludeDepartments: ['后勤'] },
      sales: rows('date person customer amount status role department reportedDate', ['2024-01-01', '甲', 'a', 1, '退款'], ['2024-01-01', '甲', 'a', 1, '退货'], ['2024-01-01', '甲', 'a', 1, '取消'], ['2024-01-01', '甲', 'a', 1, '虚假'],
        ['2023-12-31', '甲', 'a', 1], ['2024-01-01', '甲', 'a', 1, null, '实习'], ['2024-01-01', '甲', 'a', 1, null, null, '后勤'], ['2024-01-01', '甲', 'a', 1, null, null, null, '2024-06-01']),
    });
    expect(excluded.map(({ code }) => code)).toEqual(['refunded', 'returned', 'cancelled', 'fraud', 'outside-window', 'excluded-role', 'excluded-department', 'reported-late']);
  });

  test('for rows that cannot be read', () => {
    const { rejected } = worked('target-and-excess', {
      params: { bonus: 1, excessRate: 0 }, people: rows('person target', ['甲', 1], ['甲', 2]),
      sales: rows('date person amount target status', [null, '甲', 1], ['2024-13-01', '甲', 1], ['2024-01-01', null, 1], ['2024-01-01', '甲', '很多'], ['2024-01-01', '甲', -1], ['2024-01-01', '甲', 1, 0], ['2024-01-01', '甲', 1, null, '?']),
    });
    expect(rejected.map(({ table, row, field, code }) => `${table} ${row} ${field} ${code}`)).toEqual([
      'sales 1 date missing', 'sales 2 date not-a-date', 'sales 3 person missing', 'sales 4 amount not-a-number', 'sales 5 amount negative', 'sales 6 target out-of-range', 'sales 7 status unknown-word', 'people 2 person duplicate',
    ]);
  });
});

describe('a satisfaction that is counted in points of 100', () => {
  const params = { tiers: [{ atLeast: 90, value: 300 }] };

  test('is told so, and not as a percentage of ninety times', () => {
    const scheme = presetById('satisfaction-award');
    if (scheme === undefined) throw new Error('There is such a preset.');
    const bound = bindParameters(scheme, params);
    const said = bound.ok ? sayScheme(scheme, bound.value).map((paragraph) => say(paragraphText(paragraph), 'en')).join(' ') : '';
    expect(said).toContain('from 90 on: 300');
    const [line] = worked('satisfaction-award', { params, people: rows('person satisfaction', ['甲', 95]) }).lines;
    expect(line?.why('en')).toBe('Satisfaction 95, in the tier from 90: 300.00.');
  });
});

describe('what is told beside the payout', () => {
  test('who has no target', () => {
    const told = notes(worked('target-and-excess', { params: { bonus: 1, excessRate: 0 }, sales: rows('date person amount', ['2024-01-01', '甲', 5]) }));
    expect(told).toEqual([expect.stringMatching(/^no-target \| 甲 \| /)]);
  });

  test('what points can buy, while nothing is deducted', () => {
    const payout = worked('referral-points', { params: { pointsEach: 250 }, sales: rows('date customer referrer', ['2024-01-01', 'a', '王'], ['2024-01-01', 'b', '王'], ['2024-01-01', 'c', '李']) });
    const told = notes(payout).filter((each) => each.startsWith('redemption'));
    expect(told).toEqual([expect.stringMatching(/王.*500.*one day of leave/), expect.stringMatching(/王.*500.*family trip/), expect.stringMatching(/李.*250.*one day of leave/)]);
    expect(payout.totals.map(({ recipient, amount }) => `${recipient} ${plain(amount)}`)).toEqual(['王 500', '李 250']);
  });

  test('what the event costs', () => {
    const told = notes(worked('campaign-goals', { params: { award: 1 }, sales: rows('date team quantity amount collected', ['2024-01-01', '一', 1, 1, 1]) }));
    expect(told.join()).toMatch(/^cost-sheet \| .*2,110/);
  });

  test('an order number that comes twice, whose rows count', () => {
    const payout = worked('assist-hours', { sales: rows('date person hours orderId', ['2024-01-01', '甲', 1, 'A1'], ['2024-01-01', '甲', 1, 'A1'], ['2024-01-01', '甲', 1, 'A2']) });
    expect(payout.totals.map(({ recipient, amount }) => `${recipient} ${plain(amount)}`)).toEqual(['甲 120']);
    expect(payout.rows.counted).toBe(3);
    expect(notes(payout).join()).toMatch(/^duplicate-order \| .*A1/);
  });

  test('when a referral is payable: working days after signing', () => {
    const { lines } = worked('first-year-contract', { params: { holidays: ['2024-05-01', '2024-05-02', '2024-05-03'], workdays: ['2024-04-28'] }, sales: rows('date customer amount referrer', ['2024-04-26', 'a', 100, '王']) });
    expect(lines.map(({ due }) => due && isoDay(due))).toEqual(['2024-05-07']);
  });
});

describe('periods as they are named on lines', () => {
  test.each([
    ['day', '2024-03-01'], ['week', '2024-W09'], ['month', '2024-03'], ['quarter', '2024-Q1'], ['half-year', '2024-H1'], ['year', '2024'], ['window', 'window'],
  ])('%s: %s', (period, key) => {
    expect(worked('rank-prizes', { params: { period, by: 'amount' }, sales: rows('date person amount', ['2024-03-01', '甲', 5]) }).lines.map((line) => line.period)).toEqual([key]);
  });

  test('the week of collection, the quarter of a score and the window of no incident', () => {
    const periods = (id: string, sales: NonNullable<Case['sales']>) => worked(id, { sales }).lines.map((line) => line.period);
    expect(periods('collected-in-30-days', rows('date person customer amount priceStatus collected collectedDate', ['2019-08-05', '甲', 'a', 600, '符合', 600, '2019-09-01']))).toEqual(['2019-W35']);
    expect(periods('quarter-score', rows('date person amount incidents', ['2024-06-30', '甲', 95, 0]))).toEqual(['2024-Q2', 'window']);
  });
});

describe('people of one name', () => {
  clause('are told apart by their number in both tables', 'base-plus-tiers', {
    params: { tiers: [{ atLeast: 0, value: '10%' }] }, people: rows('personId person basePay', ['1', '张伟', 100], ['2', '张伟', 200]),
    sales: rows('date personId person amount', ['2024-03-01', '1', '张伟', 10], ['2024-03-01', '2', '张伟', 10], ['2024-03-02', '2', '张伟', 10]), pays: { 张伟: ['101.00', '202.00'] },
  });
  clause('are one where there are no numbers', 'assist-hours', { sales: rows('date person team hours', ['2024-03-01', '张伟', '一', 1], ['2024-03-01', '张伟', '二', 1]), pays: { 张伟: '80.00' } });
});
