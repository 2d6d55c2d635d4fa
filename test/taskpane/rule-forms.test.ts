import { say } from '../../src/i18n';
import { presetById, PRESETS } from '../../src/presets';
import { catalogueOf, parseScheme, schemeToJson, type Scheme } from '../../src/scheme';
import { casesFormula, casesOf, NEW_CASE, withCases } from '../../src/taskpane/state/editing/cases';
import { choicesOf, itemFigures, withChoice, withItemFigure } from '../../src/taskpane/state/editing/choice-form';
import { completions } from '../../src/taskpane/state/editing/completion';
import { cellsIn, cellTexts, decideFormula, decisionColumns, withDecisionCells, withDecisionColumn } from '../../src/taskpane/state/editing/decision-form';
import { formulaPlaces, namesFor, SaidFormulas, withFormula } from '../../src/taskpane/state/editing/formulas';
import { atPath, listOf, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { judged, toldOf } from '../../src/taskpane/state/editing/judged';
import { withNewParameter, type NewType } from '../../src/taskpane/state/editing/own-parameters';
import { parameterIn, saidOfValue, valueDraft, valueOf } from '../../src/taskpane/state/editing/parameter-value';
import { freeStandard, standardFieldsOf, unreadField, withReadField, withStandardField } from '../../src/taskpane/state/editing/read-fields';
import { RULE_KINDS, RULE_PARTS, ruleKindOf, rulePartText, withRuleKind, withRulePart } from '../../src/taskpane/state/editing/rules';
import { schemeHeadOf, withSchemeHead } from '../../src/taskpane/state/editing/scheme-head';
import { INITIAL } from '../../src/taskpane/state/state';
import { draftOf } from '../../src/taskpane/state/drafts';
import { STANDARD } from '../../src/table';
import { hardware } from './hardware';

// The forms for rules, cases, choices, lists, decision tables and columns: each writes the text of the scheme, and nothing else of it changes.

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const toldIn = (json: unknown): ReturnType<typeof judged>['told'] => judged(jsonText(json)).told;
const plain = { ...hardware, parameters: [], components: [{ id: 'plain', label: '提成', each: 'person', rule: { formula: '=SUM(amount)' } }], takesPart: undefined };
const added = (type: NewType): unknown => withNewParameter(plain, type, { label: '新的', choices: ['甲', '乙'] });
const COLUMNS = { catalogue: catalogueOf(schemeOf(hardware)), free: [] };

const presets = PRESETS.flatMap(({ id }) => presetById(id) ?? []);

describe('every built-in scheme', () => {
  test.each(presets.map((preset) => [preset.id, preset] as const))('%s: what the forms show of its rules and bounds, written back, says the same', (_, preset) => {
    const json = schemeToJson(preset);
    const said = new SaidFormulas(preset);
    preset.components.forEach((component, index) => {
      const rule = atPath(json, ['components', index, 'rule']);
      const kind = ruleKindOf(rule);
      expect(kind).toBe(component.rule.kind);
      let changed: unknown = json;
      for (const part of kind === undefined ? [] : RULE_PARTS[kind]) {
        const path = ['components', index, 'rule', part.key];
        const cases = casesOf(json, path, said);
        if (part.holds === 'steps') continue;
        if (part.holds !== 'figure' && part.holds !== 'conditions') changed = withRulePart(changed, index, part, rulePartText(rule, part));
        else changed = cases === null ? withRulePart(changed, index, part, said.at(json, path, part.holds)) : withCases(changed, path, cases);
      }
      for (const { path, holds } of formulaPlaces(index)) changed = withFormula(changed, path, said.at(json, path, holds));
      expect(schemeOf(changed).components[index]).toEqual(component);
    });
    const { period, refunds, negatives } = schemeHeadOf(json, 'zh');
    expect(withSchemeHead(json, { period, refunds, negatives })).toEqual(json);
  });

  test('has defaults that their fields show, and give back so that they mean the same', () => {
    for (const preset of presets) {
      const json = objectOf(schemeToJson(preset));
      const parameters = listOf(json['parameters']).map((said) => {
        const value = objectOf(said)['default'];
        const parameter = parameterIn(said);
        return value === undefined || (typeof value === 'string' && value.startsWith('$')) || parameter.type === 'scheme' ? said : { ...objectOf(said), default: valueOf(parameter, draftOf(parameter, value)) ?? value };
      });
      const changed = schemeOf({ ...json, parameters });
      expect(changed.parameters.map(({ name, required }) => [name, required])).toEqual(preset.parameters.map(({ name, required }) => [name, required]));
    }
  });
});

describe('a rule', () => {
  test.each(RULE_KINDS.flatMap((from) => RULE_KINDS.filter((to) => to !== from).map((to) => [from, to] as const)))('of the kind %s becomes one of the kind %s, its formula kept where it holds the same', (from, to) => {
    const begun = withRuleKind(hardware, 0, from, '=SUM(margin)');
    const turned = withRuleKind(begun, 0, to, from === 'streak' ? '=SUM(margin) > 0' : '=SUM(margin)');
    const isSame = (from === 'streak') === (to === 'streak');
    expect(ruleKindOf(atPath(turned, ['components', 0, 'rule']))).toBe(to);
    expect(atPath(turned, ['components', 0, 'rule', to])).toBe(isSame ? '=SUM(margin)' : '=');
  });

  test('is filled in part by part; of two ways to count one holds; a figure that is needed is asked for', () => {
    const streak = RULE_PARTS.streak;
    let json: unknown = withPath(withRuleKind(hardware, 0, 'streak', ''), ['components', 0, 'each'], 'person');
    const set = (key: string, text: string): void => {
      const part = streak.find((each) => each.key === key);
      if (part !== undefined) json = withRulePart(json, 0, part, text);
    };
    expect(toldOf(toldIn(json), 'components[0].rule').length).toBeGreaterThan(0);
    set('streak', 'SUM(amount) > 1000');
    set('amount', '200');
    set('from', '2');
    expect(schemeOf(json).components[0]?.rule).toMatchObject({ kind: 'streak', every: undefined, from: { }, amount: { kind: 'figure' } });
    set('amount', ' ');
    expect(toldOf(toldIn(json), 'components[0].rule.amount')).toHaveLength(1);
  });

  test('prizes are typed as they are read: figures, rates, or the figure that has them all', () => {
    const prizes = RULE_PARTS.contest.find(({ key }) => key === 'prizes');
    if (prizes === undefined) throw new Error('There is such a part.');
    const typed = (text: string): unknown => atPath(withRulePart(withRuleKind(added('amounts'), 0, 'contest', ''), 0, prizes, text), ['components', 0, 'rule', 'prizes']);
    expect([typed('500、300，100'), typed('3%;1%'), typed('$prizes'), typed('$prize'), typed('x')]).toEqual([[500, 300, 100], ['3%', '1%'], '$prizes', ['$prize'], ['x']]);
  });

  test('two bounds have an order as soon as there are both, and none that is left stays empty', () => {
    const path = (key: string): readonly (string | number)[] => ['components', 0, 'bounds', key];
    const both = withFormula(withFormula(hardware, path('atLeast'), '10'), path('atMost'), '500');
    expect(atPath(both, ['components', 0, 'bounds'])).toEqual({ atLeast: '=10', atMost: '=500', apply: 'floor-first' });
    expect(withFormula(withFormula(both, path('atMost'), ''), path('atLeast'), '')).toEqual(hardware);
    schemeOf(both);
  });
});

describe('cases', () => {
  const path = ['components', 0, 'rule', 'formula'];
  const said = new SaidFormulas(schemeOf(hardware));

  test('begin with what the formula was as what holds otherwise, and are told at their places until they are written', () => {
    const begun = withCases(hardware, path, { cases: [NEW_CASE], otherwise: said.at(hardware, path, 'figure') });
    expect(toldIn(begun).map(({ problem }) => problem.place?.path)).toEqual(['components[0].rule.formula.choose[0].when', 'components[0].rule.formula.choose[0].value']);
    const written = withCases(begun, path, { cases: [{ when: 'line = "门锁"', value: '10' }], otherwise: '=SUM(margin) * share' });
    expect(schemeOf(written).components[0]?.rule).toMatchObject({ amount: { kind: 'choose', choices: [{ when: [{ kind: 'in' }] }] } });
    const form = casesOf(written, path, said);
    expect(form).toEqual({ cases: [{ when: '=line = "门锁"', value: '=10' }], otherwise: '=SUM(margin) * share' });
    expect(form && casesFormula(form)).toBe('=IF(line = "门锁", 10, SUM(margin) * share)');
    expect(casesOf(hardware, path, said)).toBeNull();
  });

  test('as one formula say the same as before', () => {
    const written = withCases(hardware, path, { cases: [{ when: '=AND(line = "门锁", SUM(margin) > 0)', value: '10' }, { when: 'line = "合页"', value: '5' }], otherwise: '' });
    const form = casesOf(written, path, new SaidFormulas(schemeOf(written)));
    expect(schemeOf(withFormula(written, path, form === null ? '' : casesFormula(form))).components[0]).toEqual(schemeOf(written).components[0]);
  });

  test('what was right before is never shown at another case: all are written as they stand', () => {
    const json = withPath(hardware, path, { choose: [{ when: [{ field: 'line', is: '门锁' }], value: 1 }, { when: [{ field: 'line', is: '合页' }], value: 2 }] });
    const form = casesOf(json, path, new SaidFormulas(schemeOf(json)));
    const left = withCases(withPath(json, ['name'], 3), path, { cases: form?.cases.slice(1) ?? [], otherwise: '' });
    expect(casesOf(left, path, new SaidFormulas(schemeOf(json)))).toEqual({ cases: [{ when: '=line = "合页"', value: '=2' }], otherwise: '' });
  });
});

describe('choices and lists', () => {
  test('a choice that is called otherwise is that word in formulas too, and the default follows; one with a word of its own keeps it', () => {
    const said = { ...objectOf(atPath(added('choice'), ['parameters', 0])), default: '甲' };
    expect(withChoice(said, 0, '金额')).toMatchObject({ default: '金额', choices: [{ word: '金额', label: { zh: '金额', en: '金额' } }, { word: '乙' }] });
    expect(choicesOf(withChoice({ choices: [{ word: 'amount', label: { zh: '金额', en: 'amount' } }] }, 0, '销售额'), 'zh')).toEqual([{ word: 'amount', label: '销售额' }]);
    schemeOf(withPath(added('choice'), ['parameters', 0], withChoice(withChoice(said, 2, '丙'), 1, null)));
  });

  test('figures of a list come and go with what the entries have of them', () => {
    const said = { ...objectOf(atPath(added('items'), ['parameters', 0])), default: [{ name: '开机率', amount: '40' }] };
    const more = withItemFigure(said, 'ratio', true);
    expect(itemFigures(more)).toEqual(['amount', 'ratio']);
    expect(withItemFigure(more, 'amount', false)).toMatchObject({ figures: ['ratio'], default: [{ name: '开机率' }] });
  });

  test('a default is shown as it was typed as long as the scheme says just that', () => {
    const parameter = parameterIn(atPath(added('rate'), ['parameters', 0]));
    const typed = { kind: 'text', text: '5' } as const;
    expect(valueDraft(parameter, typed, valueOf(parameter, typed))).toBe(typed);
    expect(valueDraft(parameter, typed, '7%')).toEqual({ kind: 'text', text: '7%' });
    expect(valueOf(parameter, { kind: 'text', text: ' ' })).toBeUndefined();
  });
});

describe('decision tables', () => {
  const pasted = '品类\t单笔金额\t岗位\t提成比例\n门锁\t<1000\t\t1%\n门锁\t>=1000\t经理\t2%\n合页 / 螺丝\t\t\t3%\n';
  const take = (text: string, json = added('table')): unknown => withDecisionCells(json, 0, cellsIn(text), COLUMNS);

  test('are taken whole from cells: columns, what they hold, what they are held against, and values', () => {
    const json = take(pasted);
    const [table] = schemeOf(json).parameters;
    expect(table).toMatchObject({
      type: 'table', value: 'rate', hit: 'unique',
      columns: [{ name: 'line', holds: 'words', label: { zh: '品类', en: '品类' } }, { name: 'orderAmount', holds: 'figures' }, { name: 'role', holds: 'words' }],
      default: [{ line: '门锁', orderAmount: '<1000', value: '1%' }, { line: '门锁', orderAmount: '>=1000', role: '经理', value: '2%' }, { line: '合页 / 螺丝', value: '3%' }],
    });
    expect(decideFormula(atPath(json, ['parameters', 0]), COLUMNS.catalogue)).toBe('DECIDE(rateTable, line, WORD(line), orderAmount, [单笔金额], role, WORD(role))');
    expect(completions('=SUM(amount * rateT', 19, namesFor(schemeOf(json), 'zh')).map(({ text }) => text)).toEqual([expect.stringMatching(/^=SUM\(amount \* DECIDE\(rateTable, line, WORD\(line\), .*\)$/)]);
  });

  test('read what they are held against: a standard column, or a header that is none', () => {
    const free = [{ header: '包装', type: 'word', signed: false, sample: '箱', table: 'sales' }] as const;
    const json = withDecisionCells(added('table'), 0, cellsIn('区域\t包装\t金额\n华东\t箱\t5'), { ...COLUMNS, free });
    const fields = schemeOf(json).fields;
    expect(fields).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'region', need: 'optional' }), expect.objectContaining({ own: expect.objectContaining({ headers: ['包装'], type: 'word' }) })]));
  });

  test.each(['x', '品类\n门锁', '品类\t\t值\n门锁\t\t1%', '品类\t品类\t值\na\tb\t1%', '品类\t值', '品类\t值\n门锁\t1%\t多'])('cells that are no table are refused: %j', (text) => {
    expect(take(text)).toBeNull();
  });

  test('rows that can both hold and cells that mean nothing are told at their rows', () => {
    const json = take('品类\t比例\n门锁\t1%\n门锁\t2%');
    const path = 'parameters[0].default';
    const parameter = parameterIn(atPath(json, ['parameters', 0]));
    const { atRows, beside } = saidOfValue(draftOf(parameter, atPath(json, ['parameters', 0, 'default'])), toldOf(toldIn(json), path), path);
    expect([atRows.map(({ row }) => row), beside]).toEqual([[1], []]);
    expect(toldOf(toldIn(take('品类\t金额\t比例\n门锁\t<1000\t很多')), path)).toHaveLength(1);
  });

  test('cells of a sheet are taken with the figures that they hold, blank rows left out', () => {
    expect(cellTexts([['品类', '比例'], [null, ''], ['门锁', 0.03], [2024, 1e-7]])).toEqual([['品类', '比例'], ['门锁', '0.03'], ['2024', '0.0000001']]);
  });

  test('a table that is taken again keeps the names of its columns; columns are added, and taken out with their cells', () => {
    const once = take(pasted);
    const again = withPath(once, ['parameters', 0, 'columns', 0, 'name'], 'kind');
    expect(decisionColumns(atPath(take(pasted, again), ['parameters', 0]), 'zh').map(({ name }) => name)).toEqual(['kind', 'orderAmount', 'role']);
    const said = atPath(once, ['parameters', 0]);
    const more = withDecisionColumn(said, 0, { holds: 'figures' });
    expect(decisionColumns(more, 'zh')[0]).toMatchObject({ holds: 'figures' });
    expect(withDecisionColumn(said, 2, null)).toMatchObject({ default: [{ value: '1%' }, { line: '门锁', orderAmount: '>=1000', value: '2%' }, {}] });
    schemeOf(withPath(once, ['parameters', 0], withDecisionColumn(said, 2, null)));
  });
});

