import { areaName, type Change, type ExcelTable, intersection, type Json, type Sheet } from '../model';
import type { AddInMessage } from './functions';
import type { ExcelHost } from './host';

const CATEGORY = 65_536;
const Event = {
  SettingsChanged: 1, WorkbookSelectionChanged: 2,
  Changed: 10, Activated: 11, Deactivated: 12, Added: 13, SelectionChanged: 14, Deleted: 15, TableSelectionChanged: 100, TableChanged: 101, TableAdded: 102, TableDeleted: 103,
} as const;

/** Turns changes of the workbook into the events that the add-in has asked for. */
export class Events {
  private shown: Sheet;

  constructor(private readonly host: ExcelHost, private readonly send: (messages: readonly AddInMessage[]) => void) {
    this.shown = host.workbook.active;
    host.workbook.listen((change) => this.heard(change));
  }

  private heard(change: Change): void {
    switch (change.kind) {
      case 'cells':
        this.ofSheet(Event.Changed, change.sheet, { address: areaName(change.area), ...this.changed(change) });
        for (const table of change.sheet.tables.list) {
          if (intersection(table.area, change.area) !== null) this.ofTable(Event.TableChanged, table, { address: areaName(change.area), ...this.changed(change) });
        }
        return;
      case 'settings':
        this.toWorkbook(Event.SettingsChanged);
        return;
      case 'selection':
        this.toWorkbook(Event.WorkbookSelectionChanged);
        this.ofSheet(Event.SelectionChanged, change.sheet, { address: areaName(change.area) });
        for (const table of change.sheet.tables.list) {
          const inside = intersection(table.area, change.area);
          if (inside !== null) this.ofTable(Event.TableSelectionChanged, table, { address: areaName(inside), isInsideTable: true });
        }
        return;
      case 'active':
        this.ofSheet(Event.Deactivated, this.shown, {});
        this.shown = change.sheet;
        this.ofSheet(Event.Activated, change.sheet, {});
        return;
      case 'sheet-added':
        this.post(Event.Added, 'Workbook', { worksheetId: change.sheet.id, source: 'Local' });
        return;
      case 'sheet-removed':
        this.post(Event.Deleted, 'Workbook', { worksheetId: change.sheet.id, source: 'Local' });
        return;
      case 'table-added':
        this.ofTable(Event.TableAdded, change.table, { source: 'Local' });
        return;
      case 'table-removed':
        this.ofTable(Event.TableDeleted, change.table, { tableName: change.table.name, source: 'Local' });
        return;
      default:
    }
  }

  private changed(change: { readonly origin: string }): Record<string, Json> {
    return { changeType: 'RangeEdited', source: change.origin === 'co-author' ? 'Remote' : 'Local', triggerSource: change.origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown' };
  }

  private ofSheet(type: number, sheet: Sheet, facts: Record<string, Json>): void {
    for (const target of [sheet.id, 'Workbook']) this.post(type, target, { worksheetId: sheet.id, ...facts });
  }

  private ofTable(type: number, table: ExcelTable, facts: Record<string, Json>): void {
    for (const target of [table.id, table.sheet.id, 'Workbook']) this.post(type, target, { tableId: table.id, worksheetId: table.sheet.id, ...facts });
  }

  /** Two old events come without being asked for; the library drops them where nobody listens. */
  private toWorkbook(type: number): void {
    if (this.host.eventsEnabled) this.send([[CATEGORY, type, '', '{}']]);
  }

  private post(type: number, target: string, facts: Record<string, Json>): void {
    if (this.host.isWatched(type, target)) this.send([[CATEGORY, type, target, JSON.stringify(facts)]]);
  }
}
