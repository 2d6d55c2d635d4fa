import { functionTexts } from '../../i18n/texts/functions';
import { Costing, type Basis } from '../../model';
import { toNumber, round, type Exact } from '../../money';
import type { Prepared } from '../../payout';
import type { Cell } from '../../table';
import { isBlank } from '../../table';
import { singleCell } from '../arguments';
import { blockOf, cellOf } from '../block';
import { refuse, type CellValue } from '../cell-error';
import type { FunctionDefinition, ParameterDefinition } from '../definition';
import { cells, optional } from './parameters';

export const schemeArgument: ParameterDefinition = {
  name: 'scheme', takes: 'text', optional: false, says: { zh: '内置方案的编号，或本工作簿中保存的方案名称。', en: 'The id of a preset, or the name of a scheme kept in this workbook.' },
};

export const sales = cells('sales', '销售表，含表头。', 'The sales table with its headers.');

/** The tables beside the sales, and the scheme's parameters. */
export const people = optional(cells('people', '人员表，含表头。', 'The people table with its headers.'));
export const params = optional(cells('params', '方案参数：两列，名称和值；列表和档位可写成 JSON。', 'Parameters of the scheme in two columns, name and value; lists and tiers may be written as JSON.'));
export const teams = optional(cells('teams', '团队表，含表头。', 'The teams table with its headers.'));
export const history = optional(cells('history', '历史客户表，含表头。', 'The history table with its headers.'));

export const modelErrors: FunctionDefinition['errors'] = [
  {
    code: '#VALUE!',
    when: {
      zh: '没有这个方案，缺少必需的列或参数，参数或参数路径不合要求，或有行无法识别。',
      en: 'There is no such scheme, a needed column or parameter is missing, a parameter or its path is not what it should be, or rows could not be read.',
    },
  },
];

/** A scheme on its tables, worked out; refused where rows could not be read, since its cost would not be whole. */
export function costingOf(prepared: Prepared): Costing {
  const costing = Costing.on(prepared);
  const rows = new Set(costing.judged.rejected.map(({ table, row }) => `${table} ${row}`)).size;
  if (rows > 0) refuse('#VALUE!', functionTexts.costRejected, { count: rows });
  return costing;
}

export function basisOf({ job: { tables, mapping, taught, findScheme } }: Prepared): Basis {
  return { tables, findScheme, ...(mapping === undefined ? {} : { mapping }), ...(taught === undefined ? {} : { taught }) };
}

/** The name of a parameter, or of one figure in it. */
export function pathArgument(argument: unknown, name: string): string {
  const cell = singleCell(argument, name);
  return isBlank(cell) ? refuse('#VALUE!', functionTexts.missing, { name }) : String(cell).trim();
}

/** The values of a range in the order in which one reads; blanks are none. */
export function valuesArgument(argument: unknown, name: string): Cell[] {
  const values = blockOf(argument).rows.flatMap((row) => row.map(cellOf)).filter((cell) => !isBlank(cell));
  return values.length === 0 ? refuse('#VALUE!', functionTexts.missing, { name }) : values;
}

/** Money is shown in cents. */
export function money(value: Exact | null): CellValue {
  return value === null ? '' : toNumber(round(value, 2));
}
