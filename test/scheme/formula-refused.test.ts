import { say } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { COMPANY } from './formulas';
import { component, problemsOf, sample } from './sample';

/** Before this sign stands what is told; where there is none, the formula is told as a whole. */
const HERE = '▲';

/** What is told first of a formula of a company's scheme: whether its place is what stands behind the mark, and what is wrong there. */
function refused(marked: string, language: 'zh' | 'en' = 'en'): { formula: string; said: string; code: string } {
  const formula = marked.replace(HERE, '');
  const [problem] = problemsOf(parseScheme(sample({ ...COMPANY, components: [component({ formula })] })));
  const { path, column = 0 } = problem?.place ?? {};
  expect(path).toBe('components[0].rule.formula');
  const told = say(problem?.sentence ?? { zh: '', en: '' }, language);
  const said = told.replace(language === 'en' ? /^.*? of the formula: / : /^.*?个字符处：/, '');
  return { formula: formula.slice(0, column - 1) + HERE + formula.slice(column - 1), said, code: problem?.code ?? '' };
}

const few = (form: string): string => `lacks something: it is written ${form}.`;
const much = (form: string): string => `has too much: it is written ${form}.`;
const wants = (what: string, found: string): string => `expects ${what}, not ${found}.`;

const FIELD = 'the name of a field';
const PARAMETER = 'the name of a parameter';
const QUOTED = 'a text in quotes';
const CONDITION = 'a condition (such as amount >= 500)';
const TIERS = 'a tier table (such as {>=0: 1%, >=1000: 2%}) or a parameter';
const MAPPING = 'a mapping (such as {"ordinary": 1%, "vip": 3%}) or a parameter';
const VALUE = 'a number, a field, a parameter, a function or an opening bracket';
const LATER = 'LATERTHAN(field, workingDays, period)';
const DECIDED = 'DECIDE(table, column, WORD(field) | expression, …, [otherwise])';
const IF = 'IF(condition, value, …, [otherwise])';
const SCORE = 'SCORE("…", value, weight, …)';
const DATE = 'DATE(year, month, day)';

