import { say } from '../../src/i18n';
import { PRESETS } from '../../src/presets';
import { parseScheme } from '../../src/scheme';

describe.each(PRESETS.map(({ id, json }) => ({ id, json })))('preset $id', ({ json }) => {
  it('is a valid scheme', () => {
    const scheme = parseScheme(json);
    expect(scheme.ok ? [] : scheme.problems.map((problem) => say(problem.sentence, 'en'))).toEqual([]);
  });
});
