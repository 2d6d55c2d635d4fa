import { say } from '../../src/i18n';
import { presetById, PRESETS } from '../../src/presets';
import { parseScheme, schemeToJson, type Scheme } from '../../src/scheme';
import { awardParts, entriesOf, ENTRY_LISTS, ENTRY_PARTS, LIMIT_PARTS, OWN_YEARS, periodAt, withLimit, withNewEntry, withoutEntry, withPeriod, type EntryList } from '../../src/taskpane/state/editing/entries';
import { SaidFormulas, withFormula, type Path } from '../../src/taskpane/state/editing/formulas';
import { atPath, labelOf, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { judged, toldOf } from '../../src/taskpane/state/editing/judged';
import { rulePartText, withPart, type RulePart } from '../../src/taskpane/state/editing/rules';
import { isTakenBack, takenBackParts, withTakenBack } from '../../src/taskpane/state/editing/taken-back';
import { hardware } from './hardware';

// The forms for what a scheme lists besides awards and figures, and for what an award says besides its rule.

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const toldAt = (json: unknown, path: string): readonly string[] => toldOf(judged(jsonText(json)).told, path).map(({ problem }) => problem.code);

/** What stands at a path with each part written back as its field shows it. */
function writtenBack(json: unknown, within: Path, parts: readonly RulePart[], said: SaidFormulas): unknown {
  return parts.reduce((changed, part) => {
    const path = [...within, part.key];
    const held = atPath(json, path);
    if (held === undefined) return changed;
    const isFormula = part.holds === 'figure' || part.holds === 'conditions';
    return withPart(changed, within, part, isFormula ? said.at(json, path, part.holds) : part.holds === 'label' ? labelOf(held, 'zh') : rulePartText(objectOf(atPath(json, within)), part));
  }, json);
}

const inChinese = (json: unknown): unknown => JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'label' || key === 'unit' ? labelOf(value, 'zh') : value)));

const presets = PRESETS.flatMap(({ id }) => presetById(id) ?? []);

describe('every built-in scheme', () => {
  test.each(presets.map((preset) => [preset.id, preset] as const))('%s: what the forms show, written back, says the same', (_, preset) => {
    const json = schemeToJson(preset);
    const said = new SaidFormulas(preset);
    let changed: unknown = json;
    for (const list of ENTRY_LISTS) entriesOf(json, list).forEach((_entry, index) => { changed = writtenBack(changed, [list, index], ENTRY_PARTS[list], said); });
    preset.components.forEach((component, index) => {
      changed = writtenBack(changed, ['components', index], awardParts(json), said);
      if (component.limit !== undefined) changed = writtenBack(changed, ['components', index, 'limit'], LIMIT_PARTS, said);
      for (const path of [['components', index, 'per'], ['components', index, 'limit', 'per']]) {
        const period = periodAt(json, path);
        if (period !== undefined && period !== '' && period !== OWN_YEARS) changed = withPeriod(changed, path, period);
      }
    });
    expect(inChinese(schemeToJson(schemeOf(changed)))).toEqual(inChinese(json));
  });
});

describe('an entry', () => {
  test.each<[EntryList, readonly (readonly [string, string])[], unknown]>([
    ['exclusions', [['when', 'amount < 100']], { code: 'reason-1', label: { zh: '新的', en: '新的' }, when: [{ kind: 'compare', by: 'below', left: { kind: 'field', field: 'amount' } }] }],
    ['forfeits', [['same', 'team']], { source: 'fraud', same: 'team' }],
    ['awards', [['unit', '盒'], ['places', '1'], ['cost', '35.5']], { kind: 'kind-1', label: { zh: '新的', en: '新的' }, unit: { zh: '盒', en: '盒' }, places: 1 }],
  ])('of %s is added, filled in and taken out again', (list, typed, expected) => {
    const begun: unknown = withNewEntry(hardware, list, '新的');
    const filled = typed.reduce((json, [key, text]) => {
      const part = ENTRY_PARTS[list].find((each) => each.key === key);
      return part === undefined ? json : withPart(json, [list, 0], part, text);
    }, begun);
    expect(schemeOf(filled)[list][0]).toMatchObject(objectOf(expected));
    expect(withoutEntry(filled, list, 0)).toEqual(hardware);
  });

  test('that is still blank is told at its place, and a second has a name of its own', () => {
    const two = withNewEntry(withNewEntry(hardware, 'exclusions', '甲'), 'exclusions', '乙');
    expect(entriesOf(two, 'exclusions').map((entry) => objectOf(entry)['code'])).toEqual(['reason-1', 'reason-2']);
    expect(toldAt(two, 'exclusions[1].when')).toHaveLength(1);
  });
});

