import { sentence, type Sentence, type Text } from '../i18n';
import { ruleTexts } from '../i18n/texts/rules';
import { decided, LEFTOVERS, METHODS, PERIOD_KINDS, TIES, walkComponent, type Component, type Expression, type Facts, type Given, type Parameters, type Scheme, type TierMethod } from '../scheme';

/** One thing that a scheme lays down. */
export interface RuleFact {
  readonly label: Text;
  readonly value: Text | Sentence;
}

/** What is known of a run when it is asked what its scheme lays down: what conditions rest on, and the parameters, once they are in order. */
export interface KnownOfRun {
  readonly facts: Facts;
  readonly parameters?: Parameters | undefined;
}

/**
 * What a scheme lays down and a form does not show in full: periods, method, ties, the left-over cent, which bound comes first, what a
 * refund does, what becomes of a negative balance. Only what is in force with these parameters: a branch that is not taken is not told.
 */
export function rulesOf(scheme: Scheme, known: KnownOfRun): readonly RuleFact[] {
  const components = scheme.components.filter((component) => decided(component.if, known.facts) !== false);
  const expressions = components.flatMap((component) => expressionsIn(component, known.facts));
  const rules = components.map(({ rule }) => rule);
  const { parameters } = known;
  // A word that a parameter gives is known only once the parameters are in order.
  const word = <W extends string>(given: Given<W>, among: readonly W[]): W | undefined => (
    parameters === undefined ? among.find((each) => each === given) : parameters.choice(given, among)
  );
  const facts: RuleFact[] = [];
  const add = <W extends string>(label: Text, texts: Readonly<Record<W, Text>>, words: readonly (NoInfer<W> | undefined)[]): void => {
    for (const each of new Set(words)) if (each !== undefined) facts.push({ label, value: texts[each] });
  };
  add(ruleTexts.period, ruleTexts.periods, components.map(({ each, per }) => (each === 'member' ? 'window' : word(per, PERIOD_KINDS))));
  add(ruleTexts.method, ruleTexts.methods, expressions.map((expression) => (expression.kind === 'tiers' ? methodOf(expression, word(expression.method, METHODS)) : undefined)));
  add(ruleTexts.toDate, ruleTexts.resets, rules.map((rule) => (rule.kind === 'formula' ? rule.toDate : undefined)));
  add(ruleTexts.ties, ruleTexts.tieRules, rules.map((rule) => (rule.kind === 'contest' ? word(rule.ties, TIES) : undefined)));
  add(ruleTexts.leftover, ruleTexts.leftovers, rules.map((rule) => (rule.kind === 'share' ? word(rule.leftover, LEFTOVERS) : undefined)));
  add(ruleTexts.leftoverTies, ruleTexts.leftoverTieRules, rules.map((rule) => (rule.kind === 'share' ? (rule.among === 'member' ? 'table' : rule.ties) : undefined)));
  add(ruleTexts.bounds, ruleTexts.boundOrders, components.filter(hasBothBounds).map(({ boundsOrder }) => boundsOrder));
  add(ruleTexts.refunds, ruleTexts.refundRules, [scheme.refunds]);
  add(ruleTexts.negatives, ruleTexts.negativeRules, [parameters?.negatives ?? scheme.negatives]);
  return [...facts, { label: ruleTexts.rounding, value: sentence(ruleTexts.roundedOnce) }];
}

/** The expressions of a component, but for branches that are not taken. */
function expressionsIn(component: Component, facts: Facts): readonly Expression[] {
  const found: Expression[] = [];
  walkComponent(component, { expression: (expression) => { found.push(expression); }, decided: (when) => decided(when, facts) });
  return found;
}

/** A rate found by one figure and applied to another always holds for the whole of it. */
function methodOf({ on }: Extract<Expression, { readonly kind: 'tiers' }>, word: TierMethod | undefined): typeof word {
  return on === undefined || word === 'linear-rate' ? word : 'slab';
}

function hasBothBounds({ atLeast, atMost }: Component): boolean {
  return atLeast !== undefined && atMost !== undefined;
}