describe('a function is given what it needs, and nothing that it would pass over', () => {
  it.each<[string, string]>([
    ['=▲SUM()', few('SUM(sum, [where: …])')],
    ['=▲LOOKUP({"VIP": 3%})', few('LOOKUP(lookup, by, [otherwise])')],
    ['=▲OVER(1)', few('OVER(of, by)')],
    ['=OVER(1, 2, ▲3)', much('OVER(of, by)')],
    ['=SUM(amount, where: visited = TRUE, ▲where: amount > 2)', 'says "where" twice.'],
    ['=SUM(amount, ▲sum: rate)', 'says "sum" twice.'],
    ['=OVER(1, 2, ▲over: 3)', 'says "over" twice.'],
    ['=IF(AND(visited = TRUE, ▲all: 1), 1)', 'says "all" twice.'],
    ['=RUNNINGTOTAL(amount, since: ▲XYEARSFROM(date))', 'expects a word, not a figure.'],
    ['=SUM(amount, "where"▲: visited = TRUE)', wants('a comma or a closing bracket', '":"')],
    ['=MAX(1 ▲")")', wants('a comma or a closing bracket', '")"')],
    ['=$rate▲(1)', wants('an operator or the end', '"("')],
    ['=[amount]▲(1)', wants('an operator or the end', '"("')],
    ['=ORDINAL(▲by: 1)', much('ORDINAL()')],
    ['=PEOPLE(basePay, referrer, ▲5)', much('PEOPLE(people, [of])')],
    ['=▲FIRSTORDER()', few('FIRSTORDER(field)')],
    ['=FIRSTORDER(date, ▲amount)', much('FIRSTORDER(field)')],
    ['=FIRSTORDER(date, ▲of: 1)', much('FIRSTORDER(field)')],
    ['=▲DAYS(date)', few('DAYS(to, from)')],
    ['=▲DAYS()', few('DAYS(to, from)')],
    ['=DAYS(collectedDate, date, ▲date)', much('DAYS(to, from)')],
    ['=DAYS(collectedDate, date, ▲where: 1)', much('DAYS(to, from)')],
    ['=▲DATE()', few(DATE)],
    ['=▲DATE(2026, 1)', few(DATE)],
    ['=DATE(2026, 1, 31, ▲1)', much(DATE)],
    ['=DATE(since, ▲by: 1)', much('DATE(parameter)')],
    ['=TODAY(▲1)', much('TODAY()')],
    ['=PERIODEND(▲of: month)', much('PERIODEND()')],
    ['=▲IF(1 = 1)', few(IF)],
    ['=IF(1 = 1, 1, ▲else: 2)', much(IF)],
    ['=▲SCORE("a", amount)', few(SCORE)],
    ['=▲SCORE()', few(SCORE)],
    ['=▲SCORE("a", amount, 1, "b")', few(SCORE)],
    ['=SCORE("a", amount, 1, ▲weight: 2)', much(SCORE)],
    ['=▲DECIDE()', few(DECIDED)],
    ['=▲DECIDE(shares, place)', few(DECIDED)],
    ['=▲WORD(region, product, amount)', few(DECIDED)],
    ['=DECIDE(shares, place, ▲WORD())', few('WORD(field)')],
    ['=DECIDE(shares, place, ▲WORDOF())', few('WORDOF(field, [of])')],
    ['=▲WORDOF(role, place, 1)', few(DECIDED)],
    ['=DECIDE(shares, place, WORD(region), ▲otherwise: 1)', much(DECIDED)],
    ['=DECIDE(shares, place, WORD(region, ▲product))', much('WORD(field)')],
    ['=DECIDE(shares, place, WORD(region, ▲of: referrer))', much('WORD(field)')],
    ['=DECIDE(shares, place, WORDOF(role, referrer, ▲1))', much('WORDOF(field, [of])')],
    ['=▲NETWORKDAYS(date)', few('NETWORKDAYS(from, to)')],
    ['=▲NETWORKDAYS()', few('NETWORKDAYS(from, to)')],
    ['=NETWORKDAYS(date, date, ▲date)', much('NETWORKDAYS(from, to)')],
    ['=NETWORKDAYS(date, date, ▲days: 1)', much('NETWORKDAYS(from, to)')],
    ['=RUNNINGTOTAL(amount, since: ▲YEARSFROM())', few('YEARSFROM(day)')],
    ['=RUNNINGTOTAL(amount, since: YEARSFROM(date, ▲date))', much('YEARSFROM(day)')],
    ['=SUM(amount,▲)', wants(VALUE, '")"')],
    ['=SUM(▲, amount)', wants(VALUE, '","')],
    ['=LOOKUP({"VIP": 1%, ▲"VIP": 2%}, region)', 'says "VIP" twice.'],
  ])('%s', (marked, said) => {
    expect(refused(marked)).toEqual({ formula: marked, said, code: 'formula' });
  });

  it.each<[string, string]>([
    ['▲LATERTHAN()', few(LATER)],
    ['▲LATERTHAN(date)', few(LATER)],
    ['▲LATERTHAN(date, 7)', few(LATER)],
    ['LATERTHAN(date, 7, quarter, ▲1)', much(LATER)],
    ['LATERTHAN(date, 7, quarter, ▲by: 1)', much(LATER)],
    ['▲ISFILLED()', few('ISFILLED(field)')],
    ['ISBLANK(region, ▲product)', much('ISBLANK(field)')],
    ['ISBLANK(region, ▲of: referrer)', much('ISBLANK(field)')],
    ['ISNEWCUSTOMER(▲1)', much('ISNEWCUSTOMER()')],
    ['ISFIRSTORDER(▲1) = FALSE', much('ISFIRSTORDER()')],
    ['▲SAMEASFIRSTORDER()', few('SAMEASFIRSTORDER(field)')],
    ['SAMEASFIRSTORDER(region, ▲product)', much('SAMEASFIRSTORDER(field)')],
    ['▲ONEOF()', few('ONEOF(field, "…", …)')],
    ['▲contains()', few('CONTAINS(field, "…", …)')],
    ['ONEOF(region, regions, ▲"华东")', much('ONEOF(field, "…", …)')],
    ['STARTSWITH(region, "华", ▲across: team)', much('STARTSWITH(field, "…", …)')],
    ['NOT(visited = TRUE, amount ▲> 1)', much('NOT(not)')],
    ['PEOPLE(role, referrer, ▲5) = "经理"', much('PEOPLE(people, [of])')],
    ['PEOPLE(role, ▲is: "x") = "经理"', much('PEOPLE(field, [of])')],
    ['TEAMS(cityTier, ▲5) = "一线"', much('TEAMS(teams)')],
    ['TEAMS(cityTier, ▲in: "x") = "一线"', much('TEAMS(field)')],
    ['FIRSTORDER(region, ▲product) = "华东"', much('FIRSTORDER(field)')],
    ['▲PEOPLE() = "经理"', few('PEOPLE(people, [of])')],
  ])('where a condition belongs: %s', (marked, said) => {
    const within = `=COUNT(rows, where: ${marked})`;
    expect(refused(within)).toEqual({ formula: within, said, code: 'formula' });
  });
});

