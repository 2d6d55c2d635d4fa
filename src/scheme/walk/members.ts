import type { LinePeriodKind, PeriodKind } from '../../calendar';
import type { Parameters } from '../parameters';
import type { Component, Given, OwnYears, Per, Scheme } from '..';
import { PERIOD_KINDS } from '../words';

/** Whether a component reads the people table alone: members, and a pool that all of them share without periods. */
export function readsPeopleAlone({ each, rule, per = 'window' }: Pick<Component, 'each' | 'rule'> & { readonly per?: Component['per'] | undefined }): boolean {
  return each === 'member' || (each === 'all' && rule.kind === 'share' && rule.among === 'member' && per === 'window');
}

/** The period of a component that says none: the scheme's; members have no dates and are worked out once for the whole window. */
export function usualPeriod({ each, rule }: Pick<Component, 'each' | 'rule'>, period: Scheme['period']): Scheme['period'] {
  return readsPeopleAlone({ each, rule }) ? 'window' : period;
}

/** Whether periods are years that begin on a day of one's own. */
export function isOwnYears(per: Given<PeriodKind> | OwnYears): per is OwnYears {
  return typeof per === 'object' && 'yearsFrom' in per;
}

/** What kind of period the lines of a component have with these parameters; undefined where a parameter says none. */
export function periodKindOf(per: Per, parameters: Parameters): LinePeriodKind | undefined {
  return isOwnYears(per) ? 'own-year' : parameters.choice(per, PERIOD_KINDS);
}
