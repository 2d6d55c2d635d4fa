export { attach, type Attached } from './attach';
export type { BroughtFunction, UniverCalculator } from './calculator';
export type { Argument, ArgumentBlock, CalledOutcome, CallingCell } from './called-function';
export type { Invoke } from './calls';
export { rangeOf } from './content';
export { Edits } from './edits';
export { createSpreadsheet, type Spreadsheet } from './spreadsheet';
