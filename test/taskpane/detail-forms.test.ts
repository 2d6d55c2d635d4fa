import { say } from '../../src/i18n';
import { parseScheme, type Scheme } from '../../src/scheme';
import { findTable, STANDARD } from '../../src/table';
import { withAward } from '../../src/taskpane/state/editing/awards';
import { columnChoices, withChosenColumn, withNamedColumn } from '../../src/taskpane/state/editing/decision-columns';
import { decideFormula, decisionColumns } from '../../src/taskpane/state/editing/decision-form';
import { fieldParts, withFieldObject } from '../../src/taskpane/state/editing/field-details';
import { withFormula } from '../../src/taskpane/state/editing/formulas';
import { atPath, listOf, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { judged } from '../../src/taskpane/state/editing/judged';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { withNewColumn } from '../../src/taskpane/state/editing/own-columns';
import { ownParametersOf, withNewParameter, type NewType } from '../../src/taskpane/state/editing/own-parameters';
import { conditionalDefaults, groupsOf, likeIt, parameterParts, withDefault, withGroup } from '../../src/taskpane/state/editing/parameter-details';
import { rulePartText, withPart, type RulePart } from '../../src/taskpane/state/editing/rules';
import { INITIAL, type TableChoice } from '../../src/taskpane/state/state';
import { hardware } from './hardware';
import { sheetOf } from './memory-book';

// Bounds, hints, words and defaults of columns and figures, set by forms; the columns of decision tables, chosen from those that there are.

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const wrongPlaces = (json: unknown): readonly string[] => judged(jsonText(json)).told.map(({ problem }) => problem.place?.path ?? '');

const plain = { ...hardware, fields: ['person', 'amount', 'product', { people: 'role', optional: true }], credit: undefined, takesPart: undefined, parameters: [], components: [{ id: 'one', label: { zh: '一', en: 'One' }, each: 'person', rule: { formula: '=SUM(amount) * 1%' } }] };
const part = (parts: readonly RulePart[], key: string): RulePart => {
  const found = parts.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no part ${key}.`);
  return found;
};

describe('a column', () => {
  const keys = (json: unknown, at: number): readonly string[] => fieldParts(json, at, schemeOf(plain)).map(({ key }) => key);

  test('is asked what means something for what it holds', () => {
    expect(keys(plain, 0)).toEqual(['headers', 'where', 'synonyms', 'known']);
    expect(keys(plain, 1)).toEqual(['headers', 'where', 'atLeast', 'atMost', 'whole']);
    expect(keys(plain, 3)).toEqual(['headers', 'column', 'synonyms', 'known', 'rejectsRow']);
    const own = withNewColumn(plain, 'people', { header: '返点率', type: 'rate', signed: false, sample: '' });
    expect(keys(own, 4)).toEqual(['headers', 'where', 'atLeast', 'atMost', 'whole', 'rejectsRow']);
    expect(keys(withPath(plain, ['fields', 3, 'atLeast'], 1), 3)).toContain('atLeast');
  });

  test('that was a name alone keeps its name, and has bounds, headers and rows that need it', () => {
    const set = (json: unknown, at: number, key: string, text: string): unknown => withPart(withFieldObject(json, at), ['fields', at], part(fieldParts(json, at, schemeOf(plain)), key), text);
    const changed = [['headers', '成交额、合同额'], ['where', 'product = "门锁"'], ['atLeast', '100'], ['atMost', '99999.5'], ['whole', 'true']].reduce((json, [key = '', text = '']) => set(json, 1, key, text), plain as unknown);
    expect(atPath(changed, ['fields', 1])).toEqual({ sales: 'amount', headers: ['成交额', '合同额'], where: '=product = "门锁"', atLeast: 100, atMost: '99999.5', whole: true });
    expect(schemeOf(changed).fields[1]).toMatchObject({ field: 'amount', need: 'conditional', whole: true });
    expect(['headers', 'where', 'atLeast', 'atMost', 'whole'].reduce((json, key) => set(json, 1, key, key === 'whole' ? 'false' : ''), changed)).toEqual(withPath(plain, ['fields', 1], { sales: 'amount' }));
    expect(wrongPlaces(set(plain, 1, 'atLeast', '很多'))).toEqual(['fields[1].atLeast']);
  });

  test('has words that mean the same, a group a line, and says which words it knows', () => {
    const parts = fieldParts(plain, 2, schemeOf(plain));
    const groups = part(parts, 'synonyms');
    const taught = withPart(withFieldObject(plain, 2), ['fields', 2], groups, '套餐 = package、bundle\n\n单品＝single\n');
    const known = withPart(taught, ['fields', 2], part(parts, 'known'), 'synonyms');
    expect(schemeOf(known).fields[2]).toMatchObject({ synonyms: [['套餐', 'package', 'bundle'], ['单品', 'single']], known: 'synonyms' });
    expect(rulePartText(atPath(known, ['fields', 2]), groups)).toBe('套餐 = package = bundle\n单品 = single');
    expect(withPart(taught, ['fields', 2], groups, ' \n')).toEqual(withPath(plain, ['fields', 2], { sales: 'product' }));
  });
});

describe('a figure', () => {
  const added = (...types: readonly NewType[]): unknown => types.reduce<unknown>((json, type) => withNewParameter(json, type, { label: type, choices: ['甲', '乙'] }), plain);

  test('has a hint, bounds where it is a figure, and words that it must have where it is a table by words', () => {
    const keys = (type: NewType): readonly string[] => parameterParts(objectOf(atPath(added(type), ['parameters', 0]))).map(({ key }) => key);
    expect([keys('rate'), keys('mapping'), keys('choice'), keys('scheme')]).toEqual([['hint', 'atLeast', 'above', 'atMost'], ['hint', 'atLeast', 'above', 'atMost', 'keys'], ['hint'], ['hint']]);
    const bound = [['hint', '每月一次'], ['above', '0'], ['atMost', '20%']].reduce((json, [key = '', text = '']) => withPart(json, ['parameters', 0], part(parameterParts(objectOf(atPath(json, ['parameters', 0]))), key), text), added('rate'));
    expect(schemeOf(bound).parameters[0]).toMatchObject({ hint: { zh: '每月一次', en: '每月一次' } });
    expect(wrongPlaces(withPath(bound, ['parameters', 0, 'default'], '30%'))).toEqual(['parameters[0].default']);
    expect(wrongPlaces(withPath(bound, ['parameters', 0, 'default'], '20%'))).toEqual([]);
  });

  test('may be the same as another of its kind, and is then not written', () => {
    const two = added('rate', 'rate', 'amount');
    expect(likeIt(two, 0).map(({ name }) => name)).toEqual(['rate2']);
    const same = withPath(two, ['parameters', 0, 'default'], '$rate2');
    expect(ownParametersOf(same, 'zh').map(({ isWritten }) => isWritten)).toEqual([false, true, true]);
    expect(schemeOf(same).parameters[0]?.required).toBe(false);
    expect(likeIt(withPath(two, ['parameters', 1, 'dated'], 'row'), 0)).toEqual([]);
  });

  test('has defaults that hang on others, in their order', () => {
    const json = added('rate', 'choice');
    const at = (index: number): Readonly<Record<string, unknown>> => objectOf(atPath(json, ['parameters', index]));
    const begun = withDefault({ ...at(0), default: '2%' }, 0, { value: '2%' });
    expect(wrongPlaces(withPath(json, ['parameters', 0], begun))).toEqual(['parameters[0].defaults[0].when']);
    const both = withDefault(withDefault(begun, 0, { value: '3%' }), 1, { value: '4%' });
    const written = withFormula(withFormula(withPath(json, ['parameters', 0], both), ['parameters', 0, 'defaults', 0, 'when'], 'option = "甲"'), ['parameters', 0, 'defaults', 1, 'when'], '=GIVEN(option)');
    const scheme = schemeOf(withPath(written, ['parameters', 1, 'default'], '甲'));
    expect(scheme.parameters[0]?.defaults.map(({ value }) => value)).toEqual(['3%', '4%']);
    const parameter = objectOf(atPath(written, ['parameters', 0]));
    expect(conditionalDefaults(withDefault(parameter, 1, 'up')).map(({ value }) => value)).toEqual(['4%', '3%']);
    expect(withDefault(withDefault(parameter, 1, 'remove'), 0, 'remove')).toEqual({ ...at(0), default: '2%' });
  });

  test('is one of a group of which one is given', () => {
    const json = withGroup(added('rate', 'amount', 'number'), 0, ['rate', 'bonus']);
    expect(groupsOf(json)).toEqual([['rate', 'bonus']]);
    expect(schemeOf(withGroup(json, 0, ['rate', 'bonus', 'factor'])).exactlyOne).toEqual([['rate', 'bonus', 'factor']]);
    expect(wrongPlaces(withGroup(json, 0, ['rate']))).toEqual(['exactlyOne[0]']);
    expect(withGroup(json, 0, null)).toEqual(added('rate', 'amount', 'number'));
  });
});

describe('a decision table', () => {
  const choice = (table: 'sales' | 'people', ...cells: readonly (readonly (string | number | null)[])[]): TableChoice => {
    const raw = findTable(sheetOf('表', cells), table, new Map());
    if (!raw.ok) throw new Error('There is a table.');
    return { source: '表', also: [], byHand: false, reading: { state: 'done', value: raw.value }, overrides: {}, words: {}, figures: {} };
  };
  const tables = { ...INITIAL.tables, sales: choice('sales', ['日期', '销售员', '区域', '产品', '金额', '渠道来源', '毛利'], ['2024-01-05', '甲', '华东', '门锁', 5000, '展会', -20]), people: choice('people', ['姓名', '岗位'], ['甲', '店长']) };
  const begun = withNewParameter(plain, 'table', { label: '表', choices: [] });
  const choices = columnChoices(begun, tables, STANDARD);
  const pick = (json: unknown, at: number, zh: string): unknown => {
    const found = columnChoices(json, tables, STANDARD).find(({ label }) => label.zh === zh);
    if (found === undefined) throw new Error(`Nothing is called ${zh}.`);
    return withChosenColumn(json, 0, at, found);
  };
  const columns = (json: unknown): readonly string[] => decisionColumns(atPath(json, ['parameters', 0]), 'zh').map(({ name, label, holds }) => `${name} ${label} ${holds}`);

  test('begins with the goods that are sold, which are read', () => {
    expect(columns(begun)).toEqual(['product 产品 words']);
    expect(listOf(withNewParameter({ ...plain, fields: ['person', 'amount'] }, 'table', { label: '表', choices: [] })['fields'])).toEqual(['person', 'amount', { sales: 'product', optional: true }]);
    expect(columns(withNewParameter({ ...plain, fields: ['person', 'amount', 'region'] }, 'table', { label: '表', choices: [] }))).toEqual(['region 区域 words']);
  });

  test('looks at columns that the scheme reads, at others of the tables, and at headers of one\'s own, each by its own name', () => {
    expect(choices.map(({ label, holds }) => `${label.zh} ${holds}`)).toEqual(['销售员 words', '金额 figures', '产品 words', '岗位 words', '区域 words', '渠道来源 words', '毛利 figures']);
    const json = pick(pick(pick(pick(begun, 1, '区域'), 2, '渠道来源'), 3, '毛利'), 4, '岗位');
    expect(columns(json)).toEqual(['product 产品 words', 'region 区域 words', 'channelSource 渠道来源 words', 'margin 毛利 figures', 'role 岗位 words']);
    const scheme = schemeOf(withPath(json, ['components', 0, 'rule', 'formula'], `=SUM(amount * ${decideFormula(atPath(json, ['parameters', 0]), STANDARD)})`.replace('[渠道来源]', 'channelSource').replace('[毛利]', 'margin')));
    expect(scheme.fields.slice(4).map(({ field, own }) => [field, own !== undefined])).toEqual([['region', false], ['channelSource', true], ['margin', true]]);
  });

  test('has columns of other things, named as they are called until a formula looks it up; cells follow their column', () => {
    const rows = (json: unknown): unknown => withPath(json, ['parameters', 0, 'default'], [{ product: '门锁', orderSize: '>=1000', value: '1%' }]);
    const named = rows(withNamedColumn(begun, 0, 1, 'Order size'));
    expect(columns(named)).toEqual(['product 产品 words', 'orderSize Order size words']);
    const again = withNamedColumn(named, 0, 1, 'Size');
    expect([columns(again)[1], atPath(again, ['parameters', 0, 'default'])]).toEqual(['size Size words', [{ product: '门锁', size: '>=1000', value: '1%' }]]);
    const used = withPath(named, ['components', 0, 'rule', 'formula'], '=SUM(amount * DECIDE(rateTable, product, WORD(product), orderSize, amount))');
    expect(columns(withNamedColumn(used, 0, 1, 'Size'))[1]).toBe('orderSize Size words');
    expect(columns(withNamedColumn(begun, 0, 1, '产品'))[1]).toBe('product2 产品 words');
  });
});

test('an award that is no longer for new customers is not asked which of their orders count', () => {
  const json = withPath(plain, ['components', 0], { id: 'one', label: { zh: '一', en: 'One' }, each: 'newCustomer', rows: 'first', onlyFirstOf: 'person', periodOf: 'date', rule: { formula: '=100' } });
  expect(Object.keys(objectOf(atPath(withAward(json, 0, { each: 'person' }), ['components', 0])))).toEqual(['id', 'label', 'each', 'periodOf', 'rule']);
  expect(Object.keys(objectOf(atPath(withAward(json, 0, { each: 'member' }), ['components', 0])))).toEqual(['id', 'label', 'each', 'rule']);
  expect(Object.keys(objectOf(atPath(withAward(json, 0, { label: '新' }), ['components', 0])))).toContain('rows');
});
