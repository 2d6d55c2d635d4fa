import type { Problem, Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { lintTexts as texts } from '../../i18n/texts/lint';
import type { Exact } from '../../money';
import { compare, grouped, ONE, percent, proportion, ZERO } from '../../money';
import type { Component, Expression, Parameter, Tier, TierMethod } from '../types';
import { isSales } from './sales';

/** A tier table as it is used: by which method, and what its bounds and values are. */
export interface UsedTiers {
  readonly component: Component;
  readonly parameter: Parameter | undefined;
  readonly tiers: readonly Tier[];
  readonly method: TierMethod;
  /** What finds the tier. */
  readonly of: Expression;
}

type Warning = (code: string, said: Sentence) => Problem;

/** What of a tier table may not be meant. */
export function lintTiers(used: UsedTiers): readonly Problem[] {
  const { component, parameter, tiers } = used;
  const table = parameter === undefined ? sentence(texts.itsTiers, { label: component.label }) : sentence(texts.named, { label: parameter.label });
  const warn: Warning = (code, said) => ({ code, place: { path: parameter === undefined ? component.id : parameter.name }, sentence: said });
  const [first] = tiers;
  if (first === undefined) return [warn('no-tiers', sentence(texts.noTiers, { table }))];
  return [
    ...(compare(first.bound, ZERO) > 0 ? [warn('starts-above', sentence(texts.startsAbove, { table, bound: boundText(first, parameter) }))] : []),
    ...tiers.flatMap((tier, index) => [...stepProblems(tiers[index - 1], tier, used, table, warn), ...sizeProblems(tier, used, table, warn)]),
  ];
}

/** A step that pays less, or nothing more. Of a graduated table a lower value is only a smaller increase. */
function stepProblems(before: Tier | undefined, tier: Tier, { parameter, method }: UsedTiers, table: Sentence, warn: Warning): readonly Problem[] {
  if (before === undefined) return [];
  const step = compare(tier.value, before.value);
  const values = { table, bound: boundText(tier, parameter), before: valueText(before.value, parameter), after: valueText(tier.value, parameter), value: valueText(tier.value, parameter) };
  if (step === 0) return [warn('tier-without-effect', sentence(texts.noEffect, values))];
  const falls = step < 0 && (method !== 'graduated' || compare(tier.value, ZERO) < 0);
  return falls ? [warn('less-for-more', sentence(texts.lessForMore, values))] : [];
}

function sizeProblems({ bound, value }: Tier, { parameter, method, of, component }: UsedTiers, table: Sentence, warn: Warning): readonly Problem[] {
  if (parameter?.value === 'rate') return compare(value, ONE) > 0 ? [warn('rate-above-one', sentence(texts.aboveOne, { table, value: percent(value) }))] : [];
  const isMore = method === 'fixed' && parameter?.value === 'amount' && parameter.bound === 'amount' && isSales(of, component) && compare(bound, ZERO) > 0 && compare(value, bound) > 0;
  return isMore ? [warn('pays-above-sales', sentence(texts.aboveSales, { table, bound: grouped(bound), value: grouped(value) }))] : [];
}

function boundText({ bound }: Tier, parameter: Parameter | undefined): string {
  return parameter?.bound === 'rate' ? proportion(bound) : grouped(bound);
}

function valueText(value: Exact, parameter: Parameter | undefined): string {
  return parameter?.value === 'rate' ? percent(value) : grouped(value);
}
