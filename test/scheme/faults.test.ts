import fc from 'fast-check';
import { z } from 'zod';
import type { Problem } from '../../src/i18n';
import { say } from '../../src/i18n';
import { PRESETS } from '../../src/presets';
import { parseScheme, schemeJsonSchema } from '../../src/scheme';
import { scheme as shape } from '../../src/scheme/grammar/scheme';
import { At } from '../../src/scheme/shape/at';
import { faulty } from './faulty';

function isTold({ place, sentence }: Problem): void {
  expect(place?.path).toEqual(expect.any(String));
  for (const language of ['zh', 'en'] as const) {
    const said = say(sentence, language);
    expect(said).not.toBe('');
    expect(said).not.toMatch(/\{\w+\}|undefined|\[object/);
  }
}

/** Names that do not look like a place left open in a sentence, as those that are said back would. */
const key = fc.string().filter((name) => !/\{\w+\}|undefined|\[object/.test(name));

describe('a scheme with one fault', () => {
  it('is never a crash, and what is wrong has a place and a sentence in both languages', () => {
    fc.assert(fc.property(faulty, (json) => {
      const result = parseScheme(json);
      if (!result.ok) result.problems.forEach(isTold);
    }), { numRuns: 350 });
  });

  it('is no crash either when it is anything at all', () => {
    fc.assert(fc.property(fc.anything({ key, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (json) => {
      const result = parseScheme(json);
      expect(result.ok).toBe(false);
      if (!result.ok) result.problems.forEach(isTold);
    }));
  });
});

describe('the JSON Schema', () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(schemeJsonSchema())));

  it.each(PRESETS.map(({ id, json }) => [id, json] as const))('takes %s', (_, json) => {
    expect(schema.safeParse(json).error).toBeUndefined();
  });

  it('takes what the reader takes, and nothing else', () => {
    fc.assert(fc.property(faulty, (made) => {
      const json: unknown = made === undefined ? null : JSON.parse(JSON.stringify(made));
      const at = new At('');
      shape.read(json, at);
      // Whether bounds come twice, whether what is optional is also conditional, and what there is in which edition, no JSON Schema can say.
      const problems = at.trail.problems.filter(({ code, sentence }) => code !== 'duplicate' && code !== 'edition' && !say(sentence, 'en').includes('optional and needed'));
      expect({ json, takes: schema.safeParse(json).success }).toEqual({ json, takes: problems.length === 0 });
    }), { numRuns: 200 });
  });
});
