import { turnFormula } from '../../src/scheme/formula';
import type { Names} from '../../src/scheme/formula/names';
import { namesIn } from '../../src/scheme/formula/names';
import { FormulaPrinter } from '../../src/scheme/formula/print';
import type { Json } from '../../src/scheme/shape/json';
import { COMPANY, reading } from './formulas';
import { sample } from './sample';

const company = namesIn(sample(COMPANY));

/** The JSON that a formula stands for; what is wrong with it fails the test. */
function read(formula: string, as: 'expression' | 'conditions' = 'expression', names: Names = company): unknown {
  const at = reading(names);
  const turned = turnFormula(`=${formula}`, as, at);
  expect(at.trail.problems).toEqual([]);
  return turned?.json;
}

const print = (json: Json): string => new FormulaPrinter(company).expression(json);
const printConditions = (json: Json): string => new FormulaPrinter(company).conditions(json);

describe('each construct is read from a formula, and printed as it was written', () => {
  it.each<[string, Json]>([
    ['5%', '5%'],
    ['-2.5', '-2.5'],
    ['1.5‰', '1.5‰'],
    ['amount', 'amount'],
    ['rate', '$rate'],
    ['$nowhere', '$nowhere'],
    ['weights.sales', '$weights.sales'],
    ['weights.[回款 率]', '$weights.回款 率'],
    ['weights.[a]]b]', '$weights.a]b'],
    ['$nowhere.x', '$nowhere.x'],
    ['PEOPLE(basePay)', { people: 'basePay' }],
    ['PEOPLE(basePay, referrer)', { people: 'basePay', of: 'referrer' }],
    ['TEAMS(shrink)', { teams: 'shrink' }],
    ['FIRSTORDER(date)', { field: 'date', of: 'firstOrder' }],
    ['SUM(amount, where: region = "华东", across: team)', { sum: 'amount', where: [{ field: 'region', is: '华东' }], across: 'team' }],
    ['COUNT(rows)', { count: 'rows' }],
    ['DISTINCT(customer, across: all)', { distinct: 'customer', across: 'all' }],
    ['RANK(SUM(amount), order: lowest, within: team, among: AND(amount > 0, visited = TRUE), leastEntrants: 3)',
      { rank: { sum: 'amount' }, order: 'lowest', within: 'team', among: [{ value: 'amount', above: '0' }, { field: 'visited', is: true }], leastEntrants: 3 }],
    ['ORDINAL()', { ordinal: true }],
    ['CREDITSHARE()', { creditShare: true }],
    ['TARGET(person)', { target: 'person' }],
    ['DAYS(collectedDate, date)', { days: { from: 'date', to: 'collectedDate' } }],
    ['HIGHEST(SUM(amount))', { highest: { sum: 'amount' } }],
    ['ITEM(max, orParameter: TRUE)', { item: 'max', orParameter: true }],
    ['ITEM(max, orParameter: FALSE)', { item: 'max', orParameter: false }],
    ['PLUS(amount)', { plus: ['amount'] }],
    ['TIMES(amount)', { times: ['amount'] }],
    ['OVER(amount, 2, byZero: -5%)', { over: ['amount', '2'], byZero: '-5%' }],
    ['OVER(amount, 2, byZero: goal)', { over: ['amount', '2'], byZero: '$goal' }],
    ['MIN(amount, 2, goal)', { least: ['amount', '2', '$goal'] }],
    ['MAX(0, amount - goal)', { most: ['0', { minus: ['amount', '$goal'] }] }],
    ['GROWTH(amount, goal)', { growth: ['amount', '$goal'] }],
    ['IFNA(amount, 0)', { orElse: ['amount', '0'] }],
    ['INT(amount / 100)', { floor: { over: ['amount', '100'] } }],
    ['ROUND(amount, 2, mode: "half-even")', { round: 'amount', places: 2, mode: 'half-even' }],
    ['ROUND(amount, digits, mode: down)', { round: 'amount', places: '$digits', mode: 'down' }],
    ['ROUND(amount, 0, mode: $by)', { round: 'amount', places: 0, mode: '$by' }],
    ['TIERS({>=0: 1%, >1000: -2}, SUM(amount), slab, on: COUNT(rows), beyond: continuing)', {
      tiers: [{ atLeast: '0', value: '1%' }, { above: '1000', value: '-2' }], of: { sum: 'amount' }, method: 'slab', on: { count: 'rows' }, beyond: 'continuing',
    }],
    ['TIERS(steps, amount, "linear-amount")', { tiers: '$steps', of: 'amount', method: 'linear-amount' }],
    ['LOOKUP({"VIP": 3%, "普 通": -1}, region, 0)', { lookup: { VIP: '3%', '普 通': '-1' }, by: 'region', otherwise: '0' }],
    ['LOOKUP({}, region)', { lookup: {}, by: 'region' }],
    ['LOOKUP(weights, PEOPLE(role, referrer))', { lookup: '$weights', by: { people: 'role', of: 'referrer' } }],
    ['LOOKUP(weights, TEAMS(cityTier))', { lookup: '$weights', by: { teams: 'cityTier' } }],
    ['DECIDE(shares, place, WORD(region), size, SUM(amount), 0)',
      { decide: '$shares', by: [{ column: 'place', field: 'region' }, { column: 'size', value: { sum: 'amount' } }], otherwise: '0' }],
    ['DECIDE(shares, place, WORDOF(role), size, WORDOF(role, referrer))', { decide: '$shares', by: [{ column: 'place', people: 'role' }, { column: 'size', people: 'role', of: 'referrer' }] }],
    ['DECIDE(shares, place, WORDOF(cityTier, team))', { decide: '$shares', by: [{ column: 'place', teams: 'cityTier' }] }],
    ['IF(amount >= 1, 2, 0)', { choose: [{ when: [{ value: 'amount', atLeast: '1' }], value: '2' }], otherwise: '0' }],
    ['IF(AND(amount >= 1, visited = TRUE), 2, AND(), 3)', { choose: [{ when: [{ value: 'amount', atLeast: '1' }, { field: 'visited', is: true }], value: '2' }, { when: [], value: '3' }] }],
    ['SCORE("销售", amount, 60, "回款" / "Collected", rate, weights.sales)',
      { score: [{ label: '销售', of: 'amount', weight: '60' }, { label: { zh: '回款', en: 'Collected' }, of: '$rate', weight: '$weights.sales' }] }],
    ['SUMITEMS(items, ITEM(max) * 2)', { sumOfItems: '$items', value: { times: [{ item: 'max' }, '2'] } }],
    ['DATE(2026, 1, 31)', { date: '2026-01-31' }],
    ['DATE(since)', { date: '$since' }],
    ['PERIODSTART()', { date: 'periodStart' }],
    ['PERIODEND()', { date: 'periodEnd' }],
    ['TODAY()', { date: 'today' }],
    ['EDATE(date, 12)', { addMonths: ['date', '12'] }],
    ['WORKDAY(date, 5)', { workday: ['date', '5'] }],
    ['LASTWORKDAY(week, date)', { lastWorkingDay: 'week', of: 'date' }],
    ['PAYDAY(date, 10, 25)', { payDay: [10, 25], after: 'date' }],
    ['COMPLETED(months, date, TODAY())', { completed: 'months', from: 'date', to: { date: 'today' } }],
    ['STARTOF(month, date)', { startOf: 'month', of: 'date' }],
    ['ENDOF(month, date)', { endOf: 'month', of: 'date' }],
    ['DATEPART(weekday, date)', { part: 'weekday', of: 'date' }],
    ['NETWORKDAYS(date, collectedDate)', { workingDays: { from: 'date', to: 'collectedDate' } }],
    ['PRORATION(20, rate, from: date, to: leaveDate)', { proration: { from: 'date', to: 'leaveDate' }, weights: ['20', '$rate'] }],
    ['PRORATION()', { proration: {} }],
    ['RUNNINGTOTAL(amount, where: visited = TRUE, since: year)', { runningTotal: 'amount', where: [{ field: 'visited', is: true }], since: 'year' }],
    ['RUNNINGTOTAL(amount, since: YEARSFROM(DATE(since)))', { runningTotal: 'amount', since: { yearsFrom: { date: '$since' } } }],
    ['INPERIODOF(date, amount, per: month)', { inPeriodOf: 'date', value: 'amount', per: 'month' }],
    ['PREVIOUS(SUM(amount))', { previous: { sum: 'amount' } }],
    ['RESULT(share, of: reports, level: 1, share: basePay, less: below)', { result: 'share', of: 'reports', level: 1, share: 'basePay', less: 'below' }],
    ['RESULT("my-part")', { result: 'my-part' }],
    ['RESULT("2x")', { result: '2x' }],
    ['RESULT("true")', { result: 'true' }],
    ['RESULT("FALSE")', { result: 'FALSE' }],
    ['RESULT(trueness)', { result: 'trueness' }],
    ['RESULT(untrue)', { result: 'untrue' }],
    ['RESULT(falsehood)', { result: 'falsehood' }],
    ['RESULT(unfalse)', { result: 'unfalse' }],
    ['RESULT("他说""好""")', { result: '他说"好"' }],
    ['COUNTPERIODS(month, amount > 0, since: date)', { countPeriods: 'month', when: [{ value: 'amount', above: '0' }], since: 'date' }],
    ['TAKENBACK(amount, amount, rate, soldOn: date, months: 3)', { takenBack: 'amount', of: 'amount', by: 'rate', soldOn: 'date', months: 3 }],
    ['SUMPERIODS(amount, month, since: date)', { sumPeriods: 'amount', every: 'month', since: 'date' }],
  ])('%s', (formula, json) => {
    expect(read(formula)).toEqual(json);
    expect(print(json)).toBe(formula);
  });

  it.each<[string, Json]>([
    ['region = "华东"', [{ field: 'region', is: '华东' }]],
    ['region = "他说""好"""', [{ field: 'region', is: '他说"好"' }]],
    ['visited = TRUE', [{ field: 'visited', is: true }]],
    ['visited = FALSE', [{ field: 'visited', is: false }]],
    ['PEOPLE(role, referrer) = "经理"', [{ people: 'role', of: 'referrer', is: '经理' }]],
    ['TEAMS(cityTier) = "一线"', [{ teams: 'cityTier', is: '一线' }]],
    ['FIRSTORDER(region) = "华东"', [{ field: 'region', of: 'firstOrder', is: '华东' }]],
    ['ONEOF(region, "华东", "华北")', [{ field: 'region', in: ['华东', '华北'] }]],
    ['ONEOF(region)', [{ field: 'region', in: [] }]],
    ['ONEOF(region, regions)', [{ field: 'region', in: '$regions' }]],
    ['CONTAINS(region, "东")', [{ field: 'region', contains: ['东'] }]],
    ['CONTAINS(TEAMS(cityTier), "一", "二")', [{ teams: 'cityTier', contains: ['一', '二'] }]],
    ['STARTSWITH(PEOPLE(role), "高")', [{ people: 'role', startsWith: ['高'] }]],
    ['STARTSWITH(region)', [{ field: 'region', startsWith: [] }]],
    ['ISBLANK(region)', [{ field: 'region', blank: true }]],
    ['ISFILLED(PEOPLE(role))', [{ people: 'role', blank: false }]],
    ['ISNEWCUSTOMER()', [{ newCustomer: true }]],
    ['ISNEWCUSTOMER() = FALSE', [{ newCustomer: false }]],
    ['ISFIRSTORDER()', [{ firstOrder: true }]],
    ['ISFIRSTORDER() = FALSE', [{ firstOrder: false }]],
    ['SAMEASFIRSTORDER(region)', [{ field: 'region', sameAs: 'firstOrder' }]],
    ['LATERTHAN(date, 7, quarter)', [{ field: 'date', laterThan: { workingDays: 7, afterEndOf: 'quarter' } }]],
    ['LATERTHAN(date, digits, month)', [{ field: 'date', laterThan: { workingDays: '$digits', afterEndOf: 'month' } }]],
    ['GIVEN(rate)', [{ given: 'rate' }]],
    ['EMPTY(regions)', [{ empty: 'regions' }]],
    ['HASCOLUMN("people.role")', [{ column: 'people.role' }]],
    ['by = "count"', [{ parameter: 'by', is: 'count' }]],
    ['$nowhere = "count"', [{ parameter: 'nowhere', is: 'count' }]],
    ['amount >= 1', [{ value: 'amount', atLeast: '1' }]],
    ['amount > 1', [{ value: 'amount', above: '1' }]],
    ['amount <= 1', [{ value: 'amount', atMost: '1' }]],
    ['amount < 1', [{ value: 'amount', below: '1' }]],
    ['amount = 1', [{ value: 'amount', equals: '1' }]],
    ['amount + 1 > goal * 2', [{ value: { plus: ['amount', '1'] }, above: { times: ['$goal', '2'] } }]],
    ['goal / 2 < amount - 1 + rate', [{ value: { over: ['$goal', '2'] }, below: { plus: [{ minus: ['amount', '1'] }, '$rate'] } }]],
    ['NOT(amount = 1)', [{ not: { value: 'amount', equals: '1' } }]],
    ['NOT(AND(visited = TRUE))', [{ not: { all: [{ field: 'visited', is: true }] } }]],
    ['OR(visited = TRUE, ISBLANK(region))', [{ any: [{ field: 'visited', is: true }, { field: 'region', blank: true }] }]],
    ['OR()', [{ any: [] }]],
    ['AND()', []],
    ['AND(amount > 1, amount < 2)', [{ value: 'amount', above: '1' }, { value: 'amount', below: '2' }]],
    ['AND(AND(amount > 1, amount < 2))', [{ all: [{ value: 'amount', above: '1' }, { value: 'amount', below: '2' }] }]],
    ['AND(AND(amount > 1), OR(visited = TRUE))', [{ all: [{ value: 'amount', above: '1' }] }, { any: [{ field: 'visited', is: true }] }]],
  ])('a condition: %s', (formula, json) => {
    expect(read(formula, 'conditions')).toEqual(json);
    expect(printConditions(json)).toBe(formula);
  });

  it('where only a condition can stand nothing else is printed', () => {
    expect(() => print({ nothing: 1 })).toThrow('What no formula can say.');
    expect(() => printConditions([{ nothing: 1 }])).toThrow('What no formula can say.');
  });
});

