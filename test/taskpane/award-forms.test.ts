import { say } from '../../src/i18n';
import { catalogueOf, parseScheme, SUBJECTS, type Scheme } from '../../src/scheme';
import { awardHeadOf, withAward, withNewAward } from '../../src/taskpane/state/editing/awards';
import { duePlace, formulaJson, SaidFormulas, withFormula } from '../../src/taskpane/state/editing/formulas';
import { atPath, listOf, objectOf, withPath } from '../../src/taskpane/state/editing/json-parts';
import { judged, toldOf } from '../../src/taskpane/state/editing/judged';
import { jsonText } from '../../src/taskpane/state/editing/json-text';
import { managerCreditOf, withManagerCredit, type ManagerCreditForm } from '../../src/taskpane/state/editing/manager-credit';
import { ownParametersOf, withNewParameter, withOwnParameter, NEW_TYPES, type NewLabels } from '../../src/taskpane/state/editing/own-parameters';
import { dayColumns, PERIOD_DAYS, payDayOf, payDayText, type PayDay } from '../../src/taskpane/state/editing/pay-day';
import { takingPartOf, withTakingPart } from '../../src/taskpane/state/editing/taking-part';
import { conditionOf, tenureOf, TENURE_KINDS } from '../../src/taskpane/state/editing/tenure';
import { hardware } from './hardware';

function schemeOf(json: unknown): Scheme {
  const read = parseScheme(json);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return read.value;
}

const named = (label: string): NewLabels => ({ label, choices: ['甲', '乙'] });
const wrongAt = (json: unknown, path: string): readonly string[] => toldOf(judged(jsonText(json)).told, path).map(({ problem }) => problem.place?.path ?? '');

describe('the day on which money leaves', () => {
  const scheme = schemeOf({ ...hardware, fields: [...hardware.fields, { sales: 'collectedDate', optional: true }] });
  const days = [...dayColumns(scheme, 'en').map(({ name }) => name), ...PERIOD_DAYS];
  const said = (json: unknown): string => {
    const { path, holds } = duePlace(0);
    return new SaidFormulas(schemeOf(json)).at(json, path, holds);
  };
  const form = (kind: PayDay['kind'], day: string, figure = '', unit: PayDay['unit'] = 'month'): PayDay => ({ kind, day, figure, unit });

  test('is picked from the columns that hold days, by what they are called', () => {
    expect(dayColumns(scheme, 'zh')).toEqual([{ name: 'date', label: '日期' }, { name: 'collectedDate', label: catalogueOf(scheme).field('sales', 'collectedDate')?.label.zh }]);
  });

  test.each<[unknown, PayDay]>([
    [{ workingDays: 5, after: 'date' }, form('workdays', 'date', '5')],
    [{ workingDays: 3, after: { date: 'periodEnd' } }, form('workdays', 'PERIODEND()', '3')],
    [{ payDay: [10, 25], after: { date: 'periodEnd' } }, form('payDay', 'PERIODEND()', '10, 25')],
    [{ lastWorkingDay: 'week', of: 'date' }, form('lastWorkingDay', 'date', '', 'week')],
    [{ field: 'collectedDate' }, form('day', 'collectedDate')],
    [{ addMonths: ['date', 2] }, form('months', 'date', '2')],
    [{ most: ['date', 'collectedDate'] }, form('formula', 'date')],
    [undefined, form('none', 'date')],
  ])('%j is shown as a form, which says the same again', (due, shown) => {
    const base = { ...hardware, fields: [...hardware.fields, { sales: 'collectedDate', optional: true }] };
    const json = withPath(base, ['components', 0, 'due'], due);
    const text = said(json);
    expect(payDayOf(text, days)).toEqual(shown);
    const again = withPath(base, ['components', 0, 'due'], formulaJson(payDayText(shown, text)));
    expect(schemeOf(again).components[0]?.due).toEqual(schemeOf(json).components[0]?.due);
  });

  test('a figure that is none is told at its place', () => {
    expect(wrongAt(withPath(hardware, ['components', 0, 'due'], payDayText(form('workdays', 'date', 'soon'), '')), 'components[0].due')).toHaveLength(1);
  });
});