describe('an award', () => {
  test('is given in a kind of its own once there is one', () => {
    const kinds = withNewEntry(hardware, 'awards', '礼酒');
    const [award] = awardParts(kinds);
    expect(award?.holds === 'word' && award.words).toContain('kind-1');
    expect(schemeOf(withPath(kinds, ['components', 0, 'award'], 'kind-1')).components[0]?.award).toBe('kind-1');
  });

  test('is held within a bound that is still to be written, and no longer', () => {
    const begun = withLimit(hardware, 0, true);
    expect(toldAt(begun, 'components[0].limit.atMost')).toHaveLength(1);
    const written = withFormula(begun, ['components', 0, 'limit', 'atMost'], '5000');
    expect(schemeOf(written).components[0]?.limit?.per).toBe('year');
    expect(withLimit(written, 0, false)).toEqual(hardware);
  });

  test.each<[string, Path]>([['the scheme', ['period']], ['an award', ['components', 0, 'per']]])('years of one’s own of %s begin on a day that is still to be written', (_, path) => {
    const begun = withPeriod(hardware, path, OWN_YEARS);
    const at = path.join('.').replace('.0', '[0]');
    expect(periodAt(begun, path)).toBe(OWN_YEARS);
    expect(toldAt(begun, `${at}.yearsFrom`)).toHaveLength(1);
    const written = withFormula(begun, [...path, 'yearsFrom'], 'DATE(2026, 4, 1)');
    expect(atPath(schemeToJson(schemeOf(written)), [...path, 'yearsFrom'])).toEqual({ date: '2026-04-01' });
    expect(withPeriod(written, ['components', 0, 'per'], '')).toEqual(withPath(written, ['components', 0, 'per'], undefined));
  });
});

describe('what a refund takes back', () => {
  const sold = {
    ...hardware, credit: undefined,
    fields: [...hardware.fields, { sales: 'refundDate', optional: true }, { sales: 'refundAmount', optional: true }],
    components: [{ id: 'back', label: '退款扣回', each: 'person', periodOf: 'refundDate', rule: { formula: '=SUM(amount) * 5%' } }],
    parameters: [], takesPart: undefined,
  };
  const path = ['components', 0, 'rule', 'formula'];

  test('begins with the formula of the award, and is filled in part by part', () => {
    const begun = withTakenBack(sold, path, '=SUM(amount) * 5%');
    expect(isTakenBack(begun, path)).toBe(true);
    const parts = takenBackParts(schemeOf(begun));
    const set = (json: unknown, key: string, text: string): unknown => {
      const part = parts.find((each) => each.key === key);
      return part === undefined ? json : withPart(json, path, part, text);
    };
    const filled = [['by', 'schedule'], ['months', '12'], ['refunded', 'refundAmount'], ['soldOn', 'date'], ['per', 'month']].reduce<unknown>((json, [key = '', text = '']) => set(json, key, text), begun);
    expect(schemeOf(filled).components[0]?.rule).toMatchObject({ kind: 'formula', amount: { kind: 'takenBack', of: 'amount', by: 'schedule', refunded: 'refundAmount', per: 'month' } });
    expect(schemeOf(writtenBack(schemeToJson(schemeOf(filled)), path, parts, new SaidFormulas(schemeOf(filled))))).toEqual(schemeOf(filled));
  });

  test('columns are picked from those that are read', () => {
    const parts = takenBackParts(schemeOf(withTakenBack(sold, path, '=SUM(amount)')));
    const wordsOf = (key: string): readonly string[] => parts.flatMap((part) => (part.key === key && part.holds === 'word' ? part.words : []));
    expect(wordsOf('refunded')).toEqual(['amount', 'margin', 'refundAmount']);
    expect(wordsOf('soldOn')).toEqual(['date', 'refundDate']);
  });
});
