import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { GALLERY, presetById, PRESETS } from '../../src/presets';
import type { Example, Scheme } from '../../src/scheme';
import { groupsOf, searched } from '../../src/taskpane/state/groups';

function scheme(id: string): Scheme {
  const found = presetById(id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

const said = (id: string, change: (example: Example) => Example): readonly string[] => {
  const whole = scheme(id);
  return checkExamples({ ...whole, examples: whole.examples.slice(0, 1).map(change) }, presetById).map(({ sentence }) => say(sentence, 'en'));
};

describe.each(GALLERY.map(({ id }) => id))('the example %s', (id) => {
  it('pays every line to the cent, and no other', () => {
    expect(checkExamples(scheme(id), presetById).map(({ sentence }) => say(sentence, 'en'))).toEqual([]);
  });

  it('says lines by component and period', () => {
    expect(scheme(id).examples.length).toBeGreaterThan(0);
    for (const { expect: { lines = [] } } of scheme(id).examples) expect(lines.length).toBeGreaterThan(0);
  });

  it('is refused where a line is a cent off, missing or one too many', () => {
    const changed = (change: (lines: NonNullable<Example['expect']['lines']>) => NonNullable<Example['expect']['lines']>) =>
      said(id, (example) => ({ ...example, expect: { ...example.expect, lines: change(example.expect.lines ?? []) } }));
    expect(changed((lines) => lines)).toEqual([]);
    expect(changed((lines) => lines.map((line, index) => (index === 0 ? { ...line, amount: `${line.amount}1` } : line)))).toHaveLength(1);
    expect(changed((lines) => lines.slice(1))).toHaveLength(1);
    expect(changed((lines) => [...lines, ...lines.slice(0, 1)])).toHaveLength(1);
  });
});

test('an example bears an id that no preset has', () => {
  const ids = [...PRESETS, ...GALLERY].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the pane lists examples in a group of their own, at the end, and finds them by its name', () => {
  const entries = GALLERY.map(({ id, json }) => ({ scheme: scheme(id), json, own: false, gallery: true }) as const);
  const groups = groupsOf([...entries, ...PRESETS.slice(0, 3).map(({ id, json }) => ({ scheme: scheme(id), json, own: false }))]);
  expect(groups.at(-1)).toEqual({ label: { zh: '可照着改的示例', en: 'Examples to start from' }, entries });
  expect(groups.slice(0, -1).flatMap((group) => group.entries)).toHaveLength(3);
  expect(searched(entries, 'start from')).toEqual(entries);
});
