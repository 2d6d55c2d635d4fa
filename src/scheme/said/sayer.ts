import type { Field, FieldCatalogue } from '../../table';
import { catalogueOf } from '../catalogue';
import type { Facts } from '../decided';
import { decided, decidedOne } from '../decided';
import type { Parameters } from '../parameters';
import type { Condition, FieldUse, Parameter, Scheme } from '../types';
import type { Said } from './join';
import { asIs } from './join';

/** Whether a column has values; null where no table has been read. */
export type FilledColumns = Facts['filled'];

/** What is said of a scheme: its figures are those of these parameters, and of its branches those that they take. */
export class Sayer {
  /** The parameters that decided between branches, in the order in which they were met. */
  readonly chosen = new Set<string>();
  private readonly byName: ReadonlyMap<string, Parameter>;
  private readonly facts: Facts;
  private readonly catalogue: FieldCatalogue;

  constructor(readonly scheme: Scheme, readonly parameters: Parameters, columns: FilledColumns = () => null) {
    this.byName = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
    this.catalogue = catalogueOf(scheme);
    this.facts = {
      word: (name) => parameters.word(name),
      given: (name) => parameters.given(name),
      empty: (name) => (parameters.words({ parameter: name }) ?? []).length === 0,
      filled: columns,
    };
  }

  parameter(name: string): Parameter | undefined {
    return this.byName.get(name);
  }

  /** What a field is called; within an English sentence without its capital. */
  field(name: string, ...tables: readonly ('sales' | 'people' | 'teams')[]): Said {
    const found = [...tables, 'sales' as const, 'people' as const, 'teams' as const].map((table) => this.catalogue.field(table, name)).find((each) => each !== undefined);
    return found === undefined ? asIs(name) : { zh: found.label.zh, en: found.label.en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) };
  }

  /** Whether a field holds days. */
  isDay(name: string, table: FieldUse['table']): boolean {
    return this.fieldOf(name, table)?.kind === 'date';
  }

  /** Whether the figures of a field are rates. */
  isRate(name: string, table: FieldUse['table']): boolean {
    return this.fieldOf(name, table)?.rate === true;
  }

  /** The field of a table; what the sales table does not have is one of the people table. */
  private fieldOf(name: string, table: FieldUse['table']): Field | undefined {
    return this.catalogue.field(table, name) ?? this.catalogue.field('people', name);
  }

  /** What conditions come to whatever the rows say; null where that is open. */
  decided(conditions: readonly Condition[]): boolean | null {
    for (const condition of conditions) {
      this.note(condition);
      if (decidedOne(condition, this.facts) === false) return false;
    }
    return decided(conditions, this.facts);
  }

  /** Which of several parts are still open; those that parameters decided are not. `settled`: one of them has this answer, which is the answer of all. */
  open(conditions: readonly Condition[], settled: boolean): readonly Condition[] | 'settled' {
    const left: Condition[] = [];
    for (const condition of conditions) {
      const answer = this.decided([condition]);
      if (answer === settled) return 'settled';
      if (answer === null) left.push(condition);
    }
    return left;
  }

  /** What a condition rests on, up to the part that settles it. */
  private note(condition: Condition): void {
    if (condition.kind === 'parameterIs' || condition.kind === 'empty') this.chosen.add(condition.parameter);
    if (condition.kind === 'not') this.note(condition.of);
    if (condition.kind !== 'all' && condition.kind !== 'any') return;
    for (const part of condition.of) {
      this.note(part);
      if (decidedOne(part, this.facts) === (condition.kind === 'any')) return;
    }
  }
}