describe('credits going to managers', () => {
  const sales = { ...hardware, fields: [...hardware.fields, { own: 'override', in: 'people', type: 'rate', label: '管理比例', headers: ['管理比例'], optional: true }] };
  const form = (part: Partial<ManagerCreditForm>): ManagerCreditForm => ({ kind: 'scheme', levels: [], rate: '', below: false, ...part });

  test.each<[string, ManagerCreditForm]>([
    ['a share for each level', form({ kind: 'levels', levels: ['3%', '1%'] })], ['the whole row to all', form({ kind: 'all' })],
    ['their own rates, less those below', form({ kind: 'rates', rate: 'override', below: true })], ['nobody', form({ kind: 'none' })], ['as the scheme', form({})],
  ])('%s is written, read back, and right', (_, credit) => {
    const json = withManagerCredit(sales, 0, credit);
    schemeOf(json);
    expect(managerCreditOf(atPath(json, ['components', 0]))).toEqual(credit);
  });

  test('the managers are read of the people table, once', () => {
    const twice = withManagerCredit(withManagerCredit(sales, 0, form({ kind: 'all' })), 1, form({ kind: 'levels', levels: ['2%'] }));
    expect(listOf(objectOf(twice)['fields']).filter((use) => objectOf(use)['people'] === 'manager')).toEqual([{ people: 'manager', optional: true }]);
  });

  test('what has no form stays, and what lacks is told there', () => {
    const cell = { ...hardware, components: [{ ...hardware.components[0], credit: { cell: 'person' } }] };
    expect(managerCreditOf(cell.components[0]).kind).toBe('other');
    expect(withManagerCredit(cell, 0, form({ kind: 'other' }))).toBe(cell);
    expect(wrongAt(withManagerCredit(hardware, 0, form({ kind: 'levels', levels: [''] })), 'components[0].credit')).not.toEqual([]);
  });
});

describe('who receives by time with the company', () => {
  test.each(TENURE_KINDS)('%s is written, read back, and right', (kind) => {
    const rule = { kind, value: kind === 'notLeft' ? '' : kind === 'months' || kind === 'years' ? '6' : '2024-01-31' };
    expect(tenureOf(conditionOf(rule))).toEqual(rule);
    const json = withTakingPart({ ...hardware, takesPart: undefined }, { tenure: [rule] });
    expect(schemeOf(json).takesPart).toHaveLength(1);
    expect(takingPartOf(json)).toEqual({ rules: [], tenure: [rule], others: [] });
  });

  test('stands beside words; a parameter may be named; other conditions stay', () => {
    const json = { ...hardware, takesPart: [...hardware.takesPart, { value: 'hireDate', below: { date: '2024-01-01' } }] };
    const changed = withTakingPart(json, { tenure: [{ kind: 'months', value: '$probation' }] });
    const { rules, tenure, others } = takingPartOf(withNamed(changed));
    expect([rules.length, tenure, others]).toEqual([1, [{ kind: 'months', value: '$probation' }], [{ value: 'hireDate', below: { date: '2024-01-01' } }]]);
    expect(wrongAt(withTakingPart(hardware, { tenure: [{ kind: 'hiredUpTo', value: 'spring' }] }), 'takesPart')).not.toEqual([]);
  });

  function withNamed(json: unknown): unknown {
    const named = withPath(json, ['parameters'], [...hardware.parameters, { name: 'probation', type: 'integer', label: '试用期', default: 3 }]);
    schemeOf(named);
    return named;
  }
});

