import type { Exact } from './exact';
import { abs, equals, sign } from './exact';
import { fixed } from './format';
import { round } from './rounding';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
/** Ones, tens, hundreds and thousands within a group of four digits. */
const PLACES = ['', '拾', '佰', '仟'];
const MOST_WHOLE_DIGITS = 15;

/**
 * An amount of yuan in the characters of a payment voucher (人民币大写): 1234.5 is 壹仟贰佰叁拾肆元伍角整. Null where
 * the amount is finer than a fen or has more than 15 digits before the point. A zero among the digits is said once,
 * also the one before 万 or 亿; none is said between 元 and 角.
 */
export function rmbUpper(x: Exact): string | null {
  if (!equals(x, round(x, 2))) return null;
  const [whole = '', fraction = ''] = fixed(abs(x), 2).split('.');
  if (whole.length > MOST_WHOLE_DIGITS) return null;
  if (sign(x) === 0) return '零元整';
  return `${sign(x) < 0 ? '负' : ''}${yuan(whole)}${jiaoAndFen(fraction, whole !== '0')}`;
}

function yuan(whole: string): string {
  if (whole === '0') return '';
  let text = '';
  let zeros = false;
  [...whole].forEach((digit, index) => {
    const place = whole.length - 1 - index;
    if (digit !== '0') text += `${zeros ? '零' : ''}${character(digit)}${PLACES[place % 4] ?? ''}`;
    zeros = digit === '0';
    text += groupName(whole, place);
  });
  return `${text}元`;
}

/** 亿 closes all that stands before it; 万 only a group that is not all zeros. */
function groupName(whole: string, place: number): string {
  if (place === 8) return '亿';
  if (place !== 4 && place !== 12) return '';
  return /[1-9]/.test(whole.slice(0, whole.length - place).slice(-4)) ? '万' : '';
}

function jiaoAndFen(fraction: string, afterYuan: boolean): string {
  const [jiao = '0', fen = '0'] = fraction;
  if (fraction === '00') return '整';
  if (fen === '0') return `${character(jiao)}角整`;
  if (jiao === '0') return `${afterYuan ? '零' : ''}${character(fen)}分`;
  return `${character(jiao)}角${character(fen)}分`;
}

function character(digit: string): string {
  return DIGITS[Number(digit)] ?? '';
}
