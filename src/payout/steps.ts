import type { Table } from '../table';
import type { Prepared } from './prepare/prepare';

/** How many of the steps of a run are done. */
export interface StepsDone {
  readonly done: number;
  readonly of: number;
}

/** Work that stops after each of its steps, so that others may have their turn. */
export type InSteps<T> = Generator<undefined, T>;

/** Does the work as one of so many steps, and tells after each how far it is. */
export function* counted<T>(work: InSteps<T>, of: number): Generator<StepsDone, T> {
  let step = work.next();
  for (let done = 1; step.done !== true; done++) {
    yield { done, of };
    step = work.next();
  }
  return step.value;
}

/** Does all of the work at once. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The fields of the sales table that the schemes use, each once. */
export function fieldsOfSales({ stages }: Pick<Prepared, 'stages'>): readonly string[] {
  return [...new Set(stages.flatMap((stage) => stage.fields.filter(({ table }) => table === 'sales').map(({ field }) => field)))];
}

/** What reads each column of the sales table that the schemes use. Names are left to the steps, which give them their numbers in their own order. */
export function columnsOf(prepared: Prepared): readonly (() => unknown)[] {
  const { sales } = prepared.data;
  return fieldsOfSales(prepared).filter((field) => sales.has(field)).flatMap((field) => reader(sales, field));
}

function reader(table: Table, field: string): (() => unknown)[] {
  switch (table.fieldOf(field)?.kind) {
    case 'number': return [() => table.numbers(field)];
    case 'date': return [() => table.dates(field)];
    case 'moment': return [() => table.moments(field)];
    case 'word': return [() => table.words(field)];
    case 'yes-no': return [() => table.flags(field)];
    default: return [];
  }
}
