import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { linesOf, pay, rows, schemeOf } from './house';

type Json = Readonly<Record<string, unknown>>;

const BASE = schemeOf({ formula: { people: 'basePay' } }, {}, { fields: ['person', { people: 'basePay', optional: true }] });

const explanation = ({ rejected }: ReturnType<typeof pay>): string[] => rejected.map(({ table, row, field, code }) => `${table} ${row} ${field} ${code}`);

describe('the people table', () => {
  const sales = rows('date person', ['2024-01-01', '甲'], ['2024-01-02', '乙']);

  test('counts the first row of a person, and tells the second', () => {
    const payout = pay(BASE, { sales, people: rows('person basePay', ['甲', 100], ['乙', 200], [' 甲', 300]) });
    expect(linesOf(payout)).toEqual(['甲 2024-01 100', '乙 2024-01 200']);
    expect(explanation(payout)).toEqual(['people 3 person duplicate']);
  });

  test('a bad cell is told, and only that value is missing', () => {
    const payout = pay(BASE, { sales, people: rows('person basePay', ['甲', '面议'], ['乙', 200]) });
    expect(linesOf(payout)).toEqual(['乙 2024-01 200']);
    expect(explanation(payout)).toEqual(['people 1 basePay not-a-number']);
  });

  test('is joined by staff number where both tables have one, else by name', () => {
    const numbered = rows('date person personId', ['2024-01-01', '张伟', 'a'], ['2024-01-02', '张伟', 'b']);
    expect(linesOf(pay(BASE, { sales: numbered, people: rows('person personId basePay', ['张伟', 'b', 2], ['张伟', 'a', 1]) }))).toEqual(['张伟 2024-01 1', '张伟 2024-01 2']);
    expect(linesOf(pay(BASE, { sales: numbered, people: rows('person basePay', ['张伟', 7]) }))).toEqual(['张伟 2024-01 7', '张伟 2024-01 7']);
    const named = rows('date person', ['2024-01-01', '李四']);
    expect(linesOf(pay(BASE, { sales: named, people: rows('person personId basePay', ['李四', 'c', 3]) }))).toEqual(['李四 2024-01 3']);
  });

  test('a referrer known by name alone is the one numbered person of that name, or somebody of its own', () => {
    const scheme = schemeOf({ formula: 10 }, { each: 'row', to: 'referrer', where: [{ field: 'referrer', blank: false }] }, { fields: ['person', { sales: 'referrer', optional: true }] });
    const numbered = rows('date person personId referrer', ['2024-01-01', '张伟', 'a', null], ['2024-01-01', '张伟', 'b', null], ['2024-01-01', '李四', 'c', '张伟'], ['2024-01-01', '王五', 'd', '李四'], ['2024-01-01', '王五', 'd', '外人']);
    expect(pay(scheme, { sales: numbered }).totals.map(({ recipient, personId }) => `${recipient} ${personId ?? '-'}`)).toEqual(['张伟 -', '李四 c', '外人 -']);
  });

  test('members: people of an excluded role have no line of their own either', () => {
    const rating = presetById('floating-bonus');
    const people = rows('person role basePay score.个人', ['甲', '实习', 1000, 100], ['乙', null, 1000, 100], ['丙', null, null, 90]);
    if (rating === undefined) throw new Error('There is such a preset.');
    const payout = pay(rating, { people }, { utilisation: 1, workOrders: 1, otherScore: 0, excludeRoles: ['实习'] });
    expect(payout.totals.map(({ recipient }) => recipient)).toEqual(['乙']);
    expect(explanation(payout)).toEqual(['people 3 basePay missing']);
  });
});

describe('the other tables', () => {
  test('a team named twice, and a bad target of a team', () => {
    const scheme = schemeOf({ formula: 1, when: [{ value: { sum: 'amount' }, atLeast: { target: 'team' } }] }, { each: 'team', to: 'team' }, { fields: ['team', 'amount', { teams: 'target', optional: true }] });
    const sales = rows('date team amount', ['2024-01-01', '一队', 10], ['2024-01-01', '二队', 10]);
    const payout = pay(scheme, { sales, teams: rows('team target', ['一队', 10], ['二队', '多'], ['一队', 99]) });
    expect(linesOf(payout)).toEqual(['一队 2024-01 1']);
    expect(payout.lines[0]?.recipientKind).toBe('team');
    expect(explanation(payout)).toEqual(['teams 2 target not-a-number', 'teams 3 team duplicate']);
  });

  test('a history row without a date makes its customer old for good', () => {
    const scheme = schemeOf({ formula: 1 }, { each: 'newCustomer' }, { fields: ['person', 'customer'] });
    const sales = rows('date person customer', ['2024-06-01', '甲', 'A'], ['2024-06-01', '甲', 'B'], ['2024-06-01', '甲', 'C']);
    const payout = pay(scheme, { sales, history: rows('customer date', ['A', '不详'], ['A', '2020-01-01'], ['B', '2020-01-01'], [null, '2020-01-01']) }, { dormantMonths: 6 });
    expect(linesOf(payout)).toEqual(['甲 2024-06 1', '甲 2024-06 1']);
    expect(explanation(payout)).toEqual(['history 1 date not-a-date', 'history 4 customer missing']);
  });

  test('and is not asked where nobody looks for new customers', () => {
    expect(explanation(pay(BASE, { sales: rows('date person', ['2024-01-01', '甲']), history: rows('customer date', [null, '?']) }))).toEqual([]);
  });
});

