import { Refusal } from './refusal';
import { serialOf } from './serial';
import { isTextFormat, type Style } from './style';
import { ErrorValue, type CellValue, type PlainValue } from './value';

/** A formula, with its "=". */
export class Formula {
  constructor(readonly text: string) {}
}

/** A value that brings a number format along, as a date does. */
export class Formatted {
  constructor(readonly value: CellValue, readonly numberFormat: string) {}
}

/** What an entry turns out to be. */
export type Entry = CellValue | Formula | Formatted;

const LONGEST = 32_767;

/** No entry that Excel reads as anything but text begins otherwise. */
const MAY_BE_MORE = /^[\s'=+\-@(#$¥￥.\dtf]/i;

/**
 * Reads what is written into a cell as Excel reads it, which is as if it were typed: "=A1" is a formula, "1,200" a number, "2024-03-01" a date, "'007" text.
 * In a cell of the text format everything stays text. Throws InvalidArgument for a formula that cannot be one.
 */
export function readEntry(entry: PlainValue, style: Style, date1904 = false): Entry {
  if (isTextFormat(style)) return typeof entry === 'boolean' ? String(entry).toUpperCase() : String(entry);
  if (typeof entry === 'number' && !Number.isFinite(entry)) throw new Refusal('InvalidArgument', 'a cell holds finite numbers only');
  if (typeof entry !== 'string') return entry;
  if (entry.length > LONGEST) throw new Refusal('InvalidArgument', `a cell holds at most ${LONGEST} characters`);
  return MAY_BE_MORE.test(entry) ? readText(entry, date1904) : entry;
}

function readText(entry: string, date1904: boolean): Entry {
  if (entry.startsWith("'")) return entry.slice(1);
  if (entry.startsWith('=') && entry.length > 1) return formula(entry);
  const typed = readTyped(entry.trim(), date1904);
  if (typed !== null) return typed;
  if (/^[+\-@]./.test(entry)) return formula(entry.startsWith('+') ? `=${entry.slice(1)}` : `=${entry}`);
  return entry;
}

function formula(text: string): Formula {
  const outsideText = text.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");
  let depth = 0;
  for (const letter of outsideText) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth < 0) break;
  }
  const halfQuoted = outsideText.replaceAll('""', '').includes('"');
  if (depth !== 0 || halfQuoted || /[+\-*/^&=<>,(]$/.test(outsideText)) throw new Refusal('InvalidArgument', `not a formula: ${text}`);
  return new Formula(text);
}

function readTyped(text: string, date1904: boolean): Entry | null {
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return ErrorValue.of(text) ?? readNumber(text) ?? readDay(text, date1904) ?? readAmericanDay(text, date1904) ?? readTime(text);
}

function readNumber(text: string): Entry | null {
  const match = /^([+-]?|\()([¥￥$]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)(\)?)$/i.exec(text);
  if (match === null) return null;
  const [, sign = '', currency = '', whole = '', fraction = '', exponent = '', percent = '', close = ''] = match;
  if ((sign === '(') !== (close === ')') || (whole === '' && fraction.length < 2)) return null;
  const size = Number(whole.replaceAll(',', '') + fraction + exponent) * (sign === '-' || sign === '(' ? -1 : 1);
  const places = fraction.length > 1 ? '0.00' : '0';
  if (percent === '%') return new Formatted(Number((size / 100).toPrecision(15)), `${places}%`);
  if (exponent !== '') return new Formatted(size, '0.00E+00');
  if (currency !== '') return new Formatted(size, `${currency}#,##${places}`);
  return whole.includes(',') ? new Formatted(size, `#,##${places}`) : size;
}

function readDay(text: string, date1904: boolean): Formatted | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = [match[1], match[2] ?? match[4], match[3] ?? match[5], match[6], match[7], match[8]].map((part) => Number(part ?? 0));
  const serial = serialOf(year, month, day, date1904);
  if (serial === null) return null;
  return new Formatted(serial + (hour * 3600 + minute * 60 + second) / 86_400, match[6] === undefined ? 'yyyy/m/d' : 'yyyy/m/d h:mm');
}

/** "3/1/2017" is the first of March: Office.js takes entries as an American types them. What would hang on the clock is refused. */
function readAmericanDay(text: string, date1904: boolean): Formatted | null {
  if (/^\d{1,2}[-/]\d{1,2}([-/]\d{2})?$/.test(text)) throw new Refusal('NotImplemented', `Excel would read ${text} as a date by the clock; the stand-in does not`);
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const serial = match === null ? null : serialOf(Number(match[3]), Number(match[1]), Number(match[2]), date1904);
  return serial === null ? null : new Formatted(serial, 'm/d/yyyy');
}

/** "0:2" is two minutes past midnight. More than 59 minutes or seconds are refused: how Excel reads them is not known here. */
function readTime(text: string): Formatted | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (minutes > 59 || seconds > 59) throw new Refusal('NotImplemented', `the stand-in does not read ${text} as a time`);
  const long = hours > 23 ? '[h]:mm:ss' : match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return new Formatted((hours * 3600 + minutes * 60 + seconds) / 86_400, long);
}