describe('brackets are written where without them something else were said, and only there', () => {
  it.each<[string, Json]>([
    ['(1 + 2) * 3', { times: [{ plus: ['1', '2'] }, '3'] }],
    ['3 * (1 + 2)', { times: ['3', { plus: ['1', '2'] }] }],
    ['3 * (1 - 2)', { times: ['3', { minus: ['1', '2'] }] }],
    ['1 * 2 + 3', { plus: [{ times: ['1', '2'] }, '3'] }],
    ['1 + 2 * 3', { plus: ['1', { times: ['2', '3'] }] }],
    ['1 + 2 + 3', { plus: ['1', '2', '3'] }],
    ['(1 + 2) + 3', { plus: [{ plus: ['1', '2'] }, '3'] }],
    ['1 + (2 + 3)', { plus: ['1', { plus: ['2', '3'] }] }],
    ['1 + (2 - 3)', { plus: ['1', { minus: ['2', '3'] }] }],
    ['1 - 2 + 3', { plus: [{ minus: ['1', '2'] }, '3'] }],
    ['1 + 2 - 3', { minus: [{ plus: ['1', '2'] }, '3'] }],
    ['1 - 2 - 3', { minus: [{ minus: ['1', '2'] }, '3'] }],
    ['1 - (2 - 3)', { minus: ['1', { minus: ['2', '3'] }] }],
    ['1 - (2 + 3)', { minus: ['1', { plus: ['2', '3'] }] }],
    ['1 - 2 + 3 + 4', { plus: [{ minus: ['1', '2'] }, '3', '4'] }],
    ['1 * 2 - 3 / 4', { minus: [{ times: ['1', '2'] }, { over: ['3', '4'] }] }],
    ['1 * 2 * 3', { times: ['1', '2', '3'] }],
    ['(1 * 2) * 3', { times: [{ times: ['1', '2'] }, '3'] }],
    ['1 * (2 * 3)', { times: ['1', { times: ['2', '3'] }] }],
    ['1 * 2 / 3', { over: [{ times: ['1', '2'] }, '3'] }],
    ['1 / 2 * 3', { times: [{ over: ['1', '2'] }, '3'] }],
    ['1 * (2 / 3)', { times: ['1', { over: ['2', '3'] }] }],
    ['1 / (2 * 3)', { over: ['1', { times: ['2', '3'] }] }],
    ['1 / 2 / 3', { over: [{ over: ['1', '2'] }, '3'] }],
    ['1 / (2 / 3)', { over: ['1', { over: ['2', '3'] }] }],
    ['(1 - 2) / (3 - 4)', { over: [{ minus: ['1', '2'] }, { minus: ['3', '4'] }] }],
    ['PLUS(1) + 2', { plus: [{ plus: ['1'] }, '2'] }],
    ['2 * TIMES(1)', { times: ['2', { times: ['1'] }] }],
    ['OVER(1, 2, byZero: 0) * 3', { times: [{ over: ['1', '2'], byZero: '0' }, '3'] }],
    ['-1 * amount', { times: ['-1', 'amount'] }],
    ['1 - -2', { minus: ['1', '-2'] }],
    ['1 + -2', { plus: ['1', '-2'] }],
    ['MAX(1 + 2, 3) - 1', { minus: [{ most: [{ plus: ['1', '2'] }, '3'] }, '1'] }],
  ])('%s', (formula, json) => {
    expect(read(formula)).toEqual(json);
    expect(print(json)).toBe(formula);
  });
});

