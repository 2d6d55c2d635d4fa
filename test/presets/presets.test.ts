import { say } from '../../src/i18n';
import { presetById, PRESETS } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { bindParameters, fieldsOf, parseScheme } from '../../src/scheme';
import { CATALOGUE } from './catalogue';

function preset(id: string): Scheme {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return scheme;
}

test('the presets are those of the catalogue', () => {
  expect(PRESETS.map(({ id }) => id).sort()).toEqual(Object.keys(CATALOGUE).sort());
  expect(presetById('no-such-preset')).toBeUndefined();
});

describe.each(PRESETS.map(({ id, json }) => ({ id, json })))('the preset $id', ({ id, json }) => {
  const { needed, others = '', people = '', required = '', defaults = {}, newCustomers = false } = CATALOGUE[id] ?? { needed: '' };
  const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '').sort();

  it('is a valid scheme', () => {
    const scheme = parseScheme(json);
    expect(scheme.ok ? [] : scheme.problems.map((problem) => say(problem.sentence, 'en'))).toEqual([]);
  });

  it('names the document that it comes from, and everything in both languages', () => {
    const scheme = preset(id);
    const texts = [
      ...(scheme.source === undefined ? [] : [scheme.source]), ...scheme.readings, scheme.name, scheme.description, ...scheme.components.map(({ label }) => label),
      ...scheme.parameters.flatMap(({ label, hint, choices }) => [label, ...(hint ? [hint] : []), ...choices.map((choice) => choice.label)]),
    ];
    expect(scheme.source).toBeDefined();
    expect(scheme.readings.length).toBeGreaterThan(0);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('needs the fields that the catalogue says', () => {
    const named = (table: string, need: readonly string[]): readonly string[] =>
      [...new Set(fieldsOf(preset(id)).filter((use) => use.table === table && need.includes(use.need)).map(({ field }) => field))].sort();
    const sales = needed !== '' || others !== '';
    expect(named('sales', ['required'])).toEqual(sales ? words(`${needed} date`) : []);
    // A preset that leaves roles and departments out looks at them too.
    const excluding = 'excludeRoles' in defaults ? ' role department' : '';
    expect(named('sales', ['conditional', 'optional'])).toEqual(sales ? words(`${others}${excluding} status`) : []);
    expect(named('people', ['required', 'conditional', 'optional'])).toEqual(words(people));
  });

  it('has the parameters that the catalogue says, with its defaults', () => {
    const scheme = preset(id);
    expect(scheme.parameters.filter((parameter) => parameter.required).map(({ name }) => name).sort()).toEqual(words(required));
    for (const [name, value] of Object.entries(defaults)) expect({ name, value: scheme.parameters.find((parameter) => parameter.name === name)?.default }).toEqual({ name, value });
  });

  it(`${newCustomers ? 'takes' : 'does not take'} dormantMonths`, () => {
    expect(preset(id).parameters.some(({ name }) => name === 'dormantMonths')).toBe(newCustomers);
  });

  it('cannot be worked out before its required parameters are given', () => {
    const scheme = preset(id);
    const missing = bindParameters(scheme, {});
    const groups = scheme.exactlyOne.flat();
    const alone = words(required).filter((name) => !groups.includes(name));
    expect(missing.ok ? [] : missing.problems.filter(({ place }) => alone.includes(place?.path ?? '')).map(({ place }) => place?.path).sort()).toEqual(alone);
    expect(missing.ok).toBe(required === '');
  });
});
