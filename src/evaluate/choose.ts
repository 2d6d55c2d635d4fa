import type { Expression } from '../scheme';
import type { Figure, Scope, Test } from './scope';
import type { Subject } from '../data';
import { whole } from '../explain';

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
  const chosen = (subject: Subject, row: number): Figure | undefined => {
    for (const { test, figure } of ready) if (test.holds(subject, row)) return figure;
    return other;
  };
  return {
    unit: (ready[0]?.figure ?? other)?.unit ?? 'number',
    of: (subject, row) => chosen(subject, row)?.of(subject, row) ?? null,
    explain(subject, row, explanation) {
      for (const { test } of ready) {
        test.explain(subject, row, explanation);
        if (test.holds(subject, row)) break;
      }
      return chosen(subject, row)?.explain(subject, row, explanation) ?? whole('');
    },
  };
}
