import { componentNamed } from '../../work/draft';
import { rowNumbers } from '../../describe/why';
import { componentsOfAll } from '../../prepare/stage';
import type { KnownSum } from '../known-sums';
import type { OwedDraft } from '../owed';
import type { PeriodJob, Settings } from '../settings';
import { monthStart } from '../settings';
import type { SumOf } from '../types';
import type { Wording } from '../wording';
import { rowChanges, type NumberedRow, type RowChange } from './changes';
import { neverRead, neverReadToKeep, type RowsBetween, type RowsSince } from './never-read';
import { namesPayee, RowReasons, type AskedOfRows } from './reasons';
import { rowsApart, rowsKnown, rowsNow, seenRows, type RowsNow, type SeenRows } from './seen';

/** The numbers of the rows that a scheme cannot read; and of those among them in which nobody can tell who is named, so that they may be of anybody. */
export interface UnreadRows {
  unread(scheme: string): ReadonlySet<number>;
  anybodys(scheme: string): ReadonlySet<number>;
}

/** The rows of which a scheme cannot tell whether what was paid rests on them, and what changed besides. */
interface Doubts {
  readonly numbers: ReadonlySet<number>;
  readonly reasons: RowReasons;
}

/** What a run says of its sales rows, found out when it is first asked for: most runs have nothing to explain. */
export interface RowsOfRun extends Pick<Wording, 'rowsChanged' | 'changedRows'> {
  readonly seen: () => SeenRows | null;
  /** The rows that cannot be read, by their places, for which a sum may not be what was paid of it, or of others with which its payee is compared. */
  readonly unreadOf: (known: KnownSum) => readonly string[];
}

/** `unread` has the numbers of the rows that a scheme cannot read, `anybodys` of those that may be of anybody. */
export function rowsOf({ schemes, earlier }: PeriodJob, settings: Settings, { unread, anybodys }: UnreadRows): RowsOfRun {
  const ids = schemes.map(({ scheme: { id } }) => id);
  const now = once(() => rowsNow(schemes));
  const since = once((): RowsSince | undefined => {
    const known = rowsKnown(settings.earlier, earlier, ids);
    if (known === undefined) return undefined;
    const apart = rowsApart(known, now());
    return { known, apart, changes: once(() => rowChanges(known, now(), apart)) };
  });
  const times = { monthStartsOn: monthStart(schemes), closedEnd: settings.closedEnd };
  const reasons = once(() => {
    const before = since();
    return before === undefined ? undefined : new RowReasons(before.changes(), now().table, { ...times, undatedAnywhere: false });
  });
  const between = (): RowsBetween => ({ now: now(), since: since() });
  const never = (scheme: string): ReadonlySet<number> => neverRead(scheme, unread(scheme), between(), settings.earlier);
  const neverToKeep = (): SeenRows['neverRead'] => neverReadToKeep(ids.map((id) => [id, never(id)]), between());
  const comparesPeople = ({ scheme, component }: SumOf): boolean => {
    const components = componentsOfAll(schemes.filter((each) => each.scheme.id === scheme));
    return COMPARING.includes(componentNamed(component, components)?.rule.kind ?? '');
  };
  const asked = (sum: SumOf, owed: readonly OwedDraft[]): AskedOfRows => ({ sum, rows: new Set(owed.flatMap(({ draft }) => rowNumbers(draft))), comparesPeople: comparesPeople(sum) });
  const doubtsOf = once(() => new Map(ids.flatMap((id): [string, Doubts][] => {
    const sure = never(id);
    const numbers = new Set([...unread(id)].filter((number) => !sure.has(number)));
    return numbers.size === 0 ? [] : [[id, { numbers, reasons: new RowReasons(withRows(since()?.changes() ?? [], now(), numbers), now().table, { ...times, undatedAnywhere: true }) }]];
  })));
  const byNumber = once(() => new Map(now().rows.map((row, index) => [now().table.rowNumber(index), row])));
  return {
    seen: once(() => seenRows(now(), since(), neverToKeep)),
    rowsChanged: (sum, owed) => reasons()?.of(asked(sum, owed)),
    changedRows: (sum, owed) => reasons()?.changesOf(asked(sum, owed)).flatMap((change) => change.now ?? []) ?? [],
    unreadOf({ sum, owed, isPaid, settled }) {
      if (!(isPaid || settled !== undefined || comparesPeople(sum))) return [];
      const doubts = doubtsOf().get(sum.scheme);
      if (doubts === undefined) return [];
      const of = asked(sum, owed);
      const restsOnOthers = [...of.rows].flatMap((number) => byNumber().get(number) ?? []).some((row) => !namesPayee(row, sum));
      return doubts.reasons.inDoubt(of, { ...doubts, anybodys: anybodys(sum.scheme) }, restsOnOthers).flatMap(({ now: row }) => row?.place ?? []);
    },
  };
}

/** The changes, and rows added to them as though they had come, whatever they were before. */
function withRows(changes: readonly RowChange[], { rows, table }: RowsNow, numbers: ReadonlySet<number>): readonly RowChange[] {
  return [...changes, ...rows.flatMap((row, index): RowChange[] => {
    const now: NumberedRow = { ...row, number: table.rowNumber(index) };
    return numbers.has(now.number) ? [{ before: undefined, now, fields: [] }] : [];
  })];
}

/** Rules by which the rows of one change what another one gets. */
const COMPARING: readonly string[] = ['contest', 'share'];

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
