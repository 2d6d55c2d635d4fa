import { asDay, isoDay } from '../../calendar';
import { sentence } from '../../i18n';
import { saidTexts as texts } from '../../i18n/texts/said';
import type { Exact } from '../../money';
import { abs, compare, grouped, isZero, ONE, percent, proportion, toNumber, ZERO } from '../../money';
import { isReference } from '../grammar/given';
import type { BoundValue } from '../value/bound';
import type { Given, Parameter, ParameterRef, Tier } from '../types';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

/** A parameter by what it is called, with its value. */
export function named({ parameter, entry }: ParameterRef, value: Said | undefined, sayer: Sayer): Said {
  const label = sayer.parameter(parameter)?.label ?? asIs(parameter);
  return sentence(texts.parameter, { label: entry === undefined ? label : sentence(texts.entry, { label, entry }), value: value ?? texts.notSet });
}

export function figure(given: Given<Exact>, sayer: Sayer, literal: (value: Exact) => string = bare): Said {
  if (!isReference(given)) return asIs(literal(given));
  const parameter = sayer.parameter(given.parameter);
  const value = sayer.parameters.figure(given);
  const said = datedSaid(given, (each) => (each.kind === 'figure' ? asIs(parameterFigure(each.value, parameter)) : texts.notSet), sayer);
  return named(given, said ?? (value && asIs(parameterFigure(value, parameter))), sayer);
}

/** The values of a parameter from days on; undefined where one value always holds. */
function datedSaid({ parameter }: ParameterRef, say: (value: BoundValue) => Said, sayer: Sayer): Said | undefined {
  const value = sayer.parameters.value(parameter);
  if (value?.kind !== 'dated') return undefined;
  return joined(value.entries.map(({ from, value: each }) => (from === undefined ? sentence(texts.fromEver, { value: say(each) }) : sentence(texts.fromDay, { from: isoDay(from), value: say(each) }))), texts.semicolon);
}

function parameterFigure(value: Exact, parameter: Parameter | undefined): string {
  if (parameter?.type === 'date') return isoDay(asDay(toNumber(value)));
  return parameter?.type === 'rate' || (parameter?.type === 'mapping' && parameter.value === 'rate') ? rate(value) : bare(value);
}

/** Figures with a minus sign where they are negative. */
const signed = (say: (size: Exact) => string) => (value: Exact): string => (compare(value, ZERO) < 0 ? `−${say(abs(value))}` : say(value));

/** A figure by itself. */
export const bare = signed(grouped);

/** A figure as a percentage. */
export const rate = signed(percent);

/** A factor below 1 is a rate. */
export function factor(value: Exact): string {
  return compare(abs(value), ONE) < 0 && !isZero(value) ? rate(value) : bare(value);
}

/** A tier table: from which bound on, on which side of it, which value. */
export function tiers(given: Given<readonly Tier[]>, literal: (value: Exact) => string, sayer: Sayer): Said {
  if (!isReference(given)) return rows(given, undefined, literal);
  const table = sayer.parameters.tiers(given);
  const parameter = sayer.parameter(given.parameter);
  const label = parameter?.label ?? asIs(given.parameter);
  const said = datedSaid(given, (each) => (each.kind === 'tiers' ? rows(each.tiers, parameter, literal) : texts.notSet), sayer);
  return sentence(texts.namedTable, { label, rows: said ?? (table === undefined ? texts.notSet : rows(table, parameter, literal)) });
}

function rows(table: readonly Tier[], parameter: Parameter | undefined, literal: (value: Exact) => string): Said {
  if (table.length === 0) return texts.noTiers;
  return joined(table.map(({ side, bound, value }) => sentence(side === 'atLeast' ? texts.tierAtLeast : texts.tierAbove, {
    bound: parameter?.bound === 'rate' ? proportion(bound) : grouped(bound), value: tierValue(value, parameter, literal),
  })), texts.semicolon);
}

function tierValue(value: Exact, parameter: Parameter | undefined, literal: (value: Exact) => string): Said {
  switch (parameter?.value) {
    case 'rate':
      return asIs(rate(value));
    case 'amount':
      return asIs(bare(value));
    case 'multiplier':
      return sentence(texts.multiplier, { value: bare(value) });
    case undefined:
      return asIs(literal(value));
  }
}

export function mapping(given: Given<ReadonlyMap<string, Exact>>, sayer: Sayer): Said {
  const parameter = isReference(given) ? sayer.parameter(given.parameter) : undefined;
  const table = sayer.parameters.mapping(given);
  const entries = table === undefined ? texts.notSet : table.size === 0 ? texts.nothing
    : joined([...table].map(([name, value]) => sentence(texts.pair, { name, value: tierValue(value, parameter, factor) })), texts.comma);
  return isReference(given) ? sentence(texts.namedTable, { label: parameter?.label ?? asIs(given.parameter), rows: entries }) : entries;
}

/** Words that select, or the parameter that has them with its words. */
export function words(given: Given<readonly string[]>, sayer: Sayer): Said {
  if (!isReference(given)) return joined(given.map((word) => sentence(texts.word, { word })), texts.or);
  const list = sayer.parameters.words(given);
  return named(given, list === undefined ? undefined : list.length === 0 ? texts.nothing : joined(list.map((word) => asIs(word)), texts.comma), sayer);
}

export function days(list: Iterable<number>): Said {
  return joined([...list].sort((a, b) => a - b).map((day) => asIs(isoDay(asDay(day)))), texts.comma);
}

/** The word of the language that a choice stands for. */
export function wordOf<W extends string>(given: Given<W>, among: readonly W[], sayer: Sayer): W | undefined {
  if (isReference(given)) sayer.chosen.add(given.parameter);
  return sayer.parameters.choice(given, among);
}
