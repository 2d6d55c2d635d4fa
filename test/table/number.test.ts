import fc from 'fast-check';
import { say } from '../../src/i18n';
import { equals, grouped, parseExact, plain, scaled } from '../../src/money';
import type { Cell } from '../../src/table';
import { readNumber } from '../../src/table';

const AMOUNT = { least: 'zero', percent: false, refund: true } as const;
const TARGET = { least: 'above-zero', percent: false, refund: false } as const;

function said(cell: Cell): string {
  const reading = readNumber(cell);
  return reading.state === 'read' ? plain(reading.value) : reading.state === 'blank' ? 'blank' : reading.code;
}

describe('numbers as people write them', () => {
  test.each<[Cell, string]>([
    [1200, '1200'], [0, '0'], [-0, '0'], [0.1 + 0.2, '0.3'], [999.9999999999999, '1000'], [1e-7, '0.0000001'], [-1200.5, '-1200.5'],
    ['1200', '1200'], ['1200.50', '1200.5'], ['007', '7'], ['.5', '0.5'], ['5.', '5'], ['+5', '5'], ['-5', '-5'], ['−5', '-5'], ['－5', '-5'],
    ['1,200', '1200'], ['1,200.00', '1200'], ['12,345,678.9', '12345678.9'], ['１，０００．０１', '1000.01'], ['1，200', '1200'],
    ['¥1,200.00', '1200'], ['￥1200', '1200'], ['¥ 1,200', '1200'], ['RMB 1,200', '1200'], ['rmb1200', '1200'], ['CNY 1200.5', '1200.5'], ['CN¥1200', '1200'],
    ['人民币1200', '1200'], ['1200元', '1200'], ['1,200.00 元', '1200'], ['1200元整', '1200'], ['人民币1,200元', '1200'], ['¥1200元', '1200'], ['1200 RMB', '1200'], ['1200元人民币', '1200'],
    ['-¥1,200', '-1200'], ['¥-1,200', '-1200'], ['+¥1', '1'],
    ['1.2万', '12000'], ['1.2 万元', '12000'], ['¥1.2万', '12000'], ['１．２万', '12000'], ['3亿', '300000000'], ['0.00001万', '0.1'], ['1,200万', '12000000'],
    ['5%', '0.05'], ['５％', '0.05'], ['5 %', '0.05'], ['2.3‰', '0.0023'], ['-5%', '-0.05'], ['150%', '1.5'],
    ['(1,200)', '-1200'], ['（1,200.50）', '-1200.5'], ['(¥1,200)', '-1200'], ['(5%)', '-0.05'],
    ['  1200  ', '1200'], ['\u00a01200\u00a0', '1200'], ['\u30001200', '1200'], ['\u200b1200', '1200'], ['\ufeff1200', '1200'], ['\u202a1200\u202c', '1200'], ['\t1200\n', '1200'],
    ['1234567890123456.78', '1234567890123456.78'],
  ])('%p is %s', (cell, value) => {
    expect(said(cell)).toBe(value);
  });

  test.each<Cell>([
    '待定', '不详', '赠品', '半天', '一千', '一百', '壹仟元整', '两百', '$1,200', '€5', '£5', 'USD 100', '100美元', '100港元', 'HK$100', '100 JPY', 'NT$5',
    '1.200,00', '1,2,3', '12,34', '1,2000', ',500', '0,500', '1 200', "1'200", '1.2.3', '1e3', '1E+03', '0x10', 'Infinity', 'NaN', '--5', '+-5', '-¥-5', '¥1200RMB', '¥5%', '5%元',
    '1万2千', '1.5千万', '5k', '1.2w', '万', '元', '¥', '-', '—', '/', '(', '()', '(-5)', '((5))', '5-', '=1+1', '1/2', '½', '10²', '①', '٣', '𝟏', '1200件', '约1200', '1200~1300', '#N/A', '#DIV/0!',
    true, false, NaN, Infinity,
  ])('%p is no number', (cell) => {
    expect(said(cell)).toBe('not-a-number');
  });

  test.each<Cell>([null, '', ' ', '\u3000', '\u00a0', '\u200b', '\n'])('%p is blank, never zero', (cell) => {
    expect(said(cell)).toBe('blank');
  });
});

