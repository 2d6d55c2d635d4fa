import type { Day } from '../../calendar';
import type { Exact } from '../../money';
import type { Item, SchemeRef } from '../parameters';
import type { Tier } from '../types';

/** The value of a parameter, by its kind. */
export type BoundValue =
  | { readonly kind: 'figure'; readonly value: Exact }
  | { readonly kind: 'figures'; readonly values: readonly Exact[] }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Exact> }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'dates'; readonly days: readonly Day[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'scheme'; readonly ref: SchemeRef };
