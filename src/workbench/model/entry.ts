import { Refusal } from './refusal';
import { isTextFormat, type Style } from './style';
import { ErrorValue, type CellValue, type PlainValue } from './value';

/** What an entry turns out to be: a formula, or a value, which may bring its number format along. */
export type Entry = { readonly formula: string } | { readonly value: CellValue; readonly numberFormat?: string };

/**
 * Reads what is written into a cell as Excel reads it, which is as if it were typed: "=A1" is a formula, "1,200" a number, "2024-03-01" a date, "'007" text.
 * In a cell of the text format everything stays text. Throws InvalidArgument for a formula that cannot be one.
 */
export function readEntry(entry: PlainValue, style: Style): Entry {
  if (isTextFormat(style)) return { value: typeof entry === 'boolean' ? (entry ? 'TRUE' : 'FALSE') : String(entry) };
  if (typeof entry === 'number' && !Number.isFinite(entry)) throw new Refusal('InvalidArgument', 'a cell holds finite numbers only');
  if (typeof entry !== 'string') return { value: entry };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (entry.length > 32_767) throw new Refusal('InvalidArgument', 'a cell holds at most 32,767 characters');
  if (entry.startsWith('=') && entry.length > 1) return { formula: checked(entry) };
  const typed = readTyped(entry.trim());
  if (typed !== null) return typed;
  if (/^[+\-@]./.test(entry)) return { formula: checked(entry.startsWith('+') ? `=${entry.slice(1)}` : `=${entry}`) };
  return { value: entry };
}

function checked(formula: string): string {
  const outsideText = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");
  let depth = 0;
  for (const letter of outsideText) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth < 0) break;
  }
  const halfQuoted = outsideText.replaceAll('""', '').includes('"');
  if (depth !== 0 || halfQuoted || /[+\-*/^&=<>,(]$/.test(outsideText)) throw new Refusal('InvalidArgument', `not a formula: ${formula}`);
  return formula;
}

function readTyped(text: string): { value: CellValue; numberFormat?: string } | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const error = ErrorValue.of(text);
  if (error !== undefined) return { value: error };
  return readNumber(text) ?? readDay(text);
}

function readNumber(text: string): { value: number; numberFormat?: string } | null {
  const match = /^([+-]?|\()([¥￥$]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)(\)?)$/i.exec(text);
  if (match === null) return null;
  const [, sign = '', currency = '', whole = '', fraction = '', exponent = '', percent = '', close = ''] = match;
  if ((sign === '(') !== (close === ')') || (whole === '' && fraction.length < 2)) return null;
  const size = Number(whole.replaceAll(',', '') + fraction + exponent) * (sign === '-' || sign === '(' ? -1 : 1);
  const value = percent === '%' ? Number((size / 100).toPrecision(15)) : size;
  const places = fraction.length > 1 ? '0.00' : '0';
  if (percent === '%') return { value, numberFormat: fraction.length > 1 ? '0.00%' : '0%' };
  if (exponent !== '') return { value, numberFormat: '0.00E+00' };
  if (currency !== '') return { value, numberFormat: `${currency}#,##${places}` };
  return whole.includes(',') ? { value, numberFormat: `#,##${places}` } : { value };
}

function readDay(text: string): { value: number; numberFormat: string } | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) {
    if (/^\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?$/.test(text)) throw new Refusal('NotImplemented', `Excel would read ${text} as a date by the clock and the country; the stand-in does not`);
    return null;
  }
  const [year, month, day, hour, minute, second] = [match[1], match[2] ?? match[4], match[3] ?? match[5], match[6], match[7], match[8]].map((part) => Number(part ?? 0));
  const days = Date.UTC(year ?? 0, (month ?? 0) - 1, day) / 86_400_000;
  const shown = new Date(days * 86_400_000);
  if (shown.getUTCMonth() + 1 !== month || shown.getUTCDate() !== day || (year ?? 0) < 1900) return null;
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const serial = days + 25_569 + seconds / 86_400;
  return { value: serial < 61 ? serial - 1 : serial, numberFormat: match[6] === undefined ? 'yyyy/m/d' : 'yyyy/m/d h:mm' };
}
