import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { ZERO } from '../../money';
import type { Item, SchemeRef } from '../parameters';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { shown } from '../shape/shown';
import { freeObject, list, string, text } from '../shape/simple';
import type { Parameter } from '../types';
import { readFigure } from './figure';
import { unwrapped } from './lists';

const figure: Shape<Exact> = { read: (json, at) => readFigure(json, 'number', at) ?? ZERO, schema: () => ({}), blank: () => ZERO };

/** A list of items, each with a name and the figures that its parameter knows. */
export function readItems(json: unknown, parameter: Parameter, at: At): readonly Item[] | undefined {
  const table = unwrapped(json, at);
  if (table === undefined) return undefined;
  if (!Array.isArray(table)) {
    at.wrong('wrong-type', schemeTexts.wantsItems, { shown: shown(table) });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const item = record((entry): Item => {
    const name = entry.required('name', string);
    const label = entry.or('label', text, { zh: name, en: name });
    const figures = new Map<string, Exact>();
    for (const key of parameter.figures ?? []) {
      const value = entry.optional(key, figure);
      if (value !== undefined) figures.set(key, value);
    }
    return { name, label, figures };
  });
  const items = list(item).read(table, at);
  return at.trail.problems.length === problems ? items : undefined;
}

const schemeRef = record((entry): SchemeRef => ({ scheme: entry.required('scheme', string), params: entry.or('params', freeObject, {}) }));

/** Another scheme: its id, or its id with its parameters. */
export function readSchemeRef(json: unknown, at: At): SchemeRef | undefined {
  const value = unwrapped(json, at);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return { scheme: value.trim(), params: {} };
  if (!isPlainObject(value)) {
    at.wrong('wrong-type', schemeTexts.wantsScheme, { shown: shown(value) });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const ref = schemeRef.read(value, at);
  return at.trail.problems.length === problems ? ref : undefined;
}
