import type { Exact } from '../money';
import type { Given } from './types';

/*
 * To whom a sales row is credited, and in which shares: the one step between rows and subjects.
 */

/** What a role (a column) gets of each row. */
export interface CreditedRole {
  readonly field: string;
  readonly share: Given<Exact>;
}

/** A column that names somebody, and the column with that one's share; without shares all parts are equal. */
export interface CreditedColumn {
  readonly field: string;
  readonly share?: string | undefined;
}

/** How people are found in a row itself. */
export type RowCredit =
  /** One cell: `A/B` in equal parts, `A 70%, B 30%` as it says. */
  | { readonly kind: 'cell'; readonly field: string; readonly overlay: boolean; readonly counts: CreditCounts }
  /** Several columns of names, each with its own column of shares, or in equal parts. */
  | { readonly kind: 'columns'; readonly of: readonly CreditedColumn[]; readonly overlay: boolean; readonly counts: CreditCounts }
  /** Each column has its share; that of an empty one goes to `emptyTo`. A cell may name several. */
  | { readonly kind: 'roles'; readonly of: readonly CreditedRole[]; readonly emptyTo?: string | undefined; readonly overlay: boolean; readonly counts: CreditCounts };

/** Whether a shared row counts as one for each who has a part of it, or as the part. */
export type CreditCounts = 'whole' | 'share';

/**
 * Up the chain of managers of those to whom the row is credited anyway. `shares`: what each level gets, from the direct
 * manager up; a field of the people table with each manager's own rate; or the whole row at every level. `less`: of a
 * manager's rate only what it is above the highest rate below.
 */
export interface ManagerCredit {
  readonly kind: 'managers';
  readonly shares: 'whole' | readonly Given<Exact>[] | { readonly rate: string; readonly less: boolean };
  readonly counts: CreditCounts;
}

/** What a component may say besides: `none` leaves the row to the person whom it names, whatever the scheme says. */
export type ComponentCredit = RowCredit | ManagerCredit | { readonly kind: 'none' };
