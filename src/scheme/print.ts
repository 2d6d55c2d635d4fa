import { commonParameters, isCommon } from './common';
import { per } from './grammar/period';
import { scheme as shape } from './grammar/scheme';
import type { Json } from './shape/json';
import type { Component, Scheme } from './types';
import { usualPeriod } from './walk/members';

/** The scheme as JSON in the language, as short as it can be said; parsing it gives the same scheme. */
export function schemeToJson(scheme: Scheme): Json {
  const parameters = scheme.parameters.filter(({ name }) => !isCommon(name));
  const components = scheme.components.map((component) => ({ ...component, per: periodOf(component, scheme) }));
  return shape.write({ ...scheme, parameters, components, defaults: ownDefaults(scheme) });
}

/** The period of a component, where it is not so anyway. */
function periodOf(component: Component, { period }: Scheme): Component['per'] | undefined {
  return JSON.stringify(per.write(component.per)) === JSON.stringify(per.write(usualPeriod(component, period))) ? undefined : component.per;
}

/** The defaults of common parameters that are the scheme's own. */
function ownDefaults({ parameters, language, negatives }: Scheme): Readonly<Record<string, unknown>> {
  const usual = new Map(commonParameters({ newCustomers: true, language }).map((parameter) => [parameter.name, JSON.stringify(parameter.default)]));
  usual.set('negatives', JSON.stringify(negatives));
  const own = parameters.filter(({ name, default: value }) => isCommon(name) && JSON.stringify(value) !== usual.get(name));
  return Object.fromEntries(own.map(({ name, default: value }) => [name, value]));
}
