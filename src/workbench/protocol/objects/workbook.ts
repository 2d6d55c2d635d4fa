import type { Workbook } from '../../model';
import { text } from '../given';
import { Kind, type Remote } from '../remote';
import { applicationOf, runtimeOf } from './application';
import { CellRange } from './cell-range';
import { namesOf } from './names';
import { partsOf } from './parts';
import { documentPropertiesOf } from './properties';
import { workbookProtectionOf } from './protection';
import { rangeOf } from './range';
import { settingsOf } from './settings';
import { tableListOf } from './table-list';
import { worksheetFunctionsOf } from './worksheet-functions';
import { sheetsOf } from './worksheets';

export const workbookOf = (workbook: Workbook): Remote => workbookKind.of(workbook);

export const workbookKind: Kind<Workbook> = new Kind<Workbook>('Workbook', {}, {
  since: 1,
  members: {
    application: { link: (workbook) => applicationOf(workbook) },
    names: { link: (workbook) => namesOf(workbook, null) },
    tables: { link: (workbook) => tableListOf(workbook.tables, null) },
    worksheets: { link: (workbook) => sheetsOf(workbook) },
    getSelectedRange: { call: (workbook) => rangeOf(new CellRange(workbook.active, workbook.active.selection)) },
    _RemoveReference: { run: (_, [id], host) => host.release(text(id)) },
  },
}, {
  since: 2,
  members: { functions: { link: (workbook) => worksheetFunctionsOf(workbook) } },
}, {
  since: 4,
  members: { settings: { link: (workbook) => settingsOf(workbook) } },
}, {
  since: 5,
  members: { customXmlParts: { link: (workbook) => partsOf(workbook) } },
}, {
  since: 7,
  members: {
    name: { get: (workbook) => workbook.fileName },
    properties: { link: (workbook) => documentPropertiesOf(workbook) },
    protection: { link: (workbook) => workbookProtectionOf(workbook) },
    getActiveCell: { call: (workbook) => rangeOf(new CellRange(workbook.active, { ...workbook.active.selection, rows: 1, columns: 1 })) },
  },
}, {
  since: 8,
  members: {
    readOnly: { get: (workbook) => workbook.readOnly },
    _Runtime: { link: (workbook) => runtimeOf(workbook) },
  },
});
