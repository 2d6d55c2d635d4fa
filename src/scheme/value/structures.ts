import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { plain, ZERO } from '../../money';
import type { Item, SchemeRef } from '../parameters';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import { needed, optional, or } from '../shape/key';
import { ObjectReading, record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { shown } from '../shape/shown';
import { freeObject, string, text } from '../shape/simple';
import type { Parameter } from '../types';
import { readFigure } from './figure';
import { unwrapped } from './lists';

const figure: Shape<Exact> = { read: (json, at) => readFigure(json, 'number', at) ?? ZERO, write: plain, schema: () => ({}), blank: () => ZERO };

/** A list of items, each with a name and the figures that its parameter knows. */
export function readItems(json: unknown, parameter: Parameter, at: At): readonly Item[] | undefined {
  const table = unwrapped(json, at);
  if (table === undefined) return undefined;
  if (!Array.isArray(table)) {
    at.wrong('wrong-type', schemeTexts.wantsItems, { shown: shown(table) });
    return undefined;
  }
  const items = table.map((entry: unknown, index) => readItem(entry, parameter.figures ?? [], at.item(index))).filter((item) => item !== undefined);
  return items.length === table.length ? items : undefined;
}

function readItem(json: unknown, figures: readonly string[], at: At): Item | undefined {
  if (!isPlainObject(json)) {
    at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const reading = new ObjectReading(json, at);
  const name = reading.key(needed(string), 'name');
  const label = reading.key(or(text, { zh: name, en: name }), 'label');
  const found = new Map<string, Exact>();
  for (const key of figures) {
    const value = reading.key(optional(figure), key);
    if (value !== undefined) found.set(key, value);
  }
  reading.refuseOthers();
  return at.trail.problems.length === problems ? { name, label, figures: found } : undefined;
}

const schemeRef = record<SchemeRef>({ scheme: needed(string), params: or(freeObject, {}) });

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
