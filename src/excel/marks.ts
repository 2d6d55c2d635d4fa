import type { ReportSheet } from '../report';

/*
 * Sheets of ours are told by something inside them: a name that is known on that sheet alone and that no list shows. Ids of sheets don't
 * outlive a session in every Excel, and other programs (WPS, LibreOffice) give new ones; names they keep.
 */

const NAME = '_Payladder';

/** `unfinished` while the sheet is being written; then what it is. */
export type Mark = 'unfinished' | ReportSheet['role'] | 'examples';

/** Asks for the mark of a sheet with the next request; the function returned tells it after that, undefined for a sheet that is not ours. */
export function askForMark(sheet: Excel.Worksheet): () => string | undefined {
  const name = sheet.names.getItemOrNullObject(NAME);
  name.load('formula,scope');
  return () => {
    // Some Excels count the names of the workbook among those of a sheet.
    if (name.isNullObject || name.scope !== 'Worksheet') return undefined;
    const formula: unknown = name.formula;
    return /payladder:(\w+)/.exec(String(formula))?.[1] ?? '';
  };
}

const formulaOf = (mark: Mark): string => `="payladder:${mark}"`;

/** Marks a sheet that has no mark yet, as part of the next request. */
export function addMark(sheet: Excel.Worksheet, mark: Mark): Excel.NamedItem {
  const name = sheet.names.add(NAME, formulaOf(mark));
  name.visible = false;
  return name;
}

/** Marks a sheet anew, as part of the next request. */
export function changeMark(name: Excel.NamedItem, mark: Mark): void {
  name.formula = formulaOf(mark);
}

/** Marks sheets `unfinished`, those that have a mark already too, and returns their marks to be changed. */
export async function markUnfinished(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.NamedItem[]> {
  const known = sheets.map((sheet) => sheet.names.getItemOrNullObject(NAME).load('scope'));
  await context.sync();
  return sheets.map((sheet, index) => {
    const name = known[index];
    return name === undefined || name.isNullObject || name.scope !== 'Worksheet' ? addMark(sheet, 'unfinished') : name;
  });
}

/** Looks for the marks of sheets, and gives for each what changes its mark, as part of a later request; a sheet without one stays without. */
export async function marksToChange(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly ((mark: Mark) => void)[]> {
  const known = sheets.map((sheet) => sheet.names.getItemOrNullObject(NAME).load('scope'));
  await context.sync();
  return known.map((name) => (mark) => {
    if (!name.isNullObject && name.scope === 'Worksheet') changeMark(name, mark);
  });
}
