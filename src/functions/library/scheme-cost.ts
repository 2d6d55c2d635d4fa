import { sum, toNumber } from '../../money';
import type { FunctionDefinition } from '../definition';
import { after, payoutFor, type WorkedOut } from '../scheme-run';
import { periodParameter, refuseRejected, schemeArguments, schemeErrors, schemeParameters } from './scheme-arguments';
import { examples } from './scheme-examples';

function costOf({ payout: { lines, rejected } }: WorkedOut): number {
  refuseRejected(rejected);
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
    return after(payoutFor(schemeArguments(args), context), costOf);
  },
};
