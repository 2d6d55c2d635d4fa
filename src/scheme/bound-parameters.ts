import type { Day, WorkingCalendar } from '../calendar';
import { chinaCalendar } from '../calendar';
import type { Exact, Rounding } from '../money';
import { integer, toNumber } from '../money';
import { isReference } from './grammar/given';
import type { Item, Parameters, SchemeRef } from './parameters';
import type { DecisionTable, Given, Negatives, ParameterRef, Tier } from './types';
import type { BoundValue } from './value';
import { valueOn } from './value';
import { isSameValue } from './value/same';
import { NEGATIVES, ROUNDINGS } from './words';

/** Parameters over their bound values. */
export class BoundParameters implements Parameters {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly excludeRoles: readonly string[];
  readonly excludeDepartments: readonly string[];
  readonly includeRoles: readonly string[];
  readonly includeDepartments: readonly string[];
  readonly negatives: Negatives;
  readonly places: number;
  readonly rounding: Rounding;
  readonly capPerRecipient: Exact | undefined;
  readonly budget: Exact | undefined;
  readonly dormantMonths: number | undefined;
  readonly monthStartsOn: number;
  readonly calendar: WorkingCalendar;
  readonly publishedHolidays: boolean;

  constructor(private readonly values: ReadonlyMap<string, BoundValue | undefined>, readonly given: (name: string) => boolean) {
    this.from = this.day('from');
    this.to = this.day('to');
    this.excludeRoles = this.words({ parameter: 'excludeRoles' }) ?? [];
    this.excludeDepartments = this.words({ parameter: 'excludeDepartments' }) ?? [];
    this.includeRoles = this.words({ parameter: 'includeRoles' }) ?? [];
    this.includeDepartments = this.words({ parameter: 'includeDepartments' }) ?? [];
    this.negatives = this.choice({ parameter: 'negatives' }, NEGATIVES) ?? 'keep';
    this.places = this.count('places') ?? 2;
    this.rounding = this.choice({ parameter: 'rounding' }, ROUNDINGS) ?? 'half-up';
    this.capPerRecipient = this.figure({ parameter: 'capPerRecipient' });
    this.budget = this.figure({ parameter: 'budget' });
    this.dormantMonths = this.count('dormantMonths');
    this.monthStartsOn = this.count('monthStartsOn') ?? 1;
    const [holidays, workdays] = [this.days('holidays'), this.days('workdays')];
    this.publishedHolidays = this.word('calendar') === 'china';
    this.calendar = this.publishedHolidays ? chinaCalendar(holidays, workdays) : { holidays, workdays };
  }

  value(name: string): BoundValue | undefined {
    return this.values.get(name);
  }

  changes(name: string): readonly number[] {
    const value = this.values.get(name);
    return value?.kind === 'dated' ? value.entries.map(({ from }) => from ?? -Infinity) : [];
  }

  on(names: readonly string[], day: number): Parameters {
    const values = new Map(this.values);
    for (const name of names) values.set(name, valueOn(this.values.get(name), day));
    return new BoundParameters(values, this.given);
  }

  isSame(name: string, others: Parameters): boolean {
    return this.given(name) === others.given(name) && isSameValue(this.value(name), others.value(name));
  }

  figure(given: Given<Exact>): Exact | undefined {
    if (!isReference(given)) return given;
    const value = this.values.get(given.parameter);
    if (value?.kind === 'mapping' && given.entry !== undefined) return value.entries.get(given.entry);
    if (value?.kind === 'date') return integer(value.day);
    return value?.kind === 'figure' ? value.value : undefined;
  }

  figures(given: ParameterRef | readonly Given<Exact>[]): readonly Exact[] | undefined {
    if (isReference(given)) {
      const value = this.values.get(given.parameter);
      return value?.kind === 'figures' ? value.values : undefined;
    }
    const figures = given.map((each) => this.figure(each)).filter((each) => each !== undefined);
    return figures.length === given.length ? figures : undefined;
  }

  tiers(given: Given<readonly Tier[]>): readonly Tier[] | undefined {
    if (!isReference(given)) return given;
    const value = this.values.get(given.parameter);
    return value?.kind === 'tiers' ? value.tiers : undefined;
  }

  mapping(given: Given<ReadonlyMap<string, Exact>>): ReadonlyMap<string, Exact> | undefined {
    if (!isReference(given)) return given;
    const value = this.values.get(given.parameter);
    return value?.kind === 'mapping' ? value.entries : undefined;
  }

  table({ parameter }: ParameterRef): DecisionTable | undefined {
    const value = this.values.get(parameter);
    return value?.kind === 'table' ? value.table : undefined;
  }

  words(given: Given<readonly string[]>): readonly string[] | undefined {
    if (!isReference(given)) return given;
    const value = this.values.get(given.parameter);
    return value?.kind === 'words' ? value.words : undefined;
  }

  choice<W extends string>(given: Given<W>, among: readonly W[]): W | undefined {
    const word = isReference(given) ? this.word(given.parameter) : given;
    return among.find((each) => each === word);
  }

  word(name: string): string | undefined {
    const value = this.values.get(name);
    return value?.kind === 'word' ? value.word : undefined;
  }

  items({ parameter }: ParameterRef): readonly Item[] | undefined {
    const value = this.values.get(parameter);
    return value?.kind === 'items' ? value.items : undefined;
  }

  schemeRef({ parameter }: ParameterRef): SchemeRef | undefined {
    const value = this.values.get(parameter);
    return value?.kind === 'scheme' ? value.ref : undefined;
  }

  private day(name: string): Day | undefined {
    const value = this.values.get(name);
    return value?.kind === 'date' ? value.day : undefined;
  }

  private days(name: string): ReadonlySet<Day> {
    const value = this.values.get(name);
    return new Set(value?.kind === 'dates' ? value.days : []);
  }

  private count(name: string): number | undefined {
    const value = this.figure({ parameter: name });
    return value && toNumber(value);
  }
}
