import type { Component } from '..';

/** Whether a component reads the people table alone: members, and a pool that all of them share without periods. */
export function readsPeopleAlone({ each, rule, per = 'window' }: Pick<Component, 'each' | 'rule'> & { readonly per?: Component['per'] | undefined }): boolean {
  return each === 'member' || (each === 'all' && rule.kind === 'share' && rule.among === 'member' && per === 'window');
}
