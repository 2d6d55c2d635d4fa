import type { Exact } from '../money';
import { compare, sign, ZERO } from '../money';
import type { Outcome } from '../payout';
import type { Component, Expression, Facts } from '../scheme';
import { factsIn } from '../evaluate';
import { affectedBy, decided, METHODS, parametersIn, resultsAskedOf } from '../scheme';
import type { Costing } from './costing';
import type { Setting } from './setting';

/** How a figure bears upon the cost, as the scheme alone says it. */
export interface Bearing {
  /** Null where the scheme does not say whether a larger value costs more or less. */
  readonly course: 'rising' | 'falling' | null;
  /** Where the cost changes only as a bound passes somebody's measure: these measures. */
  readonly steps: readonly Exact[] | null;
}

const UNKNOWN: Bearing = { course: null, steps: null };

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

/**
 * A rate or an amount never makes the cost fall where what it is multiplied by is not below zero; the bound of a tier whose value is higher than that of
 * the tier before never makes it rise. Nothing is said of a figure that other parts of the scheme look at too. What is cut in the end keeps the course.
 */
export function bearingOf({ prepared, worked }: Pick<Costing, 'prepared' | 'worked'>, { parameter: { name }, path }: Setting): Bearing {
  const { scheme } = prepared;
  const [stage, ...others] = worked.stages;
  if (stage === undefined || others.length > 0 || scheme.refunds === 'reversed' || affectedBy([name], scheme).size > 1) return UNKNOWN;
  const { components, ...rest } = scheme;
  const used = components.filter((component) => parametersIn(component, scheme.parameters).has(name));
  const asked = new Set(components.flatMap((component) => [...resultsAskedOf(component)]));
  const outside = { ...rest, parameters: [], defaults: [], examples: [] };
  if (parametersIn(outside, []).has(name) || used.some((component) => asked.has(component.id) || isUsedBeside(component, name))) return UNKNOWN;
  const outcomes = stage.outcomes.filter(({ worked: { component } }) => used.some(({ id }) => id === component.id));
  const found = outcomes.map((outcome) => bearingIn(outcome, name, path));
  const [first] = found;
  if (first === undefined || !used.every(({ award }) => award === 'cash')) return UNKNOWN;
  return {
    course: found.every(({ course }) => course === first.course) ? first.course : null,
    steps: found.every(({ steps }) => steps !== null) ? found.flatMap(({ steps }) => steps ?? []) : null,
  };
}

/** Whether anything of the component but what its rule gives looks at the parameter. */
function isUsedBeside({ rule, ...rest }: Component, name: string): boolean {
  if (parametersIn(rest, []).has(name)) return true;
  if (rule.kind === 'formula') return rule.toDate !== undefined || parametersIn(rule.when, []).has(name);
  return rule.kind !== 'contest' || parametersIn({ ...rule, prizes: [] }, []).has(name);
}

function bearingIn(outcome: Outcome, name: string, path: string): Bearing {
  const { rule } = outcome.worked.component;
  if (rule.kind === 'contest') return { course: 'rising', steps: null };
  if (rule.kind !== 'formula') return UNKNOWN;
  const amount = chosen(rule.amount, factsIn(outcome.worked.scope));
  if (amount?.kind === 'tiers') return ofTiers(amount, outcome, name, path);
  const factors = amount?.kind === 'times' ? amount.of : amount === null ? [] : [amount];
  const [own, ...more] = factors.filter((factor) => parametersIn(factor, []).has(name));
  const isPlain = more.length === 0 && own !== undefined && (own.kind === 'figure' || (own.kind === 'lookup' && own.otherwise === undefined));
  return isPlain && factors.every((factor) => factor === own || isNeverNegative(factor, outcome)) ? { course: 'rising', steps: null } : UNKNOWN;
}

/** Which of its choices an expression is; null where that is open before rows are read. */
function chosen(expression: Expression, facts: Facts): Expression | null {
  if (expression.kind !== 'choose') return expression;
  for (const { when, value } of expression.choices) {
    const isMeant = decided(when, facts);
    if (isMeant !== false) return isMeant === null ? null : chosen(value, facts);
  }
  return expression.otherwise === undefined ? null : chosen(expression.otherwise, facts);
}

function isNeverNegative(expression: Expression, { worked: { scope }, subjects }: Outcome): boolean {
  const figure = scope.figure(expression);
  for (const subject of subjects) if (sign(figure.of(subject, subject.first) ?? ZERO) < 0) return false;
  return true;
}

function ofTiers({ tiers: given, of, method: word, on }: Tiers, { worked: { scope }, subjects }: Outcome, name: string, path: string): Bearing {
  const tiers = scope.parameters.tiers(given) ?? [];
  const method = scope.parameters.choice(word, METHODS) ?? 'graduated';
  const at = Number(/\[(\d+)\]/.exec(path)?.[1] ?? NaN);
  const [tier, before] = [tiers[at], tiers[at - 1]];
  const isKnown = method === 'graduated' || method === 'slab' || method === 'fixed';
  if (tier === undefined || !isKnown || on !== undefined || parametersIn(of, []).has(name) || tiers.some(({ bound }) => sign(bound) < 0)) return UNKNOWN;
  if (path.endsWith('.value')) return { course: 'rising', steps: null };
  const order = compare(tier.value, before?.value ?? ZERO);
  const figure = scope.figure(of);
  const measures = method === 'graduated' ? null : Array.from(subjects, (subject) => figure.of(subject, subject.first)).filter((measure) => measure !== null);
  return { course: order >= 0 ? 'falling' : 'rising', steps: measures };
}
