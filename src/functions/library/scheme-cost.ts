import { functionTexts } from '../../i18n/texts/functions';
import { sum, toNumber } from '../../money';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { payoutFor, type WorkedOut } from '../scheme-run';
import { periodParameter, schemeArguments, schemeErrors, schemeParameters } from './scheme-arguments';
import { examples } from './scheme-examples';

function costOf({ payout: { lines, rejected } }: WorkedOut): number {
  const rows = new Set(rejected.map(({ table, row }) => `${table} ${row}`)).size;
  if (rows > 0) refuse('#VALUE!', functionTexts.costRejected, { count: rows });
  return toNumber(sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount)));
}

export const schemeCost: FunctionDefinition = {
  id: 'SCHEME_COST',
  summary: { zh: '按方案计算整张销售表的现金总成本。', en: 'The total cash that a scheme costs on a whole sales table.' },
  parameters: [...schemeParameters, periodParameter],
  result: { type: 'number', spills: false, says: { zh: '现金奖励合计；积分、优惠等不计。', en: 'All cash awards together; points, discounts and the like do not count.' } },
  examples: examples.flatMap(({ says, args, cost }) => (cost === null ? [] : [{ says, arguments: args, result: cost }])),
  errors: [...schemeErrors, { code: '#VALUE!', when: { zh: '有行无法识别，总成本不完整。', en: 'Rows could not be read, so that the cost would not be whole.' } }],
  ranges: 'tables',
  run(args, context) {
    const worked = payoutFor(schemeArguments(args), context);
    return worked instanceof Promise ? worked.then(costOf) : costOf(worked);
  },
};
