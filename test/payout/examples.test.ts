import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { presetById, PRESETS } from '../../src/presets';
import type { Example, Scheme } from '../../src/scheme';

function hours(change: Partial<Example>): Scheme {
  const scheme = presetById('assist-hours');
  const [example] = scheme?.examples ?? [];
  if (scheme === undefined || example === undefined) throw new Error('A preset with an example was expected.');
  return { ...scheme, examples: [{ ...example, ...change }] };
}

const said = (change: Partial<Example>): readonly string[] => checkExamples(hours(change), presetById).map(({ sentence }) => say(sentence, 'en'));

describe('a scheme\'s own examples', () => {
  test.each(PRESETS.map(({ id }) => id))('come out in %s', (id) => {
    const scheme = presetById(id);
    expect(scheme && checkExamples(scheme, presetById)).toEqual([]);
  });

  test('are told where they come to something else', () => {
    const expectation = { totals: [{ recipient: '陈晨', award: 'cash', amount: '140.01' }], rejected: [], excluded: [2] } as const;
    expect(said({ name: 'x', expect: expectation })).toEqual([
      'The scheme\'s example "x" should come to 陈晨 140.01 cash; excluded 2, and comes to 陈晨 140.00 cash. Correct the example or the scheme, or take the example out.',
    ]);
  });

  test('are told where they cannot be worked out', () => {
    expect(said({ name: 'x', params: { rat: 5 } })[0]).toMatch(/cannot be worked out: Parameter rat: .* do you mean "rate"\? Correct/);
    expect(said({ name: 'x', sales: [{ person: '陈晨' }] })[0]).toMatch(/cannot be worked out/);
  });

  test('may write an amount without its zeros', () => {
    expect(said({ expect: { totals: [{ recipient: '陈晨', award: 'cash', amount: '140' }], rejected: [], excluded: [] } })).toEqual([]);
  });

  test('take repeated parts one by one', () => {
    const twice = { totals: [{ recipient: '陈晨', award: 'cash', amount: '140.00' }, { recipient: '陈晨', award: 'cash', amount: '140.00' }], rejected: [], excluded: [] } as const;
    expect(said({ name: 'x', expect: twice })).toHaveLength(1);
  });
});
