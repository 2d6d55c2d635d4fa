import type { Unzipped } from 'fflate';
import type { Workbook } from '../model';
import { textsIn, type FilePackage } from './package';

/* Names that no list shows: the library that reads and writes the rest of the file does not know that there are such. */

const BOOK = 'xl/workbook.xml';

/** A name together with the name of the sheet that it is known on, if any. */
const keyOf = (name: string, sheet: string): string => `${sheet}!${name}`.toLowerCase();

/** Hides those names that the file hides, whose sheets have these names. */
export function takeHidden(workbook: Workbook, parts: Unzipped, sheets: readonly string[]): void {
  const text = textsIn(parts, (name) => name === BOOK).get(BOOK) ?? '';
  const hidden = new Set([...text.matchAll(/<definedName\s[^>]*\shidden="(?:1|true)"[^>]*>/g)].map(([element]) => keyInFile(element, sheets)));
  for (const name of workbook.names) if (hidden.has(keyOf(name.name, name.scope?.name ?? ''))) name.visible = false;
}

export function hideNames(pack: FilePackage, { names, sheets }: Workbook): void {
  const hidden = new Set(names.filter(({ visible }) => !visible).map(({ name, scope }) => keyOf(name, scope?.name ?? '')));
  if (hidden.size === 0) return;
  const inOrder = sheets.map(({ name }) => name);
  pack.change(BOOK, (text) => text.replace(/<definedName\s[^>]*>/g, (element) => (hidden.has(keyInFile(element, inOrder)) ? element.replace('>', ' hidden="1">') : element)));
}

function keyInFile(element: string, sheets: readonly string[]): string {
  const sheet = /\slocalSheetId="(\d+)"/.exec(element)?.[1];
  return keyOf(/\sname="([^"]*)"/.exec(element)?.[1] ?? '', sheet === undefined ? '' : sheets[Number(sheet)] ?? '');
}
