import { Refusal, type Sheet, type Workbook } from '../../model';
import { isGiven, text, truth } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import { finders, listing, type Listing } from './collection';
import { orNotFound } from './found';
import { sheetOf } from './worksheet';

export const sheetsOf = (workbook: Workbook): Remote => sheetsKind.of(workbook);

const sheets: Listing<Workbook, Sheet> = {
  all: (workbook) => workbook.sheets,
  find: (workbook, key) => workbook.sheets.find((sheet) => sheet.id === key) ?? workbook.sheet(key),
  remote: (sheet) => sheetOf(sheet),
};

const among = (workbook: Workbook, visibleOnly: RemoteValue | undefined): readonly Sheet[] => (isGiven(visibleOnly) && truth(visibleOnly) ? workbook.visibleSheets : workbook.sheets);

export const sheetsKind: Kind<Workbook> = new Kind<Workbook>('WorksheetCollection', {
  ...listing(sheets),
  events: {
    Added: { since: 7, type: 13 },
    Deleted: { since: 7, type: 15 },
    Activated: { since: 7, type: 11 },
    Deactivated: { since: 7, type: 12 },
    DataChanged: { since: 9, type: 10 },
    SelectionChanged: { since: 9, type: 14 },
  },
}, ...finders(sheets, { item: 1, orNull: 4 }), {
  since: 1,
  members: {
    add: { call: (workbook, [name]) => sheetOf(workbook.addSheet(isGiven(name) ? text(name) : undefined)) },
    getActiveWorksheet: {
      call: (workbook) => {
        if (workbook.chartSheetShown) throw new Refusal('UnsupportedSheet', 'a chart sheet is active');
        return sheetOf(workbook.active);
      },
    },
  },
}, {
  since: 4,
  members: { getCount: { call: (workbook, [visibleOnly]) => among(workbook, visibleOnly).length } },
}, {
  since: 5,
  members: {
    getFirst: { call: (workbook, [visibleOnly]) => sheetOf(orNotFound(among(workbook, visibleOnly)[0], 'the first sheet')) },
    getLast: { call: (workbook, [visibleOnly]) => sheetOf(orNotFound(among(workbook, visibleOnly).at(-1), 'the last sheet')) },
  },
});
