import { integer } from '../../../src/money';
import { asEarlier, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { after, lastOf, row, scheme, SALES, type Row } from './a-tenth';
import { noted, payEach, type Asked } from './months';
import { payTogether, told } from './together';

// What is said of sums that were paid before and are no longer owed, of whoever has another name, and of what may have been paid elsewhere.

const points = { id: 'point', label: 'Points', each: 'person', award: 'points', rule: { formula: '=SUM(amount)' } };
const withPoints = { ...scheme, components: [...scheme.components, points] };
const called = (name: string, rows: readonly Row[] = SALES): Row[] => rows.map((each) => (each['person'] === 'Bob' ? { ...each, person: name } : each));

describe('somebody who is likely to be somebody else under another name', () => {
  const said = (amount: string): string => `What "Bob" was paid (${amount} in cash) is no longer owed, and "Robert", who was never paid, is owed exactly the same. Is it one person whose name or number was changed? Then write it as before: as it is, it is paid again, and the first one owes it.`;

  it.each<[string, Partial<Asked>, Partial<Asked>, string[]]>([
    ['owed exactly what the other one is owed no more', {}, { sales: called('Robert') }, [said('50.00')]],
    ['with points beside, which are no cash', { scheme: withPoints }, { scheme: withPoints, sales: called('Robert') }, [said('50.00')]],
    ['of points alone', { scheme: { ...scheme, components: [points] } }, { scheme: { ...scheme, components: [points] }, sales: called('Robert') }, [said('0.00')]],
    ['though something new is owed besides', {}, { sales: [...called('Robert'), row('2026-02-12', 'Robert', 300)] }, [said('50.00')]],
    ['not where it is another amount', {}, { sales: [SALES[0] ?? {}, row('2026-01-11', 'Robert', 501)] }, []],
    ['not where it is of another month', {}, { sales: [SALES[0] ?? {}, row('2026-02-11', 'Robert', 500)] }, []],
    ['not where the first one gets something new', {}, { sales: [...called('Robert'), row('2026-02-12', 'Bob', 300)] }, []],
    ['not where the other one was paid before', { sales: [...SALES, row('2026-01-12', 'Robert', 100)] }, { sales: [...called('Robert'), row('2026-01-12', 'Robert', 100)] }, []],
    ['not where it is refunded alone', {}, { sales: [SALES[0] ?? {}, { ...SALES[1], status: 'refunded' }] }, []],
    ['not where only a part of it is the same', { scheme: withPoints }, { scheme: { ...scheme, components: [...scheme.components, { ...points, rule: { formula: '=SUM(amount) * 2' } }] }, sales: called('Robert') }, []],
  ])('%s', (_, january, february, expected) => {
    const paid = after(january, february);
    expect(told(paid, 'renamed')).toEqual(expected);
    expect(paid.notes.filter(({ code }) => code === 'renamed').map(({ warning }) => warning)).toEqual(expected.map(() => true));
  });

  it('not where the other one was paid for another month: somebody took over what was somebody else\'s', () => {
    const sales = [...SALES, row('2026-02-11', 'Robert', 100)];
    const runs = payEach({ scheme, sales }, [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03', sales: called('Robert', sales) }]);
    expect([noted(lastOf(runs)).sort(), told(lastOf(runs), 'renamed')]).toEqual([['Bob 2026-01 -50.00 take-back', 'Robert 2026-01 50.00 late'], []]);
  });

  it('is told of each of them', () => {
    const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 500)];
    const paid = after({ sales }, { sales: [row('2026-01-10', 'Anne', 1000), row('2026-01-11', 'Robert', 500)] });
    expect(told(paid, 'renamed', 'zh')).toEqual([expect.stringMatching(/“Ann”的（现金 100\.00）.*“Anne”/), expect.stringMatching(/“Bob”的（现金 50\.00）.*“Robert”/)]);
  });

  it('is not told of what was paid of nothing', () => {
    expect(told(after({ sales: [...SALES, row('2026-01-12', 'Cy', 0)] }, { sales: [...SALES, row('2026-01-12', 'Cid', 0)] }), 'renamed')).toEqual([]);
  });
});

describe('a scheme that is likely to be another one under a new id', () => {
  const other = { ...withPoints, id: 'new', name: { zh: '新', en: 'New' } };
  const sales = ['Ann', 'Bob', 'Cy', 'Di'].map((person, index) => row('2026-01-10', person, 100 * (index + 1)));
  const paidAgain = (of: object, rows: readonly Row[] = sales, before: object = scheme): string[] => told(after({ scheme: before, sales }, { scheme: of, sales: rows }), 'scheme-renamed');
  const said = (count: number, amount: string): string => `"tenth" paid ${count} sums, ${amount} in cash, that "New" (new) is to pay now. Is it one scheme under another id? Then give it its old id, or let what came before count as settled: as it is, it is paid again.`;

  it.each<[string, readonly Row[], string[]]>([
    ['where it is to pay all of it again', sales, [said(4, '100.00')]],
    ['where it is to pay half of it again', [...sales.slice(0, 2), ...sales.slice(2).map((each) => ({ ...each, amount: 5000 }))], [said(2, '30.00')]],
    ['not where it is less than half', [...sales.slice(0, 1), ...sales.slice(1).map((each) => ({ ...each, amount: 5000 }))], []],
    ['not where it is to pay others', sales.map((each) => ({ ...each, person: `New ${String(each['person'])}` })), []],
    ['not where it is to pay another month', sales.map((each) => ({ ...each, date: '2026-02-10' })), []],
  ])('%s', (_, rows, expected) => {
    expect(paidAgain({ ...other, components: scheme.components }, rows)).toEqual(expected);
  });

  it('with points that are paid again too, which are no cash', () => {
    expect(paidAgain(other, sales, withPoints)).toEqual([said(8, '100.00')]);
  });

  it('by staff number where somebody was paid by the name alone', () => {
    const numbered = sales.map((each, index) => ({ ...each, personId: `0${index}` }));
    expect(paidAgain({ ...other, components: scheme.components }, numbered)).toEqual([said(4, '100.00')]);
  });

  it('is told once, and nothing of it where both are paid', () => {
    expect(payTogether({ schemes: [scheme, other], sales }, [{ period: '2026-01' }, { period: '2026-02' }]).flatMap((paid) => told(paid, 'scheme-renamed'))).toEqual([]);
    const runs = payTogether({ schemes: [scheme], sales }, [{ period: '2026-01' }, { period: '2026-02', schemes: [{ ...other, components: scheme.components }] }, { period: '2026-03', schemes: [{ ...other, components: scheme.components }] }]);
    expect(runs.map((paid) => told(paid, 'scheme-renamed').length)).toEqual([0, 1, 0]);
    expect(lastOf(runs).notes.map(({ code }) => code)).toEqual(['other-scheme']);
  });

  it('is not told of what was paid of nothing', () => {
    const nothing = sales.map((each) => ({ ...each, amount: 0 }));
    expect(told(after({ sales: nothing }, { scheme: { ...other, components: scheme.components }, sales: nothing }), 'scheme-renamed')).toEqual([]);
  });
});

describe('sums that are told and not touched', () => {
  it('of schemes that are not paid here, each by itself, their cash alone', () => {
    const [one, two] = [{ ...withPoints, id: 'one' }, { ...scheme, id: 'two' }];
    const runs = payTogether({ schemes: [one, two], sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', schemes: [{ ...scheme, id: 'three', components: [{ id: 'other', label: 'Other', each: 'person', rule: { formula: 7 } }] }] }]);
    expect(told(lastOf(runs), 'other-scheme')).toEqual([
      '4 sums of the scheme "one", 150.00 in all, were paid before; it is not paid here, and nothing of it is taken back.',
      '2 sums of the scheme "two", 150.00 in all, were paid before; it is not paid here, and nothing of it is taken back.',
    ]);
    expect(lastOf(runs).notes.filter(({ code }) => code === 'other-scheme').map(({ warning }) => warning)).toEqual([true, true]);
  });

  it.each<[string, readonly Row[], string[], string[]]>([
    ['where the table begins in the month itself nothing', SALES.slice(1), ['Ann 2026-01 -100.00 take-back', 'Ann 2026-02 200.00 regular'], []],
    ['where it begins after it', SALES.slice(2), ['Ann 2026-02 200.00 regular'], ['2 sums paid before, 150.00 in all, lie before the first row of the table; nothing of it is taken back.']],
    ['where it begins on the last day of it nothing', [row('2026-01-31', 'Ann', 1000), ...SALES.slice(2)], ['Ann 2026-02 200.00 regular', 'Bob 2026-01 -50.00 take-back'], []],
    ['where it begins on the first day after it', [row('2026-02-01', 'Ann', 1000)], ['Ann 2026-02 100.00 regular'], ['2 sums paid before, 150.00 in all, lie before the first row of the table; nothing of it is taken back.']],
    ['where it has rows of later months alone', [row('2026-03-10', 'Ann', 1000)], [], ['2 sums paid before, 150.00 in all, lie before the first row of the table; nothing of it is taken back.']],
  ])('of a time before the table: %s', (_, sales, lines, expected) => {
    const paid = after({}, { sales });
    expect([noted(paid).sort(), told(paid, 'before-table'), told(paid, 'other-scheme')]).toEqual([lines, expected, []]);
  });

  it('of all of the window, where its payout lies before the table', () => {
    const goal = { ...scheme, components: [{ id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: 50 } }] };
    const paid = after({ scheme: goal }, { scheme: goal, sales: SALES.slice(2) });
    expect([noted(paid), told(paid, 'before-table')]).toEqual([['Ann window 50.00 regular'], ['2 sums paid before, 100.00 in all, lie before the first row of the table; nothing of it is taken back.']]);
    const lastDay = after({ scheme: goal }, { scheme: goal, sales: [row('2026-01-31', 'Ann', 10)] });
    expect([noted(lastDay), told(lastDay, 'before-table')]).toEqual([['Bob window -50.00 take-back'], []]);
  });
});

describe('what may have been paid elsewhere', () => {
  const names = ['Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'];
  const late = (count: number): Row[] => names.slice(0, count).map((person) => row('2026-01-20', person, 100));
  const byLines = (name: string, of: object = scheme): EarlierPayout[] => payEach({ scheme: of, sales: SALES }, [{ period: '2026-01' }]).map((paid) => ({ ...asEarlier(paid, name), id: name, bases: new Map() }));
  const held = (earlier: readonly EarlierPayout[], sales: readonly Row[], of: object = scheme, language: 'en' | 'zh' = 'en'): string[] => payEach({ scheme: of, sales, earlier }, [{ period: '2026-02' }]).flatMap((paid) => told(paid, 'maybe-held', language));

  it.each([
    [1, '1 sum of closed periods, 10.00 in cash, was never paid (Cy); january.csv has no record, so whether it was held back cannot be told. Hold first what is not to be paid.'],
    [5, '5 sums of closed periods, 50.00 in cash, were never paid (Cy, Di, Ed, Flo, Gus); january.csv has no record, so whether they were held back cannot be told. Hold first what is not to be paid.'],
    [6, '6 sums of closed periods, 60.00 in cash, were never paid (Cy, Di, Ed, Flo, Gus, …); january.csv has no record, so whether they were held back cannot be told. Hold first what is not to be paid.'],
  ])('after a payout without a record: %i that were never paid', (count, expected) => {
    expect(held(byLines('january.csv'), [...SALES, ...late(count)])).toEqual([expected]);
  });

  it('after one with a record, or where nothing comes late, is not told', () => {
    expect(told(after({}, { sales: [...SALES, ...late(2)] }), 'maybe-held')).toEqual([]);
    expect(held(byLines('january.csv'), SALES)).toEqual([]);
  });

  it('tells the files, somebody once, and cash alone', () => {
    const [first = byLines('')[0]] = byLines('january.csv', withPoints);
    const earlier = first === undefined ? [] : [first, { ...first, id: 'b', name: 'more.csv', lines: [] }];
    expect(held(earlier, [...SALES, ...late(1)], withPoints)).toEqual([expect.stringMatching(/^2 sums of closed periods, 10\.00 in cash, were never paid \(Cy\); january\.csv, more\.csv have no record/)]);
    expect(held(earlier, [...SALES, ...late(1)], withPoints, 'zh')).toEqual([expect.stringMatching(/^2 笔（现金 10\.00）属于已结清的期间而从未发过（Cy）；january\.csv、more\.csv（共 2 份）没有发放记录/)]);
  });

  it('in a month between the last payout and this one: cash alone, and neither what comes late of before nor of the month itself', () => {
    const sales = [...SALES, ...late(1), row('2026-02-11', 'Bob', 300), row('2026-03-10', 'Ann', 100)];
    const [, march] = payEach({ scheme: withPoints, sales: SALES }, [{ period: '2026-01' }, { period: '2026-03', sales }]);
    expect(march && told(march, 'periods-between')).toEqual([
      'Paid or settled up to 2026-01, this payout is of 2026-03: 4 sums of the time between, 230.00 in cash, were never paid and are paid now. If a payout paid them, give that too, else they are paid twice.',
    ]);
    const quarterly = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', per: 'quarter', rule: { formula: '=SUM(amount) * 10%' } }] };
    const runs = payEach({ scheme: quarterly, sales }, [{ period: '2026-01' }, { period: '2026-03' }]);
    expect(runs.map((paid) => told(paid, 'periods-between'))).toEqual([[], []]);
  });
});

describe('differences that wait for rows that cannot be read', () => {
  const typo = { status: '已退宽' };
  it('are told once a payee: how many, their cash alone, and the rows', () => {
    const sales = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000), row('2026-01-11', 'Bob', 500)];
    const runs = payEach({ scheme: withPoints, sales }, [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03', sales: sales.map((each) => ({ ...each, ...typo })) }]);
    const march = lastOf(runs);
    expect(told(march, 'unread-rows')).toEqual([
      '4 differences of "Ann" in closed periods, -300.00 in cash, are not booked, because rows 1, 2 cannot be read: mend that first.', '2 differences of "Bob" in closed periods, -50.00 in cash, are not booked, because row 3 cannot be read: mend that first.',
    ]);
    expect(march.notes.filter(({ code }) => code === 'unread-rows').map(({ warning, recipient, recipientKind, personId }) => [warning, recipient, recipientKind, personId])).toEqual([[true, 'Ann', 'person', undefined], [true, 'Bob', 'person', undefined]]);
    expect(march.lines).toEqual([]);
  });

  it('are told of each of two people of one name', () => {
    const sales = [row('2026-01-10', '张伟', 1000, { personId: '01' }), row('2026-01-11', '张伟', 500, { personId: '02' })];
    const paid = after({ sales }, { sales: sales.map((each) => ({ ...each, ...typo })) });
    expect(paid.notes.filter(({ code }) => code === 'unread-rows').map(({ personId }) => personId)).toEqual(['01', '02']);
  });
});

it('a take-back of which nothing is owed any more is called as its component is, and taxed so; by its id where the scheme has it no more', () => {
  const taxed = (id: string, label: string): object => ({ ...scheme, id, components: [{ ...scheme.components[0], label: { zh: `${label}额`, en: label }, taxCategory: 'wages' }] });
  const refunded = SALES.map((each) => (each['person'] === 'Bob' ? { ...each, status: 'refunded' } : each));
  const back = (runs: readonly PeriodPayout[]): unknown[] => lastOf(runs).lines.filter(({ kind }) => kind === 'take-back').map(({ scheme: of, label, taxCategory }) => [of, label, taxCategory]);
  const schemes = [taxed('one', 'One'), taxed('two', 'Two')];
  expect(back(payTogether({ schemes, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', sales: refunded }]))).toEqual([['one', { zh: 'One额', en: 'One' }, 'wages'], ['two', { zh: 'Two额', en: 'Two' }, 'wages']]);
  const other = { ...scheme, components: [{ ...scheme.components[0], id: 'other' }] };
  expect(back(payEach({ scheme, sales: SALES.slice(0, 1) }, [{ period: '2026-01' }, { period: '2026-02', scheme: other }]))).toEqual([['tenth', { zh: 'share', en: 'share' }, 'none']]);
});

it('what was added to somebody stays with the account, whatever else is told', () => {
  const runs = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [{ action: 'add', id: 'x', recipient: 'Bob', recipientKind: 'person', period: '2026-01', amount: integer(20), reason: 'agreed', decidedBy: 'Dee' }] }, { period: '2026-02', sales: SALES.slice(2) }]);
  expect(runs.map(noted)).toEqual([['Ann 2026-01 100.00 regular', 'Bob 2026-01 50.00 regular', 'Bob 2026-01 20.00 added'], ['Ann 2026-02 200.00 regular']]);
});
