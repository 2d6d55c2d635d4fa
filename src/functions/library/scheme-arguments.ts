import { functionTexts } from '../../i18n/texts/functions';
import { rejectedRows, type Rejected } from '../../payout';
import { refuse } from '../cell-error';
import type { SchemeArguments } from '../scheme-run';
import type { FunctionDefinition, ParameterDefinition } from '../definition';
import { cells, optional } from './parameters';

export const schemeArgument: ParameterDefinition = {
  name: 'scheme', takes: 'text', optional: false, says: { zh: '内置方案的编号，或本工作簿中保存的方案名称。', en: 'The id of a preset, or the name of a scheme kept in this workbook.' },
};

/** The tables beside the sales, and the scheme's parameters. */
export const people = optional(cells('people', '人员表，含表头。', 'The people table with its headers.'));
export const params = optional(cells('params', '方案参数：两列，名称和值；列表和档位可写成 JSON。', 'Parameters of the scheme in two columns, name and value; lists and tiers may be written as JSON.'));
export const teams = optional(cells('teams', '团队表，含表头。', 'The teams table with its headers.'));
export const history = optional(cells('history', '历史客户表，含表头。', 'The history table with its headers.'));

/** What both functions that work out a payout take. */
export const schemeParameters: FunctionDefinition['parameters'] = [
  schemeArgument, cells('sales', '销售表，含表头；不读销售行的方案可留空。', 'The sales table with its headers; blank for a scheme that reads no sales.'), people, params, teams, history,
];

/** What those take besides that work out a payout. */
export const periodParameter: FunctionDefinition['parameters'][number] = {
  name: 'period', takes: 'text', optional: true,
  says: { zh: '只要这一期应发的明细，如 "2026-03"、"2026-Q1"；之前的行作为依据。不填则全部。', en: 'Only the lines that fall due in this period, such as "2026-03" or "2026-Q1"; earlier rows are context. All lines where it is left out.' },
};

export function schemeArguments([scheme, sales, people, params, teams, history, period]: readonly unknown[]): SchemeArguments {
  return { scheme, params, tables: { sales, people, teams, history }, period };
}

/** A cost would not be whole where rows could not be read. */
export function refuseRejected(rejected: readonly Rejected[]): void {
  const count = rejectedRows(rejected);
  if (count > 0) refuse('#VALUE!', functionTexts.costRejected, { count });
}

export const schemeErrors: FunctionDefinition['errors'] = [
  {
    code: '#VALUE!',
    when: { zh: '没有这个方案，缺少必需的列或参数，或参数值不合要求。', en: 'There is no such scheme, a needed column or parameter is missing, or a parameter is not what it should be.' },
  },
];
