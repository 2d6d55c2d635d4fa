import { say } from '../../src/i18n';
import type { Expression, Scheme } from '../../src/scheme';
import { Formulas, parseScheme } from '../../src/scheme';
import { turnFormula } from '../../src/scheme/formula';
import { Names, namesIn } from '../../src/scheme/formula/names';
import { FormulaPrinter } from '../../src/scheme/formula/print';
import { expression } from '../../src/scheme/grammar/expression';
import { COMPANY, complaints, expressionIn, reading } from './formulas';
import { component, problemsOf, sample, valueOf } from './sample';

const own = (name: string, zh: string, en: string, headers: readonly string[] = [`${zh}列`]): unknown => ({ own: name, type: 'amount', label: { zh, en }, headers });
const parameter = (name: string, zh: string, en: string): unknown => ({ name, type: 'amount', label: { zh, en }, default: 1 });

/** What a formula names, with the fields and parameters that a scheme has; else what is told of it. */
function meaning(formula: string, change: Readonly<Record<string, unknown>>): unknown {
  const at = reading(namesIn(sample(change)));
  const turned = turnFormula(`=${formula}`, 'expression', at);
  return turned === null ? complaints(at).join('').replace(/^.*? of the formula: /, '') : turned.json;
}

describe('what a name in a formula means', () => {
  const change = {
    fields: [
      'amount', 'date', { sales: 'team', headers: ['战队'] }, { people: 'team' }, { sales: 'collectedDate', or: ['refundDate'], headers: ['到账'] }, { people: 'basePay', headers: ['月薪'] },
      own('margin', '毛利', 'Gross margin', ['毛利额']), own('goal', '定额', 'Quota'), own('one', '同名', 'One'), own('two', '同名', 'Two', ['定额数']), own('count', '数', 'Count', ['One']),
    ],
    parameters: [parameter('rate', '比例', 'Share'), parameter('goal', '目标额', 'Goal'), parameter('collected', '已收', 'Got'), parameter('quota', '另一个定额', 'Quota'), parameter('again', '比例', 'Again')],
  };

  test.each<[string, string, unknown]>([
    ['a field by its name', 'margin', 'margin'],
    ['a field by its name in brackets', '[margin]', 'margin'],
    ['by what it is called', '[毛利]', 'margin'],
    ['in English, whatever its capitals and blanks', '[gross  MARGIN]', 'margin'],
    ['by a header of the company', '[毛利额]', 'margin'],
    ['without brackets where it is one word', '毛利', 'margin'],
    ['a field of the standard by a header that is known', '[销售额]', 'amount'],
    ['a field of the standard by a header of the company', '[到账]', 'collectedDate'],
    ['a field that stands in for another', '[退款日期]', 'refundDate'],
    ['a field of the people table by a header of the company', '[月薪]', 'basePay'],
    ['a field of two tables by the header of the first', '[战队]', 'team'],
    ['and by what it is called', '[团队]', 'team'],
    ['a field of the standard that the scheme does not read', 'quantity', 'quantity'],
    ['the same in brackets', '[quantity]', 'quantity'],
    ['a parameter by its name', 'rate', '$rate'],
    ['a parameter by its name in brackets', '[rate]', '$rate'],
    ['a parameter by what it is called', '[Share]', '$rate'],
    ['a parameter of every scheme', '[预算总额]', '$budget'],
    ['the same in English', '[Cap per recipient and period]', '$capPerRecipient'],
    ['one that schemes about new customers have', 'dormantMonths', '$dormantMonths'],
    ['a field of the scheme before a parameter of that name', 'goal', 'goal'],
    ['the parameter of that name', '$goal', '$goal'],
    ['or by what it alone is called', '[目标额]', '$goal'],
    ['a parameter before a field of the standard of that name', 'collected', '$collected'],
    ['what is called so before what stands under such a header', '[One]', 'one'],
    ['what two are called', '[同名]', 'names "同名", which may be one, two: write one of these.'],
    ['what two parameters are called', '1 + [比例]', 'names "比例", which may be rate, again: write one of these.'],
    ['what a field and a parameter are called: the field', '[Quota]', 'goal'],
    ['nothing that is near', '[qwertyuiop]',
      'names "qwertyuiop", which is neither a field nor a parameter of the scheme. There are: amount, date, team, collectedDate, refundDate, basePay, margin, goal, one, two, count, rate, collected, quota, again.'],
    ['something that is near', 'amuont', 'names "amuont", which is neither a field nor a parameter of the scheme: do you mean "amount"?'],
    ['a parameter of every scheme that is near', 'bugdet', 'names "bugdet", which is neither a field nor a parameter of the scheme: do you mean "budget"?'],
    ['an entry of what has none', 'margin.qwertyuiop1', 'names "margin.qwertyuiop1", which is neither a field nor a parameter of the scheme. There are: '
      + 'amount, date, team, collectedDate, refundDate, basePay, margin, goal, one, two, count, rate, collected, quota, again.'],
    ['a true that is a figure', 'TRUE', 'names "TRUE", which is neither a field nor a parameter of the scheme. There are: '
      + 'amount, date, team, collectedDate, refundDate, basePay, margin, goal, one, two, count, rate, collected, quota, again.'],
  ])('%s: %s', (_, name, meant) => {
    expect(meaning(name, change)).toEqual(meant);
  });

  test('a name that JSON can only write as an object', () => {
    expect(meaning('[评分_1]', { fields: [{ own: '评分_1', label: '评分' }] })).toEqual({ field: '评分_1' });
    expect(meaning('a_b', { fields: [{ own: 'a_b', label: '评分' }] })).toEqual({ field: 'a_b' });
    expect(meaning('[a.b]', { fields: [{ own: 'a.b', label: '评分' }] })).toBe('a.b');
    expect(meaning('a.b', { fields: [{ own: 'a.b', label: '评分' }] })).toBe('a.b');
    expect(meaning('[1a]', { fields: [{ own: '1a', label: '评分' }] })).toEqual({ field: '1a' });
  });

  test('a condition tells which of its words is a field', () => {
    const conditions = (formula: string): unknown => turnFormula(formula, 'conditions', reading(namesIn(sample(change))))?.json;
    expect(conditions('=goal = "x"')).toEqual([{ field: 'goal', is: 'x' }]);
    expect(conditions('=$goal = "x"')).toEqual([{ parameter: 'goal', is: 'x' }]);
    expect(conditions('=rate = "x"')).toEqual([{ parameter: 'rate', is: 'x' }]);
    expect(conditions('=[margin] = true')).toEqual([{ field: 'margin', is: true }]);
    expect(conditions('=margin = [true]')).toBeUndefined();
  });

  test('what is wrong with fields and parameters is told there, and formulas read on', () => {
    const untidy = {
      fields: [5, null, 'amount', { sales: 5 }, { own: 5 }, {}, { own: 'a', label: 5, headers: 5 }, { own: 'b', label: { zh: '乙' }, headers: [5, '乙列'] }, { own: 'c', label: '丙' }, { people: 'role', or: [5, 'basePay'], headers: [5, '职务'] }],
      parameters: [5, null, {}, { name: 5, label: '数' }, { name: 'p', label: 5 }, { name: 'q', label: { en: 'Q' } }, { name: 'r', label: '率' }],
    };
    expect(['amount', 'a', 'b', '[乙列]', '[丙]', '[职务]', '[底薪]', 'p', 'q', '[率]'].map((name) => meaning(name, untidy)))
      .toEqual(['amount', 'a', 'b', 'b', 'c', 'role', 'basePay', '$p', '$q', '$r']);
    expect(meaning('[乙]', untidy)).toMatch('names "乙"');
    expect(meaning('[Q]', untidy)).toMatch('names "Q"');
    expect(meaning('[数]', untidy)).toMatch('names "数"');
    expect(meaning('qwertyuiop', untidy)).toBe('names "qwertyuiop", which is neither a field nor a parameter of the scheme. There are: amount, a, b, c, role, basePay, p, q, r.');
    expect(meaning('[qwertyuiop]', { fields: 5, parameters: 5 })).toBe('names "qwertyuiop", which is neither a field nor a parameter of the scheme. There are: .');
  });
});

