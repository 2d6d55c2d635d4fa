import { sentence } from '../../i18n';
import { saidTexts as texts } from '../../i18n/texts/said';
import { saidCreditTexts } from '../../i18n/texts/said-credit';
import { saidSchemeTexts } from '../../i18n/texts/said-rules';
import type { Condition, Expression } from '../types';
import { walkExpression } from '../walk/walk';
import { METHODS, ROUNDINGS } from '../words';
import { conditions, isShare, owned } from './condition';
import { decideSaid } from './decide';
import { bare, factor, figure, mapping, named, tiers, wordOf } from './figures';
import { inTime } from './in-time';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

/** What is worked out of other expressions. */
type Arithmetic = 'figure' | 'plus' | 'minus' | 'times' | 'over' | 'least' | 'most' | 'growth' | 'floor' | 'round' | 'orElse' | 'tiers' | 'lookup' | 'decide' | 'choose' | 'score' | 'sumOfItems' | 'item';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** An expression in words and signs; a kind that is forgotten does not compile. */
export function expression(of: Expression, sayer: Sayer): Said {
  switch (of.kind) {
    case 'figure':
      return figure(of.value, sayer);
    case 'plus':
      return joined(of.of.map((each) => operand(each, 1, sayer)), texts.plus);
    case 'minus':
      return sentence(texts.minus, { a: operand(of.of[0], 1, sayer), b: operand(of.of[1], 2, sayer) });
    case 'times':
      return joined(of.of.map((each) => (each.kind === 'figure' ? figure(each.value, sayer, factor) : operand(each, 2, sayer))), texts.times);
    case 'over': {
      const [a, b] = of.of.map((each) => operand(each, 3, sayer));
      const both = { a: a ?? asIs(''), b: b ?? asIs('') };
      return of.byZero === undefined ? sentence(texts.over, both) : sentence(texts.overOrZero, { ...both, byZero: bare(of.byZero) });
    }
    case 'least':
      return sentence(texts.least, { all: joined(of.of.map((each) => operand(each, 3, sayer)), texts.comma) });
    case 'most':
      return sentence(texts.most, { all: joined(of.of.map((each) => operand(each, 3, sayer)), texts.comma) });
    case 'growth':
      return sentence(texts.growth, { now: operand(of.now, 3, sayer), before: operand(of.before, 3, sayer) });
    case 'floor':
      return sentence(texts.floor, { of: operand(of.of, 3, sayer) });
    case 'round':
      return rounded(of, sayer);
    case 'orElse':
      return sentence(texts.orElse, { of: operand(of.of, 3, sayer), otherwise: expression(of.otherwise, sayer) });
    case 'tiers':
      return tiered(of, sayer);
    case 'lookup':
      return lookup(of, sayer);
    case 'decide':
      return decideSaid(of, sayer);
    case 'choose':
      return choice(of, sayer);
    case 'score':
      return sentence(texts.score, { all: joined(of.items.map(({ label, of: figureOf, weight }) =>
        sentence(texts.scored, { label, of: expression(figureOf, sayer), weight: figure(weight, sayer, factor) })), texts.semicolon) });
    case 'sumOfItems':
      return sumOfItems(of, sayer);
    case 'item':
      return sentence(of.orParameter ? texts.itemOrParameter : texts.item, { name: of.name });
    default:
      return measure(of, sayer);
  }
}

