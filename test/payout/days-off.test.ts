import type { Job } from '../../src/payout';
import { describe as described, judge, prepare, rework, settle, work } from '../../src/payout';
import type { Scheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { dueOf, linesOf, pay, rawTables, rows, schemeOf } from './house';

// Sold on Friday 5 January 2024 and collected on Friday the 12th: the fifth working day after, or the fourth where Monday the 8th is a day off.
const sales = rows('date person amount collectedDate', ['2024-01-05', '甲', 300, '2024-01-12'], ['2024-01-05', '乙', 200, '2024-01-11']);
const DAY_OFF = { holidays: ['2024-01-08'] };
// Friday 12 January is then no working day: the last one of its week is the 11th.
const FRIDAY_OFF = { holidays: ['2024-01-12'] };

const language = { language: 2, fields: ['person', 'amount', 'collectedDate'] };
const late = { value: 'collectedDate', above: { workday: ['date', 4] } };
const notLast = { value: 'collectedDate', below: { lastWorkingDay: 'week', of: 'collectedDate' } };
const SUM = { formula: { sum: 'amount' } };

describe('where days off change, all that counts working days is worked out anew', () => {
  it.each<[string, Scheme, Job['parameters'], string[], string[]]>([
    ['rows left out after so many working days', schemeOf(SUM, {}, { ...language, exclusions: [{ code: 'late', label: '晚', when: [late] }] }), DAY_OFF, ['乙 2024-01 200'], ['甲 2024-01 300', '乙 2024-01 200']],
    ['rows left out before the last working day', schemeOf(SUM, {}, { ...language, exclusions: [{ code: 'early', label: '早', when: [notLast] }] }), FRIDAY_OFF, ['甲 2024-01 300'], ['甲 2024-01 300', '乙 2024-01 200']],
    ['sums of rows within so many working days', schemeOf({ formula: { sum: 'amount', where: [{ not: late }] } }, {}, language), DAY_OFF, ['乙 2024-01 200'], ['甲 2024-01 300', '乙 2024-01 200']],
    ['sums of rows that reach the last working day', schemeOf({ formula: { sum: 'amount', where: [{ not: notLast }] } }, {}, language), FRIDAY_OFF, ['甲 2024-01 300'], ['甲 2024-01 300', '乙 2024-01 200']],
    ['numbers of working days', schemeOf({ formula: { sum: { workingDays: { from: 'date', to: 'collectedDate' } } } }, {}, language), DAY_OFF, ['甲 2024-01 6', '乙 2024-01 5'], ['甲 2024-01 5', '乙 2024-01 4']],
  ])('%s', (_, scheme, daysOff, before, after) => {
    const job: Job = { scheme, parameters: {}, tables: rawTables({ sales }), findScheme: () => undefined };
    const prepared = valueOf(prepare(job));
    const worked = work(judge(prepared), prepared);
    expect(linesOf(described(settle(worked)))).toEqual(before);
    const kept = valueOf(rework(worked, { budget: 1000 }));
    const again = described(settle(valueOf(rework(kept, { budget: 1000, ...daysOff }))));
    expect([linesOf(again), linesOf(pay(scheme, { sales }, daysOff))]).toEqual([after, after]);
  });

  test('days of payment too', () => {
    const scheme = schemeOf(SUM, { due: { workday: [{ date: 'periodEnd' }, 1] } }, language);
    expect(dueOf(pay(scheme, { sales }))).toEqual(['2024-02-01', '2024-02-01']);
    expect(dueOf(pay(scheme, { sales }, { holidays: ['2024-02-01'] }))).toEqual(['2024-02-02', '2024-02-02']);
  });
});
