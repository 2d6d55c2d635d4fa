import type { Expression } from '../scheme';
import type { Figure, Scope, Test } from './context';
import type { Subject } from './subject';
import { whole } from './told';

/** The first choice whose conditions hold; told with the figures that decided. */
export function chooseFigure({ choices, otherwise }: Extract<Expression, { readonly kind: 'choose' }>, scope: Scope): Figure {
  const ready: { readonly test: Test; readonly figure: Figure }[] = [];
  for (const { when, value } of choices) {
    const test = scope.test(when);
    // What can never be chosen is not made ready either: its columns need not be there.
    if (test.always === false) continue;
    ready.push({ test, figure: scope.figure(value) });
    if (test.always === true) break;
  }
  const isSettled = ready.at(-1)?.test.always === true;
  const other = otherwise === undefined || isSettled ? undefined : scope.figure(otherwise);
  const chosen = (subject: Subject, row: number): Figure | undefined => ready.find(({ test }) => test.holds(subject, row))?.figure ?? other;
  return {
    unit: (ready[0]?.figure ?? other)?.unit ?? 'number',
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