describe('names as a formula writes them', () => {
  const named = (name: string, zh = name, en = name): { name: string; labels: string[]; called: string[] } => ({ name, labels: [zh, en], called: [] });
  const names = new Names(
    [named('amount', '金额', 'Amount'), named('true'), named('False'), named('untrue'), named('score.x', '评分', 'Score'), named('same', '重名', 'Same'), named('odd', '[甲]', '甲]'), named('x1', '乙', 'amount'), named('both', '两者', 'Both')],
    [named('rate', '比例', 'Rate'), named('same', '重名', 'Other'), named('true', '真', 'Truth'), named('quantity', '数', 'Quantity sold'), named('both2', '两者', 'Both'), named('empty', '空')],
  );
  const fields = ['amount', 'true', 'False', 'untrue', 'score.x', 'same', 'odd', 'x1', 'both', 'quantity', '中文', 'a]b'];
  const parameters = ['$rate', '$same', '$true', '$quantity', '$both2', '$nowhere', '$rate.sales', '$rate.回款 率', '$rate.2', '$rate.a_1'];

  test.each([
    [undefined, ['amount', '[true]', '[False]', 'untrue', '[score.x]', 'same', 'odd', 'x1', 'both', '[quantity]', '[中文]', '[a]]b]'],
      ['rate', '$same', '$true', 'quantity', 'both2', '$nowhere', 'rate.sales', 'rate.[回款 率]', 'rate.[2]', 'rate.a_1']],
    ['zh', ['[金额]', '[true]', '[False]', '[untrue]', '[评分]', 'same', 'odd', '[乙]', 'both', '[quantity]', '[中文]', '[a]]b]'],
      ['[比例]', '$same', '[真]', '[数]', 'both2', '$nowhere', '[比例].sales', '[比例].[回款 率]', '[比例].[2]', '[比例].a_1']],
    ['en', ['amount', '[true]', '[False]', '[untrue]', '[Score]', '[Same]', 'odd', 'x1', 'both', '[quantity]', '[中文]', '[a]]b]'],
      ['[Rate]', '[Other]', '[Truth]', '[Quantity sold]', 'both2', '$nowhere', '[Rate].sales', '[Rate].[回款 率]', '[Rate].[2]', '[Rate].a_1']],
  ] as const)('in %s', (language, fieldsSaid, parametersSaid) => {
    const printer = new FormulaPrinter(names, language);
    expect(fields.map((name) => printer.field(name))).toEqual(fieldsSaid);
    expect(parameters.map((reference) => printer.expression(reference))).toEqual(parametersSaid);
    for (const name of fields.slice(0, 9)) {
      const back = turnFormula(`=${printer.field(name)}`, 'expression', reading(names))?.json;
      expect(typeof back === 'string' ? back : Object(back).field).toBe(name);
    }
    for (const reference of parameters) expect(turnFormula(`=${printer.expression(reference)}`, 'expression', reading(names))?.json).toBe(reference);
  });
});

