import { askForMark } from './marks';

/** Sheets being written bear this mark in their names, in every language, until all of them are done. */
export const UNFINISHED = '~未完成 unfinished';

export function unfinishedName(index: number): string {
  return `${UNFINISHED} ${index}`;
}

/** The number in a mark; 0 for a sheet that bears none. */
export function markOf(name: string): number {
  return isUnfinished(name) ? Number(name.slice(UNFINISHED.length)) || 0 : 0;
}

export function isUnfinished(name: string): boolean {
  return name.startsWith(UNFINISHED);
}

/** The sheets that an interrupted run left, whether they have their names already or not. */
export async function unfinishedSheets(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const marks = worksheets.items.map(askForMark);
  await context.sync();
  return worksheets.items.filter((sheet, index) => isUnfinished(sheet.name) || marks[index]?.() === 'unfinished');
}
