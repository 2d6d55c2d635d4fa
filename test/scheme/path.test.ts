import { say } from '../../src/i18n';
import { placeTexts } from '../../src/i18n/texts/places';
import { placeInValue, placeInWords, stepsOf } from '../../src/scheme';
import { stepInto, stepTo } from '../../src/scheme/place/path';
import type { PlaceParameter } from '../../src/scheme/place/words';

describe('a path of a place in JSON', () => {
  test.each<[string, readonly (string | number)[] | null]>([
    ['', []],
    ['tiers', ['tiers']],
    [' tiers[12].value ', ['tiers', 12, 'value']],
    ['[0][1]', [0, 1]],
    ['rates["A"]', ['rates', 'A']],
    ['rates["a \\"b\\" \\\\ c"].x', ['rates', 'a "b" \\ c', 'x']],
    ['a . b', ['a', 'b']],
    ['.a', ['a']],
    ['a[b]', null],
    ['a[1', null],
    ['a[-1]', null],
    ['a..b', null],
    ['a]', null],
    ['a["b]', null],
  ])('%j', (path, steps) => {
    expect(stepsOf(path)).toEqual(steps);
  });

  test('is made of its steps, and read back to them', () => {
    expect([stepInto('', 'a'), stepInto('a', '$b_1'), stepInto('a', '1b'), stepInto('', 'VIP 客户'), stepTo('', 2), stepTo('a', 0)]).toEqual(['a', 'a.$b_1', 'a["1b"]', '["VIP 客户"]', '[2]', 'a[0]']);
    const steps = ['a', 3, 'x y', '"', '\\', 'b-c', 0, '中'];
    expect(stepsOf(steps.reduce<string>((path, step) => (typeof step === 'number' ? stepTo(path, step) : stepInto(path, step)), ''))).toEqual(steps);
  });
});

const tell = (path: string, json: unknown): string[] => {
  const told = placeInWords(path, json, placeTexts.scheme);
  return [say(told, 'zh'), say(told, 'en')];
};

const JSON_OF = {
  components: [{ id: 'a', label: ' ' }, { id: 'b', label: { zh: '乙', en: 'B' } }, { label: { zh: '乙', en: 'B2' } }, { id: 'd', label: { zh: '丁', en: '' } }],
  fields: ['amount', { sales: 'customer' }, { people: 'role' }, { own: 'margin' }, 'nothing', { sales: 'person', label: { zh: '业务员', en: 'Rep' } }],
  exclusions: [{ code: 'late' }, { code: 'late' }],
  awards: [{ kind: 'wine' }],
  rates: { tiers: 1 },
  parameters: [
    { name: 'steps', type: 'tiers', value: 'amount', label: 'S', default: [{ atLeast: 0, value: '5%' }], dated: [{ from: 'x', value: [{ atLeast: 0 }] }] },
    { name: 'list', type: 'wheel', label: 'L', default: [1, 2] }, { name: 'prizes', type: 'amounts', label: 'P', default: [1, 2] }, { name: 'map', type: 'mapping', label: 'M', default: { value: 1 } },
  ],
};

describe('a place is called', () => {
  test.each<[string, string, string]>([
    ['components[0]', '奖励项“a”', 'Component “a”'],
    ['components[1].label', '第 2 个奖励项，名称', 'Component 2, label'],
    ['components[2]', '第 3 个奖励项', 'Component 3'],
    ['components[3]', '奖励项“d”', 'Component “d”'],
    ['components[9]', '第 10 个奖励项', 'Component 10'],
    ['fields[0]', '列“金额”', 'Column “Amount”'],
    ['fields[1]', '列“客户”', 'Column “Customer”'],
    ['fields[2]', '列“岗位”', 'Column “Role”'],
    ['fields[3]', '列“margin”', 'Column “margin”'],
    ['fields[4]', '列“nothing”', 'Column “nothing”'],
    ['fields[5]', '列“业务员”', 'Column “Rep”'],
    ['exclusions[1]', '第 2 个排除理由', 'Exclusion 2'],
    ['awards[0]', '奖励种类“wine”', 'Kind of award “wine”'],
    ['components', '方案的奖励项', 'The scheme, components'],
    ['rates', '方案的“rates”', 'The scheme, “rates”'],
    ['parameters[0].default[0].value', '参数“S”，第 1 档，金额', 'Parameter “S”, tier 1, amount'],
    ['parameters[0].default[0].atLeast', '参数“S”，第 1 档，起点', 'Parameter “S”, tier 1, bound'],
    ['parameters[0].default', '参数“S”，默认值', 'Parameter “S”, default'],
    ['parameters[1].default[1]', '参数“L”，第 2 项', 'Parameter “L”, entry 2'],
    ['parameters[2].default[1]', '参数“P”，第 2 名的奖金', 'Parameter “P”, prize 2'],
    ['parameters[3].default["value"]', '参数“M”，“value”', 'Parameter “M”, “value”'],
    ['a..b', '方案的“a..b”', 'The scheme, “a..b”'],
  ])('%s', (path, zh, en) => {
    expect(tell(path, JSON_OF)).toEqual([zh, en]);
  });
});

describe('within the value of a parameter', () => {
  const table: PlaceParameter = { type: 'table', value: 'rate', columns: [{ name: 'size', label: { zh: '单量', en: 'Size' }, holds: 'figures' }] };
  test.each<[string, unknown, PlaceParameter, string, string]>([
    ['[1].value', [{}, { value: 'x' }], { type: 'tiers', value: 'multiplier', columns: undefined }, '第 2 档，倍数', 'tier 2, multiplier'],
    ['[1].value', [{}, { value: '5%' }], { type: 'tiers', value: undefined, columns: undefined }, '第 2 档，比例', 'tier 2, rate'],
    ['[1].value', [{}, { value: 5 }], { type: 'tiers', value: undefined, columns: undefined }, '第 2 档，值', 'tier 2, value'],
    ['[0].above', [{ above: 5 }], { type: 'tiers', value: 'rate', columns: undefined }, '第 1 档，起点', 'tier 1, bound'],
    ['[0].size', [{ size: 5 }], table, '第 1 行，单量', 'row 1, Size'],
    ['[0].value', [{ value: 5 }], table, '第 1 行，比例', 'row 1, rate'],
    ['[0].from', [{ from: 5 }], { type: 'amount', value: undefined, columns: undefined }, '第 1 项，起始', 'entry 1, from'],
  ])('%s of %j', (path, value, parameter, zh, en) => {
    expect(placeInValue(path, value, parameter)).toEqual({ zh, en });
  });
});

test('of a place that lies deep only the ends are told', () => {
  const deep = (length: number): string => tell(Array.from({ length }, (_, at) => `k${at}`).join('.'), {})[1] ?? '';
  expect(deep(8)).toBe('The scheme, “k0”, “k1”, “k2”, “k3”, “k4”, “k5”, “k6”, “k7”');
  expect(deep(9)).toBe('The scheme, “k0”, “k1”, “k2”, “k3”, …, “k6”, “k7”, “k8”');
});
