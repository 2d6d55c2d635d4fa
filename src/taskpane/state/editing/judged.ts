import { sentence, type Problem, type Sentence } from '../../../i18n';
import { editTexts } from '../../../i18n/texts/edit';
import { characterOf, lineColumn, parseSchemeText, placesIn, type LineColumn, type Scheme } from '../../../scheme';

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

/** What is wrong, where its place is seen anyway; of a formula the character. */
export function saidThere({ sentence: whole, place }: Problem): Sentence {
  const { what } = whole.values;
  if (typeof what !== 'object' || !('values' in what)) return whole;
  return place?.column === undefined ? what : sentence(editTexts.atCharacter, { column: place.column, what });
}

/** What is wrong at a place of the scheme itself. */
export function toldAt(told: readonly ToldProblem[], path: string): readonly ToldProblem[] {
  return told.filter(({ problem: { place } }) => place?.path === path);
}

/** What is wrong at a place of the scheme or within it. */
export function toldOf(told: readonly ToldProblem[], path: string): readonly ToldProblem[] {
  return told.filter(({ problem: { place } }) => place?.path === path || (place?.path ?? '').startsWith(`${path}.`) || (place?.path ?? '').startsWith(`${path}[`));
}
