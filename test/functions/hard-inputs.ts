/** Stands for a cell that shows this error. */
export const ERROR = '#N/A';

/** A call with blanks, texts, errors and huge numbers among its arguments, and what it comes to: errors by their codes. */
export interface HardInput {
  readonly id: string;
  readonly given: readonly (string | number | boolean | null | readonly (readonly (string | number | boolean | null)[])[])[];
  readonly expected: unknown;
}

const HUGE = 1e300;
const cells = [[null], ['x'], [ERROR], [HUGE]];
const each = (value: unknown) => [[''], ['#VALUE!'], ['#N/A'], [value]];

/** Every function, the main argument being hard. */
export const HARD_INPUTS: readonly HardInput[] = [
  { id: 'TIERED_COMMISSION', given: [cells, [[0, 0.05]]], expected: each(5e298) },
  { id: 'TIERED_BONUS', given: [cells, [[0, 5]]], expected: each(5) },
  { id: 'UNIT_REWARD', given: [cells, [[0, 20]]], expected: each(2e301) },
  { id: 'REFERRAL_REWARD', given: [cells, [[0, 0.05]]], expected: each(5e298) },
  { id: 'ATTAINMENT_BONUS', given: [cells, 1, 5], expected: each(5) },
  { id: 'GROWTH_BONUS', given: [cells, 1, [[0, 5]]], expected: each(5) },
  { id: 'MILESTONE_BONUS', given: [0, cells, [[1, 5]]], expected: each(5) },
  { id: 'CLAWBACK', given: [cells, 1, 1, [[0, 0.05]]], expected: each(HUGE) },
  { id: 'SALES_FOR_REWARD', given: [cells, [[0, 0.05]]], expected: each(2e301) },
  { id: 'RMB_UPPER', given: [cells], expected: each('#NUM!') },
  {
    id: 'EXPLAIN_TIERS', given: [[[null], ['x'], [ERROR], [1e15]], [[0, 0.05]]],
    expected: each('1,000,000,000,000,000.00 × 5 % = 50,000,000,000,000.00'),
  },
  { id: 'TIER_CLIFFS', given: [[[null, 'x'], [0, 1], [HUGE, 2], [null, null]], 'slab'], expected: [[0, 0, 0, 0, ''], [HUGE, HUGE, 2e300, HUGE, '']] },
  { id: 'TIER_CLIFFS', given: [[[0, 0.05], [ERROR, 0.08]]], expected: '#N/A' },
  { id: 'STREAK_BONUS', given: [[[null], [HUGE], [true]], 2, 5], expected: [[''], [0], [5]] },
  { id: 'STREAK_BONUS', given: [[[true], ['x']], 2, 5], expected: '#VALUE!' },
  { id: 'STREAK_BONUS', given: [[[true], [ERROR]], 2, 5], expected: '#VALUE!' },
  { id: 'RANK_PRIZE', given: [[[null], [HUGE], [1]], [[50], [30]]], expected: [[''], [50], [30]] },
  { id: 'RANK_PRIZE', given: [[[1], ['x']], [[50], [30]]], expected: '#VALUE!' },
  { id: 'RANK_PRIZE', given: [[[1], [ERROR]], [[50], [30]]], expected: '#VALUE!' },
  { id: 'SPLIT_POOL', given: [100, [[null], [HUGE], [HUGE]]], expected: [[''], [50], [50]] },
  { id: 'SPLIT_POOL', given: [100, [[1], ['x']]], expected: '#VALUE!' },
  { id: 'SPLIT_POOL', given: [100, [[1], [ERROR]]], expected: '#VALUE!' },
  { id: 'WEIGHTED_SCORE', given: [[[HUGE], [null]], [[2], [null]]], expected: HUGE },
  { id: 'WEIGHTED_SCORE', given: [[[1], ['x']], [[1], [1]]], expected: '#VALUE!' },
  { id: 'WEIGHTED_SCORE', given: [[[1], [ERROR]], [[1], [1]]], expected: '#VALUE!' },
  { id: 'NEW_CUSTOMER', given: [[[null], ['x']], [[45352], [45353]]], expected: [[''], [true]] },
  { id: 'NEW_CUSTOMER', given: [[[ERROR], ['x']], [[45352], [45353]]], expected: '#VALUE!' },
  { id: 'NEW_CUSTOMER', given: [[['x']], [[HUGE]]], expected: '#VALUE!' },
  { id: 'SCHEME_COST', given: ['assist-hours', [['日期', '员工', '工时'], [45352, '张三', 1e12], [null, null, null]]], expected: 4e13 },
  { id: 'SCHEME_COST', given: ['assist-hours', [['日期', '员工', '工时'], [45352, '张三', 'x']]], expected: '#VALUE!' },
  { id: 'SCHEME_COST', given: ['assist-hours', [['日期', '员工', '工时'], [45352, '张三', ERROR]]], expected: '#VALUE!' },
  { id: 'SCHEME_PAYOUT', given: ['no such scheme', [['日期', '员工', '工时'], [45352, '张三', 1]]], expected: '#VALUE!' },
  { id: 'SCHEME_TABLE', given: ['no such scheme', [['日期', '员工', '工时'], [45352, '张三', 1]], 'rate', [[1], ['x']]], expected: '#VALUE!' },
  { id: 'SCHEME_SOLVE', given: ['no such scheme', [['日期', '员工', '工时'], [45352, '张三', 1]], 'rate', HUGE], expected: '#VALUE!' },
  { id: 'SCHEME_COMPARE', given: ['no such scheme', null, 'assist-hours', null, [['日期', '员工', '工时'], [45352, '张三', 1]]], expected: '#VALUE!' },
  { id: 'SCHEME_COMPARE', given: ['no such scheme', null, ERROR, null, [['日期', '员工', '工时'], [45352, '张三', 1]]], expected: '#VALUE!' },
  { id: 'SCHEME_STRESS', given: ['no such scheme', [['日期', '员工', '工时'], [45352, '张三', 1]], [[1], ['x']]], expected: '#VALUE!' },
  { id: 'SCHEME_RISK', given: ['no such scheme', [['日期', '员工', '工时'], [45352, '张三', 1]], 0.9, 1, 1.1], expected: '#VALUE!' },
];
