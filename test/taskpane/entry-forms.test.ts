import { say } from '../../src/i18n';
import { presetById, PRESETS } from '../../src/presets';
import { parseScheme, schemeToJson, type Scheme } from '../../src/scheme';
import { ACCOUNT_PARTS, awardParts, costsPart, entriesOf, ENTRY_LISTS, entryName, entryParts, LIMIT_PARTS, OWN_YEARS, periodAt, withAccount, withLimit, withNewEntry, withoutEntry, withPeriod, type EntryList } from '../../src/taskpane/state/editing/entries';
import { SaidFormulas, withFormula, type Path } from '../../src/taskpane/state/editing/formulas';
import { atPath, labelOf, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { judged, toldOf } from '../../src/taskpane/state/editing/judged';
import { ownParametersOf } from '../../src/taskpane/state/editing/own-parameters';
import { rulePartText, withPart, type RulePart } from '../../src/taskpane/state/editing/rules';
import { isTakenBack, takenBackParts, withTakenBack } from '../../src/taskpane/state/editing/taken-back';
import { rowParts, withPeriodDayRead } from '../../src/taskpane/state/editing/which-rows';
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

const inChinese = (json: unknown): unknown => JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'label' || key === 'unit' || key === 'offer' ? labelOf(value, 'zh') : value)));

const presets = PRESETS.flatMap(({ id }) => presetById(id) ?? []);

describe('every built-in scheme', () => {
  test.each(presets.map((preset) => [preset.id, preset] as const))('%s: what the forms show, written back, says the same', (_, preset) => {
    const json = schemeToJson(preset);
    const said = new SaidFormulas(preset);
    let changed: unknown = json;
    for (const list of ENTRY_LISTS) entriesOf(json, list).forEach((_entry, index) => { changed = writtenBack(changed, [list, index], entryParts(json, list), said); });
    changed = writtenBack(changed, [], [costsPart(ownParametersOf(json, 'zh').filter(({ type }) => type === 'items'))], said);
    preset.components.forEach((component, index) => {
      changed = writtenBack(changed, ['components', index], [...awardParts(json), ...rowParts(atPath(json, ['components', index]), preset)], said);
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
    ['redemption', [['cost', '250']], { award: 'points', offer: { zh: '新的', en: '新的' } }],
  ])('of %s is added, filled in and taken out again', (list, typed, expected) => {
    const begun: unknown = withNewEntry(hardware, list, '新的');
    const filled = typed.reduce((json, [key, text]) => {
      const part = entryParts(json, list).find((each) => each.key === key);
      return part === undefined ? json : withPart(json, [list, 0], part, text);
    }, begun);
    expect(schemeOf(filled)[list][0]).toMatchObject(objectOf(expected));
    expect(entryName(entriesOf(begun, list)[0], 'zh')).toBe(list === 'forfeits' ? '' : '新的');
    expect(withoutEntry(filled, list, 0)).toEqual(hardware);
  });

  test('that is still blank is told at its place, and a second has a name of its own', () => {
    const two = withNewEntry(withNewEntry(hardware, 'exclusions', '甲'), 'exclusions', '乙');
    expect(entriesOf(two, 'exclusions').map((entry) => objectOf(entry)['code'])).toEqual(['reason-1', 'reason-2']);
    expect(toldAt(two, 'exclusions[1].when')).toHaveLength(1);
  });
});

describe('a kind of award of one’s own', () => {
  const kinds = withNewEntry({ ...hardware, fields: [...hardware.fields, { own: 'level', in: 'people', type: 'number', label: '已有', headers: ['已有'], optional: true }] }, 'awards', '积分');

  test('is kept in an account, with what people have already and when it expires, and no longer', () => {
    const kept = withAccount(kinds, 0, true);
    expect(schemeOf(kept).awards[0]?.account).toEqual({});
    const filled = ACCOUNT_PARTS.reduce<unknown>((json, part) => withPart(json, ['awards', 0, 'account'], part, part.key === 'opening' ? 'level' : '12'), kept);
    const scheme = schemeOf(filled);
    expect(scheme.awards[0]?.account).toMatchObject({ opening: { kind: 'field', field: 'level' } });
    expect(schemeOf(writtenBack(schemeToJson(scheme), ['awards', 0, 'account'], ACCOUNT_PARTS, new SaidFormulas(scheme)))).toEqual(scheme);
    expect(withAccount(filled, 0, false)).toEqual(kinds);
    expect(toldAt(withPart(kept, ['awards', 0, 'account'], { key: 'expiresAfter', holds: 'count' }, '0'), 'awards[0].account')).toHaveLength(1);
  });

  test('can be spent: an offer begins with what the scheme gives, and never with money', () => {
    const given = withPath(kinds, ['components', 0, 'award'], 'kind-1');
    expect(schemeOf(withNewEntry(given, 'redemption', '假期')).redemption[0]).toMatchObject({ award: 'kind-1' });
    const [, , award] = entryParts(given, 'redemption');
    expect(award?.holds === 'word' && award.words.includes('kind-1') && !award.words.includes('cash')).toBe(true);
  });
});

describe('which rows an award looks at', () => {
  const of = (each: string, said = {}): readonly string[] => rowParts({ each, ...said }, schemeOf(hardware)).map(({ key }) => key);

  test('is asked where it means something, and shown where it does not, so that it can be put right', () => {
    expect(of('person')).toEqual(['periodOf', 'source']);
    expect(of('newCustomer')).toEqual(['periodOf', 'rows', 'onlyFirstOf']);
    expect(of('member')).toEqual([]);
    expect(of('everyone')).toEqual(['periodOf']);
    expect(of('row', { onlyFirstOf: 'person' })).toEqual(['periodOf', 'onlyFirstOf', 'source']);
    expect(toldAt(withPath(hardware, ['components', 0, 'onlyFirstOf'], 'person'), 'components[0].onlyFirstOf')).toHaveLength(1);
  });

  test('by another day than the date of the row: its column is read with it', () => {
    const by = (day: string): unknown => withPeriodDayRead(withPath(hardware, ['components', 0, 'periodOf'], day), ['components', 0]);
    expect(schemeOf(by('collectedDate'))).toMatchObject({ components: [{ periodOf: 'collectedDate' }, {}] });
    expect(by('')).toEqual(withPath(hardware, ['components', 0, 'periodOf'], ''));
  });

  test('of new customers: the first order, and the earliest of each', () => {
    const json = ['rows', 'onlyFirstOf'].reduce<unknown>((said, key) => {
      const part = rowParts(atPath(said, ['components', 0]), undefined).find((each) => each.key === key);
      return part === undefined ? said : withPart(said, ['components', 0], part, key === 'rows' ? 'first' : 'person');
    }, { ...hardware, credit: undefined, fields: ['customer', ...hardware.fields], components: [{ id: 'new', label: '新客户', each: 'newCustomer', rule: { formula: '=SUM(amount)' } }], parameters: [] });
    expect(schemeOf(json).components[0]).toMatchObject({ rows: 'first', onlyFirstOf: 'person' });
  });
});

test('a list of costs is told beside the payout', () => {
  const json = { ...hardware, parameters: [...hardware.parameters, { name: 'costs', type: 'items', label: '费用', figures: ['amount'], default: [{ name: '印刷', amount: 500 }] }] };
  const part = costsPart(ownParametersOf(json, 'zh').filter(({ type }) => type === 'items'));
  expect(part).toMatchObject({ words: ['$costs'] });
  expect(schemeOf(withPart(json, [], part, '$costs')).costs).toEqual({ parameter: 'costs' });
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