describe('a scheme says its formulas in the words of its readers', () => {
  const fields = ['person', 'amount', 'region', { sales: 'collectedDate', or: ['date'] }, own('margin', '毛利', 'Gross margin')];
  const parameters = [parameter('rate', '比例', 'Share'), parameter('goal', '比例', 'Goal')];
  const scheme = (): Scheme => valueOf(parseScheme(sample({ language: 2, fields, parameters, components: [component({ formula: 'amount' })] })));
  const formula = (): Expression => expressionIn({ plus: [{ times: [{ sum: 'margin', where: [{ field: 'region', is: '华东' }] }, '$rate'] }, { days: { from: 'date', to: 'collectedDate' } }, '$goal', '$budget'] });

  test.each([
    [undefined, '=SUM(margin, where: region = "华东") * rate + DAYS(collectedDate, date) + goal + budget'],
    ['zh', '=SUM([毛利], where: [区域] = "华东") * rate + DAYS([回款日期], [日期]) + goal + [预算总额]'],
    ['en', '=SUM([Gross margin], where: [Region] = "华东") * [Share] + DAYS([Date collected], [Date]) + [Goal] + [Budget]'],
  ] as const)('in %s', (language, said) => {
    expect(new Formulas(scheme(), language).expression(formula())).toBe(said);
    expect(expression.write(expressionIn(said, namesIn(sample({ fields, parameters }))))).toEqual(expression.write(formula()));
  });

  test('conditions, and parts of what is written as JSON', () => {
    const formulas = new Formulas(scheme());
    expect(formulas.conditions([])).toBe('=AND()');
    expect(formulas.conditions([{ kind: 'blank', field: 'region', is: false }])).toBe('=ISFILLED(region)');
    expect(formulas.ofJson({ sum: 'amount' }, 'figure')).toBe('=SUM(amount)');
    expect(formulas.ofJson(undefined, 'figure')).toBe('=0');
    expect(formulas.ofJson([{ field: 'region', blank: true }], 'conditions')).toBe('=ISBLANK(region)');
    expect(formulas.ofJson(undefined, 'conditions')).toBe('=AND()');
    expect(formulas.ofJson({ workingDays: 5, after: { date: 'periodEnd' } }, 'figure')).toBe('=WORKDAY(PERIODEND(), 5)');
    expect(formulas.ofJson({ workingDays: { from: 'date', to: 'collectedDate' } }, 'figure')).toBe('=NETWORKDAYS(date, collectedDate)');
    expect(formulas.ofJson({ payDay: [10], after: 'date' }, 'figure')).toBe('=PAYDAY(date, 10)');
    expect(formulas.ofJson('$rate', 'figure')).toBe('=rate');
  });
});

describe('what is a formula', () => {
  const codes = (json: unknown): readonly unknown[] => {
    const at = reading(namesIn(sample(COMPANY)));
    expression.read(json, at);
    return at.trail.problems.map(({ code, place }) => [code, place?.column]);
  };

  test.each<[unknown, readonly unknown[]]>([
    ['=1', []], ['＝1', []], [1, []], ['amount', []], ['amount=1', [['wrong-type', undefined]]], [['=1'], [['wrong-type', undefined]]],
    ['=', [['formula', undefined]]], ['＝  ', [['formula', undefined]]], ['=(', [['formula', 3]]],
  ])('%j', (json, told) => {
    expect(codes(json)).toEqual(told);
  });

  test('an empty one is told without a character', () => {
    const [problem] = problemsOf(parseScheme(sample({ language: 2, components: [component({ formula: '=' })] })));
    expect([say(problem?.sentence ?? { zh: '', en: '' }, 'zh'), say(problem?.sentence ?? { zh: '', en: '' }, 'en')]).toEqual(['奖励项“提成”，算式：公式还空着，请写上。', 'Component “提成”, formula: is an empty formula: write it.']);
  });
});
