import type { Text } from '../i18n';
import type { Exact, ScaleMethod } from '../money';
import { compare, equals, minOf, multiply, ONE, scaled, sign, subtract, sum, TierScale, ZERO } from '../money';
import type { Outcome, Settled } from '../payout';
import type { PayCurve } from './pay-curve';
import { curveOf } from './pay-curve';
import type { Component, Expression, Scheme, Tier, TierMethod } from '../scheme';
import { decided, METHODS, walkComponent, type Facts } from '../scheme';
import { factsIn, type Scope } from '../evaluate';

/** What happens at the bound of a tier, and who stands near it. */
export interface BoundCheck {
  readonly component: Text;
  readonly bound: Exact;
  readonly side: Tier['side'];
  /** What a cent before it earns and what the bound itself does, by this table alone. */
  readonly before: Exact;
  readonly at: Exact;
  readonly jump: Exact;
  /** A cent less or more makes more of a difference than its rate: `jump`; the pay falls: `falls`. */
  readonly kind: 'smooth' | 'jump' | 'falls';
  /** From where on a fall is made up for; null where it never is, or there is none. */
  readonly until: Exact | null;
  /** Whether anybody has come so far. */
  readonly reached: boolean;
  /** How many stand within 5 % below it, how many as near above it, and what it would cost if the former all came to it. */
  readonly below: number;
  readonly above: number;
  readonly reachCost: Exact;
  /** Chance that so few stand below of those near it, if both sides were alike; null for fewer than twenty. */
  readonly bunching: number | null;
}

/** A tier with those whose measure falls into it. */
export interface TierShare {
  readonly component: Text;
  /** Its place in its table, from 0. */
  readonly index: number;
  readonly tier: Tier;
  readonly subjects: number;
  readonly measured: Exact;
  /** What the table gives them. */
  readonly given: Exact;
}

export interface TierChecks {
  readonly bounds: readonly BoundCheck[];
  readonly tiers: readonly TierShare[];
  /** None for a rate that is found by one figure and applied to another, which has no pay of its own. */
  readonly curves: readonly PayCurve[];
}

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

const CENT = scaled(1, 2);
const NEAR = scaled(5, 2);
const ENOUGH = 20;

/** All tier tables of a plan, each held against those to whom it is applied. */
export function tierChecks(plan: readonly Settled[]): TierChecks {
  const found = plan.flatMap(({ worked }) => worked.stages.flatMap(({ stage, outcomes }) => outcomes.flatMap((outcome) => checksOf(outcome, stage.scheme))));
  return { bounds: found.flatMap(({ bounds }) => bounds), tiers: found.flatMap(({ tiers }) => tiers), curves: found.flatMap(({ curves }) => curves) };
}

function checksOf(outcome: Outcome, scheme: Scheme): readonly TierChecks[] {
  const expressions: Tiers[] = [];
  const facts = factsIn(outcome.worked.scope);
  walkComponent(outcome.worked.component, {
    expression: (expression) => { if (expression.kind === 'tiers') expressions.push(expression); },
    decided: (when) => decided(when, facts),
  });
  return expressions.map((expression) => checkOf(expression, outcome, unitOf(expression, scheme)));
}

/** In what a measure comes: in pieces where the bounds are counts, else in cents. */
function unitOf({ tiers }: Tiers, { parameters }: Scheme): Exact {
  const name = 'parameter' in tiers ? tiers.parameter : undefined;
  return parameters.find((parameter) => parameter.name === name)?.bound === 'count' ? ONE : CENT;
}