describe('columns that the product knows', () => {
  test('one that a formula names and the scheme does not read is offered there, and read where rows may lack it', () => {
    const json = withPath(hardware, ['components', 0, 'rule', 'formula'], '=SUM(quantity)');
    const unread = toldIn(json).map(({ problem }) => unreadField(problem, json));
    expect(unread).toEqual([{ table: 'sales', field: STANDARD.field('sales', 'quantity') }]);
    expect(schemeOf(withStandardField(json, 'sales', 'quantity')).fields.at(-1)).toMatchObject({ table: 'sales', field: 'quantity', need: 'optional' });
    expect(toldIn(withPath(hardware, ['components', 0, 'rule', 'formula'], '=SUM([没有的])')).map(({ problem }) => unreadField(problem, hardware))).toEqual([undefined]);
  });

  test('are read once, made needed, and no longer read', () => {
    const json = withStandardField(withStandardField(hardware, 'sales', 'region'), 'sales', 'region');
    const read = standardFieldsOf(json);
    expect(read.map(({ table, field, optional }) => [table, field.name, optional])).toEqual([['sales', 'person', false], ['sales', 'amount', false], ['people', 'role', true], ['sales', 'region', true]]);
    const at = read.at(-1)?.at ?? -1;
    expect(schemeOf(withReadField(json, at, { optional: false })).fields.at(-1)).toMatchObject({ field: 'region', need: 'required' });
    expect(withReadField(json, at, null)).toEqual(hardware);
    expect(withStandardField(hardware, 'sales', 'date')).toEqual(hardware);
    expect(freeStandard(json, INITIAL.tables, STANDARD).some(({ table, field }) => table === 'sales' && ['region', 'date', 'status'].includes(field.name))).toBe(false);
  });
});
