import { sentence, type Problem, type Sentence } from '../../../i18n';
import { editTexts } from '../../../i18n/texts/edit';
import { characterOf, lineColumn, parseSchemeText, placesIn, type LineColumn, type Scheme } from '../../../scheme';
import type { Editing } from './editing';

/** Something wrong with a text, and where in it. */
export interface ToldProblem extends LineColumn {
  readonly problem: Problem;
  /** The character, from 0. */
  readonly at: number;
}

/** What a text says: the scheme, where nothing is wrong; the JSON, where it is any. */
export interface JudgedText {
  readonly json?: unknown;
  readonly scheme?: Scheme;
  readonly told: readonly ToldProblem[];
}

/** Reads the text of a scheme as it is being written. */
export function judged(text: string): JudgedText {
  const read = parseSchemeText(text);
  const told = read.ok ? [] : toldIn(text, read.problems);
  if ('fault' in placesIn(text)) return { told };
  const json: unknown = JSON.parse(text);
  return { json, told, ...(read.ok && { scheme: read.value }) };
}

/** Problems at their places in the text of a scheme. */
function toldIn(text: string, problems: readonly Problem[]): readonly ToldProblem[] {
  const read = placesIn(text);
  return problems.map((problem) => {
    const at = 'fault' in read ? read.fault.at : characterOf(problem.place ?? {}, text, read.places);
    return { problem, at, ...lineColumn(text, at) };
  });
}

/** So far back it is looked for a text that was right. */
const MOST_LOOKED_AT = 20;

/** The scheme as it was when it was right last: what a form says while something is being put right. */
export function lastRight({ text, past }: Pick<Editing, 'text' | 'past'>): Scheme | undefined {
  for (const each of [text, ...[...past].reverse().slice(0, MOST_LOOKED_AT)]) {
    const { scheme } = judged(each);
    if (scheme !== undefined) return scheme;
  }
  return undefined;
}

/** What is wrong, where its place is seen anyway; of a formula the character. */
export function saidThere({ sentence: whole, place }: Problem): Sentence {
  const { what } = whole.values;
  if (typeof what !== 'object' || !('values' in what)) return whole;
  return place?.column === undefined ? what : sentence(editTexts.atCharacter, { column: place.column, what });
}

/** What is wrong at a place of the scheme or within it. */
export function toldOf(told: readonly ToldProblem[], path: string): readonly ToldProblem[] {
  return told.filter(({ problem: { place } }) => place?.path === path || (place?.path ?? '').startsWith(`${path}.`) || (place?.path ?? '').startsWith(`${path}[`));
}
