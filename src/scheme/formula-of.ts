import type { Language } from '../i18n';
import { namesOf } from './formula/names';
import { FormulaPrinter } from './formula/print';
import { conditions as conditionsShape } from './grammar/condition';
import { expression as expressionShape } from './grammar/expression';
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
}