describe('what is wrong in the people table', () => {
  const sales = rows('date person', ['2024-01-01', '甲']);
  const said = (fields: readonly unknown[], people: ReturnType<typeof rows>, { rule = { formula: { count: 'rows' } }, of, params }: { rule?: unknown; of?: Json; params?: Json } = {}): string[] => {
    const payout = pay(schemeOf(rule, of, { language: 2, fields }), { sales, people }, params);
    return payout.rejected.map(({ table, row, field, code, sentence }) => `${table} ${row} ${field} ${code}: ${say(sentence, 'en')}`);
  };
  const MEMBERS = { rule: { formula: 'basePay' }, of: { each: 'member' } };
  const twice = (first: string): string => `甲 is in the people table more than once; row ${first} counts: delete this row or, if they are two people, add a column of staff numbers.`;

  test.each<[string, () => string[], string[]]>([
    ['nobody is named', () => said(['person'], rows('person', ['甲'], [null])), ['people 2 person missing: Salesperson is blank: fill it in.']],
    ['somebody stands twice', () => said(['person'], rows('person', ['甲'], ['乙'], ['甲'], ['甲'])), [`people 3 person duplicate: ${twice('1')}`, `people 4 person duplicate: ${twice('1')}`]],
    ['a staff number is damaged, beside a bad cell', () => said(['person', { people: 'basePay', optional: true }], rows('person personId basePay', ['甲', '6.22202E+18', 'x'])), [
      'people 1 personId out-of-range: "6.22202E+18" is a long number as Excel shortens it, and its other digits were lost: format the column as text, and enter or export it again.',
      'people 1 basePay not-a-number: "x" is not a number: write it like 1200 or 1,200.00.',
    ]],
    ['the target of a month stands twice', () => said(['person', { people: 'target', optional: true }], rows('person month target', ['甲', '2024-01', 1], ['甲', '2024-02', 2], ['甲', '2024-02', 3])), [`people 3 person duplicate: ${twice('2')}`]],
    ['months stand beside what does not go by month', () => said(['person', { sales: 'target', optional: true }], rows('person month role', ['甲', '2024-01', 'x'], ['甲', '2024-02', 'x'])), [`people 2 person duplicate: ${twice('1')}`]],
    ['a month is none', () => said(['person', { people: 'target', optional: true }], rows('person month target', ['甲', '某月', 'x'], ['乙', '2024-02', 2])), ['people 1 month not-a-date: "某月" is not a date that can be read: write it like 2024-03-01 or 2024/3/1.']],
    ['a target of a later month is none', () => said(['person', { people: 'target', optional: true }], rows('person month target', ['甲', '2024-01', 1], ['甲', '2024-02', 'x'])), ['people 2 target not-a-number: "x" is not a number: write it like 1200 or 1,200.00.']],
    ['something else goes by month', () => said(['person', { people: 'target', optional: true }, { people: 'role', optional: true }], rows('person month target role', ['甲', '2024-01', 1, '店长'], ['甲', '2024-02', 2, '店长'], ['甲', '2024-03', 2, null], ['甲', '2024-04', 2, '导购'])), [
      'people 4 role not-by-month: Where a person has a row for each month, only the target goes by month; of "role" that of row 1 counts. This one differs: make it the same, or leave it blank.',
    ]],
    ['base pay is no number, where negative sums are held at it', () => said(['person'], rows('person basePay', ['甲', 'x'], ['乙', null], ['丙', 5]), { params: { negatives: 'base-pay' } }), ['people 1 basePay not-a-number: "x" is not a number: write it like 1200 or 1,200.00.']],
    ['base pay is no number, and the scheme reads it too', () => said(['person', { people: 'basePay', optional: true }], rows('person basePay', ['甲', 'x']), { params: { negatives: 'base-pay' } }), ['people 1 basePay not-a-number: "x" is not a number: write it like 1200 or 1,200.00.']],
    ['base pay is no number, and nobody asks', () => said(['person'], rows('person basePay', ['甲', 'x'])), []],
    ['members lack what each needs', () => said([{ people: 'basePay' }, { people: 'role', optional: true }], rows('person basePay role', ['甲', null, null], ['乙', 5, null]), MEMBERS), ['people 1 basePay missing: Base pay is blank: fill it in.']],
    ['people who are no members lack it', () => said(['person', { people: 'basePay' }], rows('person basePay', ['甲', null])), []],
    ['members are beyond a range', () => said([{ people: 'basePay', atMost: 5 }], rows('person basePay', ['甲', 6], ['乙', 5]), MEMBERS), ['people 1 basePay out-of-range: Base pay must lie between … and 5: correct it.']],
    ['members have a word that nobody knows', () => said([{ people: 'role', synonyms: [['店长', 'manager']], known: 'synonyms' }, { people: 'basePay' }], rows('person role basePay', ['甲', 'Manager', 5], ['乙', '导购', 5], [null, '导购', 5]), MEMBERS), [
      'people 2 role unknown-word: "导购" is not a value of Role that "Sample" knows: use one of 店长.', 'people 3 person missing: Salesperson is blank: fill it in.',
    ]],
    ['the word is one that members need not have', () => said([{ people: 'role', optional: true, synonyms: [['店长', 'manager']], known: 'synonyms' }, { people: 'basePay' }], rows('person role basePay', ['乙', '导购', 5]), MEMBERS), []],
  ])('where %s', (_, told, expected) => {
    expect(told()).toEqual(expected);
  });

  test('whom the lists leave out in the people table is not among everyone, whatever the role of a row says', () => {
    const scheme = schemeOf({ formula: 5 }, { each: 'everyone' }, { language: 2, fields: ['person', { sales: 'role', optional: true }, { people: 'role', optional: true }] });
    const table = { sales: rows('date person role', ['2024-01-01', '甲', '店长'], ['2024-02-01', '乙', '店长']), people: rows('person role', ['甲', '店长'], ['乙', '实习'], ['丙', '店长']) };
    expect(linesOf(pay(scheme, table, { excludeRoles: ['实习'] }))).toEqual(['甲 2024-01 5', '丙 2024-01 5', '甲 2024-02 5', '丙 2024-02 5']);
  });

  test('whoever lacks what each member needs has no line', () => {
    const scheme = schemeOf({ formula: 7 }, { each: 'member' }, { language: 2, fields: [{ people: 'role', synonyms: [['店长', 'manager']], known: 'synonyms' }, { people: 'basePay' }, { people: 'target', optional: true }] });
    const people = rows('person role basePay month target', ['甲', '店长', 5, '2024-01', 1], ['甲', '店长', 5, '2024-02', 1], ['乙', '导购', 5, null, null], ['丙', '店长', null, null, null], ['丁', '店长', 5, null, 'x'], [null, '店长', 5, null, null]);
    expect(linesOf(pay(scheme, { people }))).toEqual(['甲 window 7', '丁 window 7']);
  });
});

