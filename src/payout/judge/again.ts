import type { Scheme } from '../../scheme';
import { isCommon, parametersIn } from '../../scheme';
import type { Prepared } from '../prepare/prepare';
import { readsBasePay } from '../prepare/needs';
import { innermost } from '../prepare/stage';
import { askingForOpenings } from './asking';
import type { Judged } from './judge';

/** Of the parameters that every scheme has, those that no row of the sales is judged by; the calendar is one by which only some schemes judge. */
const NEVER: readonly string[] = ['places', 'rounding', 'negatives', 'capPerRecipient', 'budget', 'calendar', 'holidays', 'workdays'];

/**
 * The parameters that a scheme reads when it judges rows: which rows and columns it looks at, what excludes them, which
 * words it knows, and when a customer is new. Found in the scheme's own tree.
 */
function judgingParameters(scheme: Scheme): ReadonlySet<string> {
  const { parameters, exclusions, fields, credit, components } = scheme;
  const always = parameters.map(({ name }) => name).filter((name) => isCommon(name) && !NEVER.includes(name));
  const parts = [exclusions, fields, credit, components.map((component) => [component.if, component.credit])];
  return new Set([...always, ...parametersIn(parts, parameters)]);
}

/** Whether rows judged for one binding of the parameters stand as they are for another. */
export function stands(judged: Judged, prepared: Prepared): boolean {
  const [before, now] = [innermost(judged.prepared.stages), innermost(prepared.stages)];
  // On the same data stand the same schemes. Base pay may be asked of the people table; and whoever asks for new customers says when one is new again.
  return judged.data === prepared.data && readsBasePay(judged.prepared.stages) === readsBasePay(prepared.stages)
    && askingForOpenings(judged.prepared)?.parameters.dormantMonths === askingForOpenings(prepared)?.parameters.dormantMonths
    && [...judgingParameters(now.scheme)].every((name) => now.parameters.isSame(name, before.parameters));
}