describe('what stands where something else belongs', () => {
  it.each<[string, string]>([
    ['=▲"经理"', wants('a figure', 'a text')],
    ['=▲{1: 2}', wants('a figure', 'a table')],
    ['=1 + ▲{1: 2}', wants('a figure', 'a table')],
    ['=OVER(1, 2, byZero: ▲amount)', wants('a number', 'a figure')],
    ['=OVER(1, 2, byZero: ▲TRUE)', wants('a number', 'TRUE or FALSE')],
    ['=OVER(1, 2, byZero: ▲TRUE.x)', wants('a number', 'a figure')],
    ['=OVER(1, 2, byZero: ▲[true])', wants('a number', 'a figure')],
    ['=OVER(1, 2, byZero: amount ▲> 1)', wants('a number', 'a condition')],
    ['=OVER(1, 2, byZero: amount ▲* 1)', wants('a number', 'a figure')],
    ['=ROUND(amount, ▲amount, mode: down)', wants('a number', 'a figure')],
    ['=SUM(amount, across: ▲"a" + 1)'.replace('▲"a" +', '"a" ▲+'), wants('a word', 'a figure')],
    ['=SUM(amount, across: ▲SUM(amount))', wants('a word', 'a figure')],
    ['=SUM(amount, across: ▲[amount])', wants('a word', 'a figure')],
    ['=TIERS(steps, amount, linear ▲+ amount)', wants('a word', 'a figure')],
    ['=TIERS(steps, amount, linear ▲- $amount)', wants('a word', 'a figure')],
    ['=TIERS(steps, amount, linear ▲- amount.x)', wants('a word', 'a figure')],
    ['=TIERS({▲0: 1%}, amount, fixed)', wants(TIERS, 'a figure')],
    ['=TIERS({▲"a": 1%}, amount, fixed)', wants(TIERS, 'a text')],
    ['=TIERS({>=▲amount: 1%}, amount, fixed)', wants('a number', 'a figure')],
    ['=TIERS({>=0: ▲"a"}, amount, fixed)', wants('a number', 'a text')],
    ['=TIERS(▲AND(1 = 1), amount, fixed)', wants(TIERS, 'a condition')],
    ['=LOOKUP(▲5, region)', wants(MAPPING, 'a figure')],
    ['=LOOKUP({▲5: 1%}, region)', wants(MAPPING, 'a figure')],
    ['=LOOKUP({>=▲"VIP": 1%}, region)', wants(MAPPING, 'a text')],
    ['=LOOKUP({"VIP": ▲amount}, region)', wants('a number', 'a figure')],
    ['=LOOKUP({"VIP": 1%}, ▲5)', wants(FIELD, 'a figure')],
    ['=LOOKUP({"VIP": 1%}, ▲rate)', wants(FIELD, 'a figure')],
    ['=LOOKUP({"VIP": 1%}, ▲$rate)', wants(FIELD, 'a figure')],
    ['=LOOKUP({"VIP": 1%}, ▲MAX(1, 2))', wants(FIELD, 'a figure')],
    ['=LOOKUP({"VIP": 1%}, ▲NOT(visited = TRUE))', wants(FIELD, 'a condition')],
    ['=DISTINCT(▲$customer)', wants(FIELD, 'a figure')],
    ['=DISTINCT(▲"x")', wants(FIELD, 'a text')],
    ['=DATE(▲amount)', wants(PARAMETER, 'a figure')],
    ['=DATE(2026, ▲amount, 1)', wants('a number', 'a figure')],
    ['=SUMITEMS(▲amount, 1)', wants(PARAMETER, 'a figure')],
    ['=DECIDE(▲5, place, WORD(region))', wants(PARAMETER, 'a figure')],
    ['=DECIDE(shares, 1 ▲- 1, WORD(region))', wants('a word', 'a figure')],
    ['=SCORE(▲amount, amount, 1)', wants(QUOTED, 'a figure')],
    ['=SCORE("a" ▲- "b", amount, 1)', wants(QUOTED, 'a figure')],
    ['=SCORE("a" ▲/ amount, amount, 1)', wants(QUOTED, 'a figure')],
    ['=SCORE(amount ▲/ "b", amount, 1)', wants(QUOTED, 'a figure')],
    ['=SCORE("a", amount, ▲amount)', wants('a number', 'a figure')],
    ['=PRORATION(20, ▲amount)', wants('a number', 'a figure')],
    ['=IF(▲amount, 1)', wants(CONDITION, 'a figure')],
    ['=IF(▲"x", 1)', wants(CONDITION, 'a text')],
    ['=IF(▲{1: 2}, 1)', wants(CONDITION, 'a table')],
    ['=IF(▲TRUE, 1)', wants(CONDITION, 'TRUE or FALSE')],
    ['=IF(amount ▲- 1, 1)', wants(CONDITION, 'a figure')],
    ['=IF(by ▲= TRUE, 1)'.replace('by ▲=', '▲by ='), wants(FIELD, 'a figure')],
    ['=IF(▲5 = "x", 1)', wants(FIELD, 'a figure')],
    ['=IF(▲ISBLANK(region) = FALSE, 1)', wants(FIELD, 'a condition')],
    ['=IF(▲"x" = region, 1)', wants('a figure', 'a text')],
    ['=IF(ONEOF(▲by, "a"), 1)', wants(FIELD, 'a figure')],
    ['=IF(ONEOF(region, ▲5), 1)', wants(QUOTED, 'a figure')],
    ['=IF(ONEOF(region, "a", ▲regions), 1)', wants(QUOTED, 'a figure')],
    ['=IF(HASCOLUMN(▲role), 1)', wants(QUOTED, 'a figure')],
    ['=IF(GIVEN(▲region), 1)', wants(PARAMETER, 'a figure')],
    ['=1 + (▲amount > 1)'.replace('▲amount >', 'amount ▲>'), 'has a condition where a figure belongs: use IF(condition, value, otherwise).'],
    ['=▲AND(1 = 1)', 'has "AND", which is a condition, where a figure belongs.'],
    ['=IF(▲sum(amount), 1)', 'has "SUM", which is a figure, where a condition belongs: compare it with something (such as >= 0).'],
    ['=▲ISBLANKK(region)', 'uses the function "ISBLANKK", which there is not: do you mean "ISBLANK"?'],
    ['=IF(▲NOTT(visited = TRUE), 1)', 'uses the function "NOTT", which there is not: do you mean "NOT"?'],
    ['=IF(▲QQQQQ(1), 1)', 'uses the function "QQQQQ", which there is not. There are: '
      + 'ONEOF, CONTAINS, STARTSWITH, ISBLANK, ISFILLED, ISFIRSTORDER, SAMEASFIRSTORDER, ISNEWCUSTOMER, LATERTHAN, GIVEN, EMPTY, HASCOLUMN, AND, OR, NOT.'],
  ])('%s', (marked, said) => {
    expect(refused(marked)).toEqual({ formula: marked, said, code: 'formula' });
  });
});

