import type { Text } from '../../i18n';
import type { FunctionExample } from '../definition';
import shown from './model-examples.json';

/*
 * Two people and one month, paid 1 % of their sales and 3 % of what is above 50,000: 800 and 300.
 */

const SCHEME = shown.scheme;
const [ZHANG, LI]: readonly [Text, Text] = [{ zh: '张三', en: 'Zhang San' }, { zh: '李四', en: 'Li Si' }];
const [DATE, PERSON, AMOUNT]: readonly [Text, Text, Text] = [{ zh: '日期', en: 'Date' }, { zh: '销售员', en: 'Salesperson' }, { zh: '金额', en: 'Amount' }];
const SALES = [[DATE, PERSON, AMOUNT], ['2024-03-04', ZHANG, 60000], ['2024-03-20', LI, 30000]];
const TIERS = [['tiers', '[{"atLeast": 0, "value": "1%"}, {"atLeast": 50000, "value": "3%"}]']];
const DEARER = [['tiers', '[{"atLeast": 0, "value": "2%"}]']];

/** Four examples of months, so that there is something to draw from. */
const MONTHS = [
  [DATE, PERSON, AMOUNT],
  ['2024-01-10', ZHANG, 40000], ['2024-01-12', LI, 30000], ['2024-02-08', ZHANG, 60000], ['2024-02-20', LI, 20000],
  ['2024-03-04', ZHANG, 50000], ['2024-03-20', LI, 45000],
];

export const modelExamples: Readonly<Record<'table' | 'solve' | 'compare' | 'stress' | 'risk', readonly FunctionExample[]>> = {
  table: [
    {
      says: { zh: '第二档比例取 2%、3%、4% 时的成本', en: 'The cost with the second rate at 2 %, 3 % and 4 %' },
      arguments: [SCHEME, SALES, 'tiers[1].value', [[0.02], [0.03], [0.04]], null, null, null, TIERS],
      result: [[0.02, 1000], [0.03, 1100], [0.04, 1200]],
    },
    {
      says: { zh: '比例和起点一起变', en: 'Rate and bound together' },
      arguments: [SCHEME, SALES, 'tiers[1].value', [[0.02], [0.03]], 'tiers[1].atLeast', [[40000, 50000]], null, TIERS],
      result: [['', 40000, 50000], [0.02, 1100, 1000], [0.03, 1300, 1100]],
    },
  ],
  solve: [
    {
      says: { zh: '预算 1,250 元，第二档最高能定 4.5%，再加 0.01% 就要 1,251 元', en: 'A budget of 1,250 allows 4.5 % in the second tier; 0.01 % more would cost 1,251' },
      arguments: [SCHEME, SALES, 'tiers[1].value', 1250, null, null, TIERS],
      result: [[0.045, 1250, 0, 1251]],
    },
    {
      says: { zh: '预算 1,070 元，起点最低定在 51,500 元（步长 100 元）', en: 'A budget of 1,070 needs a bound of 51,500 (in steps of 100)' },
      arguments: [SCHEME, SALES, 'tiers[1].atLeast', 1070, 100, null, TIERS],
      result: [[51500, 1070, 0, 1072]],
    },
  ],
  compare: [
    {
      says: { zh: '从分档改为统一 2%', en: 'From tiers to a flat 2 %' },
      arguments: [SCHEME, TIERS, SCHEME, DEARER, SALES],
      result: [
        [{ zh: '收款人', en: 'Recipient' }, { zh: '改前', en: 'Before' }, { zh: '改后', en: 'After' }, { zh: '差额', en: 'Difference' }, { zh: '差额比例', en: 'Difference ÷ before' }],
        [ZHANG, 800, 1200, 400, 0.5], [LI, 300, 600, 300, 1],
      ],
    },
  ],
  stress: [
    {
      says: { zh: '销售为现在的 80%、100%、120%', en: 'Sales at 80 %, 100 % and 120 % of what they are' },
      arguments: [SCHEME, SALES, [[0.8], [1], [1.2]], null, null, TIERS],
      result: [[0.8, 72000, 720, 1], [1, 90000, 1100, 1.22], [1.2, 108000, 1520, 1.41]],
    },
  ],
  risk: [
    {
      says: { zh: '总销售在 92% 到 115% 之间，预算 3,000 元，模拟 200 次', en: 'Sales between 92 % and 115 %, a budget of 3,000, 200 draws' },
      arguments: [SCHEME, MONTHS, 0.92, 1.04, 1.15, 3000, 200, 1, null, TIERS],
      result: [[1966.26, 2805.46, 3849.82, 0.6, 0.5308, 0.6654]],
    },
  ],
};