describe('what is wrong in the teams table', () => {
  const sales = rows('date team amount', ['2024-01-01', '一队', 10]);
  const said = (teams: ReturnType<typeof rows>, formula: unknown = { target: 'team' }): string[] => {
    const { rejected } = pay(schemeOf({ formula }, { each: 'team', to: 'team' }, { fields: ['team', 'amount', { teams: 'target', optional: true }] }), { sales, teams });
    return rejected.map(({ table, row, field, code, sentence }) => `${table} ${row} ${field} ${code}: ${say(sentence, 'en')}`);
  };

  test.each<[string, () => string[], string[]]>([
    ['no team is named', () => said(rows('team target', [null, 5], ['一队', 5])), ['teams 1 team missing: Team is blank: fill it in.']],
    ['a team stands twice', () => said(rows('team target', ['一队', 5], ['二队', 5], ['一队', 'x'])), ['teams 3 team duplicate: 一队 is in the teams table more than once; row 1 counts: delete this row.']],
    ['a team stands twice in a month', () => said(rows('team month target', ['一队', '2024-01', 5], ['一队', '2024-02', 5], ['一队', '2024-02', 6])), ['teams 3 team duplicate: 一队 is in the teams table more than once; row 2 counts: delete this row.']],
    ['a month is none', () => said(rows('team month target', ['一队', '某月', 'x'], [null, '某月', 5])), ['teams 1 month not-a-date: "某月" is not a date that can be read: write it like 2024-03-01 or 2024/3/1.', 'teams 2 month not-a-date: "某月" is not a date that can be read: write it like 2024-03-01 or 2024/3/1.']],
    ['a target is none', () => said(rows('team target', ['一队', 'x'])), ['teams 1 target not-a-number: "x" is not a number: write it like 1200 or 1,200.00.']],
    ['a target is none, and nobody asks for it', () => said(rows('team target', ['一队', 'x']), 5), []],
  ])('where %s', (_, told, expected) => {
    expect(told()).toEqual(expected);
  });
});
