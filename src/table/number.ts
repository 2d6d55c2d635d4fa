import { readingTexts } from '../i18n/texts/table';
import type { Text } from '../i18n';
import type { Exact } from '../money';
import { divide, fromNumber, integer, multiply, negate, parseExact, sign } from '../money';
import type { Cell } from './cell';
import type { Reading } from './reading';
import { plainText, readAs, readCommon, unreadable } from './reading';

/** What a number field takes. */
export interface NumberRule {
  readonly least: 'any' | 'zero' | 'above-zero';
  /** Whether 5% and 2.3‰ are read; an amount is no percentage. */
  readonly percent: boolean;
  /** Whether a negative figure is likely a refund. */
  readonly refund: boolean;
}

const ANY: NumberRule = { least: 'any', percent: true, refund: false };

/** Reads a number or an amount in yuan. Other currencies, Chinese numerals and unclear separators are refused. */
export function readNumber(cell: Cell, rule: NumberRule = ANY): Reading<Exact> {
  const common = readCommon(cell, 'not-a-number');
  if (common !== null) return common;
  const value = typeof cell === 'number' ? fromNumber(cell) : typeof cell === 'string' ? numberOf(cell, rule.percent) : null;
  if (value === null) return unreadable('not-a-number', whyNoNumber(cell, rule), cell);
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

function numberOf(cell: string, percent: boolean): Exact | null {
  if (SIMPLE.test(cell)) return parseExact(cell);
  const text = plainText(cell);
  if (text === null) return null;
  const inside = BRACKETS.exec(text)?.[1];
  if (inside === undefined) return amountOf(text, percent);
  const value = amountOf(inside, percent);
  return value === null ? null : negate(value);
}

function amountOf(text: string, percent: boolean): Exact | null {
  const { before, after, currency, digits = '', unit = '', yuan, name, part = '' } = AMOUNT.exec(text)?.groups ?? {};
  const twice = (before !== undefined && after !== undefined) || (currency !== undefined && name !== undefined);
  if (twice || (part !== '' && (!percent || currency !== undefined))) return null;
  const money = currency !== undefined || yuan !== undefined || name !== undefined;
  if (part !== '' && money) return null;
  const value = parseExact(digits.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, ''));
  if (value === null) return null;
  const signed = /[\u2212-]/.test((before ?? '') + (after ?? '')) ? negate(value) : value;
  const factor = FACTORS[unit];
  const divisor = PARTS[part];
  const grown = factor === undefined ? signed : multiply(signed, factor);
  return divisor === undefined ? grown : divide(grown, divisor);
}

const FOREIGN = /[$€£₩₽₹฿]|\b(?:usd|hkd|eur|gbp|jpy|krw|twd|nt|sgd|aud|cad|mop|hk|us)\b|美元|美金|欧元|英镑|日元|日圆|港元|港币|韩元|台币|澳门元|澳元|加元|新元|法郎|卢布/i;
const CHINESE_NUMERAL = /^[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿半]+[元圆块]?[整正]?$/;
const SEPARATED = /^\D{0,4}\d[\d.,' ]*[.,' ][\d.,' ]*\D{0,4}$/;

function whyNoNumber(cell: Cell, rule: NumberRule): Text {
  const text = typeof cell === 'string' ? plainText(cell) : null;
  if (text === null) return readingTexts.notANumber;
  if (!rule.percent && /[%‰]$/.test(text)) return readingTexts.percentNotAmount;
  if (FOREIGN.test(text)) return readingTexts.foreignCurrency;
  if (CHINESE_NUMERAL.test(text)) return readingTexts.chineseNumeral;
  return SEPARATED.test(text) ? readingTexts.separators : readingTexts.notANumber;
}
