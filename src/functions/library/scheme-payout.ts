import { say, sentence, type Language, type Sentence } from '../../i18n';
import { functionTexts } from '../../i18n/texts/functions';
import { tableNames } from '../../i18n/texts/payout';
import { awardName } from '../../report';
import { reportTexts } from '../../i18n/texts/report';
import { toNumber } from '../../money';
import type { Rejected } from '../../payout';
import type { ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { after, payoutFor, type WorkedOut } from '../scheme-run';
import { examples } from './scheme-examples';
import { periodParameter, schemeArguments, schemeErrors, schemeParameters } from './scheme-arguments';

/** So many rejected rows are named with the reason. */
const NAMED = 5;

/** A table with headers, and below it one line that names the rows not counted and the parameters without a value, where there are any. */
function tableOf({ payout, blankParameters }: WorkedOut, language: Language): ShownValue[][] {
  const { lines, rejected } = payout;
  const { recipient, periodHeader, component, award, amount } = reportTexts;
  const rows = lines.map((line): ShownValue[] => [line.recipient, line.period, say(line.label, language), say(awardName(payout, line.award), language), toNumber(line.amount)]);
  const headers = [recipient, periodHeader, component, award, amount].map((text) => say(text, language));
  const told = [
    ...(rejected.length === 0 ? [] : [toldOf(rejected, language)]),
    ...(blankParameters.length === 0 ? [] : [sentence(functionTexts.parametersBlank, { count: blankParameters.length, names: blankParameters.join(', ') })]),
  ];
  return [headers, ...rows, ...(told.length === 0 ? [] : [[told.map((each) => say(each, language)).join(' '), '', '', '', '']])];
}

function toldOf(rejected: readonly Rejected[], language: Language): Sentence {
  const reasons = new Map<string, Rejected>();
  for (const each of rejected) if (!reasons.has(`${each.table} ${each.row}`)) reasons.set(`${each.table} ${each.row}`, each);
  const named = [...reasons.values()].slice(0, NAMED).map(({ table, row, sentence: why }) => say(sentence(functionTexts.rejectedRow, { table: tableNames[table], row, why }), language));
  const more = reasons.size > NAMED ? sentence(functionTexts.rejectedMore, { count: reasons.size - NAMED }) : '';
  return sentence(functionTexts.payoutRejected, { count: reasons.size, rows: named.join(' '), more });
}

export const schemePayout: FunctionDefinition = {
  id: 'SCHEME_PAYOUT',
  summary: {
    zh: '按方案计算整张销售表，溢出成发放明细：收款人、期间、项目、奖励、金额。',
    en: 'Works out a scheme on a whole sales table and spills the payout lines: recipient, period, component, award, amount.',
  },
  parameters: [...schemeParameters, periodParameter],
  result: {
    type: 'any', spills: true,
    says: { zh: '带表头的明细表；有行无法识别或参数没有值时，最后一行说明。', en: 'A table with headers; where rows could not be read or a parameter has no value, a last line says so.' },
  },
  examples: examples.map(({ says, args, payout }) => ({ says, arguments: args, result: payout })),
  errors: schemeErrors,
  ranges: 'tables',
  run(args, context) {
    return after(payoutFor(schemeArguments(args), context), (worked) => tableOf(worked, context.language));
  },
};
