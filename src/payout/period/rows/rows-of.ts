import { componentNamed } from '../../work/draft';
import { rowNumbers } from '../../describe/why';
import type { PeriodJob, Settings } from '../settings';
import { monthStart } from '../settings';
import type { SumOf } from '../types';
import type { Wording } from '../wording';
import { rowChanges } from './changes';
import { RowReasons } from './reasons';
import { rowsApart, rowsKnown, rowsNow, seenRows, type SeenRows } from './seen';

/** What a run says of its sales rows, found out when it is first asked for: most runs have nothing to explain. */
export interface RowsOfRun {
  readonly changed: Wording['rowsChanged'];
  readonly seen: () => SeenRows | null;
}

export function rowsOf({ schemes, earlier }: PeriodJob, settings: Settings): RowsOfRun {
  const ids = schemes.map(({ scheme: { id } }) => id);
  const now = once(() => rowsNow(schemes));
  const known = once(() => rowsKnown(settings.earlier, earlier, ids));
  const apart = once(() => {
    const [today, before] = [now(), known()];
    return today === undefined || before === undefined ? undefined : rowsApart(before, today);
  });
  const reasons = once(() => {
    const [today, before, between] = [now(), known(), apart()];
    if (today === undefined || before === undefined || between === undefined) return undefined;
    return new RowReasons(rowChanges(before, today, between), today.table, { monthStartsOn: monthStart(schemes), closedEnd: settings.closedEnd });
  });
  const comparesPeople = ({ scheme, component }: SumOf): boolean => {
    const components = schemes.filter((each) => each.scheme.id === scheme).flatMap(({ stages }) => stages.flatMap((stage) => stage.scheme.components));
    return COMPARING.includes(componentNamed(component, components)?.rule.kind ?? '');
  };
  return {
    seen: once(() => seenRows(now(), known(), apart())),
    changed: (sum, owed) => reasons()?.of({ sum, rows: new Set(owed.flatMap(({ draft }) => rowNumbers(draft))), comparesPeople: comparesPeople(sum) }),
  };
}

/** Rules by which the rows of one change what another one gets. */
const COMPARING: readonly string[] = ['contest', 'share'];

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
