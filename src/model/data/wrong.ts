import type { Problem, Text, Value } from '../../i18n';
import { sentence } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import { placeTexts } from '../../i18n/texts/places';
import { placeInWords } from '../../scheme';

/** A problem of a change of the data, at its place in the file of scenarios. */
export function wrong(code: string, path: string, text: Text, values: Readonly<Record<string, Value>> = {}): Problem {
  return { code, place: { path }, sentence: sentence(modelFileTexts.at, { place: placeInWords(path, undefined, placeTexts.scenarios), what: sentence(text, values) }) };
}
