import { isoDay } from '../../calendar';
import { say, type Language } from '../../i18n';
import { awardTexts, recipientTexts } from '../../i18n/texts/report';
import { isStandardAward } from '../../scheme';
import type { Adjustment } from '../../payout';
import type { Cell } from '../../table';
import { cellNumber } from '../cell-number';
import { ACTION_TEXTS, ADJUSTMENT_COLUMNS, columnNamed } from './adjustments';

/** What people decided, as a host notes it. */
export type Decision = Adjustment;

type Column = keyof typeof ADJUSTMENT_COLUMNS;

/** Where a table of adjustments has its header in a block of cells, and which of its columns holds what; undefined where it has none. */
export function adjustmentHeader(cells: readonly (readonly Cell[])[]): { readonly row: number; readonly columns: readonly (Column | undefined)[] } | undefined {
  const row = cells.findIndex((each) => each.some((cell) => columnNamed(cell) === 'action') && each.some((cell) => columnNamed(cell) === 'id'));
  return row < 0 ? undefined : { row, columns: (cells[row] ?? []).map(columnNamed) };
}

/** The header of a new table of adjustments. */
export function adjustmentHeaders(language: Language): readonly string[] {
  return COLUMNS.map((column) => say(ADJUSTMENT_COLUMNS[column], language));
}

const COLUMNS: readonly Column[] = [
  'action', 'id', 'scheme', 'component', 'recipient', 'recipientKind', 'personId', 'period', 'award', 'amount', 'reason', 'decidedBy', 'date',
];

/** The cells of a decision under the columns of a table, in their order; without columns, under those of a new one. */
export function adjustmentCells(adjustment: Adjustment, language: Language, columns: readonly (Column | undefined)[] = COLUMNS): readonly Cell[] {
  return columns.map((column) => (column === undefined ? null : cellOf(adjustment, column, language)));
}

function cellOf(adjustment: Adjustment, column: Column, language: Language): Cell {
  switch (column) {
    case 'action': return say(ACTION_TEXTS[adjustment.action], language);
    case 'recipientKind': return adjustment.recipient === undefined ? null : say(recipientTexts[adjustment.recipientKind], language);
    case 'award': return adjustment.award === undefined ? null : isStandardAward(adjustment.award) ? say(awardTexts[adjustment.award], language) : adjustment.award;
    case 'amount': return adjustment.amount === undefined ? null : cellNumber(adjustment.amount);
    case 'date': return adjustment.date === undefined ? null : isoDay(adjustment.date);
    default: return adjustment[column] ?? null;
  }
}

/** The columns that a decision needs in a table to be told whole. */
export function columnsNeeded(adjustment: Adjustment): readonly Column[] {
  return COLUMNS.filter((column) => cellOf(adjustment, column, 'en') !== null);
}
