import type { Result } from '../i18n';
import { failure, success } from '../i18n';
import { checkScheme } from './check';
import { commonParameters } from './common';
import { namesIn } from './formula/names';
import { scheme as shape } from './grammar/scheme';
import { isSafe, readJson } from './guard';
import { checkMeaning } from './meaning';
import { At } from './shape/at';
import type { Parameter, Scheme } from './types';
import { usualPeriod } from './walk/members';

/**
 * Reads a scheme as JSON has it. Fails, naming each place, where the language does not know what it says, where names
 * lead nowhere, or where it is larger than any scheme can be.
 */
export function parseScheme(json: unknown): Result<Scheme> {
  const at = new At('');
  at.trail.json = json;
  if (!isSafe(json, at)) return failure(...at.trail.problems);
  at.trail.names = namesIn(json);
  const written = shape.read(json, at);
  if (at.trail.problems.length > 0) return failure(...at.trail.problems);
  checkMeaning(written, at);
  const { defaults, ...draft } = written;
  const components = draft.components.map((component) => ({ ...component, per: component.per ?? usualPeriod(component, draft.period) }));
  const scheme = { ...draft, components, parameters: [...draft.parameters, ...withDefaults(commonParameters(at.trail), { negatives: draft.negatives, ...defaults }, at)] };
  checkScheme(scheme, at);
  return at.trail.problems.length === 0 ? success(scheme) : failure(...at.trail.problems);
}

/** Reads a scheme from the text of a file. */
export function parseSchemeText(text: string): Result<Scheme> {
  const at = new At('');
  const json = readJson(text, at);
  return at.trail.problems.length === 0 ? parseScheme(json) : failure(...at.trail.problems);
}

/** The common parameters with the defaults that the scheme sets for them. */
function withDefaults(common: readonly Parameter[], defaults: Readonly<Record<string, unknown>>, at: At): readonly Parameter[] {
  const names = common.map(({ name }) => name);
  for (const name of Object.keys(defaults)) if (!names.includes(name)) at.key('defaults').refuseKey(name, names, 'unknown-parameter');
  return common.map((parameter) => (Object.hasOwn(defaults, parameter.name) ? { ...parameter, default: defaults[parameter.name] } : parameter));
}
