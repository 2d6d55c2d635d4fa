/** What a cell of the sheet of examples holds. */
export type PlainCell = string | number | boolean | null;

/** A block of cells on the sheet: what it is for decides how it looks. Rows and columns are counted from 0. */
export interface SheetBlock {
  readonly role: 'title' | 'intro' | 'heading' | 'says' | 'syntax' | 'caption' | 'input' | 'formula' | 'expected';
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlainCell[])[];
}

/** A sheet on which every function is at work beside what it should give. */
export interface ExamplesSheet {
  readonly name: string;
  readonly blocks: readonly SheetBlock[];
  readonly rows: number;
  readonly columns: number;
}