describe('what may be written otherwise', () => {
  it.each<[string, string]>([
    [' sum ( amount ) ', 'SUM(amount)'],
    ['SUM（amount，where：region＝“华东”）', 'SUM(amount, where: region = "华东")'],
    ['SUM(amount；where:region=＂华东＂)', 'SUM(amount, where: region = "华东")'],
    ['MAX(1、2;3)', 'MAX(1, 2, 3)'],
    ['1＋2－3', '1 + 2 - 3'],
    ['1−2×3＊4÷5／6', '1 - 2 * 3 * 4 / 5 / 6'],
    ['５０％', '50%'],
    ['ＳＵＭ（ａｍｏｕｎｔ）', 'SUM(amount)'],
    ['IF(region = "ＡＢ，１", 1)', 'IF(region = "ＡＢ，１", 1)'],
    ['IF(ISBLANK([区域]), ＄ｒａｔｅ, 1)', 'IF(ISBLANK(region), rate, 1)'],
    ['1．5', '1.5'],
    ['＄rate', 'rate'],
    ['TIERS(｛≥0：1%，＞1000：2%｝, amount, fixed)', 'TIERS({>=0: 1%, >1000: 2%}, amount, fixed)'],
    ['【毛利】+［毛利］', 'margin + margin'],
    ['IF(amount≥1,1,amount≤2,2,amount≠3,3,amount＜4,4)', 'IF(amount >= 1, 1, amount <= 2, 2, NOT(amount = 3), 3, amount < 4, 4)'],
    ['IFS(amount > 1, 2)', 'IF(amount > 1, 2)'],
    ['IF(amount <> 1, 2)', 'IF(NOT(amount = 1), 2)'],
    ['IF(region <> "华东", 2)', 'IF(NOT(region = "华东"), 2)'],
    ['IF(visited = true, 1, visited = False, 2)', 'IF(visited = TRUE, 1, visited = FALSE, 2)'],
    ['IF(ISNEWCUSTOMER() = TRUE, 1, isfirstorder() = false, 2, isFirstOrder() = true, 3)', 'IF(ISNEWCUSTOMER(), 1, ISFIRSTORDER() = FALSE, 2, ISFIRSTORDER(), 3)'],
    ['IF(isblank(region), 1, isfilled(region), 2)', 'IF(ISBLANK(region), 1, ISFILLED(region), 2)'],
    ['IF(and(amount > 1, amount < 2), 1)', 'IF(AND(amount > 1, amount < 2), 1)'],
    ['IF($by = "count", 1, [依据] = "count", 2)', 'IF(by = "count", 1, by = "count", 2)'],
    ['IF(ONEOF(region, [区域名单]), 1)', 'IF(ONEOF(region, regions), 1)'],
    ['IF(people(role, of: referrer) = "经理", 1, teams(cityTier) = "一线", 2, firstOrder(region) = "华东", 3)',
      'IF(PEOPLE(role, referrer) = "经理", 1, TEAMS(cityTier) = "一线", 2, FIRSTORDER(region) = "华东", 3)'],
    ['PEOPLE(basePay, of: "referrer")', 'PEOPLE(basePay, referrer)'],
    ['LOOKUP({"VIP": 3%}, region, otherwise: SUM(amount))', 'LOOKUP({"VIP": 3%}, region, SUM(amount))'],
    ['LOOKUP({"VIP": 3%}, region, otherwise: 5%)', 'LOOKUP({"VIP": 3%}, region, 5%)'],
    ['LOOKUP({“VIP”: 3%}, people(role))', 'LOOKUP({"VIP": 3%}, PEOPLE(role))'],
    ['TIERS(steps, amount, linear-amount)', 'TIERS(steps, amount, "linear-amount")'],
    ['ROUND(amount, $digits, mode: half - even)', 'ROUND(amount, digits, mode: "half-even")'],
    ['RESULT(one-by-one)', 'RESULT("one-by-one")'],
    ['RESULT("share")', 'RESULT(share)'],
    ['ITEM(max, orParameter: true)', 'ITEM(max, orParameter: TRUE)'],
    ['decide(shares, place, word(region), size, amount)', 'DECIDE(shares, place, WORD(region), size, amount)'],
    ['DECIDE(shares, place, wordof(cityTier, TEAM))', 'DECIDE(shares, place, WORDOF(cityTier, team))'],
    ['date(2026, 01, 5)', 'DATE(2026, 1, 5)'],
    ['today() - periodstart()', 'TODAY() - PERIODSTART()'],
    ['RUNNINGTOTAL(amount, since: yearsfrom(date))', 'RUNNINGTOTAL(amount, since: YEARSFROM(date))'],
    ['+amount', 'amount'],
    ['+-3', '-3'],
    ['-(5)', '-5'],
    ['-(5%)', '-5%'],
    ['2--3', '2 - -3'],
    ['-amount', '-1 * amount'],
    ['-amount * 2', '(-1 * amount) * 2'],
    ['-(1 + 2)', '-1 * (1 + 2)'],
    ['OVER(1, 2, byZero: -(3))', 'OVER(1, 2, byZero: -3)'],
    ['(((1)))', '1'],
    ['1+(2*3)', '1 + 2 * 3'],
    ['weights.[sales]', 'weights.sales'],
    ['$weights.sales', 'weights.sales'],
    ['[权重].sales', 'weights.sales'],
    ['amount-1', 'amount - 1'],
    ['1-1', '1 - 1'],
  ])('%s', (written, plain) => {
    expect(print(toJson(read(written)))).toBe(plain);
  });

  it.each<[string, Json]>([
    ['--5', { times: [-1, '-5'] }],
    ['-(-5)', { times: [-1, '-5'] }],
    ['- -amount', { times: [-1, { times: [-1, 'amount'] }] }],
    ['-(1 + 2)', { times: [-1, { plus: ['1', '2'] }] }],
    ['weights.5', '$weights.5'],
    ['RESULT(3)', { result: 3 }],
    ['RESULT(weights.sales)', { result: '$weights.sales' }],
    ['RESULT(-3)', { result: -3 }],
    ['RESULT(5%)', { result: '5%' }],
    ['PAYDAY(date, -1, 123456789012345, 1234567890123456, 2.5)', { after: 'date', payDay: [-1, 123456789012345, '1234567890123456', '2.5'] }],
  ])('%s', (written, json) => {
    expect(read(written)).toEqual(json);
  });
});

