import type { Component, Scheme } from '..';

/** Whether a component reads the people table alone: members, and a pool that all of them share without periods. */
export function readsPeopleAlone({ each, rule, per = 'window' }: Pick<Component, 'each' | 'rule'> & { readonly per?: Component['per'] | undefined }): boolean {
  return each === 'member' || (each === 'all' && rule.kind === 'share' && rule.among === 'member' && per === 'window');
}

/** The period of a component that says none: the scheme's; members have no dates and are worked out once for the whole window. */
export function usualPeriod({ each, rule }: Pick<Component, 'each' | 'rule'>, period: Scheme['period']): Scheme['period'] {
  return readsPeopleAlone({ each, rule }) ? 'window' : period;
}
