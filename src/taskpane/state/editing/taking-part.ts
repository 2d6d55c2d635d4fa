import type { PlainObject } from '../../../scheme';
import { nameKey } from '../../../table';
import { listOf, listOrNothing, objectOf, withKey } from './json-parts';
import { withPeopleFields } from './manager-credit';
import { conditionOf, tenureField, tenureOf, type TenureRule } from './tenure';

/** What of the people table decides who may receive, as far as it is picked from words. */
export const WHO_FIELDS = ['role', 'department', 'team', 'person'] as const;
export type WhoField = (typeof WHO_FIELDS)[number];

/** How words select: `not` leaves out who has one of them. */
export const WHO_WAYS = ['in', 'not', 'contains', 'startsWith'] as const;
export type WhoWay = (typeof WHO_WAYS)[number];

export interface WhoRule {
  readonly field: WhoField;
  readonly way: WhoWay;
  readonly words: readonly string[];
}

/** Who may receive: what the form shows, and conditions that it has no form for, which stay as they are. */
export interface TakingPartForm {
  readonly rules: readonly WhoRule[];
  readonly tenure: readonly TenureRule[];
  readonly others: readonly unknown[];
}

export function takingPartOf(json: unknown): TakingPartForm {
  const said = objectOf(json)['takesPart'];
  const conditions = said === undefined ? [] : Array.isArray(said) ? listOf(said) : [said];
  const read = conditions.map((condition) => ({ condition, rule: ruleOf(condition), tenure: tenureOf(condition) }));
  return {
    rules: read.flatMap(({ rule }) => rule ?? []), tenure: read.flatMap(({ tenure }) => tenure ?? []),
    others: read.flatMap(({ condition, rule, tenure }) => (rule === null && tenure === null ? [condition] : [])),
  };
}

function ruleOf(condition: unknown): WhoRule | null {
  const said = objectOf(condition);
  if (Object.hasOwn(said, 'not')) {
    const inner = ruleOf(said['not']);
    return inner?.way === 'in' ? { ...inner, way: 'not' } : null;
  }
  const field = WHO_FIELDS.find((name) => name === said['field']);
  const way = (['in', 'is', 'contains', 'startsWith'] as const).find((key) => Object.hasOwn(said, key));
  if (field === undefined || way === undefined || Object.keys(said).length !== 2) return null;
  const words = way === 'is' ? [said[way]] : listOf(said[way]);
  const texts = words.filter((word) => typeof word === 'string');
  return texts.length === words.length && Array.isArray(way === 'is' ? words : said[way]) ? { field, way: way === 'is' ? 'in' : way, words: texts } : null;
}

/** The scheme with other rules for who may receive. What they look at is read of the people table too. */
export function withTakingPart(json: unknown, change: Partial<Pick<TakingPartForm, 'rules' | 'tenure'>>): PlainObject {
  const { rules, tenure, others } = { ...takingPartOf(json), ...change };
  const words = rules.map(({ field, way, words: said }) => (way === 'not' ? { not: { field, in: said } } : { field, [way]: said }));
  const scheme = withKey(objectOf(json), 'takesPart', listOrNothing([...words, ...tenure.map(conditionOf), ...others]));
  return withPeopleFields(scheme, [...rules.flatMap(({ field }) => (field === 'person' ? [] : [field])), ...tenure.map(tenureField)]);
}

/** Which words of a rule the table does not have. With `contains` and `startsWith` a word is there where some word of the table has it. */
export function missesOf({ way, words }: WhoRule, found: readonly string[]): readonly string[] {
  const keys = found.map((word) => nameKey(word));
  const holds = (key: string, word: string): boolean => (way === 'contains' ? key.includes(word) : way === 'startsWith' ? key.startsWith(word) : key === word);
  return words.filter((word) => !keys.some((key) => holds(key, nameKey(word))));
}
