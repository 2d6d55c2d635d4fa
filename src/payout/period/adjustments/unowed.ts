import { firstDay, lastDay, parseLinePeriod } from '../../../calendar';
import { ZERO } from '../../../money';
import { componentNamed, type WorkedComponent } from '../../work/draft';
import type { OwedOverall } from '../closings';
import { payableOf } from '../due';
import type { Findings } from '../result';
import type { Settings } from '../settings';
import type { KnownSum } from '../known-sums';
import type { SumOf } from '../types';
import type { Decisions } from './decisions';
import type { Adjustment } from './types';

/**
 * Sums that people corrected and of which nothing is owed nor was paid: what people decided is owed in its time all the same.
 */
export function correctedOutOfNothing(decisions: Decisions, met: ReadonlySet<Adjustment>, { owed, settings }: Pick<Findings, 'owed' | 'settings'>): readonly KnownSum[] {
  const found: KnownSum[] = [];
  for (const correction of decisions.corrections) {
    if (met.has(correction)) continue;
    const { scheme = '', component = '', period = 'window' } = correction;
    const worked = workedOf(component, owed.get(scheme));
    if (worked === undefined || !isTime(worked, period, settings)) continue;
    const kind = worked.component.award;
    const sum: SumOf = { scheme, component, ...decisions.payeeOf(correction), period, award: kind };
    const identity = decisions.identityOf(correction);
    if (decisions.correctionOf({ sum, identity }) !== correction) continue;
    found.push({ sum, identity, owed: [], owedBefore: ZERO, settled: undefined, before: ZERO, isPaid: true, isAsPaid: false, place: Infinity });
  }
  return found;
}

function workedOf(component: string, owed: OwedOverall | undefined): WorkedComponent | undefined {
  const all = owed?.today.settled.worked.stages.flatMap(({ outcomes }) => outcomes.map(({ worked }) => ({ id: worked.component.id, worked }))) ?? [];
  return componentNamed(component, all)?.worked;
}

/** Whether a sum of a period may be due by now, by the rule of its component. */
function isTime(worked: WorkedComponent, key: string, settings: Settings): boolean {
  const period = parseLinePeriod(key);
  if (period === null) return false;
  const payable = payableOf(worked);
  const { parameters: { monthStartsOn, to } } = worked.scope;
  const { end, windowSettled } = settings;
  if (payable === 'row' || payable === 'to-date') return period.kind === 'window' || firstDay(period.index, period.kind, monthStartsOn) <= end;
  if (period.kind === 'window' || payable === 'window-end') return windowSettled || (to !== undefined && to <= end);
  return lastDay(period.index, period.kind, monthStartsOn) <= end;
}
