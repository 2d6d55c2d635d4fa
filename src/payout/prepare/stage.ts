import type { Problem, Result } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import type { Component, OwnAward, Parameters, Scheme } from '../../scheme';
import { bindParameters } from '../../scheme';
import type { Job } from './job';

/** A scheme with its parameters bound. */
export interface Stage {
  readonly scheme: Scheme;
  readonly parameters: Parameters;
}

/** The scheme that is built on no other: by it the rows are judged. */
export function innermost<S extends Stage>(stages: readonly S[]): S {
  const inner = stages.at(-1);
  if (inner === undefined) throw new RangeError('A job has a scheme.');
  return inner;
}

/** Decimal places of cash: as the first of the schemes says that is given them, else as the outermost has them. */
export function placesOfCash({ stages, parameters }: { readonly stages: readonly Stage[]; readonly parameters: Parameters }): number {
  return (stages.find((stage) => stage.parameters.given('places'))?.parameters ?? parameters).places;
}

/** The kinds of award that the schemes declare, each once: as the scheme itself says it, or else the one that it is built on. */
export function ownAwardsOf<S extends Stage>(stages: readonly S[]): readonly { readonly award: OwnAward; readonly stage: S }[] {
  const byKind = new Map<string, { readonly award: OwnAward; readonly stage: S }>();
  for (const stage of stages) for (const award of stage.scheme.awards) if (!byKind.has(award.kind)) byKind.set(award.kind, { award, stage });
  return [...byKind.values()];
}

/** The same of schemes that are paid together. */
export function ownAwardsOfAll(schemes: readonly { readonly stages: readonly Stage[] }[]): readonly OwnAward[] {
  return ownAwardsOf(schemes.flatMap(({ stages }) => stages)).map(({ award }) => award);
}

/** The components of the schemes and of those that they are built on. */
export function componentsOfAll(schemes: readonly { readonly stages: readonly Stage[] }[]): readonly Component[] {
  return schemes.flatMap(({ stages }) => stages.flatMap(({ scheme }) => scheme.components));
}

/** What a scheme built on another hands on to it, unless the other's own parameters say it. Cap and budget come last, once. */
const HANDED_ON: readonly string[] = ['from', 'to', 'excludeRoles', 'excludeDepartments', 'includeRoles', 'includeDepartments', 'places', 'rounding', 'monthStartsOn', 'dormantMonths', 'calendar', 'holidays', 'workdays'];

/** So many schemes may be built on one another. */
const DEEPEST = 8;

/** The scheme of a job, then the one that it is built on, and so on; each with its parameters bound. */
export function stagesOf({ scheme, parameters, findScheme }: Pick<Job, 'scheme' | 'parameters' | 'findScheme'>, depth = 1): Result<readonly Stage[]> {
  const bound = bindParameters(scheme, parameters);
  if (!bound.ok) return bound;
  const stage = { scheme, parameters: bound.value };
  if (scheme.base === undefined) return success([stage]);
  const ref = bound.value.schemeRef(scheme.base);
  const base = ref === undefined ? undefined : findScheme(ref.scheme);
  if (ref === undefined || base === undefined || depth >= DEEPEST) return failure(unknownBase(scheme.base.parameter, ref?.scheme ?? ''));
  const names = new Set(base.parameters.map(({ name }) => name));
  const handed = Object.entries(parameters).filter(([name]) => HANDED_ON.includes(name) && names.has(name));
  const rest = stagesOf({ scheme: base, parameters: { ...Object.fromEntries(handed), ...ref.params }, findScheme }, depth + 1);
  return rest.ok ? success([stage, ...rest.value]) : rest;
}

function unknownBase(parameter: string, id: string): Problem {
  return { code: 'unknown-scheme', place: { path: parameter }, sentence: sentence(payoutTexts.unknownBase, { parameter, id }) };
}
