import type { Language } from '../i18n';
import { say } from '../i18n';
import type { FieldUse, Parameter, Scheme } from './types';

/** A field of a table and whether a scheme needs it. */
export interface FieldDescription {
  readonly table: 'sales' | 'people' | 'teams' | 'history';
  readonly field: string;
  readonly need: FieldUse['need'];
}

/** A parameter in one language. It is required, or it has a default; null for one that may be left out and then says nothing. */
export interface ParameterDescription {
  readonly name: string;
  readonly type: Parameter['type'];
  readonly label: string;
  readonly hint?: string;
  readonly required?: true;
  readonly default?: unknown;
  readonly choices?: readonly string[];
}

export interface SchemeDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly source?: string;
  readonly readings?: readonly string[];
  readonly fields: readonly FieldDescription[];
  readonly parameters: readonly ParameterDescription[];
  /** Groups of parameters of which exactly one must be given. */
  readonly exactlyOne?: readonly (readonly string[])[];
}

/** What a scheme is called, what it reads and what it asks for, in one language. */
export function describeScheme(scheme: Scheme, language: Language): SchemeDescription {
  return {
    id: scheme.id,
    name: say(scheme.name, language),
    description: say(scheme.description, language),
    ...(scheme.source === undefined ? {} : { source: say(scheme.source, language) }),
    ...(scheme.readings.length === 0 ? {} : { readings: scheme.readings.map((reading) => say(reading, language)) }),
    fields: fieldsOf(scheme),
    parameters: scheme.parameters.map((parameter) => describeParameter(parameter, language)),
    ...(scheme.exactlyOne.length === 0 ? {} : { exactlyOne: scheme.exactlyOne }),
  };
}

/** The fields that a scheme names, and those that come with them: dates and status of sales rows, earlier deals of customers. */
export function fieldsOf(scheme: Scheme): readonly FieldDescription[] {
  const named = scheme.fields.map((use): FieldDescription => ({ table: use.table, field: use.field, need: needOf(use) }));
  const sales: readonly FieldDescription[] = readsSales(scheme) ? [{ table: 'sales', field: 'date', need: 'required' }, { table: 'sales', field: 'status', need: 'optional' }] : [];
  const history: readonly FieldDescription[] = scheme.parameters.some(({ name }) => name === 'dormantMonths')
    ? [{ table: 'history', field: 'customer', need: 'optional' }, { table: 'history', field: 'date', need: 'optional' }]
    : [];
  return [...sales, ...named, ...history];
}

/** Whether a scheme looks at sales rows at all. */
function readsSales(scheme: Scheme): boolean {
  return scheme.fields.some(({ table }) => table === 'sales');
}

/** What is needed only under some choice of parameters or columns is needed conditionally. */
function needOf({ need, if: conditions }: FieldUse): FieldUse['need'] {
  return need === 'required' && conditions.length > 0 ? 'conditional' : need;
}

function describeParameter({ name, type, label, hint, required, default: fallback, choices }: Parameter, language: Language): ParameterDescription {
  return {
    name,
    type,
    label: say(label, language),
    ...(hint === undefined ? {} : { hint: say(hint, language) }),
    ...(required ? { required } : { default: fallback ?? null }),
    ...(choices.length === 0 ? {} : { choices: choices.map(({ word }) => word) }),
  };
}
