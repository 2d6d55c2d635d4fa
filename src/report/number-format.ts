import type { ReportColumn } from './types';

/** That of a figure without decimal places. */
export const WHOLE_FORMAT = '#,##0';

/** Excel's number format for a column; null for text, which hosts show as it is. */
export function numberFormat(column: ReportColumn): string | null {
  switch (column.kind) {
    case 'money': return moneyFormat(column.places ?? 2);
    case 'integer': return '0';
    case 'date': return 'yyyy-mm-dd';
    case 'figure': return 'General';
    case 'text':
    case 'wrapped': return null;
  }
}

function moneyFormat(places: number): string {
  return places === 0 ? WHOLE_FORMAT : `#,##0.${'0'.repeat(places)}`;
}
