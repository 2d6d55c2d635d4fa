import { ErrorValue, momentOf, Refusal, type CellValue, type Style } from '../../model';

/** The text that a cell shows, for the number formats that the stand-in knows; it refuses the others rather than guess. */
export function shownText(value: CellValue, style: Style, date1904: boolean): string {
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = style.numberFormat;
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  return numberText(value, format) ?? dateText(value, format, date1904) ?? refuse(format);
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

function dateText(value: number, format: string, date1904: boolean): string | null {
  const known = /^(yyyy-mm-dd|yyyy\/m\/d|m\/d\/yyyy|yyyy"年"m"月"d"日")?( ?hh?:mm(:ss)?)?$/i.exec(format);
  if (known === null) return null;
  const at = momentOf(value, date1904);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const dates: Readonly<Record<string, string>> = {
    'yyyy-mm-dd': `${year}-${two(month)}-${two(day)}`, 'yyyy/m/d': `${year}/${month}/${day}`, 'm/d/yyyy': `${month}/${day}/${year}`, 'yyyy"年"m"月"d"日"': `${year}年${month}月${day}日`,
  };
  const [, shape, time, withSeconds] = known;
  const date = shape === undefined ? '' : dates[shape.toLowerCase()] ?? '';
  if (time === undefined) return date;
  const hour = /hh/i.test(time) ? two(at.getUTCHours()) : String(at.getUTCHours());
  return `${date}${date === '' ? '' : ' '}${hour}:${two(at.getUTCMinutes())}${withSeconds === undefined ? '' : `:${two(at.getUTCSeconds())}`}`;
}
