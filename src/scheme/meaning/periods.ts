import type { PeriodKind } from '../../calendar';
import { PERIOD_KINDS } from '../words';

const lengthOf = (kind: PeriodKind): number => PERIOD_KINDS.indexOf(kind);

/** Whether a period is longer than another; not where it is not known. */
export function isLonger(kind: PeriodKind | undefined, other: PeriodKind): boolean {
  return kind !== undefined && lengthOf(kind) > lengthOf(other);
}

/** Whether each period of one kind lies within one of the other: a week may lie in two months, a month never does in two quarters. */
export function nestsIn(kind: PeriodKind, other: PeriodKind): boolean {
  if (kind === other || kind === 'day' || other === 'window') return true;
  return kind !== 'week' && other !== 'week' && lengthOf(kind) < lengthOf(other);
}