/** What rows, people, days and other components say. */
function measure(of: Exclude<Expression, Of<Arithmetic>>, sayer: Sayer): Said {
  switch (of.kind) {
    case 'field':
      return of.of === undefined ? sayer.field(of.field) : sentence(texts.ofFirstOrder, { field: sayer.field(of.field) });
    case 'people':
      return sentence(of.of === 'referrer' ? texts.ofReferrer : texts.ofPeople, { field: sayer.field(of.field, 'people') });
    case 'teams':
      return sentence(texts.ofTeams, { field: sayer.field(of.field, 'teams') });
    case 'sum': {
      const [own, team, all] = of.of.kind === 'field' ? [texts.total, texts.totalOfTeam, texts.totalOfAll] : [texts.workedTotal, texts.workedTotalOfTeam, texts.workedTotalOfAll];
      const total = of.across === undefined ? own : of.across === 'team' ? team : all;
      return onlyRows(sentence(total, { of: operand(of.of, 3, sayer) }), of.where, sayer);
    }
    case 'count': {
      const counted = of.what === 'rows' ? texts.rows : texts.newCustomers;
      return onlyRows(of.across === undefined ? counted : sentence(of.across === 'team' ? texts.ofTeam : texts.ofAll, { of: counted }), of.where, sayer);
    }
    case 'distinct': {
      const counted = sentence(texts.distinct, { field: sayer.field(of.field) });
      return onlyRows(of.across === undefined ? counted : sentence(of.across === 'team' ? texts.ofTeam : texts.ofAll, { of: counted }), of.where, sayer);
    }
    case 'ordinal':
      return texts.ordinal;
    case 'creditShare':
      return saidCreditTexts.creditShare;
    case 'target':
      return of.of === 'person' ? texts.targetPerson : of.of === 'team' ? texts.targetTeam : texts.targetCompany;
    case 'days':
      return sentence(texts.days, { from: sayer.field(of.from), to: sayer.field(of.to) });
    case 'highest':
      return sentence(texts.highest, { of: operand(of.of, 3, sayer) });
    case 'rank':
      return ranked(of, sayer);
    case 'result':
      return resultSaid(of, sayer);
    default:
      return inTime(of, sayer);
  }
}

function resultSaid({ component, of, level, share, less }: Of<'result'>, sayer: Sayer): Said {
  const text = { subject: texts.result, person: texts.resultOfPerson, reports: level === undefined ? texts.resultOfReports : texts.resultOfLevel, team: texts.resultOfTeam, all: texts.resultOfAll }[of];
  const label = sayer.scheme.components.find(({ id }) => id === component)?.label ?? asIs(component);
  const said = sentence(text, { label, level: level === undefined ? '' : figure(level, sayer) });
  if (share === undefined) return said;
  return sentence(less === undefined ? texts.resultTimesRate : texts.resultLessBelow, { of: said, rate: sayer.field(share, 'people') });
}

function ranked({ of, order, within, among, least }: Of<'rank'>, sayer: Sayer): Said {
  const taking = conditions(among, sayer);
  const place = sentence(order === 'highest' ? texts.rankHighest : texts.rankLowest, { of: operand(of, 3, sayer) });
  const inTeam = within === undefined ? place : sentence(texts.rankInTeam, { rank: place });
  const amongThem = taking === null ? inTeam : sentence(texts.rankAmong, { rank: inTeam, among: taking });
  return least === undefined ? amongThem : sentence(texts.rankLeast, { rank: amongThem, least: figure(least, sayer) });
}

/** How strongly signs hold together: + and −, × and ÷, and what needs no brackets. */
function levelOf({ kind }: Expression): number {
  return kind === 'plus' || kind === 'minus' ? 1 : kind === 'times' || kind === 'over' ? 2 : 3;
}

/** What is said in several words, of which those nearest to a sign would be taken for all that it is about. */
const PHRASES: ReadonlySet<Expression['kind']> = new Set(['choose', 'score', 'least', 'most', 'growth', 'floor', 'round', 'tiers', 'rank', 'runningTotal']);

const isPhrase = (of: Expression): boolean => PHRASES.has(of.kind) || (of.kind === 'result' && of.share !== undefined);

export function operand(of: Expression, least: number, sayer: Sayer): Said {
  const taken = of.kind === 'choose' ? onlyOf(of, sayer) ?? of : of;
  const said = expression(taken, sayer);
  return levelOf(taken) < least || isPhrase(taken) ? sentence(texts.bracketed, { what: said }) : said;
}

export function onlyRows(of: Said, where: readonly Condition[], sayer: Sayer): Said {
  const said = conditions(where, sayer);
  return said === null ? of : sentence(texts.onlyRows, { of, where: said });
}

function rounded({ of, places, mode }: Of<'round'>, sayer: Sayer): Said {
  const word = mode === undefined ? undefined : wordOf(mode, ROUNDINGS, sayer);
  const values = { of: operand(of, 3, sayer), places: figure(places, sayer) };
  return word === undefined ? sentence(texts.round, values) : sentence(texts.roundMode, { ...values, mode: saidSchemeTexts.modes[word] });
}

