import type { PeriodKind } from '../calendar';
import type { Rounding } from '../money';
import type { Comparison, GroupWord, Leftover, Negatives, ParameterType, Payable, RowSource, SubjectKind, TaxCategory, TierMethod, Ties } from './types';

/*
 * The words of the scheme language, each list in the order in which it is offered.
 */

/** What the cells of a company's own column may hold. */
export const OWN_TYPES = ['amount', 'number', 'rate', 'date', 'word', 'yes-no', 'person', 'customer'] as const;

export const PERIOD_KINDS: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'window'];
export const SUBJECTS: readonly SubjectKind[] = ['row', 'person', 'everyone', 'customer', 'team', 'referrer', 'newCustomer', 'member', 'all'];
export const GROUP_WORDS: readonly GroupWord[] = ['person', 'team', 'customer', 'referrer', 'all'];
export const METHODS: readonly TierMethod[] = ['graduated', 'slab', 'fixed', 'linear-amount', 'linear-rate'];
/** The methods of the second edition: from point to point of the table, of amounts or of rates. */
export const LINEAR: readonly TierMethod[] = ['linear-amount', 'linear-rate'];
/** Which end of a ranking is the first. */
export const ORDERS = ['highest', 'lowest'] as const;
export const TIES: readonly Ties[] = ['first', 'share', 'same', 'table', 'date'];
export const LEFTOVERS: readonly Leftover[] = ['largest-remainder', 'first', 'largest-weight'];
export const NEGATIVES: readonly Negatives[] = ['keep', 'floor', 'carry', 'base-pay'];
export const ROUNDINGS: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up'];
export const SOURCES: readonly RowSource[] = ['counted', 'fraud'];
export const PAYABLE: readonly Payable[] = ['period-end', 'row', 'to-date', 'window-end'];
export const TAX_CATEGORIES: readonly TaxCategory[] = ['none', 'wages', 'labour', 'incidental'];
export const COMPARISONS: readonly Comparison[] = ['atLeast', 'above', 'atMost', 'below', 'equals'];
export const PARAMETER_TYPES: readonly ParameterType[] = [
  'amount', 'rate', 'number', 'integer', 'date', 'choice', 'tiers', 'amounts', 'words', 'dates', 'mapping', 'table', 'items', 'scheme',
];
export const DAY_WORDS = ['periodStart', 'periodEnd', 'today'] as const;
