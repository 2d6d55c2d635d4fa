import { functionTexts } from '../../i18n/texts/functions';
import { Costing, type Basis } from '../../model';
import { toNumber, round, type Exact } from '../../money';
import type { Prepared } from '../../payout';
import type { Cell } from '../../table';
import { isBlank } from '../../table';
import { singleCell } from '../arguments';
import { blockOf, cellOf } from '../block';
import { refuse, type ShownValue } from '../cell-error';
import type { FunctionDefinition, ParameterDefinition } from '../definition';
import { cells } from './parameters';
import { refuseRejected } from './scheme-arguments';

export const sales = cells('sales', '销售表，含表头。', 'The sales table with its headers.');

/** A parameter of the scheme, or one figure in it. */
export const pathParameter: ParameterDefinition = {
  name: 'parameter', takes: 'text', optional: false,
  says: { zh: '参数名；档位表中的一格写成 tiers[1].value（从 0 数起）。', en: 'The parameter; one figure of a tier table is written tiers[1].value (counted from 0).' },
};

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
  refuseRejected(costing.judged.rejected);
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
export function money(value: Exact | null): ShownValue {
  return value === null ? '' : toNumber(round(value, 2));
}
