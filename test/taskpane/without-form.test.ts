import { say } from '../../src/i18n';
import { GALLERY, presetById, PRESETS } from '../../src/presets';
import { parseScheme, placesIn, schemeToJson, type Scheme } from '../../src/scheme';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { withoutForm } from '../../src/taskpane/state/editing/without-form';
import { hardware } from './hardware';

// What of a scheme has no form is said in words, and leads to its place in the text.

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const said = (scheme: Scheme, language: 'zh' | 'en'): readonly string[] => withoutForm(scheme).map(({ place, says }) => `${say(place, language)}: ${say(says, language)}`);

const full = schemeOf({
  ...hardware, id: 'full', credit: undefined,
  fields: [...hardware.fields, 'customer', { people: 'hireDate', optional: true }, { sales: 'collectedDate', optional: true }, { own: 'settled', latest: ['date', 'collectedDate'], monthsAfter: 1, label: { zh: '结清日', en: 'Settled' } }],
  takesPart: [{ field: 'role', in: ['销售'] }, { value: { completed: 'months', from: 'hireDate', to: { date: 'periodEnd' } }, above: 2 }],
  parameters: [
    { name: 'by', type: 'choice', label: { zh: '按什么算', en: 'By' }, choices: [{ word: 'amount', label: { zh: '金额', en: 'amount' } }, { word: 'count', label: { zh: '单数', en: 'orders' } }], default: 'amount', defaults: [{ when: [{ given: 'least' }], value: 'count' }] },
    { name: 'least', type: 'integer', label: { zh: '最少单数', en: 'Least orders' }, optional: true, atLeast: 1 },
    { name: 'most', type: 'integer', label: { zh: '最多单数', en: 'Most orders' }, default: '$least' },
  ],
  exactlyOne: [['least', 'most']], defaults: { excludeRoles: ['店长', '财务'], from: '2026-01-01' },
  components: [{ id: 'new', label: { zh: '新客户奖', en: 'New customers' }, each: 'newCustomer', rule: { formula: 100 }, to: { firstOrder: 'person' } }],
});

test.each([
  ['en', [
    'Version: 1', 'Defaults: From: 2026-01-01; Roles left out: 店长, 财务', 'Column “Settled”: 1 month after the later day of Date, Date collected',
    'Condition 2 of who takes part: COMPLETED(months, hireDate, PERIODEND()) > 2',
  ]],
  ['zh', [
    '版本: 1', '默认值: 开始日期：2026-01-01；不参与的岗位：店长、财务', '列“结清日”: 日期、回款日期 中较晚的一天再过 1 个月',
    '参加者的第 2 个条件: COMPLETED(months, hireDate, PERIODEND()) > 2',
  ]],
] as const)('in %s', (language, expected) => {
  expect(said(full, language)).toEqual(expected);
});

test('of every scheme that comes with the product it is said in both languages, and has a place in the text', () => {
  for (const { id } of [...PRESETS, ...GALLERY]) {
    const scheme = presetById(id);
    if (scheme === undefined) continue;
    const read = placesIn(jsonText(schemeToJson(scheme)));
    const places = 'places' in read ? read.places : new Map();
    for (const { path, place, says } of withoutForm(scheme)) {
      expect(places.has(path) ? '' : `${id} ${path}`).toBe('');
      expect([say(place, 'zh'), say(says, 'zh'), say(place, 'en'), say(says, 'en')].filter((text) => text.trim() === '' || /\{|\}|undefined|\[object|\$[a-z]/.test(text))).toEqual([]);
    }
  }
});
