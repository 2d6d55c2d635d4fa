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
  const { entry } = given;
  const said = datedSaid(given, (each) => {
    const value = each.kind === 'figure' ? each.value : each.kind === 'mapping' && entry !== undefined ? each.entries.get(entry) : undefined;
    return value && asIs(parameterFigure(value, parameter));
  }, sayer);
  const value = sayer.parameters.figure(given);
  return named(given, said ?? (value && asIs(parameterFigure(value, parameter))), sayer);
}

/** The values of a parameter from days on, and by which day one is found; undefined where one value always holds. */
function datedSaid({ parameter }: ParameterRef, say: (value: BoundValue) => Said | undefined, sayer: Sayer): Said | undefined {
  const value = sayer.parameters.value(parameter);
  if (value?.kind !== 'dated') return undefined;
  const values = value.entries.map(({ from, value: each }) => {
    const said = { value: say(each) ?? texts.notSet };
    return from === undefined ? sentence(texts.fromEver, said) : sentence(texts.fromDay, { ...said, from: isoDay(from) });
  });
  return sentence(texts.dated[sayer.parameter(parameter)?.dated ?? 'row'], { values: joined(values, texts.semicolon) });
}

/** A parameter that holds a table of figures, by what it is called, with its rows; where they change, those from each day on in brackets. */
export function namedTable(given: ParameterRef, say: (value: BoundValue) => Said | undefined, sayer: Sayer): Said {
  const value = sayer.parameters.value(given.parameter);
  const dated = datedSaid(given, (each) => sentence(texts.bracketed, { what: say(each) ?? texts.notSet }), sayer);
  const rows = dated ?? (value && say(value)) ?? texts.notSet;
  return sentence(texts.namedTable, { label: sayer.parameter(given.parameter)?.label ?? asIs(given.parameter), rows });
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

/** How a tier table is said: from which bound on which value holds, or at which point. */
interface TierSaying {
  readonly literal: (value: Exact) => string;
  /** Whether the table's bounds are shares, where no parameter says so. */
  readonly shares: boolean;
  /** Whether a value holds from its bound on, at its bound with a line to the next, or once where it is reached. */
  readonly as: 'tier' | 'point' | 'step';
}

export function tiers(given: Given<readonly Tier[]>, saying: TierSaying, sayer: Sayer): Said {
  if (!isReference(given)) return rows(given, undefined, saying);
  const parameter = sayer.parameter(given.parameter);
  return namedTable(given, (value) => (value.kind === 'tiers' ? rows(value.tiers, parameter, saying) : undefined), sayer);
}

function rows(table: readonly Tier[], parameter: Parameter | undefined, { literal, shares, as }: TierSaying): Said {
  if (table.length === 0) return texts.noTiers;
  const bounded = (parameter === undefined ? shares : parameter.bound === 'rate') ? signed(proportion) : bare;
  return joined(table.map(({ side, bound, value }) => sentence(texts[as][side], {
    bound: bounded(bound), value: tierValue(value, parameter, literal),
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
  if (!isReference(given)) return entries(given, undefined);
  const parameter = sayer.parameter(given.parameter);
  return namedTable(given, (value) => (value.kind === 'mapping' ? entries(value.entries, parameter) : undefined), sayer);
}

function entries(table: ReadonlyMap<string, Exact>, parameter: Parameter | undefined): Said {
  if (table.size === 0) return texts.nothing;
  return joined([...table].map(([name, value]) => sentence(texts.pair, { name, value: tierValue(value, parameter, factor) })), texts.comma);
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