describe('signs that mean nothing where they stand', () => {
  it.each<[string, string]>([
    ['=1 + ▲😀', 'has a "😀" that means nothing in a formula.'],
    ['=5 ▲！', 'has a "！" that means nothing in a formula.'],
    ['=1 ▲＆ 2', 'has a "＆" that means nothing in a formula.'],
    ['=▲１２ａｂ', 'has "12ab", which is no number.'],
    ['=5 ▲%', 'has a "%" that means nothing in a formula.'],
    ['=5 ▲％', 'has a "％" that means nothing in a formula.'],
    ['=▲12abc', 'has "12abc", which is no number.'],
    ['=2 * ▲1abcdefghijklmnopqrstuvwxyz', 'has "1abcdefghijklmnopqrs", which is no number.'],
    ['=1.5▲.2', wants('an operator or the end', '"."')],
    ['=1▲.', wants('an operator or the end', '"."')],
    ['=▲.5', wants(VALUE, '"."')],
    ['=MAX(0, 10,▲000)', 'has "000", which begins with zeros: write no commas between the digits of a number.'],
    ['=▲0000000000000000000012345', 'has "00000000000000000000", which begins with zeros: write no commas between the digits of a number.'],
    ['=1 + ▲$', wants(PARAMETER, '"$"')],
    ['=▲$ rate', wants(PARAMETER, '"$"')],
    ['=weights.▲', wants('a name', 'the end of the formula')],
    ['=weights.▲(', wants('a name', '"("')],
    ['=weights.▲"a"', wants('a name', '"a"')],
    ['=(1 + 2▲', wants('a closing bracket', 'the end of the formula')],
    ['=(1 + 2▲, 3)', wants('a closing bracket', '","')],
    ['=MAX(1 ▲2)', wants('a comma or a closing bracket', '"2"')],
    ['=TIERS({>=0▲}, amount, fixed)', wants('a colon', '"}"')],
    ['=TIERS({>=0▲; 1%}, amount, fixed)', wants('a colon', '","')],
    ['=TIERS({>=0: 1% ▲fixed', wants('a comma or a closing brace', '"fixed"')],
    ['=TIERS({>=0: 1%, ▲}, amount, fixed)', wants(VALUE, '"}"')],
    ['=TIERS({▲=0: 1%}, amount, fixed)', wants(VALUE, '"="')],
    ['=1 ▲abcdefghijklmnopqrstuvwxyzabcdefghijklm', wants('an operator or the end', '"abcdefghijklmnopqrstuvwxyzabcd"')],
    ['=amount >▲< 5', wants(VALUE, '"<"')],
    ['=amount > ▲= 5', wants(VALUE, '"="')],
    ['=IF(1 >= 1 ▲>= 1, 1)', 'compares twice in one condition: join two of them by AND(…, …).'],
    ['=MAX(where▲= 1, 1)'.replace('▲=', ' ▲='), 'has a condition where a figure belongs: use IF(condition, value, otherwise).'],
    ['=IF(region = ▲“华东", 1)', 'starts a text that does not end: add the closing quote.'],
    ['=IF(region = ▲＂华东", 1)', 'starts a text that does not end: add the closing quote.'],
    ['=SUM(▲【毛利])', 'starts a name that does not end: add the closing ].'],
    ['=SUM(▲［毛利])', 'starts a name that does not end: add the closing ].'],
    ['=SUM(▲[毛利】)', 'starts a name that does not end: add the closing ].'],
  ])('%s', (marked, said) => {
    expect(refused(marked)).toEqual({ formula: marked, said, code: 'formula' });
  });

  it.each<[string, string]>([
    ['=▲DAYS(date)', '参数不够，应写成 DAYS(to, from)。'],
    ['=DAYS(date, date, ▲date)', '参数太多，应写成 DAYS(to, from)。'],
    ['=1 + ▲$', '这里应是参数名，而不是“$”。'],
    ['=1 + ▲#', '不认识字符“#”。'],
    ['=MAX(1 ▲rate)', '这里应是逗号或右括号，而不是“rate”。'],
    ['=MAX(0, 10,▲000)', '“000”以多个零开头；数字的千位之间请不要写逗号。'],
    ['=▲amuont', '没有名为“amuont”的字段或参数，是不是“amount”？'],
    ['=▲SUMM(amount)', '没有函数“SUMM”，是不是“SUM”？'],
    ['=IF(▲amount, 1)', '这里应是条件（如 amount >= 500），而不是一个算式。'],
    ['=SCORE(▲{1: 2}, 1, 1)', '这里应是加引号的文字，而不是一张表。'],
    ['=LOOKUP({"a": 1, ▲"a": 2}, region)', '“a”写了两次。'],
  ])('also in Chinese: %s', (marked, said) => {
    expect(refused(marked, 'zh')).toMatchObject({ formula: marked, said });
  });
});

