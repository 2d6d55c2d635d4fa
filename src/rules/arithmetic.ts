import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, divide, floor, integer, isZero, maxOf, minOf, multiply, ONE, round, subtract, toNumber } from '../money';
import type { Expression } from '../scheme';
import type { Figure, Scope } from './context';
import type { Subject } from './subject';
import type { Term, Told, Unit } from './told';
import { figureTerm, minus, over, plus, times, whole } from './told';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** Two or more figures joined; absent where one of them is. */
function joined(figures: readonly Figure[], join: (a: Exact, b: Exact) => Exact, subject: Subject, row: number): Exact | null {
  let result: Exact | null = null;
  for (const figure of figures) {
    const value = figure.of(subject, row);
    if (value === null) return null;
    result = result === null ? value : join(result, value);
  }
  return result;
}

export function plusFigure({ of: parts }: Of<'plus' | 'times' | 'least' | 'most'>, scope: Scope): Figure {
  const figures = parts.map(scope.figure);
  return {
    unit: unitOfSum(figures),
    of: (subject, row) => joined(figures, add, subject, row),
    tell: (subject, row, told) => plus(figures.map((figure) => figure.tell(subject, row, told))),
  };
}

export function timesFigure({ of: parts }: Of<'plus' | 'times' | 'least' | 'most'>, scope: Scope): Figure {
  const figures = parts.map(scope.figure);
  return {
    unit: figures.find(({ unit }) => unit === 'money')?.unit ?? 'number',
    of: (subject, row) => joined(figures, multiply, subject, row),
    tell: (subject, row, told) => times(figures.map((figure) => figure.tell(subject, row, told))),
  };
}

/** The smallest or the largest; its own working is told, and that the others were larger or smaller. */
export function extremeFigure({ kind, of: parts }: Of<'plus' | 'times' | 'least' | 'most'>, scope: Scope): Figure {
  const figures = parts.map(scope.figure);
  const choose = kind === 'least' ? minOf : maxOf;
  const of = (subject: Subject, row: number): Exact | null => joined(figures, choose, subject, row);
  return {
    unit: unitOfSum(figures),
    of,
    tell(subject, row, told) {
      const value = of(subject, row);
      const terms = figures.map((figure) => ({ value: figure.of(subject, row), term: figure.tell(subject, row, told) }));
      const chosen = terms.find((each) => each.value !== null && value !== null && isZero(subtract(each.value, value)));
      const list = terms.map(({ term }) => term.text).join(told.say(termTexts.comma));
      told.fact(kind === 'least' ? termTexts.least : termTexts.most, { list });
      return chosen?.term ?? whole('');
    },
  };
}

function unitOfSum(figures: readonly Figure[]): Unit {
  const units = new Set(figures.map(({ unit }) => unit));
  return units.has('money') ? 'money' : units.size === 1 ? figures[0]?.unit ?? 'number' : 'number';
}

export function minusFigure({ of: [first, second] }: Of<'minus'>, scope: Scope): Figure {
  const figures = [scope.figure(first), scope.figure(second)] as const;
  return {
    unit: unitOfSum(figures),
    of: (subject, row) => joined(figures, subtract, subject, row),
    tell: (subject, row, told) => minus(figures[0].tell(subject, row, told), figures[1].tell(subject, row, told)),
  };
}

export function overFigure({ of: [first, second], byZero }: Of<'over'>, scope: Scope): Figure {
  const above = scope.figure(first);
  const below = scope.figure(second);
  return {
    unit: above.unit === 'money' && below.unit !== 'money' ? 'money' : 'number',
    of(subject, row) {
      const dividend = above.of(subject, row);
      const divisor = dividend === null ? null : below.of(subject, row);
      if (dividend === null || divisor === null) return null;
      return isZero(divisor) ? byZero ?? null : divide(dividend, divisor);
    },
    tell(subject, row, told) {
      const divisor = below.of(subject, row);
      if (divisor !== null && isZero(divisor) && byZero !== undefined) return figureTerm(byZero, 'number');
      return over(above.tell(subject, row, told), below.tell(subject, row, told));
    },
  };
}

/** now ÷ before − 1; absent where before is 0. */
export function growthFigure({ now, before }: Of<'growth'>, scope: Scope): Figure {
  const present = scope.figure(now);
  const past = scope.figure(before);
  const of = (subject: Subject, row: number): Exact | null => {
    const base = past.of(subject, row);
    const value = base === null || isZero(base) ? null : present.of(subject, row);
    return base === null || value === null ? null : subtract(divide(value, base), ONE);
  };
  return {
    unit: 'rate',
    of,
    tell: (subject, row, told) => minus(over(present.tell(subject, row, told), past.tell(subject, row, told)), whole('1')),
  };
}

/** Nothing is rounded to more places. */
const FINEST_PLACES = 20;

/** Whole numbers rounded down, and rounding; told by the result, so that the arithmetic goes on from it. */
export function floorFigure({ of: part }: Of<'floor'>, scope: Scope): Figure {
  return reshaped(scope.figure(part), floor, (term, told, result) => told.fact(termTexts.floored, { term: term.text, result }));
}

export function roundFigure({ of: part, places, mode }: Of<'round'>, scope: Scope): Figure {
  const count = scope.parameters.figure(places) ?? integer(0);
  const how = mode === undefined ? 'half-up' : scope.parameters.choice(mode, ['half-up', 'half-even', 'down', 'up']);
  const to = Math.min(toNumber(count), FINEST_PLACES);
  return reshaped(scope.figure(part), (x) => round(x, to, how), (term, told, result) => {
    if (term.text !== result) told.fact(termTexts.rounded, { term: term.text, result });
  });
}

function reshaped(figure: Figure, shape: (x: Exact) => Exact, say: (term: Term, told: Told, result: string) => void): Figure {
  const of = (subject: Subject, row: number): Exact | null => {
    const value = figure.of(subject, row);
    return value === null ? null : shape(value);
  };
  return {
    unit: figure.unit,
    of,
    tell(subject, row, told) {
      const value = of(subject, row);
      const result = value === null ? whole('') : figureTerm(value, figure.unit);
      say(figure.tell(subject, row, told), told, result.text);
      return result;
    },
  };
}

export function orElseFigure({ of: part, otherwise }: Of<'orElse'>, scope: Scope): Figure {
  const figure = scope.figure(part);
  const other = scope.figure(otherwise);
  return {
    unit: figure.unit,
    of: (subject, row) => figure.of(subject, row) ?? other.of(subject, row),
    tell: (subject, row, told) => (figure.of(subject, row) === null ? other : figure).tell(subject, row, told),
  };
}
