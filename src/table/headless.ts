import type { FieldCatalogue } from './catalogue';
import type { TableName } from './cell';
import type { RawTable } from './grid';
import { isBlank } from './cell';
import { readDate } from './date';
import { matchHeader } from './header';
import { readNumber } from './number';

/** Whether what was taken for the header of a table is a row of data: no cell of it names a field, and one is a date or an amount. */
export function isHeadless(table: RawTable, kind: TableName, fields: FieldCatalogue): boolean {
  const headers = table.headers.filter((header) => !isBlank(header));
  if (headers.some((header) => matchHeader(kind, header, fields) !== undefined)) return false;
  return headers.some((header) => readDate(header).state === 'read' || readNumber(header).state === 'read');
}
