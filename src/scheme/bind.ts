import { isoDay } from '../calendar';
import { meaningTexts } from '../i18n/texts/meaning';
import { schemeTexts } from '../i18n/texts/scheme';
import type { Problem, Result } from '../i18n';
import { failure, success } from '../i18n';
import { compare, integer, plain, ZERO } from '../money';
import { isBlank } from '../table';
import { BoundParameters } from './bound-parameters';
import type { Facts } from './decided';
import { decided } from './decided';
import { isReference, referenceOf } from './grammar/given';
import type { Parameters } from './parameters';
import { At, Trail } from './shape/at';
import { nearest } from './shape/nearest';
import type { Parameter, Rule, Scheme } from './types';
import type { BoundValue, SynonymLists } from './value';
import { readValue } from './value';
import { countsIn } from './walk/counts';

/** Values by name, as JSON or as plain text. */
export type GivenValues = Readonly<Record<string, unknown>>;

/**
 * Binds a scheme's parameters to what the user gives and, for what is not given, to the defaults. Fails, naming each
 * parameter, where one is unknown, missing, of the wrong type or out of bounds.
 */
export function bindParameters(scheme: Scheme, given: GivenValues): Result<Parameters> {
  const binding = new Binding(scheme, given);
  const parameters = binding.bind();
  return binding.trail.problems.length === 0 ? success(parameters) : failure(...binding.trail.problems);
}

/** The same, as far as it goes: a parameter that is missing or wrong has no value, and the problems are told beside. For saying what a scheme does that is not filled in yet. */
export function bindAsFar(scheme: Scheme, given: GivenValues): { readonly parameters: Parameters; readonly problems: readonly Problem[] } {
  const binding = new Binding(scheme, given);
  return { parameters: binding.bind(), problems: binding.trail.problems };
}

/** What is so as far as parameters go, whether or not all of them are right yet: for a form that is being filled in. */
export function factsOf(scheme: Scheme, given: GivenValues): Facts {
  return new Binding(scheme, given);
}

/** Lists for which an empty text says something: nothing excluded, no holidays. Blank tiers or prizes were forgotten; who wants none gives an empty list. */
const MAY_BE_EMPTY: ReadonlySet<Parameter['type']> = new Set(['words', 'dates']);