describe('figures that formulas use', () => {
  test.each(NEW_TYPES)('a new one of the kind %s is right and asked for', (type) => {
    const scheme = schemeOf(withNewParameter(hardware, type, named('新的')));
    expect(scheme.parameters[hardware.parameters.length]).toMatchObject({ type, required: true, label: { zh: '新的', en: '新的' } });
  });

  test('are called by a word that says what they are, the second of a kind with a number', () => {
    const [first, second, table] = ['rate', 'rate', 'mapping'] as const;
    const json = [first, second, table].reduce<unknown>((scheme, type) => withNewParameter(scheme, type, named('新的')), hardware);
    expect(ownParametersOf(json, 'zh').map(({ name }) => name)).toEqual(['share', 'rates', 'rate', 'rate2', 'rates2']);
  });

  test('are named, given values, made optional or dated, and taken out; what is wrong is told at them', () => {
    const added = withNewParameter(withNewParameter(hardware, 'rate', named('比例')), 'date', named('起始日'));
    const at = hardware.parameters.length;
    const changed = withOwnParameter(withOwnParameter(added, at, { label: '返点', value: { default: '2.5%' }, dated: true }), at + 1, { value: { default: '2024-07-01' } });
    expect(ownParametersOf(changed, 'zh').slice(at).map(({ name, label, isWritten, dated, canBeDated }) => [name, label, isWritten, dated, canBeDated])).toEqual([['rate', '返点', true, true, true], ['startDay', '起始日', true, false, false]]);
    expect(schemeOf(changed).parameters.filter(({ name }) => ['rate', 'startDay'].includes(name)).map(({ required }) => required)).toEqual([false, false]);
    expect(wrongAt(withOwnParameter(changed, at, { value: { default: '5' } }), `parameters[${at}]`)).toEqual([`parameters[${at}].default`]);
    expect(ownParametersOf(withOwnParameter(changed, at, null), 'zh').map(({ name }) => name)).toEqual(['share', 'rates', 'startDay']);
    expect(ownParametersOf(withOwnParameter(changed, at, { value: { default: '$share' } }), 'zh').find(({ name }) => name === 'rate')?.isWritten).toBe(false);
  });
});

describe('an award', () => {
  test('that is added waits for its formula, told at its place, and then pays', () => {
    const added = withNewAward(withOwnParameter(withNewParameter({ ...hardware, components: [], takesPart: undefined, parameters: [] }, 'rate', named('比例')), 0, { value: { default: '2%' } }), '另奖');
    expect(wrongAt(added, 'components[0].rule.formula')).toHaveLength(1);
    const scheme = schemeOf(withPath(added, ['components', 0, 'rule', 'formula'], formulaJson('SUM(amount) * rate')));
    expect(scheme.components).toMatchObject([{ id: 'award-1', label: { zh: '另奖', en: '另奖' }, each: 'person' }]);
  });

  test.each(SUBJECTS)('for %s is chosen from words', (each) => {
    const json = withAward(hardware, 1, { each, per: 'month', to: '', label: '甲' });
    expect(awardHeadOf(atPath(json, ['components', 1]), 'zh')).toEqual({ label: '甲', each, per: 'month', to: '' });
  });

  test('is taken out with all that it says; a recipient said otherwise stays', () => {
    expect(schemeOf(withAward(hardware, 0, null)).components.map(({ id }) => id)).toEqual(['sales']);
    const to = { members: [{ field: 'role', in: ['店长'] }] };
    expect(awardHeadOf({ ...hardware.components[0], to }, 'en').to).toBe('members');
    expect(objectOf(atPath(withAward(withPath(hardware, ['components', 0, 'to'], to), 0, { per: 'year' }), ['components', 0]))['to']).toEqual(to);
  });

  test('goes to the people of a team, or to whom the first order of a customer names', () => {
    const each = (subject: string): unknown => ({ ...hardware, takesPart: undefined, credit: undefined, fields: [...hardware.fields, 'team', 'customer', 'referrer', { people: 'team', optional: true }], components: [{ id: 'one', label: '甲', each: subject, rule: { formula: 100 } }] });
    const teams = each('team');
    const members = withAward(teams, 0, { to: 'members' });
    expect(schemeOf(members).components[0]?.to).toEqual({ kind: 'members', where: [] });
    expect(schemeOf(withFormula(members, ['components', 0, 'to', 'members'], 'role = "店长"')).components[0]?.to).toMatchObject({ where: [{ words: ['店长'] }] });
    const first = withAward(each('newCustomer'), 0, { to: 'first-order-referrer' });
    expect(schemeOf(first).components[0]?.to).toEqual({ kind: 'firstOrder', field: 'referrer' });
    expect(awardHeadOf(atPath(first, ['components', 0]), 'zh').to).toBe('first-order-referrer');
    expect(objectOf(atPath(withAward(first, 0, { to: '' }), ['components', 0]))).not.toHaveProperty('to');
  });
});
