import fc from 'fast-check';
import { rmbUpper } from '../../src/money';
import { decimalText, exact } from './fractions';

describe('amounts in the characters of a payment voucher', () => {
  test.each([
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['0.55', '伍角伍分'],
    ['1', '壹元整'],
    ['1.05', '壹元零伍分'],
    ['10.50', '壹拾元伍角整'],
    ['15', '壹拾伍元整'],
    ['100.05', '壹佰元零伍分'],
    ['1234.5', '壹仟贰佰叁拾肆元伍角整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['107000.53', '壹拾万零柒仟元伍角叁分'],
    ['10000', '壹万元整'],
    ['10001', '壹万零壹元整'],
    ['1000000', '壹佰万元整'],
    ['100200000', '壹亿零贰拾万元整'],
    ['100000001.01', '壹亿零壹元零壹分'],
    ['120000000', '壹亿贰仟万元整'],
    ['1020000000', '壹拾亿零贰仟万元整'],
    ['1000000000000', '壹万亿元整'],
    ['1000020000000', '壹万亿零贰仟万元整'],
    ['1000100000000', '壹万零壹亿元整'],
    ['999999999999999.99', '玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['-1234.5', '负壹仟贰佰叁拾肆元伍角整'],
    ['-0.01', '负壹分'],
  ])('%s is %s', (amount, text) => expect(rmbUpper(exact(amount))).toBe(text));

  test.each(['0.005', '1000000000000000', '-1000000000000000', '1e30'])('%s has none', (amount) => expect(rmbUpper(exact(amount))).toBeNull());

  const amounts = fc.oneof(
    fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }),
    fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.integer({ min: 0, max: 14 }), fc.bigInt({ min: 0n, max: 999n })).map(([high, zeros, low]) => high * 10n ** BigInt(zeros) + low),
  );

  test('read back, they are the amount', () => {
    fc.assert(fc.property(amounts, (cents) => {
      expect(readBack(rmbUpper(exact(decimalText(cents, 2))) ?? '')).toBe(cents);
    }), { numRuns: 2500 });
  });

  test('never say a zero twice or before 元, and end in 整 or 分', () => {
    fc.assert(fc.property(amounts.filter((cents) => cents !== 0n), (cents) => {
      const text = rmbUpper(exact(decimalText(cents, 2))) ?? '';
      expect(text).not.toMatch(/零零|零[元万亿角整]|^负?零|万万/);
      expect(text).toMatch(/[整分]$/);
    }), { numRuns: 2500 });
  });
});

/** Reads such an amount: fen as a BigInt. */
function readBack(text: string): bigint {
  const parts = /^(负?)(?:(.*)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/.exec(text);
  if (parts === null) throw new Error(`${text} cannot be read`);
  const [, minus, yuan = '', jiao = '零', fen = '零'] = parts;
  const cents = group(yuan) * 100n + digit(jiao) * 10n + digit(fen);
  return minus === '负' ? -cents : cents;
}

function group(text: string): bigint {
  for (const [name, size] of [['亿', 10n ** 8n], ['万', 10n ** 4n], ['仟', 1000n], ['佰', 100n], ['拾', 10n]] as const) {
    const at = text.lastIndexOf(name);
    if (at >= 0) return group(text.slice(0, at)) * size + group(text.slice(at + 1));
  }
  return [...text].reduce((value, character) => value * 10n + digit(character), 0n);
}

function digit(character: string): bigint {
  const at = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
  if (at < 0) throw new Error(`${character} is no digit`);
  return BigInt(at);
}
