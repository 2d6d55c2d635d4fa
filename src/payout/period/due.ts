import type { Day } from '../../calendar';
import { asDay, lastDay } from '../../calendar';
import type { Subject } from '../../data';
import type { Payable } from '../../scheme';
import type { Draft, WorkedComponent } from '../work/draft';
import type { Settings } from './settings';

/**
 * When a line is due. `day`: on that day. `running`: in every run, as far as it has come by then. `window`: when the scheme's window has been
 * settled, or has passed where it has a last day.
 */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  /** Not before a day of its own, where it has one. */
  | { readonly kind: 'running'; readonly day?: undefined; readonly notBefore?: Day }
  | { readonly kind: 'window'; readonly day: Day | undefined; readonly notBefore?: Day };

const RUNNING: Due = { kind: 'running' };

/** By which rule the lines of a component become due: its own word, else what its subject and period give. */
export function payableOf({ component, scope }: WorkedComponent): Payable {
  if (component.payable !== undefined) return component.payable;
  const isOfOneRow = component.each === 'row' || component.each === 'newCustomer';
  if (isOfOneRow && (component.rule.kind === 'formula' || component.rule.kind === 'milestones')) return 'row';
  return scope.per === 'window' ? 'window-end' : 'period-end';
}

/** When lines are due. */
export class Dues {
  private readonly components = new Map<WorkedComponent, (subject: Subject) => Due>();
  private readonly days = new Map<Day, Due>();

  /** `wholeBy`: the day on which all is due of what is paid whole each time; undefined where each component says when. */
  constructor(private readonly wholeBy: Day | undefined) {}

  /** When a line is due; a part that has a day of its own not before that. */
  of({ worked, part }: Draft, subject: Subject): Due {
    let own = this.components.get(worked);
    if (own === undefined) {
      own = this.ofComponent(worked);
      this.components.set(worked, own);
    }
    const due = own(subject);
    const day = part?.day;
    if (day === undefined) return due;
    return due.kind === 'day' ? this.on(day > due.day ? day : due.day) : { ...due, notBefore: day };
  }

  private ofComponent(worked: WorkedComponent): (subject: Subject) => Due {
    const payable = payableOf(worked);
    const { per, periodOf, data, parameters: { to, monthStartsOn } } = worked.scope;
    const { wholeBy } = this;
    if (wholeBy !== undefined) return () => this.on(wholeBy);
    if (payable === 'to-date') return () => RUNNING;
    if (payable === 'row') {
      const { days } = data.sales.dates(periodOf);
      // The date of its earliest row; what has no row is due as far as it has come.
      return ({ first }) => (first < 0 ? RUNNING : this.on(asDay(days[first] ?? 0)));
    }
    if (payable === 'period-end' && per !== 'window') return ({ period }) => this.on(lastDay(period, per, monthStartsOn));
    const atEnd: Due = { kind: 'window', day: to };
    return () => atEnd;
  }

  private on(day: Day): Due {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const due: Due = { kind: 'day', day };
    this.days.set(day, due);
    return due;
  }
}

/** Whether a line is due by the end of a day. */
export function isDueBy(due: Due, last: Day, windowSettled: boolean): boolean {
  if (due.kind !== 'day' && due.notBefore !== undefined && due.notBefore > last) return false;
  if (due.kind === 'running') return true;
  if (due.kind === 'window' && windowSettled) return true;
  return due.day !== undefined && due.day <= last;
}

/** Whether a line belongs to closed time: that is compared with what was paid; so is all that is paid as far as it has come. */
export function isOfClosedTime(due: Due, { closedEnd, closedIsKnown }: Settings): boolean {
  return !closedIsKnown || due.kind !== 'day' || (closedEnd !== undefined && due.day <= closedEnd);
}