describe('what the language does not take is told where the formula says it', () => {
  it.each([
    '=SUM(amount, across: ▲5%)', '=SUM(▲region)', '=-▲region', '=1 - ▲region', '=amount * (2 + ▲region)', '=MAX(1, ▲region)', '=OVER(1, ▲region)',
    '=PEOPLE(▲role)', '=PEOPLE(basePay, ▲manager)', '=TEAMS(▲cityTier)', '=FIRSTORDER(▲region)', '=DAYS(▲amount, date)', '=DAYS(date, ▲amount)',
    '=ROUND(amount, ▲-1, mode: down)', '=ROUND(amount, ▲2.5, mode: down)', '=ROUND(amount, 1234567890123456, mode: down)'.replace('12345', '▲12345'), '=ROUND(amount, 2, mode: ▲never)',
    '=TIERS({>=0: ▲by}, amount, fixed)', '=TIERS({>=▲by: 1%}, amount, fixed)', '=TIERS({>▲by: 1%}, amount, fixed)', '=TIERS(▲rate, amount, fixed)', '=TIERS(steps, ▲region, fixed)', '=TIERS(steps, amount, ▲never)',
    '=LOOKUP({"VIP": ▲by}, region)', '=LOOKUP({"V I P": ▲by}, region)', '=LOOKUP(▲rate, region)', '=LOOKUP(weights, ▲amount)', '=LOOKUP(weights, PEOPLE(▲basePay))', '=LOOKUP(weights, TEAMS(▲shrink))', '=LOOKUP(weights, region, ▲region)',
    '=DECIDE(▲rate, place, WORD(region))', '=1 + ▲DECIDE(shares, place, WORD(region))', '=DECIDE(shares, ▲nowhere, WORD(region), place, WORD(region), size, 1)', '=DECIDE(shares, ▲place, amount, size, 1)', '=DECIDE(shares, place, WORD(region), ▲size, WORD(region))',
    '=DECIDE(shares, place, WORD(▲amount), size, 1)', '=DECIDE(shares, place, WORDOF(▲basePay), size, 1)', '=DECIDE(shares, place, WORDOF(role, ▲manager), size, 1)', '=DECIDE(shares, place, WORDOF(▲shrink, team), size, 1)',
    '=DECIDE(shares, place, WORD(region), size, ▲region)', '=DECIDE(shares, place, WORD(region), size, 1, ▲region)',
    '=IF(amount > ▲region, 1)', '=IF(▲region > amount, 1)', '=IF(1 = 1, ▲region)', '=IF(1 = 1, 1, ▲region)', '=IF(1 = 1, 1, 2 = 2, ▲region)', '=IF(1 = 1, 1, ▲region > 2, 1)', '=IF(AND(1 = 1, ▲region > 1), 1)',
    '=SCORE(▲"", amount, 1)', '=SCORE("a", ▲region, 1)', '=SCORE("a", amount, ▲by)', '=SCORE("a", amount, 1, "b", ▲region, 1)', '=SUMITEMS(▲rate, 1)', '=SUMITEMS(items, ▲region)',
    '=EDATE(▲region, 1)', '=DATE(▲rate)', '=LASTWORKDAY(▲decade, date)', '=PAYDAY(date, 10, ▲50)', '=NETWORKDAYS(▲region, date)', '=NETWORKDAYS(date, ▲region)',
    '=PRORATION(20, ▲by)', '=PRORATION(from: ▲region)', '=PRORATION(to: ▲region)', '=RUNNINGTOTAL(amount, since: YEARSFROM(▲region))', '=RUNNINGTOTAL(amount, since: ▲decade)',
    '=TAKENBACK(amount, amount, ▲never)', '=RESULT(▲"No Id")', '=COUNTPERIODS(▲decade, amount > 1)', '=SUM(amount, ▲were: 1)'.replace('▲were: 1', 'were: ▲1'),
  ])('%s', (marked) => {
    expect(refused(marked)).toMatchObject({ formula: marked });
  });

  it.each([
    '▲amount = "x"', '▲amount <> "x"', '▲amount = TRUE', 'region = ▲""', 'ONEOF(region, "a", ▲"")', 'ONEOF(region, ▲rate)', 'ONEOF(▲amount, "a")', 'ISBLANK(▲nothing)', '▲rate = "x"', '▲$rate = "x"',
    'PEOPLE(▲basePay) = "x"', 'PEOPLE(role, ▲manager) = "x"', 'TEAMS(▲shrink) = "x"', 'FIRSTORDER(▲amount) = "x"', 'CONTAINS(PEOPLE(▲basePay), "x")',
    'LATERTHAN(▲region, 7, quarter)', 'LATERTHAN(date, ▲-1, quarter)', 'LATERTHAN(date, 7, ▲quater)', 'SAMEASFIRSTORDER(▲amount)', 'GIVEN(▲$nothing)', 'AND(visited = TRUE, any: ▲1)', 'EMPTY(▲rate)', 'HASCOLUMN(▲"role")',
    'NOT(▲amount = "x")', 'OR(visited = TRUE, ▲amount = "x")', 'AND(visited = TRUE, ▲amount = "x")',
  ])('where a condition belongs: %s', (marked) => {
    const within = `=COUNT(rows, where: ${marked})`;
    expect(refused(within)).toMatchObject({ formula: within });
  });
});
