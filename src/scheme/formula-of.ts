import type { Language } from '../i18n';
import { namesOf } from './formula/names';
import { FormulaPrinter } from './formula/print';
import { conditions as conditionsShape } from './grammar/condition';
import { expression as expressionShape } from './grammar/expression';
import { isPlainObject, jsonOf, type Json } from './shape/json';
import type { Condition, Expression, Scheme } from './types';

/** Writes expressions and conditions of one scheme as formulas, which read back to the same. With a language, names are what people call them in it. */
export class Formulas {
  private readonly printer: FormulaPrinter;

  constructor(scheme: Pick<Scheme, 'fields' | 'parameters'>, language?: Language) {
    this.printer = new FormulaPrinter(namesOf(scheme), language);
  }

  expression(expression: Expression): string {
    return `=${this.printer.expression(expressionShape.write(expression))}`;
  }

  conditions(conditions: readonly Condition[]): string {
    return `=${this.printer.conditions(conditionsShape.write(conditions))}`;
  }

  /** A part of what `schemeToJson` writes, as a formula: a figure, or a list of conditions. */
  ofJson(json: unknown, what: 'figure' | 'conditions'): string {
    const said = asExpression(jsonOf(json) ?? (what === 'figure' ? 0 : []));
    return `=${what === 'figure' ? this.printer.expression(said) : this.printer.conditions(said)}`;
  }
}

/** The day on which an award is due is written in a form of its own where it is so many working days after another. */
function asExpression(json: Json): Json {
  if (!isPlainObject(json)) return json;
  const { workingDays, after } = json;
  return workingDays === undefined || after === undefined ? json : { workday: [after, workingDays] };
}
