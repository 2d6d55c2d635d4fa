import type { Problem, Result } from '../../../i18n';
import { failure, success } from '../../../i18n';
import { checkExamples } from '../../../payout';
import { presetById } from '../../../presets';
import { isPlainObject, schemeToJson, type KeptScheme } from '../../../scheme';
import { freeId, freeName, suggestedName } from '../own';
import type { SchemeEntry } from '../state';
import { judged } from './judged';

/**
 * The scheme to be kept for a text, with formulas as JSON. One that began from a scheme of one's own takes its place; one that began from
 * another scheme, or was given another id, is a new one with an id and a name that are free. Its own examples must come out.
 */
export function toBeKept(text: string, from: SchemeEntry, schemes: readonly SchemeEntry[]): Result<KeptScheme> {
  const { scheme, told } = judged(text);
  if (scheme === undefined) return failure(...told.map(({ problem }) => problem));
  const failing = checkExamples(scheme, presetById);
  if (failing.length > 0) return failure(...failing);
  const json = schemeToJson(scheme);
  const replaces = from.own && scheme.id === from.scheme.id;
  const others = schemes.filter((entry) => !replaces || entry !== from);
  const taken = new Set(others.map((entry) => entry.scheme.id));
  const id = taken.has(scheme.id) ? freeId(scheme.id, taken) : scheme.id;
  const sameName = scheme.name.zh === from.scheme.name.zh && scheme.name.en === from.scheme.name.en;
  const name = !from.own && sameName ? suggestedName(others, scheme) : freeName(others, scheme.name);
  return success({ id, json: isPlainObject(json) ? { ...json, id, name: { zh: name.zh, en: name.en } } : json });
}

/** The JSON of a scheme without the examples that some problems are about. */
export function withoutExamples(json: unknown, problems: readonly Problem[]): unknown {
  if (!isPlainObject(json) || !Array.isArray(json['examples'])) return json;
  const gone = new Set(problems.map(({ place }) => place?.path));
  const left = json['examples'].filter((_, index) => !gone.has(`examples[${index}]`));
  const others = Object.entries(json).filter(([key]) => key !== 'examples');
  return Object.fromEntries(left.length === 0 ? others : [...others, ['examples', left]]);
}
