import { type ExcelTable, Refusal, type Sheet, splitAddress } from '../../model';
import { object, text, truth } from '../given';
import type { ExcelHost } from '../host';
import { Kind, Remote, type RemoteValue } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { byPosition, finders, listing, type Listing } from './collection';
import { tableOf } from './table';

/** Tables of one sheet, or, where that is null, of all or some of the workbook. */
class TableList {
  constructor(readonly tables: readonly ExcelTable[], readonly sheet: Sheet | null) {}
}

export const tableListOf = (tables: readonly ExcelTable[], sheet: Sheet | null): Remote => tableListKind.of(new TableList([...tables], sheet));

const tables: Listing<TableList, ExcelTable> = {
  all: (list) => list.tables,
  find: (list, key) => list.tables.find((table) => table.id === key) ?? list.tables.find((table) => table.name.toLowerCase() === key.toLowerCase()),
  remote: (table) => tableOf(table),
};

function place(list: TableList, given: RemoteValue | undefined, host: ExcelHost): CellRange {
  if (given instanceof Remote) return object(CellRange, given);
  const { sheet: named } = splitAddress(text(given));
  const sheet = named === null ? list.sheet ?? host.workbook.active : host.workbook.sheet(named);
  if (sheet === undefined) throw new Refusal('ItemNotFound', text(given));
  return rangeOn(sheet, host.workbook, text(given));
}

export const tableListKind: Kind<TableList> = new Kind<TableList>('TableCollection', {
  ...listing(tables),
  events: { DataChanged: { since: 7, type: 101 }, Added: { since: 9, type: 102 }, Deleted: { since: 9, type: 103 } },
  eventTarget: (list) => list.sheet?.id ?? 'Workbook',
}, ...finders(tables, { item: 1, orNull: 4, count: 4 }), {
  since: 1,
  members: {
    count: { get: (list) => list.tables.length },
    getItemAt: byPosition(tables),
    add: {
      call: (list, [where, hasHeaders], host) => {
        const { sheet, area } = place(list, where, host);
        if (truth(hasHeaders)) return tableOf(host.workbook.addTable(sheet, area));
        throw new Refusal('NotImplemented', 'the stand-in makes tables of ranges with headers only');
      },
    },
  },
});
