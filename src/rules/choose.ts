import type { Expression } from '../scheme';
import type { Figure, Scope } from './context';
import type { Subject } from './subject';
import { whole } from './told';

/** The first choice whose conditions hold; told with the figures that decided. */
export function chooseFigure({ choices, otherwise }: Extract<Expression, { readonly kind: 'choose' }>, scope: Scope): Figure {
  const ready = choices.map(({ when, value }) => ({ test: scope.test(when), figure: scope.figure(value) }));
  const other = otherwise === undefined ? undefined : scope.figure(otherwise);
  const chosen = (subject: Subject, row: number): Figure | undefined => ready.find(({ test }) => test.holds(subject, row))?.figure ?? other;
  return {
    unit: ready[0]?.figure.unit ?? 'number',
    of: (subject, row) => chosen(subject, row)?.of(subject, row) ?? null,
    tell(subject, row, told) {
      for (const { test } of ready) {
        test.tell(subject, row, told);
        if (test.holds(subject, row)) break;
      }
      return chosen(subject, row)?.tell(subject, row, told) ?? whole('');
    },
  };
}
