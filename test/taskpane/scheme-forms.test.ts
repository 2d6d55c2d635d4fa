import { say } from '../../src/i18n';
import { formulaFunctions } from '../../src/i18n/texts/formula-functions';
import { catalogueOf, FUNCTION_NAMES, parseScheme, type Scheme } from '../../src/scheme';
import { columnName } from '../../src/taskpane/state/editing/column-name';
import { completions, functionAround } from '../../src/taskpane/state/editing/completion';
import { creditOf, turnedInto, withCredit } from '../../src/taskpane/state/editing/credit';
import { formulaJson, namesFor, SaidFormulas } from '../../src/taskpane/state/editing/formulas';
import { atPath, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { ownColumnsOf, withNewColumn, withOwnColumn } from '../../src/taskpane/state/editing/own-columns';
import { partsOf, withNewPart, withParts } from '../../src/taskpane/state/editing/payment';
import { freeHeaders, wordsIn } from '../../src/taskpane/state/editing/table-words';
import { missesOf, takingPartOf, withTakingPart } from '../../src/taskpane/state/editing/taking-part';
import { findTable, STANDARD, type OwnType } from '../../src/table';
import type { TableChoice } from '../../src/taskpane/state/state';
import { hardware } from './hardware';
import { sheetOf } from './memory-book';

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

function choice(table: 'sales' | 'people', ...cells: readonly (readonly (string | number | null)[])[]): TableChoice {
  const raw = findTable(sheetOf('表', cells), table, new Map());
  if (!raw.ok) throw new Error('There is a table.');
  return { source: '表', also: [], byHand: false, reading: { state: 'done', value: raw.value }, overrides: {}, words: {}, figures: {} };
}

const fields = catalogueOf(schemeOf(hardware));

describe('who may receive', () => {
  test('is read from the conditions on the people table; what has no form stays as it is', () => {
    const tenure = { value: { completed: 'months', from: 'hireDate', to: { date: 'periodEnd' } }, above: 1 };
    const json = { ...hardware, takesPart: [{ field: 'role', in: ['销售'] }, tenure, { not: { field: 'department', is: '财务部' } }, { field: 'team', in: '$teams' }] };
    const { rules, others } = takingPartOf(json);
    expect(rules).toEqual([{ field: 'role', way: 'in', words: ['销售'] }, { field: 'department', way: 'not', words: ['财务部'] }]);
    expect(others).toEqual([tenure, { field: 'team', in: '$teams' }]);
    expect(withTakingPart(json, { rules })['takesPart']).toEqual([{ field: 'role', in: ['销售'] }, { not: { field: 'department', in: ['财务部'] } }, tenure, { field: 'team', in: '$teams' }]);
  });

  test('what a condition looks at is read of the people table too, once', () => {
    const changed = withTakingPart(hardware, { rules: [{ field: 'department', way: 'startsWith', words: ['华东'] }, { field: 'role', way: 'in', words: ['销售'] }] });
    expect(schemeOf(changed).takesPart).toHaveLength(2);
    expect(changed['fields']).toEqual([...hardware.fields, { people: 'department', optional: true }]);
    expect(Object.hasOwn(withTakingPart(hardware, { rules: [] }), 'takesPart')).toBe(false);
  });

  test('the words of the table are counted, and those that it lacks are told', () => {
    const people = choice('people', ['姓名', '岗位'], ['张三', '销售'], ['李四', '销售'], ['王五', '店长'], ['赵六', null]);
    expect(wordsIn(people, 'people', 'role', fields)).toEqual([{ word: '销售', rows: 2 }, { word: '店长', rows: 1 }]);
    const found = ['销售经理', '店长'];
    expect(missesOf({ field: 'role', way: 'in', words: ['店长', '销售'] }, found)).toEqual(['销售']);
    expect(missesOf({ field: 'role', way: 'contains', words: ['经理', '总监'] }, found)).toEqual(['总监']);
    expect(missesOf({ field: 'role', way: 'startsWith', words: ['销售', '经理'] }, found)).toEqual(['经理']);
  });
});

describe('columns of one\'s own', () => {
  const sales = choice('sales',
    ['日期', '销售员', '金额', '毛利', '品类', '返点率', '加急', '安装日期', '件'], ['2024-07-01', '张三', 100, -5, '门锁', '5%', '是', '2024-07-03', 3], ['2024-07-02', '李四', 200, 20, '合页', '6%', '否', '2024-07-04', 4]);

  test('are picked from headers that nothing else stands under, with what their cells hold', () => {
    expect(freeHeaders(sales, 'sales', STANDARD).map(({ header, type, signed }) => [header, type, signed])).toEqual(expect.arrayContaining([['毛利', 'amount', true], ['返点率', 'rate', false], ['加急', 'yes-no', false]]));
    expect(freeHeaders(sales, 'sales', fields).map(({ header }) => header)).not.toContain('毛利');
  });

  test.each<[string, OwnType, string]>([
    ['Gross margin', 'amount', 'grossMargin'], ['毛利率', 'rate', 'marginRate'], ['首付（元）', 'amount', 'downPayment'], ['安裝日期', 'date', 'installationDate'], ['KPI 得分', 'number', 'kpiScore'], ['是否加急', 'yes-no', 'isUrgent'],
    ['客户的来源', 'word', 'customerSource'], ['Rep\'s 2nd share %', 'rate', 'reps2ndShare'], ['2nd person', 'person', 'extraPerson'], ['龙套', 'word', 'extraWord'], ['★', 'rate', 'extraRate'],
    // What is taken by a column of the product, or of the scheme's own.
    ['Amount', 'amount', 'amount2'], ['毛利（元）', 'amount', 'margin2'], ['share', 'rate', 'share2'],
  ])('under %s (%s) is called %s in formulas', (header, type, name) => {
    expect(columnName(hardware, header, type)).toBe(name);
    expect(schemeOf(withNewColumn(hardware, 'sales', { header, type: type === 'person' ? 'word' : 'amount', signed: false, sample: '' })).fields).toHaveLength(hardware.fields.length + 1);
  });

  test('are added under a free name, changed and taken out', () => {
    const added = withNewColumn(hardware, 'sales', { header: '返点率', type: 'rate', signed: false, sample: '5%' });
    expect(schemeOf(added).fields.at(-1)).toMatchObject({ field: 'rebateRate', table: 'sales', own: { type: 'rate', signed: false, headers: ['返点率'] } });
    const again = withNewColumn(added, 'people', { header: '职级', type: 'number', signed: true, sample: '' });
    const columns = ownColumnsOf(again, 'zh');
    expect(columns.map(({ name, label, type }) => [name, label, type])).toEqual([['line', '品类', 'word'], ['margin', '毛利', 'amount'], ['rebateRate', '返点率', 'rate'], ['grade', '职级', 'number']]);
    const last = columns.at(-1);
    if (last === undefined) throw new Error('There is one.');
    const changed = withOwnColumn(again, last.at, { label: '级别', type: 'word', signed: false, optional: true });
    expect(schemeOf(changed).fields.at(-1)).toMatchObject({ table: 'people', need: 'optional', own: { type: 'word', signed: false, label: { zh: '级别', en: '级别' } } });
    expect(ownColumnsOf(withOwnColumn(changed, last.at, null), 'en').map(({ name }) => name)).toEqual(['line', 'margin', 'rebateRate']);
  });
});

describe('who is credited', () => {
  test.each([
    ['one cell', { credit: { cell: 'person' } }],
    ['columns with shares', { credit: { columns: [{ person: 'person', share: 'share' }, { person: 'partner' }], overlay: true, counts: 'share' } }],
    ['roles', { credit: { roles: [{ person: 'lister', share: '10%' }, { person: 'person', share: '90%' }], emptyTo: 'person' } }],
    ['the whole row', {}],
  ])('%s is read and written back as it was', (_, json) => {
    expect(withCredit(json, creditOf(json))).toEqual(json);
  });

  test('another way begins with what can be kept', () => {
    expect(turnedInto(creditOf({}), 'roles', ['person', 'referrer'])).toMatchObject({ kind: 'roles', of: [{ person: 'person', share: '100%' }, { person: 'referrer', share: '' }] });
    expect(turnedInto(creditOf({ credit: { cell: 'closer' } }), 'whole', [])).toMatchObject({ kind: 'whole', cell: 'closer' });
  });
});

describe('formulas', () => {
  const scheme = schemeOf(hardware);
  const amount = ['components', 0, 'rule', 'formula'];
  const said = new SaidFormulas(scheme);

  test('show what the scheme says, and read back as the same', () => {
    const shown = said.at(hardware, amount, 'figure');
    expect(shown).toBe('=SUM(margin) * share');
    expect(schemeOf(withPath(hardware, amount, formulaJson(shown))).components[0]).toEqual(scheme.components[0]);
    expect(said.at(hardware, ['components', 0, 'rule', 'when'], 'conditions')).toBe('');
  });

  test('stay as they are typed, with the sign where it was left out; a blank one is none', () => {
    expect(['SUM(margin) ', ' = amount', '＝amount', ' '].map(formulaJson)).toEqual(['=SUM(margin) ', '= amount', '＝amount', undefined]);
    const typed = withPath(hardware, amount, formulaJson('SUM(marg'));
    expect(said.at(typed, amount, 'figure')).toBe('=SUM(marg');
    expect(objectOf(objectOf(withPath(hardware, ['components', 0, 'rule', 'when'], undefined))).id).toBe('hardware');
  });

  test('names are offered by how they begin and by what they are called', () => {
    const names = namesFor(scheme, 'zh');
    expect(completions('=SUM(mar', 8, names)).toEqual([{ name: 'margin', label: '毛利', text: '=SUM(margin', caret: 11 }]);
    expect(completions('=SUM([毛利]', 7, names).map(({ name, text }) => [name, text])).toEqual([['margin', '=SUM(margin'], ['share', '=SUM(share']]);
    expect(completions('=RES', 4, names)[0]).toMatchObject({ label: '毛利提成', text: '=RESULT("margin")', caret: 17 });
    expect(completions('=SUM(margin)', 11, names)).toEqual([]);
    expect(completions('=1 + ', 5, names)).toEqual([]);
    expect(completions('=ONEOF(line, "mar', 17, names)).toEqual([]);
  });

  test('functions are offered by their name and by what they give, taken with their brackets, and their form is told within these', () => {
    const names = namesFor(scheme, 'zh');
    expect(completions('=RUNN', 5, names)).toEqual([expect.objectContaining({ name: 'RUNNINGTOTAL', text: '=RUNNINGTOTAL()', caret: 14 })]);
    expect(completions('=名次', 3, names).map(({ name, text }) => [name, text])).toEqual([['RANK', '=RANK()']]);
    expect(completions('=LOOK(rates)', 5, names).map(({ text, caret }) => [text, caret])).toEqual([['=LOOKUP(rates)', 8]]);
    expect(functionAround('=MAX(0, SUM(amount) - TARGET(', 29, names)?.name).toBe('TARGET');
    expect(functionAround('=MAX(0, SUM(amount) - ', 22, names)?.name).toBe('MAX');
    expect(functionAround('=amount', 7, names)).toBeUndefined();
  });

  test('every function there is has a form and says what it gives, and no other', () => {
    expect(Object.keys(formulaFunctions).sort()).toEqual([...FUNCTION_NAMES].sort());
    for (const [name, { form }] of Object.entries(formulaFunctions)) expect(form.startsWith(`${name}(`)).toBe(true);
  });
});

test('parts: two to begin with, the last the rest; a day that was not touched stays as it was written', () => {
  const begun = withParts(hardware, 0, withNewPart(withNewPart([], '首次', '80%'), '余下', ''), []);
  expect(schemeOf(begun).components[0]?.parts).toHaveLength(2);
  const parts = partsOf(atPath(begun, ['components', 0]), 'zh', () => '');
  expect(parts.map(({ label, share, on }) => [label, share, on])).toEqual([['首次', '80%', ''], ['余下', '', '']]);
  expect(withParts(begun, 0, [], parts)).toEqual(hardware);
});
