import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { lintTexts as texts } from '../../i18n/texts/lint';
import { compare, ONE, percent } from '../../money';
import { isCommon } from '../common';
import { decided, type Facts } from '../decided';
import { isReference } from '../grammar/given';
import type { Parameters } from '../parameters';
import type { Component, Expression, Scheme } from '../types';
import { parametersIn } from '../walk/parameters-used';
import { walkComponent } from '../walk/walk';
import { METHODS } from '../words';
import { lintDecision } from './decisions';
import { lintTiers } from './tiers';

/**
 * What of a scheme with these parameters may not be meant: tiers that pay less for more or change nothing, rates above 100 %,
 * parameters and columns of one's own that nothing reads. Values with a code, a place and a sentence; none of them is an error.
 */
export function lintScheme(scheme: Scheme, parameters: Parameters): readonly Problem[] {
  const facts: Facts = {
    word: (name) => parameters.word(name),
    given: (name) => parameters.given(name),
    empty: (name) => (parameters.words({ parameter: name }) ?? []).length === 0,
    filled: () => null,
  };
  const live = scheme.components.filter((component) => decided(component.if, facts) !== false);
  const found = [...live.flatMap((component) => lintComponent(component, scheme, parameters, facts)), ...lintRates(scheme, parameters), ...lintUnused(scheme), ...lintColumns(scheme)];
  const seen = new Set<string>();
  return found.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

function lintComponent(component: Component, scheme: Scheme, parameters: Parameters, facts: Facts): readonly Problem[] {
  const all: Expression[] = [];
  walkComponent(component, { expression: (each) => { all.push(each); }, decided: (when) => decided(when, facts) });
  const decisions = all.flatMap((each) => (each.kind === 'decide' ? lintDecision(each, component, scheme, parameters) : []));
  const tables = all.filter((each) => each.kind === 'tiers');
  const ofTiers = tables.flatMap(({ tiers: given, of, method, on }) => {
    const tiers = parameters.tiers(given);
    if (tiers === undefined) return [];
    const parameter = isReference(given) ? scheme.parameters.find(({ name }) => name === given.parameter) : undefined;
    return lintTiers({ component, parameter, tiers, of, method: on === undefined ? parameters.choice(method, METHODS) ?? 'fixed' : 'slab' });
  });
  return [...ofTiers, ...decisions];
}

/** Rates by themselves, in mappings and in decision tables. */
function lintRates({ parameters: own }: Scheme, parameters: Parameters): readonly Problem[] {
  return own.flatMap(({ name, label, type, value }) => {
    const rates = type === 'rate' ? [parameters.figure({ parameter: name })] : value !== 'rate' ? [] : type === 'mapping' ? [...parameters.mapping({ parameter: name })?.values() ?? []]
      : type === 'table' ? (parameters.table({ parameter: name })?.rows ?? []).map((row) => row.value) : [];
    return rates.flatMap((rate): readonly Problem[] => (rate === undefined || compare(rate, ONE) <= 0 ? [] : [
      { code: 'rate-above-one', place: { path: name }, sentence: sentence(texts.aboveOne, { table: sentence(texts.named, { label }), value: percent(rate) }) },
    ]));
  });
}

/** Parameters of the scheme's own that nothing in it reads, whatever their values. */
function lintUnused(scheme: Scheme): readonly Problem[] {
  const { parameters } = scheme;
  const used = parametersIn([{ ...scheme, parameters: [], examples: [] }, parameters.map(({ defaults }) => defaults)], parameters);
  const asDefaults = new Set(parameters.flatMap(({ default: fallback }) => (typeof fallback === 'string' && fallback.startsWith('$') ? [fallback.slice(1)] : [])));
  return parameters.filter(({ name }) => !isCommon(name) && !used.has(name) && !asDefaults.has(name)).map(({ name, label }) => (
    { code: 'parameter-unused', place: { path: name }, sentence: sentence(texts.unused, { label, name }) }
  ));
}

/** Columns of one's own that nothing in the scheme reads. */
function lintColumns({ components, exclusions, credit, takesPart, parameters, awards, period, fields }: Scheme): readonly Problem[] {
  const words = new Set<string>();
  const others = fields.map(({ field: _, own, ...reading }) => [reading, own?.latest]);
  gatherWords([components, exclusions, credit, takesPart, parameters.map(({ label: _, ...rest }) => rest), awards, period, others], words);
  return fields.flatMap(({ field, own, table }): readonly Problem[] => (own === undefined || words.has(field) ? [] : [
    { code: 'column-unused', place: { path: `${table}.${field}` }, sentence: sentence(texts.columnUnused, { label: own.label }) },
  ]));
}

/** All texts that stand in something, at any depth. */
function gatherWords(what: unknown, words: Set<string>): void {
  if (typeof what === 'string') words.add(what);
  else if (typeof what === 'object' && what !== null) for (const each of what instanceof Map ? what.values() : Object.values(what)) gatherWords(each, words);
}
