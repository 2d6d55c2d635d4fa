import { formulaTexts as texts } from '../../i18n/texts/formula';
import { isSafe } from '../guard';
import type { At } from '../shape/at';
import type { Json } from '../shape/json';
import type { JsonSchema } from '../shape/shape';
import { Names } from './names';
import { FormulaReader } from './read';
import type { Node } from './syntax';
import { FORMULA_LIMITS, parse } from './syntax';
import { FormulaFault } from './tokens';

/*
 * The second way of writing expressions and conditions: `=SUM(amount) * rate`, in the words of a spreadsheet. A formula is turned
 * into the JSON that says the same and that JSON is read like any other, so that both ways give the same tree and the same messages.
 */

/** Whether a text is a formula: it starts with an equals sign. */
export function isFormula(json: unknown): json is string {
  return typeof json === 'string' && /^[=＝]/.test(json);
}

/** The JSON Schema of a formula. */
export const FORMULA_SCHEMA: JsonSchema = { type: 'string', pattern: '^[=＝]', maxLength: FORMULA_LIMITS.characters };

/** JSON that a formula stands for, and the place at which it is read. */
export interface Turned {
  readonly json: Json;
  readonly at: At;
}

/** The expression, or the conditions, that a formula says; null where it cannot be read, which is told with the character. */
export function turnFormula(formula: string, as: 'expression' | 'conditions', at: At): Turned | null {
  if (formula.slice(1).trim() === '') {
    at.wrong('formula', texts.blank);
    return null;
  }
  const reader = new FormulaReader(at.trail.names ?? NOTHING);
  try {
    const node: Node = parse(formula);
    const json = as === 'expression' ? reader.expression(node, at.path) : reader.conditions(node, at.path);
    const within = at.within((path) => columnOf(path, at.path, reader.places));
    return isSafe(json, within) ? { json, at: within } : null;
  } catch (fault) {
    if (!(fault instanceof FormulaFault)) throw fault;
    at.within(() => fault.at + 1).wrong(fault.text === texts.tooLong ? 'too-large' : fault.text === texts.tooDeep ? 'too-deep' : 'formula', fault.text, fault.values);
    return null;
  }
}

const NOTHING = new Names([], []);

/** The character at which a place of the JSON stands, or the nearest place around it that stands somewhere. */
function columnOf(path: string, whole: string, places: ReadonlyMap<string, number>): number {
  for (let place = path; place.length >= whole.length; place = place.slice(0, -1)) {
    const found = places.get(place);
    if (found !== undefined) return found + 1;
  }
  return 1;
}
