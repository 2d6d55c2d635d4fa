import { isoDay } from '../calendar';
import { schemeTexts } from '../i18n/texts/scheme';
import type { Result } from '../i18n';
import { failure, success } from '../i18n';
import { isBlank } from '../table';
import { BoundParameters } from './bound-parameters';
import { referenceOf } from './grammar/given';
import type { Parameters } from './parameters';
import { At, Trail } from './shape/at';
import { nearest } from './shape/nearest';
import type { Parameter, Scheme, StaticCondition } from './types';
import type { BoundValue, Synonyms } from './value';
import { readValue } from './value';

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

/** Lists for which an empty text says something: nothing excluded, no holidays. Blank tiers or prizes were forgotten; who wants none gives an empty list. */
const MAY_BE_EMPTY: ReadonlySet<Parameter['type']> = new Set(['words', 'dates']);

/** Given and yet nothing: a limit that is blank is no limit, and is not taken for one that was left out. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isBlank(value));
}

class Binding {
  readonly trail = new Trail();
  private readonly synonyms: Synonyms;
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly values = new Map<string, BoundValue | undefined>();

  constructor(private readonly scheme: Scheme, private readonly given: GivenValues) {
    this.trail.language = scheme.language;
    this.synonyms = scheme.fields.flatMap((field) => field.synonyms);
    this.parameters = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  }

  bind(): Parameters {
    this.refuseUnknown();
    for (const parameter of this.scheme.parameters) this.valueOf(parameter);
    for (const group of this.scheme.exactlyOne) this.checkGroup(group);
    const bound = new BoundParameters(this.values, (name) => this.isGiven(name));
    if (bound.from !== undefined && bound.to !== undefined && bound.from > bound.to) {
      this.at('from').wrong('out-of-bounds', schemeTexts.fromAfterTo, { from: isoDay(bound.from), to: isoDay(bound.to) });
    }
    return bound;
  }

  private at(name: string): At {
    return At.parameter({ name, label: this.parameters.get(name)?.label }, this.trail);
  }

  private isGiven(name: string): boolean {
    return this.parameters.has(name) && Object.hasOwn(this.given, name) && this.given[name] !== undefined;
  }

  private refuseUnknown(): void {
    const names = [...this.parameters.keys()];
    for (const name of Object.keys(this.given)) {
      if (this.parameters.has(name)) continue;
      const near = nearest(name, names);
      const at = At.parameter({ name }, this.trail);
      if (near === undefined) at.wrong('unknown-parameter', schemeTexts.notGivenable, { names: names.join(', ') });
      else at.wrong('unknown-parameter', schemeTexts.notGivenableNear, { near });
    }
  }

  private valueOf(parameter: Parameter): BoundValue | undefined {
    const { name } = parameter;
    if (this.values.has(name)) return this.values.get(name);
    this.values.set(name, undefined);
    const value = this.isGiven(name) ? this.read(this.given[name], parameter) : this.defaultOf(parameter);
    this.values.set(name, value);
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
    const conditional = parameter.defaults.find(({ when }) => when.every((condition) => this.holds(condition)));
    const fallback = conditional === undefined ? parameter.default : conditional.value;
    if (fallback === undefined) {
      const oneOfSeveral = this.scheme.exactlyOne.some((group) => group.includes(parameter.name));
      if (parameter.required && !oneOfSeveral) this.at(parameter.name).wrong('missing', schemeTexts.mustBeGiven);
      return undefined;
    }
    const other = this.parameters.get(referenceOf(fallback)?.parameter ?? '');
    return other === undefined ? this.read(fallback, parameter) : this.valueOf(other);
  }

  private holds(condition: StaticCondition): boolean {
    switch (condition.kind) {
      case 'parameterIs': {
        const parameter = this.parameters.get(condition.parameter);
        const value = parameter && this.valueOf(parameter);
        return value?.kind === 'word' && value.word === condition.word;
      }
      case 'given':
        return this.isGiven(condition.parameter);
      case 'column':
        return false;
      case 'all':
        return condition.of.every((each) => this.holds(each));
      case 'any':
        return condition.of.some((each) => this.holds(each));
      case 'not':
        return !this.holds(condition.of);
    }
  }

  private checkGroup(group: readonly string[]): void {
    const count = group.filter((name) => this.isGiven(name)).length;
    if (count !== 1) At.parameter({ name: group.join(' / ') }, this.trail).wrong('missing', schemeTexts.exactlyOne, { count });
  }
}
