import { parseArea } from './area';
import { Refusal } from './refusal';

/** Throws InvalidArgument for what Excel takes for no sheet's name. */
export function requireSheetName(name: string): void {
  const wrong = name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === 'history';
  if (wrong) throw new Refusal('InvalidArgument', `not a sheet's name: ${name}`);
}

/** Throws InvalidArgument for what Excel takes for no name of a table or of a cell range. */
export function requireDefinedName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shaped || /^[rc]$/i.test(name) || parseArea(name) !== null || /^r\d+c\d+$/i.test(name)) throw new Refusal('InvalidArgument', `not a name: ${name}`);
}

/** A formula in which a table goes by another name. Text in quotes is left alone. */
export function renameTableIn(formula: string, before: string, after: string): string {
  const wanted = before.toLowerCase();
  return formula.replace(/"[^"]*"|'(?:[^']|'')+'|([\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)(?=\[)/gu, (found: string, name: string | undefined) => (name?.toLowerCase() === wanted ? after : found));
}

/** A formula in which a sheet goes by another name, or, where that is null, is gone (#REF!). Text in quotes is left alone. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  const wanted = before.toLowerCase();
  return formula.replace(/"[^"]*"|'((?:[^']|'')+)'!(?:\$?[A-Z]+\$?\d*)?|([\p{L}_][\p{L}\p{N}_.]*)!(?:\$?[A-Z]+\$?\d*)?/gu, (found: string, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name?.toLowerCase() !== wanted) return found;
    return after === null ? '#REF!' : after + found.slice(found.lastIndexOf('!'));
  });
}
