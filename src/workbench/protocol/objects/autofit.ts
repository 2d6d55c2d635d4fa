import { plainValue } from '../../model';
import type { CellRange } from './cell-range';

const POINTS_PER_LETTER = 5.25;
const ROWS_LOOKED_AT = 1000;

/** Widens columns to what they hold: an estimate by the number of letters, wide ones counting twice, as there are no fonts to measure with. */
export function autofit({ sheet, area }: CellRange): void {
  sheet.requireAllowed('allowFormatColumns');
  const used = sheet.used(true, area);
  if (used === null) return;
  for (let column = used.left; column < used.left + used.columns; column += 1) {
    let letters = 0;
    for (let row = used.top; row < used.top + Math.min(used.rows, ROWS_LOOKED_AT); row += 1) letters = Math.max(letters, lettersIn(String(plainValue(sheet.value(row, column)))));
    if (letters > 0) sheet.layout.columnWidths.set(column, Math.min((letters + 1) * POINTS_PER_LETTER, 1790));
  }
  sheet.home.tell({ kind: 'layout', sheet });
}

function lettersIn(text: string): number {
  let count = 0;
  for (const letter of text) count += letter > 'ÿ' ? 2 : 1;
  return count;
}
