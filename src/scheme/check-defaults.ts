import { schemeTexts } from '../i18n/texts/scheme';
import { isCommon } from './common';
import { referenceOf } from './grammar/given';
import type { At } from './shape/at';
import type { Parameter, Scheme } from './types';
import { readValue } from './value';

/** Defaults are read as though the user had given them, so that a preset cannot fail later; none may lead back to itself. */
export function checkDefaults(scheme: Scheme, at: At): void {
  const synonyms = scheme.fields.flatMap((field) => field.synonyms);
  const parameters = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  scheme.parameters.forEach((parameter, index) => {
    const own = !isCommon(parameter.name);
    const place = own ? at.key('parameters').item(index) : at.key('defaults');
    if (checkCycle(parameter, parameters, place)) return;
    const check = (value: unknown, here: At): void => {
      const other = referenceOf(value);
      if (other !== null && !parameters.has(other.parameter)) here.wrong('unknown-parameter', schemeTexts.unknownParameter, { name: other.parameter, names: [...parameters.keys()].join(', ') });
      else if (other !== null && parameters.get(other.parameter)?.dated !== parameter.dated) here.wrong('no-meaning', schemeTexts.datedElsewhere, { name: other.parameter });
      else if (other === null) readValue(value, parameter, synonyms, here);
    };
    if (parameter.default !== undefined) check(parameter.default, place.key(own ? 'default' : parameter.name));
    parameter.defaults.forEach(({ value }, which) => check(value, place.key('defaults').item(which).key('value')));
  });
}

/** The parameters that a parameter's default asks for. */
function askedBy(parameter: Parameter): readonly string[] {
  const values = [parameter.default, ...parameter.defaults.map(({ value }) => value)];
  const conditions = parameter.defaults.flatMap(({ when }) => when).flatMap((each) => namesIn(each));
  return [...values.map((value) => referenceOf(value)?.parameter).filter((name) => name !== undefined), ...conditions];
}

function namesIn(condition: Parameter['defaults'][number]['when'][number]): readonly string[] {
  if (condition.kind === 'parameterIs' || condition.kind === 'given' || condition.kind === 'empty') return [condition.parameter];
  if (condition.kind === 'not') return namesIn(condition.of);
  return condition.kind === 'column' ? [] : condition.of.flatMap((each) => namesIn(each));
}

function checkCycle(parameter: Parameter, parameters: ReadonlyMap<string, Parameter>, at: At): boolean {
  const path = wayBack(parameter.name, parameter, parameters, new Set());
  if (path !== undefined) at.key('default').wrong('cycle', schemeTexts.cycle, { names: [parameter.name, ...path].join(' → ') });
  return path !== undefined;
}

/** The way from a parameter's default over other defaults back to `goal`, if there is one. */
function wayBack(goal: string, from: Parameter, parameters: ReadonlyMap<string, Parameter>, seen: Set<string>): readonly string[] | undefined {
  for (const name of askedBy(from)) {
    if (name === goal) return [name];
    const next = parameters.get(name);
    if (next === undefined || seen.has(name)) continue;
    seen.add(name);
    const rest = wayBack(goal, next, parameters, seen);
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}