describe('what a field takes', () => {
  test.each<[Cell, string]>([[-1200, 'negative'], ['(1,200)', 'negative'], ['-0.01', 'negative'], ['5%', 'not-a-number'], [0, 'read'], ['0', 'read']])('an amount of %p: %s', (cell, expected) => {
    const reading = readNumber(cell, AMOUNT);
    expect(reading.state === 'unreadable' ? reading.code : reading.state).toBe(expected);
  });

  test.each<[Cell, string]>([[0, 'out-of-range'], ['0.00', 'out-of-range'], [-1, 'out-of-range'], ['待定', 'not-a-number'], [0.01, 'read'], ['', 'blank']])('a target of %p: %s', (cell, expected) => {
    const reading = readNumber(cell, TARGET);
    expect(reading.state === 'unreadable' ? reading.code : reading.state).toBe(expected);
  });

  test('a negative amount is told how to mark a refund', () => {
    const reading = readNumber('(1,200)', AMOUNT);
    if (reading.state !== 'unreadable') throw new Error('The amount was read.');
    expect(say(reading.sentence, 'zh')).toContain('“状态”列填“退款”');
    expect(say(reading.sentence, 'en')).toContain('put "refunded" in the status column');
  });

  test.each<[Cell, string]>([
    ['$1,200', '折算成人民币'], ['100美元', '折算成人民币'], ['一千', '阿拉伯数字'], ['1.200,00', '分隔符'], ['12,34', '分隔符'], ['待定', '不是数字'], ['#N/A', '错误值 #N/A'], ['5%', '百分数'],
    ['1,200.00-', '负号写在了后面'], ['1200 -', '负号写在了后面'], ['3.5千', '后面的“千”不会换算'], ['5k', '后面的“k”不会换算'], ['1200件', '后面的“件”不会换算'],
  ])('%p is refused in words of its own', (cell, words) => {
    const reading = readNumber(cell, AMOUNT);
    if (reading.state !== 'unreadable') throw new Error('The amount was read.');
    expect(say(reading.sentence, 'zh')).toContain(words);
    expect(say(reading.sentence, 'en')).not.toMatch(/\{|undefined/);
  });

  test('a long text is shown shortened', () => {
    const reading = readNumber('长'.repeat(500), AMOUNT);
    if (reading.state !== 'unreadable') throw new Error('The amount was read.');
    expect(say(reading.sentence, 'zh').length).toBeLessThan(120);
  });
});

describe('laws', () => {
  const exact = fc.record({ units: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), places: fc.integer({ min: 0, max: 6 }) });

  test('what is printed with separators reads as the same number', () => {
    fc.assert(fc.property(exact, fc.constantFrom('', '¥', '￥', 'RMB '), fc.constantFrom('', ' ', '\u3000'), ({ units, places }, currency, blank) => {
      const value = scaled(units, places);
      for (const text of [grouped(value), grouped(value, places), plain(value)]) {
        const reading = readNumber(`${blank}${currency}${text}${blank}`);
        expect(reading.state === 'read' && equals(reading.value, value)).toBe(true);
      }
    }));
  });

  test('full-width digits say the same as plain ones', () => {
    fc.assert(fc.property(exact, ({ units, places }) => {
      const text = grouped(scaled(units, places));
      const wide = text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
      expect(said(wide)).toBe(said(text));
    }));
  });

  test('any text is a number, a blank or refused; without a digit it is never a number', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+¥0-9.,万亿元%() ]{0,12}$/)), (text) => {
      const reading = readNumber(text);
      if (reading.state === 'read') expect(text).toMatch(/[0-9０-９]/);
    }));
  });

  test('a plain decimal reads as money reads it', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{1,12}(\.\d{1,8})?$/), (text) => {
      const reading = readNumber(text);
      const expected = parseExact(text);
      expect(reading.state === 'read' && expected !== null && equals(reading.value, expected)).toBe(true);
    }));
  });
});