/** What was read, as JSON that can be printed. */
function toJson(read: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(read));
  return json;
}

describe('how figures and words of JSON are written', () => {
  it.each<[Json, string]>([
    [0.05, '0.05'], [-2.5, '-2.5'], ['0.05', '0.05'], ['5 %', '5%'], ['2.3 ‰', '2.3‰'], [1e21, '1000000000000000000000'], [1e-7, '0.0000001'], [-1.5e-9, '-0.0000000015'],
    [{ field: 'a_b' }, 'a_b'], [{ field: 'amount' }, 'amount'], [{ result: 3 }, 'RESULT(3)'], [{ result: '$by' }, 'RESULT($by)'], [{ result: '$weights.a b' }, 'RESULT($weights.[a b])'],
    [{ tiers: [{ atLeast: 1e-7, value: '5 %' }], of: 1, method: 'fixed' }, 'TIERS({>=0.0000001: 5%}, 1, fixed)'],
    [{ lookup: { a: 1e21 }, by: 'region' }, 'LOOKUP({"a": 1000000000000000000000}, region)'],
  ])('%j', (json, formula) => {
    expect(print(json)).toBe(formula);
  });

  it('one word of a list is written by a sign', () => {
    expect(printConditions([{ field: 'region', in: ['华东'] }])).toBe('region = "华东"');
  });
});
