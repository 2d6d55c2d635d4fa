import { say } from '../../src/i18n';
import { presetById, PRESETS } from '../../src/presets';
import type { Example } from '../../src/scheme';
import cases from './cases.json';
import further from './further-cases.json';
import type { Case } from './run-case';
import { inOrder, outcomeOf, work } from './run-case';

/** A preset that must be there. */
function preset(id: string) {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return scheme;
}

const catalogue: readonly Case[] = cases;

/** Found by comparing with an independent reading of the catalogue, case by random case. */
const found: readonly Case[] = further;

describe.each([...new Set(catalogue.map(({ scheme }) => scheme))])('the catalogue\'s cases of %s', (id) => {
  test.each(catalogue.filter(({ scheme }) => scheme === id).map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(outcomeOf(work(preset(id), each))).toEqual(inOrder(each.expect));
  });
});

test.each(found.map((each) => [each.scheme, each.name, each] as const))('%s: %s', (id, _, each) => {
  expect(outcomeOf(work(preset(id), each))).toEqual(inOrder(each.expect));
});

const examples = PRESETS.flatMap(({ id }) => preset(id).examples.map((example): [string, string, Example] => [id, example.name, example]));

test.each(examples)('the example of %s: %s', (id, _, example) => {
  const payout = work(preset(id), example);
  expect(outcomeOf(payout)).toEqual(inOrder({ ...example.expect, totals: example.expect.totals ?? [] }));
  for (const line of payout.lines) for (const language of ['zh', 'en'] as const) expect(line.why(language)).not.toMatch(/\{\w+\}|undefined/);
});

test('every preset has cases in the catalogue and an example of its own', () => {
  expect(PRESETS).toHaveLength(58);
  for (const { id } of PRESETS) {
    expect(catalogue.filter(({ scheme }) => scheme === id).length).toBeGreaterThanOrEqual(1);
    expect(preset(id).examples.length).toBeGreaterThanOrEqual(1);
    expect(say(preset(id).name, 'en')).not.toBe(say(preset(id).name, 'zh'));
  }
});
