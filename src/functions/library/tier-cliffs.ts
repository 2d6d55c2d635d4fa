import { functionTexts } from '../../i18n/texts/functions';
import { sentence } from '../../i18n';
import { grouped, round, toNumber, type Cliff } from '../../money';
import { CellError, type ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { boundArgument, methodArgument, TierTables } from '../tier-table';
import { bound, errors, method, tiers } from './parameters';

const tables = new TierTables();

const TIERS = [[0, 0.05], [1000, 0.08]] as const;

function rowOf({ bound: from, before, at, jump, dead }: Cliff): ShownValue[] {
  return [toNumber(from), ...[before, at, jump].map((money) => toNumber(round(money, 2))), deadUntil(dead, before)];
}

/** Blank where nothing is lost. */
function deadUntil(dead: Cliff['dead'], before: Cliff['before']): ShownValue {
  if (dead === null) return '';
  return dead.until === null ? new CellError('#N/A', sentence(functionTexts.neverAgain, { pay: grouped(before) })) : toNumber(dead.until);
}

export const tierCliffs: FunctionDefinition = {
  id: 'TIER_CLIFFS',
  summary: {
    zh: '检查档位表的断崖：每个下限前后一分钱差多少提成；若跨过反而变少，要卖到多少才补得回来。',
    en: 'The cliffs of a tier table: what a cent more pays at each bound and, where it pays less, how much must be sold to make up for it.',
  },
  parameters: [tiers, method, bound],
  result: {
    type: 'number', spills: true,
    says: {
      zh: '每个下限一行，五列：下限、差一分时的提成、到达时的提成、跳升（负数为下跌）、补回所需的销售额（没有损失则为空白）。提成四舍五入到分。',
      en: 'A row for each bound, five columns: the bound, the commission a cent before it, the commission at it, the jump (below 0: a fall), and the sales from which the fall is made up for (blank where there is none). Commissions are rounded to the cent.',
    },
  },
  examples: [
    { says: { zh: '超额累进没有断崖', en: 'Graduated tiers have no cliff' }, arguments: [TIERS], result: [[0, 0, 0, 0, ''], [1000, 50, 50, 0, '']] },
    {
      says: { zh: '全额累进：差一分少拿 150 元', en: 'Slab: a cent less costs 150' },
      arguments: [[[1000, 0.05], [5000, 0.08]], 'slab'], result: [[1000, 0, 50, 50, ''], [5000, 250, 400, 150, '']],
    },
    {
      says: { zh: '比例下降：卖到 1,000 反而少拿 20，要到 1,666.65 才补回', en: 'A falling rate: at 1,000 it is 20 less, made up for from 1,666.65' },
      arguments: [[[0, 0.05], [1000, 0.03]], 'slab'], result: [[0, 0, 0, 0, ''], [1000, 50, 30, -20, 1666.65]],
    },
  ],
  errors: [errors.unreadable, { code: '#N/A', when: { zh: '最后一列：下跌之后任何销售额都补不回来。', en: 'In the last column: no sales make up for the fall.' } }],
  ranges: 'together',
  run([tierTable, methodWord, boundWord]) {
    return tables.tableOf(tierTable, methodArgument(methodWord), boundArgument(boundWord)).scale.cliffs().map(rowOf);
  },
};
