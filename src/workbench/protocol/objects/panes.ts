import { bottom, Refusal, right, WHOLE_SHEET, type Sheet } from '../../model';
import { integer, isGiven, object, text } from '../given';
import { Kind, Remote } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { rangeOrNull } from './range';

export const panesOf = (sheet: Sheet): Remote => panesKind.of(sheet);

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new Refusal('InvalidArgument', 'fewer than no rows');
  sheet.home.requireWritable();
  sheet.layout.frozenRows = rows;
  sheet.layout.frozenColumns = columns;
  sheet.home.tell({ kind: 'layout', sheet });
}

function frozen(sheet: Sheet): CellRange | null {
  const { frozenRows: rows, frozenColumns: columns } = sheet.layout;
  if (rows === 0 && columns === 0) return null;
  return new CellRange(sheet, { top: 0, left: 0, rows: rows || WHOLE_SHEET.rows, columns: columns || WHOLE_SHEET.columns });
}

export const panesKind = new Kind<Sheet>('WorksheetFreezePanes', {}, {
  since: 7,
  members: {
    freezeRows: { run: (sheet, [count]) => freeze(sheet, isGiven(count) ? integer(count) : 1, 0) },
    freezeColumns: { run: (sheet, [count]) => freeze(sheet, 0, isGiven(count) ? integer(count) : 1) },
    freezeAt: {
      run: (sheet, [given], { workbook }) => {
        const { area } = given instanceof Remote ? object(CellRange, given) : rangeOn(sheet, workbook, text(given));
        const rows = area.rows === WHOLE_SHEET.rows ? 0 : bottom(area) + 1;
        freeze(sheet, rows, area.columns === WHOLE_SHEET.columns ? 0 : right(area) + 1);
      },
    },
    unfreeze: { run: (sheet) => freeze(sheet, 0, 0) },
    getLocationOrNullObject: { call: (sheet) => rangeOrNull(frozen(sheet)) },
  },
});