/** Given and yet nothing: a limit that is blank is no limit, and is not taken for one that was left out. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isBlank(value));
}

class Binding implements Facts {
  readonly trail = new Trail();
  private readonly synonyms: SynonymLists;
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly bound = new Map<string, BoundValue | undefined>();

  constructor(private readonly scheme: Scheme, private readonly values: GivenValues) {
    this.trail.language = scheme.language;
    this.synonyms = scheme.fields.flatMap((field) => field.synonyms);
    this.parameters = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  }

  bind(): Parameters {
    this.refuseUnknown();
    for (const parameter of this.scheme.parameters) this.valueOf(parameter);
    for (const group of this.scheme.exactlyOne) this.checkGroup(group);
    const bound = new BoundParameters(this.bound, (name) => this.given(name));
    if (bound.from !== undefined && bound.to !== undefined && bound.from > bound.to) {
      this.at('from').wrong('out-of-bounds', schemeTexts.fromAfterTo, { from: isoDay(bound.from), to: isoDay(bound.to) });
    }
    for (const { rule } of this.scheme.components) if (rule.kind === 'contest') this.checkPrizes(rule.prizes, bound);
    this.checkCounts(bound);
    return bound;
  }

  /** Counts that parameters give: what no literal may be, no parameter may be either. */
  private checkCounts(bound: Parameters): void {
    const told = new Set<string>();
    for (const { parameter, least, most, tooMany } of countsIn(this.scheme)) {
      const count = bound.figure({ parameter });
      if (count === undefined || told.has(parameter)) continue;
      const [low, high] = [compare(count, integer(least)) < 0, most !== undefined && compare(count, integer(most)) > 0];
      if (!low && !high) continue;
      told.add(parameter);
      if (low) this.at(parameter).wrong('out-of-bounds', schemeTexts.below, { bound: least, value: plain(count) });
      else this.at(parameter).wrong('out-of-bounds', tooMany ?? schemeTexts.beyond, { most: most ?? '', bound: most ?? '', value: plain(count) });
    }
  }

  /** Prizes of a contest that parameters give. */
  private checkPrizes(prizes: Extract<Rule, { readonly kind: 'contest' }>['prizes'], bound: Parameters): void {
    const given = isReference(prizes) ? (bound.figures(prizes) ?? []).map((value, index) => ({ name: prizes.parameter, value, index })) : prizes.filter(isReference).flatMap((prize) => {
      const value = bound.figure(prize);
      return value === undefined ? [] : [{ name: prize.parameter, value, index: undefined }];
    });
    for (const { name, value, index } of given) {
      const at = index === undefined ? this.at(name) : this.at(name).item(index);
      if (compare(value, ZERO) < 0) at.wrong('out-of-bounds', meaningTexts.negativePrize, { value: plain(value) });
    }
  }

  private at(name: string): At {
    const parameter = this.parameters.get(name);
    return At.parameter({ name, label: parameter?.label, parameter, value: this.values[name] ?? parameter?.default }, this.trail);
  }

  given(name: string): boolean {
    return this.parameters.has(name) && Object.hasOwn(this.values, name) && this.values[name] !== undefined;
  }

  word(name: string): string | undefined {
    const parameter = this.parameters.get(name);
    const value = parameter && this.valueOf(parameter);
    return value?.kind === 'word' ? value.word : undefined;
  }

  /** Parameters are bound before any table is read. */
  filled(): null {
    return null;
  }

  empty(name: string): boolean {
    const parameter = this.parameters.get(name);
    const value = parameter && this.valueOf(parameter);
    return value?.kind !== 'words' || value.words.length === 0;
  }

  private refuseUnknown(): void {
    const names = [...this.parameters.keys()];
    for (const name of Object.keys(this.values)) {
      if (this.parameters.has(name)) continue;
      const near = nearest(name, names);
      const at = At.parameter({ name }, this.trail);
      if (near === undefined) at.wrong('unknown-parameter', schemeTexts.notGivenable, { names: names.join(', ') });
      else at.wrong('unknown-parameter', schemeTexts.notGivenableNear, { near });
    }
  }

  private valueOf(parameter: Parameter): BoundValue | undefined {
    const { name } = parameter;
    if (this.bound.has(name)) return this.bound.get(name);
    this.bound.set(name, undefined);
    const value = this.given(name) ? this.read(this.values[name], parameter) : this.defaultOf(parameter);
    this.bound.set(name, value);
    return value;
  }

  private read(json: unknown, parameter: Parameter): BoundValue | undefined {
    const at = this.at(parameter.name);
    if (!isEmpty(json)) return readValue(json, parameter, this.synonyms, at);
    if (json !== null && MAY_BE_EMPTY.has(parameter.type)) return readValue([], parameter, this.synonyms, at);
    at.wrong('missing', parameter.required ? schemeTexts.mustBeGiven : schemeTexts.isBlank);
    return undefined;
  }

  private defaultOf(parameter: Parameter): BoundValue | undefined {
    const conditional = parameter.defaults.find(({ when }) => decided(when, this) === true);
    const fallback = conditional === undefined ? parameter.default : conditional.value;
    if (fallback === undefined) {
      const oneOfSeveral = this.scheme.exactlyOne.some((group) => group.includes(parameter.name));
      if (parameter.required && !oneOfSeveral) this.at(parameter.name).wrong('missing', schemeTexts.mustBeGiven);
      return undefined;
    }
    const other = this.parameters.get(referenceOf(fallback)?.parameter ?? '');
    return other === undefined ? this.read(fallback, parameter) : this.valueOf(other);
  }

  private checkGroup(group: readonly string[]): void {
    const count = group.filter((name) => this.given(name)).length;
    if (count !== 1) At.parameter({ name: group.join(' / ') }, this.trail).wrong('missing', schemeTexts.exactlyOne, { count });
  }
}
