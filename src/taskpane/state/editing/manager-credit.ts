import type { PlainObject } from '../../../scheme';
import { listOf, objectOf, textOf, withKey, withPath } from './json-parts';

/** To whom the rows of one award are credited: as the scheme says, not at all, or up the chain of managers. `other`: in a way that has no form here. */
export const MANAGER_KINDS = ['scheme', 'none', 'levels', 'all', 'rates', 'other'] as const;
export type ManagerKind = (typeof MANAGER_KINDS)[number];

export interface ManagerCreditForm {
  readonly kind: ManagerKind;
  /** The share of each level, the direct manager's first. */
  readonly levels: readonly string[];
  /** The field of the people table that holds the managers' own rates. */
  readonly rate: string;
  /** Whether each has only what is above the rates of all below. */
  readonly below: boolean;
}

const NOTHING = { levels: [], rate: '', below: false } as const;

export function managerCreditOf(component: unknown): ManagerCreditForm {
  const said = objectOf(component)['credit'];
  if (said === undefined) return { ...NOTHING, kind: 'scheme' };
  if (said === 'none') return { ...NOTHING, kind: 'none' };
  const { managers, share, less } = objectOf(said);
  if (Array.isArray(managers)) return { ...NOTHING, kind: 'levels', levels: managers.map(textOf) };
  if (managers !== 'all') return { ...NOTHING, kind: 'other' };
  return { ...NOTHING, kind: share === undefined ? 'all' : 'rates', rate: textOf(share), below: less === 'below' };
}

/** The scheme with the rows of an award credited so. Who is whose manager is read of the people table then. */
export function withManagerCredit(json: unknown, component: number, { kind, levels, rate, below }: ManagerCreditForm): unknown {
  const path = ['components', component, 'credit'] as const;
  switch (kind) {
    case 'scheme':
      return withPath(json, path, undefined);
    case 'none':
      return withPath(json, path, 'none');
    case 'other':
      return json;
    default: {
      const { counts } = objectOf(objectOf(listOf(objectOf(json)['components'])[component])['credit']);
      const said = kind === 'levels' ? { managers: levels } : kind === 'all' ? { managers: 'all' } : { managers: 'all', share: rate, ...(below ? { less: 'below' } : {}) };
      return withPeopleFields(objectOf(withPath(json, path, { ...said, ...(counts === undefined ? {} : { counts }) })), ['manager']);
    }
  }
}

/** The scheme with these fields of the people table read, where it does not read them yet. */
export function withPeopleFields(scheme: PlainObject, fields: readonly string[]): PlainObject {
  const read = listOf(scheme['fields']);
  const lacking = [...new Set(fields)].filter((field) => !read.some((use) => objectOf(use)['people'] === field));
  return lacking.length === 0 ? scheme : withKey(scheme, 'fields', [...read, ...lacking.map((people) => ({ people, optional: true }))]);
}