function checkOf(expression: Tiers, { worked: { component, scope }, subjects }: Outcome, unit: Exact): TierChecks {
  const tiers = scope.parameters.tiers(expression.tiers) ?? [];
  const method = scaleMethod(scope.parameters.choice(expression.method, METHODS) ?? 'graduated');
  if (method === null) return { bounds: [], tiers: [], curves: [] };
  // A rate that is found by one figure and applied to another has no pay of its own.
  const scale = new TierScale(tiers, expression.on === undefined ? method : 'fixed');
  const figure = scope.figure(expression.of);
  const measures = Array.from(subjects, (subject) => figure.of(subject, subject.first)).filter((measure) => measure !== null);
  const cliffs = scale.cliffs(unit);
  const bounds = tiers.flatMap((tier, index): BoundCheck[] => {
    const cliff = cliffs[index];
    if (cliff === undefined) return [];
    const below = measures.filter((measure) => compare(measure, tier.bound) < 0 && compare(measure, multiply(tier.bound, subtract(scaled(1, 0), NEAR))) >= 0);
    const above = measures.filter((measure) => compare(measure, tier.bound) >= 0 && compare(measure, multiply(tier.bound, scaled(105, 2))) < 0);
    return [{
      component: component.label, bound: tier.bound, side: tier.side, before: cliff.before, at: cliff.at, jump: cliff.jump, kind: kindOf(cliff.jump, tier, method, unit),
      until: cliff.dead?.until ?? null, reached: measures.some((measure) => compare(measure, tier.bound) >= 0), below: below.length, above: above.length,
      reachCost: expression.on === undefined ? sum(below.map((measure) => subtract(cliff.at, scale.award(measure)))) : ZERO,
      bunching: below.length + above.length < ENOUGH ? null : atMost(below.length, below.length + above.length),
    }];
  });
  const shares = tiers.map((tier, index): TierShare => {
    const own = measures.filter((measure) => scale.tierOf(measure) === index);
    return { component: component.label, index, tier, subjects: own.length, measured: sum(own), given: expression.on === undefined ? sum(own.map((measure) => scale.award(measure))) : ZERO };
  });
  return { bounds, tiers: shares, curves: expression.on === undefined ? [curveOf(component, scale, measures, tiers, unit, mostOf(expression, component, scope))] : [] };
}

/** What a subject gets at most where the table alone is its award: the component's own bound, and the scheme's cap where a subject is a person; null where neither is. */
function mostOf(expression: Tiers, component: Component, scope: Scope): Exact | null {
  const { parameters } = scope;
  const { rule, atMost: own, award, each, to } = component;
  if (rule.kind !== 'formula' || rule.toDate !== undefined || chosen(rule.amount, factsIn(scope)) !== expression) return null;
  const bounds = [own?.kind === 'figure' ? parameters.figure(own.value) : undefined, award === 'cash' && each === 'person' && to.kind === 'person' ? parameters.capPerRecipient : undefined];
  return bounds.reduce<Exact | null>((most, bound) => (bound === undefined ? most : most === null ? bound : minOf(most, bound)), null);
}

/** What an expression comes to whatever the rows say: of choices the one that is decided before any is read; null where that is open. */
function chosen(expression: Expression, facts: Facts): Expression | null {
  if (expression.kind !== 'choose') return expression;
  for (const { when, value } of expression.choices) {
    const holds = decided(when, facts);
    if (holds === null) return null;
    if (holds) return chosen(value, facts);
  }
  return expression.otherwise === undefined ? null : chosen(expression.otherwise, facts);
}

/** Between points there is a straight line, so that nothing leaps or falls within a cent, and there are no tiers to fall into. */
function scaleMethod(method: TierMethod): ScaleMethod | null {
  return method === 'graduated' || method === 'slab' || method === 'fixed' ? method : null;
}

/** More than ten times what the cent or the piece itself earns is a jump. */
function kindOf(jump: Exact, { value }: Tier, method: ScaleMethod, unit: Exact): BoundCheck['kind'] {
  if (sign(jump) < 0) return 'falls';
  const own = method === 'fixed' ? ZERO : multiply(multiply(value, unit), scaled(10, 0));
  return compare(jump, own) > 0 && !equals(jump, ZERO) ? 'jump' : 'smooth';
}

/** The chance of at most so many heads in so many throws. */
export function atMost(heads: number, throws: number): number {
  let [term, total] = [2 ** -throws, 0];
  for (let count = 0; count <= heads; count++) {
    total += term;
    term = (term * (throws - count)) / (count + 1);
  }
  return Math.min(1, total);
}
