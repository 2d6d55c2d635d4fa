import { referenceOf } from '../grammar/given';
import { isPlainObject } from '../shape/json';
import type { Expression, Parameter, Scheme } from '..';

const CALENDAR = ['calendar', 'holidays', 'workdays'];

/** What reads parameters without naming them: counting working days reads the calendar, from where an accounting period ends. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  laterThan: [...CALENDAR, 'monthStartsOn'], lastWorkingDay: [...CALENDAR, 'monthStartsOn'], workingDays: CALENDAR, workday: CALENDAR,
};

/**
 * The names of the parameters that parts of a scheme read, wherever in them they stand. An item that may fall back on
 * the parameter of its entry's name may read any of them.
 */
export function parametersIn(parts: unknown, all: Iterable<Pick<Parameter, 'name'>>): ReadonlySet<string> {
  const found = new Set<string>();
  look(parts, found, () => { for (const { name } of all) found.add(name); });
  return found;
}

function look(part: unknown, found: Set<string>, any: () => void): void {
  if (typeof part !== 'object' || part === null) return;
  if ('parameter' in part && typeof part.parameter === 'string') found.add(part.parameter);
  if ('kind' in part && typeof part.kind === 'string') for (const name of UNNAMED[part.kind] ?? []) found.add(name);
  if ('orParameter' in part && part.orParameter === true) any();
  // Figures and maps are literals: nothing in them stands for a parameter.
  if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) return;
  for (const each of Object.values(part)) look(each, found, any);
}

/** The names of the parameters that stand in an expression itself, not in a part of it. */
export function parametersOf(expression: Expression): readonly string[] {
  const values = Object.values(expression).flatMap((value: unknown) => (Array.isArray(value)
    ? value.flatMap((item: unknown) => (isPart(item) ? [] : [item, ...(isPlainObject(item) ? Object.values(item) : [])])) : [value]));
  return values.flatMap((value) => (isPart(value) || !isPlainObject(value) || typeof value['parameter'] !== 'string' ? [] : [value['parameter']]));
}

/** Whether something is an expression or a condition. */
function isPart(value: unknown): boolean {
  return isPlainObject(value) && 'kind' in value;
}

/** The parameters that may have another value where these have: themselves, and those whose defaults rest on them. */
export function affectedBy(changed: Iterable<string>, { parameters }: Pick<Scheme, 'parameters'>): ReadonlySet<string> {
  const affected = new Set(changed);
  for (let before = -1; before < affected.size;) {
    before = affected.size;
    for (const parameter of parameters) if ([...restsOn(parameter)].some((name) => affected.has(name))) affected.add(parameter.name);
  }
  return affected;
}

function restsOn({ default: fallback, defaults }: Parameter): ReadonlySet<string> {
  const values = [fallback, ...defaults.map(({ value }) => value)].map((value) => referenceOf(value));
  return parametersIn([values, defaults.map(({ when }) => when)], []);
}
