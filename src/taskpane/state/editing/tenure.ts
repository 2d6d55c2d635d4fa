import { isPlainObject, type PlainObject } from '../../../scheme';
import { objectOf, textOf } from './json-parts';

/** What time may decide who receives: so long with the company, hired up to or from a day, or not having left. */
export const TENURE_KINDS = ['months', 'years', 'hiredUpTo', 'hiredFrom', 'notLeft'] as const;
export type TenureKind = (typeof TENURE_KINDS)[number];

export interface TenureRule {
  readonly kind: TenureKind;
  /** How many, or the day, as typed; a parameter by its name behind a $. */
  readonly value: string;
}

/** A condition on hire and leave dates as a rule of the form; null where it has none. */
export function tenureOf(condition: unknown): TenureRule | null {
  for (const kind of TENURE_KINDS) {
    const { value, atLeast, atMost } = objectOf(condition);
    const said = kind === 'hiredUpTo' ? dayIn(atMost) : kind === 'hiredFrom' ? dayIn(atLeast) : textOf(atLeast);
    const rule: TenureRule = { kind, value: kind === 'notLeft' ? '' : said };
    if ((value !== undefined || kind === 'notLeft') && isSame(conditionOf(rule), condition)) return rule;
  }
  return null;
}

/** The condition that a rule says. */
export function conditionOf({ kind, value }: TenureRule): PlainObject {
  switch (kind) {
    case 'months': case 'years':
      return { value: { completed: kind, from: 'hireDate', to: { date: 'periodEnd' } }, atLeast: figureOf(value) };
    case 'hiredUpTo':
      return { value: 'hireDate', atMost: { date: value } };
    case 'hiredFrom':
      return { value: 'hireDate', atLeast: { date: value } };
    case 'notLeft':
      return { any: [{ field: 'leaveDate', blank: true }, { value: 'leaveDate', atLeast: { date: 'periodEnd' } }] };
  }
}

/** The field of the people table that a rule looks at. */
export function tenureField({ kind }: TenureRule): 'hireDate' | 'leaveDate' {
  return kind === 'notLeft' ? 'leaveDate' : 'hireDate';
}

function dayIn(json: unknown): string {
  return textOf(objectOf(json)['date']);
}

/** A whole number as such; what is typed besides stays, to be told. */
function figureOf(value: string): string | number {
  return /^\d{1,4}$/.test(value.trim()) ? Number(value) : value.trim();
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (!isPlainObject(one) || !isPlainObject(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
