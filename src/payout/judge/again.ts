import type { Scheme } from '../../scheme';
import { affectedBy, isCommon, parametersIn } from '../../scheme';
import type { Prepared } from '../prepare/prepare';
import { readsBasePay } from '../prepare/needs';
import { handedOn, innermost } from '../prepare/stage';
import { askingForOpenings } from './asking';
import type { Judged } from './judge';

/** Of the parameters that every scheme has, those that no row of the sales is judged by; the calendar is one by which only some schemes judge. */
const NEVER: readonly string[] = ['places', 'rounding', 'negatives', 'capPerRecipient', 'budget', 'calendar', 'holidays', 'workdays'];

/**
 * The parameters that a scheme reads when it judges rows: which rows and columns it looks at, what excludes them, which
 * words it knows, and when a customer is new. Found in the scheme's own tree.
 */
export function judgingParameters(scheme: Scheme): ReadonlySet<string> {
  const { parameters, exclusions, fields, credit, components } = scheme;
  const always = parameters.map(({ name }) => name).filter((name) => isCommon(name) && !NEVER.includes(name));
  const parts = [exclusions, fields, credit, components.map((component) => [component.if, component.credit])];
  return new Set([...always, ...parametersIn(parts, parameters)]);
}

/** Whether rows may have to be judged again where parameters of these names get other values. */
export function judgedAgain({ stages }: Pick<Prepared, 'stages'>, changed: Iterable<string>): boolean {
  let names: Iterable<string> = changed;
  for (const { scheme, needs } of stages) {
    const affected = affectedBy(names, scheme);
    if (needs.newCustomers && affected.has('dormantMonths')) return true;
    // They may ask for the base pay of the people table.
    if (affected.has('negatives')) return true;
    if (scheme.base === undefined) return [...judgingParameters(scheme)].some((name) => affected.has(name));
    if (affected.has(scheme.base.parameter)) return true;
    names = [...affected].filter(handedOn);
  }
  return true;
}

/** Whether rows judged for one binding of the parameters stand as they are for another. */
export function stands(judged: Judged, prepared: Prepared): boolean {
  const [before, now] = [innermost(judged.prepared.stages), innermost(prepared.stages)];
  return judged.data === prepared.data && readsBasePay(judged.prepared.stages) === readsBasePay(prepared.stages) && before.scheme === now.scheme
    && askingForOpenings(judged.prepared)?.parameters.dormantMonths === askingForOpenings(prepared)?.parameters.dormantMonths
    && [...judgingParameters(now.scheme)].every((name) => now.parameters.isSame(name, before.parameters));
}
