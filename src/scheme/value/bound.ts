import type { Day } from '../../calendar';
import type { Exact } from '../../money';
import type { Item, SchemeRef } from '../parameters';
import type { DecisionTable, Tier } from '../types';

/** The value of a parameter, by its kind. */
export type BoundValue =
  | { readonly kind: 'figure'; readonly value: Exact }
  | { readonly kind: 'figures'; readonly values: readonly Exact[] }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Exact> }
  | { readonly kind: 'table'; readonly table: DecisionTable }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'dates'; readonly days: readonly Day[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  /** Values from days on, in their order; the first may hold from ever. */
  | { readonly kind: 'dated'; readonly entries: readonly DatedValue[] }
  | { readonly kind: 'scheme'; readonly ref: SchemeRef };

export interface DatedValue {
  readonly from: Day | undefined;
  readonly value: BoundValue;
}

/** The value that holds on a day; undefined before the first. */
export function valueOn(value: BoundValue | undefined, day: number): BoundValue | undefined {
  if (value?.kind !== 'dated') return value;
  return value.entries.filter(({ from }) => from === undefined || from <= day).at(-1)?.value;
}
