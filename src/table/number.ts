import { readingTexts } from '../i18n/texts/table';
import type { Sentence, Text } from '../i18n';
import type { Exact } from '../money';
import { divide, fromNumber, integer, multiply, negate, parseExact, sign } from '../money';
import type { Cell } from './cell';
import { FOREIGN } from './currency';
import { EITHER_COMMA, EITHER_POINT, markedFigure } from './marks';
import type { Reading } from './reading';
import { plainText, readAs, readCommon, unreadable } from './reading';

/** What a number field takes. */
export interface NumberRule {
  readonly least: 'any' | 'zero' | 'above-zero';
  /** Whether 5% and 2.3‰ are read; an amount is no percentage. */
  readonly percent: boolean;
  /** Whether a negative figure is likely a refund. */
  readonly refund: boolean;
  /** Texts are written like 1.234,56. */
  readonly comma?: true;
  /** What the column leaves in doubt, since some of it is written so: 1.500, or 1,500 as well. */
  readonly doubtful?: 'points' | 'all';
  /** By what a figure that says no unit of its own is multiplied. */
  readonly factor?: Exact;
}

const ANY: NumberRule = { least: 'any', percent: true, refund: false };

/** Reads a number or an amount in yuan. Other currencies, Chinese numerals and unclear separators are refused. */
export function readNumber(cell: Cell, rule: NumberRule = ANY): Reading<Exact> {
  const common = readCommon(cell, 'not-a-number');
  if (common !== null) return common;
  const value = typeof cell === 'number' ? inYuan(fromNumber(cell), rule) : typeof cell === 'string' ? numberOf(cell, rule) : null;
  if (value === null) {
    const [text, values] = whyNoNumber(cell, rule);
    return unreadable('not-a-number', text, cell, values);
  }
  if (rule.least === 'above-zero' && sign(value) <= 0) return unreadable('out-of-range', readingTexts.notAboveZero, cell);
  if (rule.least === 'zero' && sign(value) < 0) return unreadable('negative', rule.refund ? readingTexts.negativeRefund : readingTexts.negative, cell);
  return readAs(value);
}

const SIMPLE = /^\d+(?:\.\d+)?$/;
const BRACKETS = /^\(\s*([^()+\u2212-]*)\s*\)$/;
const AMOUNT = new RegExp([
  /^(?<before>[+\u2212-])?\s*/,
  /(?<currency>(?:人民币|rmb|cny|cn)?\s*¥|人民币|rmb|cny)?\s*/,
  /(?<after>[+\u2212-])?\s*/,
  /(?<digits>(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*/,
  /(?:(?<unit>[万亿])?\s*(?<yuan>元整?)?\s*(?<name>人民币|rmb|cny)?|(?<part>[%‰]))$/,
].map((part) => part.source).join(''), 'i');

const FACTORS: Readonly<Record<string, Exact>> = { 万: integer(1e4), 亿: integer(1e8) };
const PARTS: Readonly<Record<string, Exact>> = { '%': integer(100), '‰': integer(1000) };

function inYuan(value: Exact | null, { factor }: NumberRule): Exact | null {
  return value === null || factor === undefined ? value : multiply(value, factor);
}

function numberOf(cell: string, rule: NumberRule): Exact | null {
  if (isDoubtful(cell, rule)) return null;
  if (rule.comma === undefined && SIMPLE.test(cell)) return inYuan(parseExact(cell), rule);
  const plain = plainText(cell);
  const text = plain === null || rule.comma === undefined ? plain : plain.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  if (text === null) return null;
  const inside = BRACKETS.exec(text)?.[1];
  if (inside === undefined) return amountOf(text, rule);
  const value = amountOf(inside, rule);
  return value === null ? null : negate(value);
}

function isDoubtful(text: string, { doubtful }: NumberRule): boolean {
  if (doubtful === undefined) return false;
  const figure = markedFigure(text) ?? '';
  return EITHER_POINT.test(figure) || (doubtful === 'all' && EITHER_COMMA.test(figure));
}

function amountOf(text: string, rule: NumberRule): Exact | null {
  const { before, after, currency, digits = '', unit = '', yuan, name, part = '' } = AMOUNT.exec(text)?.groups ?? {};
  const twice = (before !== undefined && after !== undefined) || (currency !== undefined && name !== undefined);
  if (twice || (part !== '' && (!rule.percent || currency !== undefined))) return null;
  const money = currency !== undefined || yuan !== undefined || name !== undefined;
  if (part !== '' && money) return null;
  const value = parseExact(digits.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, ''));
  if (value === null) return null;
  const signed = /[\u2212-]/.test((before ?? '') + (after ?? '')) ? negate(value) : value;
  const factor = FACTORS[unit];
  const divisor = PARTS[part];
  const grown = factor !== undefined ? multiply(signed, factor) : yuan !== undefined || part !== '' ? signed : inYuan(signed, rule);
  if (grown === null) return null;
  return divisor === undefined ? grown : divide(grown, divisor);
}

const CHINESE_NUMERAL = /^[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿半]+[元圆块]?[整正]?$/;
const SEPARATED = /^\D{0,4}\d[\d.,' ]*[.,' ][\d.,' ]*\D{0,4}$/;

const TRAILING_MINUS = /^\D{0,4}\d[\d.,]*\s?[-\u2212]$/;
const FIGURE_AND_MORE = /^[+\u2212-]?[\d.,]{1,40}\s?([^\s\d.,+\u2212-]{1,8})$/;

type Reason = readonly [text: Text, values?: Sentence['values']];

function whyNoNumber(cell: Cell, rule: NumberRule): Reason {
  const text = typeof cell === 'string' ? plainText(cell) : null;
  if (text === null) return [readingTexts.notANumber];
  if (!rule.percent && /[%‰]$/.test(text)) return [readingTexts.percentNotAmount];
  if (FOREIGN.test(text)) return [readingTexts.foreignCurrency];
  if (CHINESE_NUMERAL.test(text)) return [readingTexts.chineseNumeral];
  if (isDoubtful(text, rule)) return [readingTexts.twoReadings];
  if (TRAILING_MINUS.test(text)) return [readingTexts.trailingMinus];
  const behind = FIGURE_AND_MORE.exec(text)?.[1];
  if (behind !== undefined) return [readingTexts.unknownUnit, { behind }];
  return [SEPARATED.test(text) ? readingTexts.separators : readingTexts.notANumber];
}
