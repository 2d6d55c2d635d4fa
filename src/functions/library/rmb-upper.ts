import { functionTexts } from '../../i18n/texts/functions';
import { rmbUpper as inCharacters } from '../../money';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { cells } from './parameters';

export const rmbUpper: FunctionDefinition = {
  id: 'RMB_UPPER',
  summary: { zh: '人民币大写金额，用于付款凭证。', en: 'An amount of yuan in the characters of a Chinese payment voucher.' },
  parameters: [cells('amount', '金额，最多两位小数。', 'The amount, with two decimal places at most.')],
  result: { type: 'text', spills: true, says: { zh: '大写金额，形状与 amount 相同。', en: 'The amount in characters, in the shape of amount.' } },
  examples: [
    { says: { zh: '有角无分', en: 'With jiao and no fen' }, arguments: [1234.5], result: '壹仟贰佰叁拾肆元伍角整' },
    { says: { zh: '中间有零', en: 'With zeros inside' }, arguments: [107000.53], result: '壹拾万零柒仟元伍角叁分' },
    { says: { zh: '只有分', en: 'Fen alone' }, arguments: [0.05], result: '伍分' },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '不是数字。', en: 'It is no number.' } },
    { code: '#NUM!', when: { zh: '超过两位小数，或绝对值达到 10^15。', en: 'More than two decimal places, or 10^15 and more.' } },
  ],
  run([amount]) {
    return eachCell(blockOf(amount), (cell) => inCharacters(numberFrom(cell, 'amount')) ?? refuse('#NUM!', functionTexts.rmbRange));
  },
};
