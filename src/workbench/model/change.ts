import type { Area } from './area';
import type { Sheet } from './sheet';
import type { ExcelTable } from './table';

/** Who changed the workbook: the add-in by a request, the user in the grid, somebody else who has it open, a file being opened, or the calculator. */
export type Origin = 'add-in' | 'user' | 'co-author' | 'file' | 'calculator';

/** What has just changed, told after it has. */
export type Change =
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin }
  | { readonly kind: 'results'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'styles'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'layout' | 'protection' | 'charts' | 'sheet-added' | 'sheet-removed' | 'sheet-renamed' | 'sheet-moved' | 'sheet-visibility'; readonly sheet: Sheet }
  | { readonly kind: 'table-added' | 'table-removed' | 'table-changed'; readonly table: ExcelTable }
  | { readonly kind: 'names' | 'settings' | 'parts' | 'properties' | 'workbook-protection' }
  | { readonly kind: 'active'; readonly sheet: Sheet }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area };

export type Listener = (change: Change) => void;