/** What is found by a rate or a multiplier is multiplied, what is fixed stands for itself. */
function tiered({ tiers: given, of, method, on, beyond }: Of<'tiers'>, sayer: Sayer): Said {
  // A rate found by one figure and applied to another always holds for the whole of it.
  const found = wordOf(method, METHODS, sayer) ?? 'fixed';
  const how = on === undefined || found === 'linear-rate' ? found : 'slab';
  const isLine = how === 'linear-amount' || how === 'linear-rate';
  const saying = { literal: how === 'fixed' || how === 'linear-amount' ? bare : factor, shares: isShare(of, sayer), as: isLine ? 'point' : 'tier' } as const;
  const values = { of: operand(of, 3, sayer), table: tiers(given, saying, sayer), beyond: texts[beyond] };
  if (how === 'linear-amount') return sentence(texts.linearAmount, values);
  if (how === 'linear-rate') return sentence(texts.linearRate, { ...values, on: on === undefined ? values.of : operand(on, 3, sayer) });
  if (how !== 'slab') return sentence(how === 'fixed' ? texts.fixed : texts.graduated, values);
  return on === undefined ? sentence(texts.slab, values) : sentence(texts.slabOn, { ...values, on: operand(on, 3, sayer) });
}

function lookup({ entries, by, from, otherwise }: Of<'lookup'>, sayer: Sayer): Said {
  const values = { by: from === undefined ? sentence(texts.theField, { field: sayer.field(by) }) : owned(by, from, sayer), table: mapping(entries, sayer) };
  return otherwise === undefined ? sentence(texts.lookup, values) : sentence(texts.lookupElse, { ...values, otherwise: expression(otherwise, sayer) });
}

/** The choices that parameters leave open, and what holds otherwise. */
function openOf({ choices, otherwise }: Of<'choose'>, sayer: Sayer): { readonly open: Of<'choose'>['choices']; readonly rest: Expression | undefined } {
  const open: Of<'choose'>['choices'][number][] = [];
  for (const choice of choices) {
    const answer = sayer.decided(choice.when);
    if (answer === true) return { open, rest: choice.value };
    if (answer === null) open.push(choice);
  }
  return { open, rest: otherwise };
}

/** The one value that is left where parameters decide all; undefined where rows have a say. */
function onlyOf(of: Of<'choose'>, sayer: Sayer): Expression | undefined {
  const { open, rest } = openOf(of, sayer);
  if (open.length > 0 || rest === undefined) return undefined;
  return rest.kind === 'choose' ? onlyOf(rest, sayer) ?? rest : rest;
}

function choice(of: Of<'choose'>, sayer: Sayer): Said {
  const { open, rest } = openOf(of, sayer);
  if (open.length === 0) return rest === undefined ? texts.noValue : expression(rest, sayer);
  const cases = open.map(({ when, value }) => sentence(texts.case, { when: conditions(when, sayer) ?? texts.always, value: operand(value, 1, sayer) }));
  return joined([...cases, ...(rest === undefined ? [] : [sentence(texts.otherwise, { value: expression(rest, sayer) })])], texts.semicolon);
}

/** A list parameter with the figures of its entries; what an entry lacks is that of the parameter of its name. */
function sumOfItems({ items, value }: Of<'sumOfItems'>, sayer: Sayer): Said {
  const asked = new Set<string>();
  walkExpression(value, { expression: (part) => { if (part.kind === 'item' && part.orParameter) asked.add(part.name); }, decided: (when) => sayer.decided(when) });
  const said = sayer.parameters.items(items)?.map(({ label, name, figures }) => {
    const own = [...figures].map(([which, figureOf]) => sentence(texts.pair, { name: which, value: bare(figureOf) }));
    const others = [...asked].filter((which) => !figures.has(which)).map((which) => sentence(texts.pair, { name: which, value: figure({ parameter: name }, sayer) }));
    return sentence(texts.pair, { name: label, value: joined([...own, ...others], texts.comma) });
  });
  return sentence(texts.sumOfItems, { items: named(items, said === undefined ? undefined : said.length === 0 ? texts.nothing : joined(said, texts.comma), sayer), value: operand(value, 3, sayer) });
}
