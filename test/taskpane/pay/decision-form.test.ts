import { say, type Text, type Sentence } from '../../../src/i18n';
import { EMPTY_FORM, wrongIn, type DecisionForm } from '../../../src/taskpane/state/pay/decisions';

const form = (more: Partial<DecisionForm>): DecisionForm => ({ ...EMPTY_FORM, recipient: '张三', reason: '约定', decidedBy: '赵总', ...more });
const said = (text: Text | Sentence | undefined): string | undefined => (text === undefined ? undefined : say(text, 'zh'));

it.each<[amount: string, places: number, wrong: string | undefined]>([
  ['1.005', 2, '最多 2 位小数：请写要发的数'], ['1.00', 2, undefined], ['1.5', 0, '最多 0 位小数：请写要发的数'], ['1.005', 3, undefined], ['', 2, '必须填写'], ['一百', 2, '请填数字，例如 500 或 -120.50'],
])('an amount of %j, of what has %d decimal places', (amount, places, wrong) => {
  expect(said(wrongIn(form({ amount }), places).amount)).toBe(wrong);
});

it('what is held back needs no amount', () => {
  expect(wrongIn(form({ action: 'hold' }), 2)).toEqual({});
});
