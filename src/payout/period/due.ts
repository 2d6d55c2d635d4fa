import type { Day } from '../../calendar';
import { asDay, lastDay } from '../../calendar';
import type { Payable } from '../../scheme';
import type { Draft, WorkedComponent } from '../work/draft';
import { periodOf } from '../work/draft';

/**
 * When a line is due. `day`: on that day. `running`: in every run, as far as it has come by then. `window`: when the scheme's window has been
 * settled, or has passed where it has a last day.
 */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  /** Not before a day of its own, where it has one. */
  | { readonly kind: 'running'; readonly notBefore?: Day }
  | { readonly kind: 'window'; readonly day: Day | undefined; readonly notBefore?: Day };

const RUNNING: Due = { kind: 'running' };

/** By which rule the lines of a component become due: its own word, else what its subject and period give. */
export function payableOf({ component, scope }: WorkedComponent): Payable {
  if (component.payable !== undefined) return component.payable;
  const isOfOneRow = component.each === 'row' || component.each === 'newCustomer';
  if (isOfOneRow && (component.rule.kind === 'formula' || component.rule.kind === 'milestones')) return 'row';
  return scope.per === 'window' ? 'window-end' : 'period-end';
}

/** When a line is due; a part that has a day of its own not before that. */
export function dueOf(draft: Draft): Due {
  const due = ownDue(draft);
  const day = draft.part?.day;
  if (day === undefined) return due;
  return due.kind === 'day' ? { kind: 'day', day: day > due.day ? day : due.day } : { ...due, notBefore: day };
}

function ownDue(draft: Draft): Due {
  const { worked } = draft;
  const payable = payableOf(worked);
  if (payable === 'to-date') return RUNNING;
  if (payable === 'row') return dueByRow(draft);
  const { per, period } = periodOf(draft);
  const { to, monthStartsOn } = worked.scope.parameters;
  if (payable === 'period-end' && per !== 'window') return { kind: 'day', day: lastDay(period, per, monthStartsOn) };
  return { kind: 'window', day: to };
}

/** Whether a line is due by the end of a day. */
export function isDueBy(due: Due, last: Day, windowSettled: boolean): boolean {
  if (due.kind !== 'day' && due.notBefore !== undefined && due.notBefore > last) return false;
  if (due.kind === 'running') return true;
  if (due.kind === 'window' && windowSettled) return true;
  return due.day !== undefined && due.day <= last;
}

/** The date of its earliest row; what has no row is due as far as it has come. */
function dueByRow({ worked: { scope }, award: { subject } }: Draft): Due {
  if (subject.first < 0) return RUNNING;
  return { kind: 'day', day: asDay(scope.data.sales.dates(scope.periodOf).days[subject.first] ?? 0) };
}
