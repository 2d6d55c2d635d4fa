import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, divide, floor, integer, isZero, maxOf, minOf, multiply, ONE, ratio, round, subtract, toNumber } from '../money';
import type { Expression } from '../scheme';
import type { Figure, Scope } from './scope';
import type { Subject } from '../data';
import type { Term, Explanation, Unit } from '../explain';
import { figureTerm, minus, over, plus, times, whole } from '../explain';

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
    explain: (subject, row, explanation) => plus(figures.map((figure) => figure.explain(subject, row, explanation))),
  };
}

const ONE_TIMES: Expression = { kind: 'figure', value: ONE };

export function timesFigure({ of: parts }: Of<'plus' | 'times' | 'least' | 'most'>, scope: Scope): Figure {
  const alone = parts.map(scope.figure);
  const ofMoney = alone.some(({ unit, open }) => unit === 'money' && open !== true);
  // What multiplies money, and has no unit of its own, is a share of it.
  const shares = scope.but({ asShare: true });
  const figures = alone.map((figure, at) => (ofMoney && (figure.unit !== 'money' || figure.open === true) ? shares.figure(parts[at] ?? ONE_TIMES) : figure));
  return {
    unit: figures.some(({ unit }) => unit === 'money') ? 'money' : 'number',
    of: (subject, row) => joined(figures, multiply, subject, row),
    explain: (subject, row, explanation) => times(figures.map((figure) => figure.explain(subject, row, explanation))),
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
    explain(subject, row, explanation) {
      const value = of(subject, row);
      const terms = figures.map((figure) => ({ value: figure.of(subject, row), term: figure.explain(subject, row, explanation) }));
      const chosen = terms.find((each) => each.value !== null && value !== null && isZero(subtract(each.value, value)));
      const list = terms.map(({ term }) => term.text).join(explanation.say(termTexts.comma));
      explanation.fact(kind === 'least' ? termTexts.least : termTexts.most, { list });
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
    explain: (subject, row, explanation) => minus(figures[0].explain(subject, row, explanation), figures[1].explain(subject, row, explanation)),
  };
}

export function overFigure({ of: [first, second], byZero }: Of<'over'>, scope: Scope): Figure {
  const above = scope.figure(first);
  const below = scope.figure(second);
  return {
    unit: above.unit === 'money' && below.unit !== 'money' ? 'money' : 'number',
    ratio: above.unit === below.unit,
    of(subject, row) {
      const dividend = above.of(subject, row);
      const divisor = dividend === null ? null : below.of(subject, row);
      if (dividend === null || divisor === null) return null;
      return isZero(divisor) ? byZero ?? null : divide(dividend, divisor);
    },
    near(subject, row) {
      const dividend = above.of(subject, row);
      const divisor = dividend === null ? null : below.of(subject, row);
      if (dividend === null || divisor === null) return null;
      if (!isZero(divisor)) return ratio(dividend, divisor);
      return byZero === undefined ? null : toNumber(byZero);
    },
    explain(subject, row, explanation) {
      const divisor = below.of(subject, row);
      if (divisor !== null && isZero(divisor) && byZero !== undefined) return figureTerm(byZero, 'number');
      return over(above.explain(subject, row, explanation), below.explain(subject, row, explanation));
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
    explain: (subject, row, explanation) => minus(over(present.explain(subject, row, explanation), past.explain(subject, row, explanation)), whole('1')),
  };
}

/** Nothing is rounded to more places. */
const FINEST_PLACES = 20;

/** Whole numbers rounded down, and rounding; told by the result, so that the arithmetic goes on from it. */
export function floorFigure({ of: part }: Of<'floor'>, scope: Scope): Figure {
  return reshaped(scope.figure(part), floor, (term, explanation, result) => explanation.fact(termTexts.floored, { term: term.text, result }));
}

export function roundFigure({ of: part, places, mode }: Of<'round'>, scope: Scope): Figure {
  const count = scope.parameters.figure(places) ?? integer(0);
  const how = mode === undefined ? 'half-up' : scope.parameters.choice(mode, ['half-up', 'half-even', 'down', 'up']);
  const to = Math.min(toNumber(count), FINEST_PLACES);
  return reshaped(scope.figure(part), (x) => round(x, to, how), (term, explanation, result) => {
    if (term.text !== result) explanation.fact(termTexts.rounded, { term: term.text, result });
  });
}

function reshaped(figure: Figure, shape: (x: Exact) => Exact, say: (term: Term, explanation: Explanation, result: string) => void): Figure {
  const of = (subject: Subject, row: number): Exact | null => {
    const value = figure.of(subject, row);
    return value === null ? null : shape(value);
  };
  return {
    unit: figure.unit,
    of,
    explain(subject, row, explanation) {
      const value = of(subject, row);
      const result = value === null ? whole('') : figureTerm(value, figure.unit);
      say(figure.explain(subject, row, explanation), explanation, result.text);
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
    explain: (subject, row, explanation) => (figure.of(subject, row) === null ? other : figure).explain(subject, row, explanation),
  };
}
