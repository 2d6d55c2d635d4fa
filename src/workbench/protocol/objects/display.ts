import { ErrorValue, Refusal, type CellValue, type Style } from '../../model';

/** The text that a cell shows, for the number formats that the stand-in knows; it refuses the others rather than guess. */
export function shownText(value: CellValue, style: Style): string {
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = style.numberFormat;
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  return numberText(value, format) ?? dateText(value, format) ?? refuse(format);
}

function refuse(format: string): never {
  throw new Refusal('NotImplemented', `the stand-in cannot show numbers as ${format}`);
}

function numberText(value: number, format: string): string | null {
  const match = /^([¥￥$]?)(#,##)?0(?:\.(0+))?(%?)$/.exec(format);
  if (match === null) return null;
  const [, currency = '', grouped, places = '', percent = ''] = match;
  const size = Math.abs(percent === '%' ? value * 100 : value);
  const text = new Intl.NumberFormat('en-US', { minimumFractionDigits: places.length, maximumFractionDigits: places.length, useGrouping: grouped !== undefined }).format(size);
  return `${value < 0 ? '-' : ''}${currency}${text}${percent}`;
}

function dateText(value: number, format: string): string | null {
  const known = /^(yyyy-mm-dd|yyyy\/m\/d|yyyy"年"m"月"d"日")( hh:mm(:ss)?)?$/i.exec(format);
  if (known === null) return null;
  const at = new Date(Math.round((value - 25_569) * 86_400_000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const date = known[1]?.includes('-') === true ? `${year}-${two(month)}-${two(day)}` : known[1]?.includes('年') === true ? `${year}年${month}月${day}日` : `${year}/${month}/${day}`;
  const seconds = known[3] === undefined ? '' : `:${two(at.getUTCSeconds())}`;
  return known[2] === undefined ? date : `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}${seconds}`;
}
