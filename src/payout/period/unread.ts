import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { grouped, sum } from '../../money';
import type { Note } from '../describe/types';
import { listsBy } from '../lists-by';
import type { OwedOverall } from './closings';
import { identityOf } from './payees';
import { rowsSaid } from './rows/reasons';
import type { PeriodLine } from './types';

/*
 * Rows that cannot be read tell nothing: neither that they are gone nor that they came. What closed periods come to without them is no decision of anybody, so
 * it is not booked before the rows are mended.
 */

/** What is not booked of a sum, and the rows because of which. */
export interface WithheldSum {
  readonly lines: readonly PeriodLine[];
  /** By their places. */
  readonly rows: readonly string[];
}

/** The numbers of the sales rows that a scheme cannot read. */
export function unreadRows(owed: OwedOverall | undefined): ReadonlySet<number> {
  const rejected = owed?.today.settled.worked.judged.rejected ?? [];
  return new Set(rejected.flatMap(({ table, row }) => (table === 'sales' ? [row] : [])));
}

/** Those of them in whose shares nobody can tell any more who was named. */
export function unreadShares(owed: OwedOverall | undefined): ReadonlySet<number> {
  const rejected = owed?.today.settled.worked.judged.rejected ?? [];
  return new Set(rejected.flatMap(({ code, row }) => (code === 'shares' ? [row] : [])));
}

/** What is said of it, once a payee. */
export function unreadNotes(withheld: readonly WithheldSum[], places: number): Note[] {
  const payees = listsBy(withheld.flatMap(({ lines, rows }) => lines.map((line) => ({ line, rows }))), ({ line }) => identityOf(line));
  return [...payees.values()].flatMap((found): Note[] => {
    const [first] = found;
    if (first === undefined) return [];
    const { line: { recipient, recipientKind, personId } } = first;
    const cash = grouped(sum(found.filter(({ line: { award } }) => award === 'cash').map(({ line: { amount } }) => amount)), places);
    const [rows] = rowsSaid([...new Set(found.flatMap((each) => each.rows))], periodTexts.rowUnread, periodTexts.rowsUnread);
    if (rows === undefined) return [];
    return [{
      code: 'unread-rows', warning: true, recipient, recipientKind, ...(personId === undefined ? {} : { personId }),
      sentence: sentence(periodTexts.unreadRows, { recipient, count: found.length, amount: cash, rows }),
    }];
  });
}
