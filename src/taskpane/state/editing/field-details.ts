import { catalogueOf, isPlainObject, type PlainObject, type Scheme } from '../../../scheme';
import { STANDARD, type Field, type OwnType } from '../../../table';
import { listOf, objectOf, textOf, withPath } from './json-parts';
import { ownParametersOf } from './own-parameters';
import type { RulePart } from './rules';

/*
 * What a scheme says of a column besides what it is called and holds: which rows need it, what its cells may be, which words mean the same.
 */

export type FieldPart = RulePart & { readonly key: 'headers' | 'where' | 'column' | 'atLeast' | 'atMost' | 'whole' | 'rejectsRow' | 'synonyms' | 'known' };

/** A column of which a scheme says its name alone, as an object that may say more. */
export function withFieldObject(json: unknown, at: number): unknown {
  const use = listOf(objectOf(json)['fields'])[at];
  return typeof use === 'string' ? withPath(json, ['fields', at], { sales: use }) : json;
}

/** The parts that mean something for a column; one that is said without meaning anything is shown, so that it can be put right. */
export function fieldParts(json: unknown, at: number, right: Scheme | undefined): readonly FieldPart[] {
  const use = listOf(objectOf(json)['fields'])[at];
  const said: PlainObject = isPlainObject(use) ? use : { sales: use };
  const table = (['sales', 'people', 'teams'] as const).find((each) => said[each] !== undefined || said['in'] === each) ?? 'sales';
  const kind = kindOf(said, table, right);
  const isOfRows = table !== 'teams';
  const isOwn = said['own'] !== undefined;
  const mappings = ownParametersOf(json, 'zh').filter(({ type }) => type === 'mapping').map(({ name }) => `$${name}`);
  const parts: readonly (readonly [means: boolean, part: FieldPart])[] = [
    [true, isOwn ? { key: 'headers', holds: 'words', needed: true } : { key: 'headers', holds: 'words' }],
    [said['optional'] !== true, { key: 'where', holds: 'conditions' }],
    [said['optional'] === true, { key: 'column', holds: 'word', words: ['needed', 'filled'] }],
    [kind === 'number' && isOfRows, { key: 'atLeast', holds: 'count' }],
    [kind === 'number' && isOfRows, { key: 'atMost', holds: 'count' }],
    [kind === 'number' && isOfRows, { key: 'whole', holds: 'yes-no' }],
    [kind === 'text', { key: 'synonyms', holds: 'groups' }],
    [kind === 'text', { key: 'known', holds: 'word', words: ['synonyms', ...mappings] }],
    [table === 'people', { key: 'rejectsRow', holds: 'yes-no' }],
  ];
  return parts.flatMap(([means, part]) => (means || said[part.key] !== undefined ? [part] : []));
}

const OWN_KINDS: Readonly<Record<string, Field['kind']>> = { amount: 'number', number: 'number', rate: 'number', date: 'date', word: 'text', 'yes-no': 'yes-no', person: 'text', customer: 'text' } satisfies Record<OwnType, Field['kind']>;

function kindOf(said: PlainObject, table: 'sales' | 'people' | 'teams', right: Scheme | undefined): Field['kind'] | undefined {
  const own = said['own'];
  if (own !== undefined) return OWN_KINDS[textOf(said['type'])];
  return (right === undefined ? STANDARD : catalogueOf(right)).field(table, textOf(said[table]))?.kind;
}
