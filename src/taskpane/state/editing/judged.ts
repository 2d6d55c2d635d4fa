import type { Problem } from '../../../i18n';
import { characterOf, lineColumn, parseSchemeText, placesIn, type LineColumn, type Scheme } from '../../../scheme';

/** Something wrong with a text, and where in it. */
export interface Told extends LineColumn {
  readonly problem: Problem;
  /** The character, from 0. */
  readonly at: number;
}

/** What a text says: the scheme, where nothing is wrong; the JSON, where it is any. */
export interface Judged {
  readonly json?: unknown;
  readonly scheme?: Scheme;
  readonly told: readonly Told[];
}

/** Reads the text of a scheme as it is being written. */
export function judged(text: string): Judged {
  const read = parseSchemeText(text);
  const told = read.ok ? [] : toldIn(text, read.problems);
  if ('fault' in placesIn(text)) return { told };
  const json: unknown = JSON.parse(text);
  return { json, told, ...(read.ok && { scheme: read.value }) };
}

/** Problems at their places in the text of a scheme. */
export function toldIn(text: string, problems: readonly Problem[]): readonly Told[] {
  const read = placesIn(text);
  return problems.map((problem) => {
    const at = 'fault' in read ? read.fault.at : characterOf(problem.place ?? {}, text, read.places);
    return { problem, at, ...lineColumn(text, at) };
  });
}
