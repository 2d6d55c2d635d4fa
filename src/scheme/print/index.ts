import { commonParameters, isCommon } from '../common';
import type { Json } from '../shape/json';
import { isPlainObject } from '../shape/json';
import type { FieldUse, Parameter, Scheme } from '../types';
import { printComponent } from './component';
import { printCondition } from './condition';
import { present, printFigure, printReference, printWord, unless, unlessEmpty } from './given';

/** The scheme as JSON in the language, as short as it can be said; parsing it gives the same scheme. */
export function schemeToJson(scheme: Scheme): Json {
  return present({
    id: scheme.id,
    version: scheme.version,
    source: scheme.source,
    name: { ...scheme.name },
    description: { ...scheme.description },
    period: printWord(scheme.period),
    refunds: scheme.refunds,
    negatives: scheme.negatives,
    fields: scheme.fields.map(printField),
    parameters: unlessEmpty(scheme.parameters.filter(({ name }) => !isCommon(name)), printParameter),
    exactlyOne: unlessEmpty(scheme.exactlyOne, (group) => group),
    defaults: printDefaults(scheme),
    exclusions: unlessEmpty(scheme.exclusions, ({ code, label, when }) => ({ code, label: { ...label }, when: when.map(printCondition) })),
    base: scheme.base && printReference(scheme.base),
    components: scheme.components.map((component) => printComponent(component, scheme.period)),
    forfeits: unlessEmpty(scheme.forfeits, ({ source, same }) => ({ source, same })),
    redemption: unlessEmpty(scheme.redemption, ({ award, cost, offer }) => ({ award, cost: printFigure(cost), offer: { ...offer } })),
    costs: scheme.costs && printReference(scheme.costs),
    examples: unlessEmpty(scheme.examples, (example) => jsonOf(example) ?? {}),
  });
}

function printField(use: FieldUse): Json {
  const details = present({
    optional: unless(false, use.need === 'optional'),
    if: unlessEmpty(use.if, printCondition),
    where: unlessEmpty(use.where, printCondition),
    or: unlessEmpty(use.or, (name) => name),
    synonyms: unlessEmpty(use.synonyms, (words) => words),
    known: use.known === undefined || use.known === 'synonyms' ? use.known : printReference(use.known),
    atLeast: use.atLeast && printFigure(use.atLeast),
    atMost: use.atMost && printFigure(use.atMost),
    rejectsRow: unless(false, use.rejectsRow),
  });
  return use.table === 'sales' && Object.keys(details).length === 0 ? use.field : { [use.table]: use.field, ...details };
}

function printParameter(parameter: Parameter): Json {
  return present({
    name: parameter.name,
    type: parameter.type,
    bound: parameter.bound,
    value: parameter.value,
    label: { ...parameter.label },
    hint: parameter.hint && { ...parameter.hint },
    optional: unless(false, !parameter.required && parameter.default === undefined),
    default: jsonOf(parameter.default),
    defaults: unlessEmpty(parameter.defaults, ({ when, value }) => ({ when: when.map(printCondition), value: jsonOf(value) ?? null })),
    atLeast: parameter.atLeast && printFigure(parameter.atLeast),
    above: parameter.above && printFigure(parameter.above),
    atMost: parameter.atMost && printFigure(parameter.atMost),
    choices: unlessEmpty(parameter.choices, ({ word, label }) => ({ word, label: { ...label } })),
    keys: parameter.keys,
    figures: parameter.figures,
  });
}

/** The defaults of common parameters that are the scheme's own. */
function printDefaults({ parameters }: Scheme): Json | undefined {
  const usual = new Map(commonParameters({ newCustomers: true, workingDays: true }).map((parameter) => [parameter.name, JSON.stringify(parameter.default)]));
  const own = parameters.filter(({ name, default: value }) => isCommon(name) && JSON.stringify(value) !== usual.get(name));
  return own.length === 0 ? undefined : present(Object.fromEntries(own.map(({ name, default: value }) => [name, jsonOf(value)])));
}

/** What came from JSON, as JSON again; what JSON cannot say is left out. */
function jsonOf(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => jsonOf(item) ?? null);
  return isPlainObject(value) ? present(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, jsonOf(entry)]))) : undefined;
}
