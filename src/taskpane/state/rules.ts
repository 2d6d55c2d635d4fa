import { sentence, type Sentence, type Text } from '../../i18n';
import { ruleTexts } from '../../i18n/texts/pane-rules';
import type { Component, Scheme } from '../../scheme';

/** One thing that the scheme lays down. */
export interface RuleFact {
  readonly label: Text;
  readonly value: Text | Sentence;
}

/**
 * The switches of a scheme that are no parameters: period, method, ties, the left-over cent, which bound comes first, what
 * a refund does, what becomes of a negative balance. Those that are parameters stand in the form instead.
 */
export function rulesOf(scheme: Scheme): readonly RuleFact[] {
  const facts: RuleFact[] = [];
  const add = (label: Text, texts: Readonly<Record<string, Text>>, words: Iterable<unknown>): void => {
    const said = [...new Set(words)].flatMap((word) => (typeof word === 'string' && texts[word] !== undefined ? [texts[word]] : []));
    for (const value of said) facts.push({ label, value });
  };
  const { components } = scheme;
  add(ruleTexts.period, ruleTexts.periods, [scheme.period, ...components.map(({ per }) => per)]);
  add(ruleTexts.method, ruleTexts.methods, components.flatMap((component) => valuesOf(component, 'method')));
  add(ruleTexts.toDate, ruleTexts.resets, components.flatMap((component) => valuesOf(component, 'toDate')));
  add(ruleTexts.ties, ruleTexts.tieRules, components.flatMap((component) => valuesOf(component, 'ties')));
  add(ruleTexts.leftover, ruleTexts.leftovers, components.flatMap((component) => valuesOf(component, 'leftover')));
  add(ruleTexts.bounds, ruleTexts.boundOrders, components.filter(hasBothBounds).map(({ boundsOrder }) => boundsOrder));
  add(ruleTexts.refunds, ruleTexts.refundRules, [scheme.refunds]);
  add(ruleTexts.negatives, ruleTexts.negativeRules, [scheme.negatives]);
  return [...facts, { label: ruleTexts.rounding, value: sentence(ruleTexts.roundedOnce) }];
}

function hasBothBounds({ atLeast, atMost }: Component): boolean {
  return atLeast !== undefined && atMost !== undefined;
}

/** What stands under a name anywhere in a part. */
function valuesOf(part: unknown, name: string): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === name ? [value] : valuesOf(value, name)));
}
