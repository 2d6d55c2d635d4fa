import { asEarlier, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { after, row, scheme, SALES, type Row } from './a-tenth';
import { noted, payEach, type Asked } from './months';
import { told } from './together';

// Whoever is outside the lists of a scheme now, or not in the people table any more, keeps what was paid: nothing is taken back for that alone.

describe('somebody who is not there any more', () => {
  const people = [{ person: 'Ann', role: 'seller', department: 'A', basePay: 3000 }, { person: 'Bob', role: 'seller', department: 'A', basePay: 3000 }];
  const fields = ['person', 'amount', { people: 'role', optional: true }, { people: 'department', optional: true }, { people: 'basePay', optional: true }];
  const out = (change: Row): Row[] => [people[0] ?? {}, { ...people[1], ...change }];
  const of = (change: object): object => ({ ...scheme, fields, ...change });
  const shares = of({});
  const salary = of({ components: [...scheme.components, { id: 'salary', label: 'Salary', each: 'member', rule: { formula: { people: 'basePay' } } }] });
  const noOne = ['"Bob" does not take part any more; the 50.00 paid before is not taken back by itself.'];
  const gone = (amount: string): string[] => [`"Bob" is not in the people table any more; the ${amount} paid before is not taken back for that.`];
  const bob = (paid: PeriodPayout): string[] => noted(paid).filter((line) => line.startsWith('Bob'));

  it.each<[string, object, Partial<Asked>, string[]]>([
    ['by a role that is left out', shares, { people: out({ role: 'manager' }), params: { excludeRoles: ['manager'] }, acceptPeople: true }, noOne],
    ['by a department that is left out', shares, { people: out({ department: 'B' }), params: { excludeDepartments: ['B'] }, acceptPeople: true }, noOne],
    ['by who takes part', of({ takesPart: [{ field: 'role', in: ['seller'] }] }), { people: out({ role: 'trainee' }), acceptPeople: true }, noOne],
  ])('and is outside the lists now keeps what was paid: %s', (_, given, february, expected) => {
    const paid = after({ params: february.params ?? {} }, february, { scheme: given, people });
    expect([bob(paid), told(paid, 'not-taking-part')]).toEqual([[], expected]);
    expect(paid.notes.filter(({ code }) => code === 'not-taking-part').map(({ warning, recipient, recipientKind }) => [warning, recipient, recipientKind])).toEqual([[true, 'Bob', 'person']]);
  });

  it('keeps a salary by the people table', () => {
    const paid = after({ settleWindow: true }, { people: people.slice(0, 1), acceptPeople: true }, { scheme: salary, people });
    expect([bob(paid), told(paid, 'person-gone')]).toEqual([[], gone('3,000.00')]);
    expect(paid.notes.filter(({ code }) => code === 'person-gone').map(({ warning, recipient, personId }) => [warning, recipient, personId])).toEqual([[true, 'Bob', undefined]]);
  });

  it('whose salary does not rest on the sales table is not paid again by a new one', () => {
    const paid = after({ settleWindow: true }, { sales: SALES.slice(2) }, { scheme: salary, people });
    expect([noted(paid), told(paid, 'before-table')]).toEqual([['Ann 2026-02 200.00 regular'], ['2 sums paid before, 150.00 in all, lie before the first row of the table; nothing of it is taken back.']]);
  });

  it('keeps what everybody gets, unless nobody does any more', () => {
    const least = (when: readonly object[]): object => of({ components: [{ id: 'least', label: 'Least', each: 'everyone', rule: { formula: 500, when } }] });
    const all = [...people, { person: 'Cy', role: 'seller', department: 'A', basePay: 3000 }];
    const runs = (when: readonly object[], given: readonly Row[]): PeriodPayout => after({ scheme: least([]) }, { scheme: least(when), people: given, acceptPeople: true }, { people: all });
    const never = [{ value: { sum: 'amount' }, atLeast: 99999 }];
    expect([noted(runs(never, all)).sort(), told(runs(never, all), 'person-gone')]).toEqual([['Ann 2026-01 -500.00 take-back', 'Bob 2026-01 -500.00 take-back', 'Cy 2026-01 -500.00 take-back'], []]);
    // Cy has no rows: whoever has rows would get it without being in the table.
    expect([noted(runs(never, people.slice(0, 1))).sort(), told(runs(never, people.slice(0, 1)), 'person-gone')]).toEqual([
      ['Ann 2026-01 -500.00 take-back', 'Bob 2026-01 -500.00 take-back'], ['"Cy" is not in the people table any more; the 500.00 paid before is not taken back for that.'],
    ]);
    expect(noted(runs([], people)).filter((line) => line.startsWith('Cy'))).toEqual([]);
  });

  it('by the number, where somebody else of that name is there', () => {
    const least = of({ components: [{ id: 'least', label: 'Least', each: 'everyone', rule: { formula: 500 } }] });
    const two = [{ person: '张伟', personId: '01' }, { person: '张伟', personId: '02' }, { person: 'Ann', personId: null }];
    const paid = after({}, { people: two.slice(1), acceptPeople: true }, { scheme: least, people: two });
    expect(told(paid, 'person-gone')).toEqual(['"张伟" is not in the people table any more; the 500.00 paid before is not taken back for that.']);
    expect(paid.notes.filter(({ code }) => code === 'person-gone').map(({ personId }) => personId)).toEqual(['01']);
  });

  it('keeps a salary where a role of the people table is left out now, though there are no rows', () => {
    const paid = after({ settleWindow: true }, { people: out({ role: 'manager' }), params: { excludeRoles: ['manager'] }, acceptPeople: true, sales: SALES.slice(0, 1) }, { scheme: of({ components: [{ id: 'salary', label: 'Salary', each: 'member', rule: { formula: { people: 'basePay' } } }, ...scheme.components] }), people, params: { excludeRoles: ['manager'] }, sales: SALES.slice(0, 1) });
    expect([bob(paid), told(paid, 'not-taking-part')]).toEqual([[], ['"Bob" does not take part any more; the 3,000.00 paid before is not taken back by itself.']]);
  });

  it('and others, whose rows stand where theirs do in the other table, lose by refunds as before', () => {
    const sales = [SALES[1] ?? {}, { ...SALES[0], status: 'refunded' }, ...SALES.slice(2)];
    const paid = after({ sales: [SALES[1] ?? {}, SALES[0] ?? {}] }, { sales, people: out({ role: 'manager' }), acceptPeople: true }, { scheme: shares, people, params: { excludeRoles: ['manager'] } });
    expect(noted(paid).filter((line) => line.includes('2026-01'))).toEqual(['Ann 2026-01 -100.00 take-back']);
  });

  it('loses what the people table itself says is less', () => {
    const paid = after({ settleWindow: true }, { people: out({ basePay: null }), acceptPeople: true }, { scheme: salary, people });
    expect([bob(paid), told(paid, 'person-gone')]).toEqual([['Bob window -3000.00 take-back'], []]);
  });

  it('is named with the number that tells two of a name apart', () => {
    const numbered = people.map((each, index) => ({ ...each, personId: `0${index}` }));
    const sales = SALES.map((each) => ({ ...each, personId: each['person'] === 'Ann' ? '00' : '01' }));
    const paid = after({ sales, settleWindow: true }, { sales, people: numbered.slice(0, 1), acceptPeople: true }, { scheme: salary, people: numbered });
    expect(paid.notes.filter(({ code }) => code === 'person-gone').map(({ recipient, personId }) => [recipient, personId])).toEqual([['Bob', '01']]);
  });

  it('keeps what each member of a group gets', () => {
    const pool = of({ components: [{ id: 'pool', label: 'Pool', each: 'all', rule: { formula: 50 }, to: { members: [{ field: 'role', in: ['seller'] }] } }] });
    const paid = after({}, { people: people.slice(0, 1), sales: SALES.slice(0, 1), acceptPeople: true }, { scheme: pool, people, sales: SALES.slice(0, 1) });
    expect([bob(paid), told(paid, 'person-gone')]).toEqual([[], gone('50.00')]);
  });

  it('keeps what rests on rows and on the people table, in the runs after too, but for what is refunded', () => {
    const both = of({ components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { plus: [{ people: 'basePay' }, { times: [{ sum: 'amount' }, '10%'] }] } } }] });
    const left = people.slice(0, 1);
    const [one, , two] = SALES;
    const sales = [...SALES, row('2026-02-12', 'Bob', 100)];
    const runs = payEach({ scheme: both, sales: SALES }, [{ period: '2026-01', people }, { period: '2026-02', people: left, acceptPeople: true, sales }, { period: '2026-03', people: left, sales }]);
    expect(runs.map(bob)).toEqual([['Bob 2026-01 3050.00 regular'], [], []]);
    expect(runs.map((each) => told(each, 'person-gone'))).toEqual([[], gone('3,050.00'), gone('3,050.00')]);
    const refunded = [one ?? {}, { ...SALES[1], status: 'refunded' }, two ?? {}, row('2026-02-12', 'Bob', 100)];
    expect(bob(after({}, { people: left, acceptPeople: true, sales: refunded }, { scheme: both, people }))).toEqual(['Bob 2026-01 -3050.00 take-back']);
    // Whoever merely sells less takes part in nothing of this.
    expect(bob(after({}, { people, acceptPeople: true, sales: refunded }, { scheme: both, people }))).toEqual(['Bob 2026-02 3010.00 regular', 'Bob 2026-01 -3050.00 take-back']);
  });

  it('and has a share by a target, or by a role, keeps it; by neither loses it as others do', () => {
    const byTarget = of({ fields: [...fields, { people: 'target', optional: true }], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ over: [{ sum: 'amount' }, { target: 'person' }] }, 100] } } }] });
    const byRole = of({ fields: ['person', 'amount', { sales: 'role', optional: true }], components: [{ ...scheme.components[0], where: [{ field: 'role', in: ['seller'] }] }] });
    const contest = of({ components: [{ id: 'best', label: 'Best', each: 'person', rule: { contest: { sum: 'amount' }, prizes: [50, 20], ties: 'share' } }] });
    const all = people.map((each) => ({ ...each, target: 500 }));
    const run = (given: object, sales = SALES, more: Partial<Asked> = {}): unknown[] => {
      const paid = after({}, { people: all.slice(0, 1), acceptPeople: true, sales, ...more }, { scheme: given, people: all });
      return [bob(paid), told(paid, 'person-gone')];
    };
    expect(run(byTarget)).toEqual([[], gone('100.00')]);
    expect(run(byRole)).toEqual([[], gone('50.00')]);
    const outsold = [...SALES, row('2026-01-20', 'Cy', 900), row('2026-01-20', 'Di', 800)];
    expect(run(contest, outsold)).toEqual([['Bob 2026-01 -20.00 take-back'], []]);
    // With the people of then his share is worked out as ever.
    const bySeller = { ...contest, components: [{ id: 'best', label: 'Best', each: 'person', where: [{ field: 'role', in: ['seller'] }], rule: { contest: { sum: 'amount' }, prizes: [50, 20], ties: 'share' } }], fields: ['person', 'amount', { sales: 'role', optional: true }] };
    const ofThen = [...people, { person: 'Cy', role: 'seller' }, { person: 'Di', role: 'seller' }];
    const paid = after({}, { people: ofThen.filter(({ person }) => person !== 'Bob'), sales: outsold }, { scheme: bySeller, people: ofThen });
    expect([bob(paid), told(paid, 'person-gone')]).toEqual([['Bob 2026-01 -20.00 take-back'], []]);
  });

  it('keeps it where payouts are known by their lines alone: anybody may have been in the table then', () => {
    const [january] = payEach({ scheme: salary, people, sales: SALES }, [{ period: '2026-01', settleWindow: true }]).map((paid) => asEarlier(paid));
    const byLines: EarlierPayout[] = january === undefined ? [] : [{ ...january, bases: new Map() }];
    const [paid] = payEach({ scheme: salary, people: people.slice(0, 1), sales: SALES, earlier: byLines }, [{ period: '2026-02' }]);
    expect(paid && [bob(paid), told(paid, 'person-gone')]).toEqual([[], gone('3,000.00')]);
  });

  it('but loses by refunds as everybody does', () => {
    const refunded = SALES.map((each) => (each['person'] === 'Bob' ? { ...each, status: 'refunded' } : each));
    expect(bob(after({}, { sales: refunded, people: people.slice(0, 1), acceptPeople: true }, { scheme: shares, people }))).toEqual(['Bob 2026-01 -50.00 take-back']);
    expect(bob(after({ settleWindow: true }, { sales: refunded }, { scheme: salary, people }))).toEqual(['Bob 2026-01 -50.00 take-back']);
  });
});
