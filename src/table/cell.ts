/** What a cell holds. An Excel error arrives as its text, such as `#N/A`. */
export type Cell = string | number | boolean | null;

/** The four tables that a scheme may read. */
export const TABLES = ['sales', 'people', 'teams', 'history'] as const;
export type TableName = (typeof TABLES)[number];

/** Blanks and invisible marks that come along when cells are copied from web pages and chats. */
const NOTHING = /^[\s\u200b-\u200f\u202a-\u202e\u2060]*$/;

/** A blank cell is empty or holds nothing that can be seen. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  return first > 0x20 && first < 0x7f ? false : NOTHING.test(cell);
}

/** The text of a nested JSON value, which no reading accepts. */
export const NESTED = '#JSON!';

const ERRORS: ReadonlySet<string> = new Set([
  '#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!',
  '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#GETTING_DATA', '#EXTERNAL!', '#PYTHON!', NESTED,
]);

/** Whether a text is what Excel shows for an error. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERRORS.has(text.trim().toUpperCase());
}

/** The letters of a sheet column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
