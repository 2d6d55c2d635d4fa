import type { Text } from '../i18n';
import type { Column, Table } from '../table';

/** The columns of the sales table that name people. */
export const NAMING_PEOPLE: readonly string[] = ['person', 'referrer', 'closer'];

/** The column of a field, whatever it holds. @throws RangeError where the table's kind has no such field. */
export function columnOf(table: Table, field: string): Column {
  switch (table.fieldOf(field)?.kind) {
    case 'number':
      return table.numbers(field);
    case 'date':
      return table.dates(field);
    case 'moment':
      return table.moments(field);
    case 'yes-no':
      return table.flags(field);
    case 'word':
      return table.words(field);
    default:
      return table.names(field);
  }
}

export function labelOf(table: Table, field: string): Text {
  return table.fieldOf(field)?.label ?? { zh: field, en: field };
}

/** Whether the figures of a field are rates. */
export function isRate(table: Table, field: string): boolean {
  return table.fieldOf(field)?.rate === true;
}

/** Whether the figures of a field are yuan. */
export function isMoney(table: Table, field: string): boolean {
  return table.fieldOf(field)?.money === true;
}
