import { componentNamed } from '../../work/draft';
import { rowNumbers } from '../../describe/why';
import type { KnownSum } from '../known-sums';
import type { OwedDraft } from '../owed';
import type { PeriodJob, Settings } from '../settings';
import { monthStart } from '../settings';
import type { SumOf } from '../types';
import type { Wording } from '../wording';
import { rowChanges, type NumberedRow, type RowChange } from './changes';
import { RowReasons, type AskedOfRows } from './reasons';
import { rowsApart, rowsKnown, rowsNow, seenRows, type RowsNow, type SeenRows } from './seen';

/** What a run says of its sales rows, found out when it is first asked for: most runs have nothing to explain. */
export interface RowsOfRun extends Pick<Wording, 'rowsChanged' | 'changedRows'> {
  readonly seen: () => SeenRows | null;
  /** The rows that cannot be read, by their places, for which a sum may not be what was paid of it, or of others with which its payee is compared. */
  readonly unreadOf: (known: KnownSum) => readonly string[];
}

/** `unread` has the numbers of the rows that a scheme cannot read. */
export function rowsOf({ schemes, earlier }: PeriodJob, settings: Settings, unread: (scheme: string) => ReadonlySet<number>): RowsOfRun {
  const ids = schemes.map(({ scheme: { id } }) => id);
  const now = once(() => rowsNow(schemes));
  const known = once(() => rowsKnown(settings.earlier, earlier, ids));
  const apart = once(() => {
    const [today, before] = [now(), known()];
    return today === undefined || before === undefined ? undefined : rowsApart(before, today);
  });
  const changes = once(() => {
    const [today, before, between] = [now(), known(), apart()];
    return today === undefined || before === undefined || between === undefined ? undefined : rowChanges(before, today, between);
  });
  const times = { monthStartsOn: monthStart(schemes), closedEnd: settings.closedEnd };
  const reasons = once(() => {
    const [table, found] = [now()?.table, changes()];
    return found === undefined || table === undefined ? undefined : new RowReasons(found, table, { ...times, undatedAnywhere: false });
  });
  const withUnread = new Map<string, RowReasons>();
  const comparesPeople = ({ scheme, component }: SumOf): boolean => {
    const components = schemes.filter((each) => each.scheme.id === scheme).flatMap(({ stages }) => stages.flatMap((stage) => stage.scheme.components));
    return COMPARING.includes(componentNamed(component, components)?.rule.kind ?? '');
  };
  const asked = (sum: SumOf, owed: readonly OwedDraft[]): AskedOfRows => ({ sum, rows: new Set(owed.flatMap(({ draft }) => rowNumbers(draft))), comparesPeople: comparesPeople(sum) });
  return {
    seen: once(() => seenRows(now(), known(), apart())),
    rowsChanged: (sum, owed) => reasons()?.of(asked(sum, owed)),
    changedRows: (sum, owed) => reasons()?.changesOf(asked(sum, owed)).flatMap((change) => change.now ?? []) ?? [],
    unreadOf({ sum, owed, isPaid, settled }) {
      const rows = unread(sum.scheme);
      if (rows.size === 0 || !(isPaid || settled !== undefined || comparesPeople(sum))) return [];
      const today = now();
      if (today === undefined) return [];
      const found = withUnread.get(sum.scheme) ?? new RowReasons(withRows(changes() ?? [], today, rows), today.table, { ...times, undatedAnywhere: true });
      withUnread.set(sum.scheme, found);
      return found.changesOf(asked(sum, owed)).flatMap((change) => (change.now !== undefined && rows.has(change.now.number) ? [change.now.place] : []));
    },
  };
}

/** The changes, with rows that are as they were added as though they had come. */
function withRows(changes: readonly RowChange[], { rows, table }: RowsNow, numbers: ReadonlySet<number>): readonly RowChange[] {
  const changed = new Set(changes.map(({ now }) => now?.number));
  return [...changes, ...rows.flatMap((row, index): RowChange[] => {
    const now: NumberedRow = { ...row, number: table.rowNumber(index) };
    return numbers.has(now.number) && !changed.has(now.number) ? [{ before: undefined, now, fields: [] }] : [];
  })];
}

/** Rules by which the rows of one change what another one gets. */
const COMPARING: readonly string[] = ['contest', 'share'];

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
