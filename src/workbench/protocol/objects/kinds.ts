import { applicationKinds } from './application';
import { chartKinds } from './chart';
import { conditionalKinds } from './conditional';
import { formatKinds } from './format';
import { nameKinds } from './names';
import { pageKinds } from './page-layout';
import { panesKind } from './panes';
import { partKinds } from './parts';
import { propertyKinds } from './properties';
import { sheetProtectionKind, workbookProtectionKind } from './protection';
import { rangeKind } from './range';
import { areaKinds } from './range-areas';
import { settingKinds } from './settings';
import { tableKinds } from './table';
import { tableListKind } from './table-list';
import { workbookKind } from './workbook';
import { sheetKind } from './worksheet';
import { functionKinds } from './worksheet-functions';
import { sheetsKind } from './worksheets';

/** Every class of Excel's that the stand-in knows, for checking its tables against Microsoft's typings. */
export const KINDS = [
  workbookKind, ...applicationKinds, sheetsKind, sheetKind, rangeKind, ...areaKinds, ...functionKinds, ...formatKinds, tableListKind, ...tableKinds, ...nameKinds, ...settingKinds, ...partKinds,
  ...propertyKinds, ...chartKinds, ...conditionalKinds, sheetProtectionKind, workbookProtectionKind, panesKind, ...pageKinds,
].map((kind) => ({ name: kind.name, members: kind.list().map(({ name, since, member }) => ({ name, since, sort: sortOf(member) })) }));

/** What a member is: a property that is read, or also set; a way to another object; a method. */
function sortOf(member: object): 'read' | 'set' | 'object' | 'method' {
  if ('get' in member) return 'set' in member ? 'set' : 'read';
  return 'link' in member ? 'object' : 'method';
}
