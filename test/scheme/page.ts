import fs from 'node:fs';
import path from 'node:path';

/*
 * The examples of the language's page, which show every construct with each of its keys.
 */

export type Json = Record<string, unknown>;

export interface Block {
  readonly kind: string;
  readonly json: unknown;
}

export function blocksOf(file: string): readonly Block[] {
  const text = fs.readFileSync(path.join(__dirname, '../../src/scheme', file), 'utf8');
  return [...text.matchAll(/^```json (\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', json = '']) => ({ kind, json: JSON.parse(json) }));
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [json];
}

/** Who is compared within a team is in one. */
function subjectOf(expression: unknown): string {
  return typeof expression === 'object' && expression !== null && 'within' in expression ? 'person' : 'team';
}

/** The parts of the page put together to whole schemes: its own fields and parameters, and one of its examples at a time. */
export function schemesOf(blocks: readonly Block[]): readonly [string, Json][] {
  const one = (kind: string): unknown => blocks.find((block) => block.kind === kind)?.json;
  const all = (kind: string): readonly unknown[] => blocks.filter((block) => block.kind === kind).flatMap(({ json }) => listOf(json));
  const around = (change: Json): Json => ({
    language: 2, id: 'page', version: '1', name: 'page', description: 'page', period: 'month', refunds: 'as-if-never', negatives: 'carry',
    fields: [
      ...all('fields'), 'region', 'product', 'expiring', 'formerName', 'previousAmount', 'incidents', 'reportedDate', 'visited', 'closed', 'customer',
      { people: 'role', optional: true },
    ],
    parameters: all('parameters'), components: [component({ formula: 1 })], ...change,
  });
  const component = (rule: unknown, each = 'team'): Json => ({ id: 'part', label: 'part', each, rule });
  const named = (kind: string, wrap: (json: unknown) => Json): [string, Json][] =>
    blocks.filter((block) => block.kind === kind).flatMap(({ json }) => (kind.endsWith('s') ? listOf(json) : [json]).map((each): [string, Json] => [`${kind} ${JSON.stringify(each)}`, wrap(each)]));
  const scheme = one('scheme');
  return [
    ['the whole scheme', typeof scheme === 'object' && scheme !== null ? { ...scheme } : {}],
    ['fields and parameters', around({})],
    ['defaults', around({ defaults: one('defaults'), components: [component({ formula: { count: 'newCustomers' } })] })],
    ...named('around', (json) => around(typeof json === 'object' && json !== null ? { ...json } : {})),
    ...named('component', (json) => around({ components: [json] })),
    ...named('rule', (json) => around({ components: [component(json)] })),
    ...named('expressions', (json) => around({ components: [component({ formula: json }, subjectOf(json))] })),
    ...named('conditions', (json) => around({ components: [component({ formula: 1, when: [json] })] })),
  ];
}
