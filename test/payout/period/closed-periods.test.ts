import { plain } from '../../../src/money';
import { asEarlier, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { noted, payEach, type Asked } from './months';
import { refusals, told } from './together';

// Closed periods rest on what held when they were paid: parameters, people and teams; what is said where these are others now.

type Row = Readonly<Record<string, unknown>>;
const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const rate = { name: 'rate', label: { zh: '比例', en: 'Rate' }, type: 'rate', default: '10%' };
const scheme = {
  language: 2, id: 'tenth', version: '1', name: { zh: '一成', en: 'A tenth' }, description: 'A share of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [rate], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate' } }],
};
const SALES = ['01', '02', '03', '04'].map((month) => row(`2026-${month}-10`, 'Ann', 1000));
const late = (...months: readonly string[]): Row[] => months.map((month) => row(`2026-${month}-20`, 'Ann', 100));
const lines = (payouts: readonly PeriodPayout[]): string[][] => payouts.map((payout) => [...noted(payout)].sort());
const lastOf = (payouts: readonly PeriodPayout[]): PeriodPayout => {
  const last = payouts.at(-1);
  if (last === undefined) throw new Error('Something was paid.');
  return last;
};

describe('a rate that changes from run to run', () => {
  const rates = (...given: readonly (string | undefined)[]) => given.map((value, index) => ({ period: `2026-0${index + 1}`, params: value === undefined ? {} : { rate: value } }));

  it('holds for what is open; what comes late of a closed period goes by the rate of then', () => {
    const [january = {}, february = {}, march = {}] = rates('10%', '20%', '30%');
    const runs = [{ period: '2026-01', ...january }, { period: '2026-02', ...february }, { period: '2026-03', ...march, sales: [...SALES, ...late('01', '02', '03')] }];
    expect(lines(payEach({ scheme, sales: SALES }, runs))).toEqual([
      ['Ann 2026-01 100.00 regular'], ['Ann 2026-02 200.00 regular'], ['Ann 2026-01 10.00 late', 'Ann 2026-02 20.00 late', 'Ann 2026-03 330.00 regular'],
    ]);
  });

  it('also where the scheme itself has another default, with and without a figure of one\'s own', () => {
    const fifth = { ...scheme, parameters: [{ ...rate, default: '20%' }] };
    const next = { period: '2026-02', sales: [...SALES, ...late('01')] };
    expect(lines(payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { ...next, scheme: fifth }]))[1]).toEqual(['Ann 2026-01 10.00 late', 'Ann 2026-02 200.00 regular']);
    expect(lines(payEach({ scheme, sales: SALES }, [{ period: '2026-01', params: { rate: '5%' } }, { ...next, scheme: fifth }]))[1]).toEqual(['Ann 2026-01 5.00 late', 'Ann 2026-02 200.00 regular']);
    expect(lines(payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { ...next, scheme: fifth, params: { rate: '30%' } }]))[1]).toEqual(['Ann 2026-01 10.00 late', 'Ann 2026-02 300.00 regular']);
  });

  it('also of a cap that the scheme sets for everybody', () => {
    const capped = (most: number): object => ({ ...scheme, defaults: { capPerRecipient: most } });
    const runs = [{ period: '2026-01', scheme: capped(80) }, { period: '2026-02', scheme: capped(90) }];
    expect(lines(payEach({ scheme, sales: SALES }, runs))).toEqual([['Ann 2026-01 80.00 regular'], ['Ann 2026-02 90.00 regular']]);
  });

  it('of a period that was paid twice stays what it was the first time', () => {
    const runs = [{ period: '2026-01' }, { period: '2026-01', params: { rate: '20%' }, sales: [...SALES, ...late('01')] }, { period: '2026-02', params: { rate: '20%' }, sales: [...SALES, ...late('01', '01')] }];
    expect(lines(payEach({ scheme, sales: SALES }, runs))).toEqual([['Ann 2026-01 100.00 regular'], ['Ann 2026-01 10.00 late'], ['Ann 2026-01 10.00 late', 'Ann 2026-02 200.00 regular']]);
  });

  it('holds for all that is paid as far as it has come', () => {
    const toDate = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', per: 'window', payable: 'to-date', rule: { formula: '=SUM(amount) * rate' } }] };
    expect(lines(payEach({ scheme: toDate, sales: SALES }, rates('10%', '20%')))).toEqual([['Ann window 100.00 regular'], ['Ann window 300.00 regular']]);
  });

  it('holds for a window that is settled as it was then', () => {
    const goal = { ...scheme, components: [{ id: 'goal', label: 'Goal', each: 'person', per: 'window', rule: { formula: '=SUM(amount) * rate' } }] };
    const runs = [{ period: '2026-01' }, { period: '2026-02', settleWindow: true }, { period: '2026-03', params: { rate: '20%' }, sales: SALES.slice(0, 2) }, { period: '2026-04', params: { rate: '20%' }, sales: [...SALES.slice(0, 2), ...late('02')] }];
    expect(lines(payEach({ scheme: goal, sales: SALES }, runs))).toEqual([[], ['Ann window 200.00 regular'], [], ['Ann window 10.00 late']]);
  });

  const fixed = { ...scheme, parameters: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }] };

  it('which the scheme has no more is none', () => {
    expect(lines(payEach({ scheme, sales: SALES }, [{ period: '2026-01', params: { rate: '20%' } }, { period: '2026-02', scheme: fixed, params: {} }]))[1]).toEqual(['Ann 2026-01 -100.00 take-back', 'Ann 2026-02 100.00 regular']);
  });

  it('which the scheme had not then is its default for closed periods, and what is given where it has none', () => {
    const next = { period: '2026-02', params: { rate: '20%' } };
    expect(lines(payEach({ scheme: fixed, sales: SALES }, [{ period: '2026-01' }, { ...next, scheme }]))[1]).toEqual(['Ann 2026-02 200.00 regular']);
    const mustBeGiven = { ...rate, default: undefined };
    expect(lines(payEach({ scheme: fixed, sales: SALES }, [{ period: '2026-01' }, { ...next, scheme: { ...scheme, parameters: [mustBeGiven] } }]))[1]).toEqual(['Ann 2026-01 100.00 late', 'Ann 2026-02 200.00 regular']);
  });

  it('of which one of two was given stays the one that was, and the other is none', () => {
    const of = (name: string, label: string): object => ({ name, label, type: 'rate' });
    const bonus = (name: string): object => ({ id: name, label: name, each: 'person', if: [{ given: name }], rule: { formula: `=SUM(amount) * ${name}` } });
    const either = { ...scheme, exactlyOne: [['low', 'high']], parameters: [of('low', 'Low'), of('high', 'High')], components: [bonus('low'), bonus('high')] };
    const runs = payEach({ scheme: either, sales: SALES }, [{ period: '2026-01', params: { low: '5%' } }, { period: '2026-02', params: { high: '20%' }, sales: [...SALES, ...late('01')] }]);
    expect(lines(runs)).toEqual([['Ann 2026-01 50.00 regular'], ['Ann 2026-01 5.00 late', 'Ann 2026-02 200.00 regular']]);
  });

  it('whose default goes by another one stays by that', () => {
    const kind = { name: 'kind', label: 'Kind', type: 'choice', default: 'low', choices: [{ word: 'low', label: 'Low' }, { word: 'high', label: 'High' }] };
    const byKind = { ...scheme, parameters: [kind, { name: 'rate', label: 'Rate', type: 'rate', defaults: [{ when: [{ parameter: 'kind', is: 'low' }], value: '5%' }] }] };
    const runs = payEach({ scheme: byKind, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', params: { rate: '20%' }, sales: [...SALES, ...late('01')] }]);
    expect(lines(runs)).toEqual([['Ann 2026-01 50.00 regular'], ['Ann 2026-01 5.00 late', 'Ann 2026-02 200.00 regular']]);
  });

  it('that the scheme does not accept any more is refused', () => {
    const [january] = payEach({ scheme, sales: SALES }, [{ period: '2026-01', params: { rate: '20%' } }]);
    const atMost = { ...scheme, parameters: [{ ...rate, atMost: '15%' }] };
    expect(refusals({ scheme: atMost, sales: SALES, period: '2026-02', earlier: january === undefined ? [] : [asEarlier(january)] })).toEqual(['out-of-bounds: Parameter "Rate" (rate): must be from 0 % to 15 %; it is 20 %.']);
  });
});

describe('what is said of figures that are others now', () => {
  const TIERS = { name: 'tiers', label: { zh: '档', en: 'Tiers' }, type: 'tiers', bound: 'amount', value: 'rate', default: [{ atLeast: 0, value: '1%' }] };
  const count = { name: 'least', label: { zh: '最少', en: 'Least' }, type: 'integer', default: 3 };
  const dated = { ...rate, dated: 'period' };
  const of = (...parameters: readonly object[]): object => ({ ...scheme, parameters: [rate, ...parameters] });
  const after = (before: Partial<Asked>, now: Partial<Asked>): PeriodPayout => lastOf(payEach({ scheme, sales: SALES }, [{ period: '2026-01', ...before }, { period: '2026-02', ...now }]));

  it.each<[string, Partial<Asked>, Partial<Asked>, string[]]>([
    ['a rate', {}, { params: { rate: '20%' } }, ['"Rate" is 20% now and was 10%: closed periods stay with what held then, what is open goes by the new figure.']],
    ['a rate that is the default again', { params: { rate: '20%' } }, {}, ['"Rate" is 10% now and was 20%: closed periods stay with what held then, what is open goes by the new figure.']],
    ['the default of the scheme', {}, { scheme: { ...scheme, parameters: [{ ...rate, default: '12%' }] } }, ['"Rate" is 12% now and was 10%: closed periods stay with what held then, what is open goes by the new figure.']],
    ['nothing: the default, said', {}, { params: { rate: '10%' } }, []],
    ['nothing: one that was not there before', {}, { scheme: of(count) }, []],
    ['nothing: one that is not there any more', { scheme: of(count), params: { least: 5 } }, {}, []],
    ['a rate from a day on', { scheme: { ...scheme, parameters: [dated] } }, { scheme: { ...scheme, parameters: [dated] }, params: { rate: [{ value: '10%' }, { from: '2026-02-01', value: '20%' }] } }, ['"Rate" is another one now: closed periods stay with what held then, what is open goes by the new one.']],
    ['tiers', { scheme: of(TIERS) }, { scheme: of(TIERS), params: { tiers: [{ atLeast: 0, value: '2%' }] } }, ['"Tiers" is another one now: closed periods stay with what held then, what is open goes by the new one.']],
    ['nothing: the same tiers, written otherwise', { scheme: of(TIERS), params: { tiers: [{ atLeast: 0, value: '2%' }] } }, { scheme: of(TIERS), params: { tiers: [{ value: '2%', atLeast: 0 }] } }, []],
    ['a number', { scheme: of(count) }, { scheme: of(count), params: { least: 5 } }, ['"Least" is 5 now and was 3: closed periods stay with what held then, what is open goes by the new figure.']],
    ['a cap', {}, { params: { capPerRecipient: 5000 } }, []],
    ['a cap that is no more', { params: { capPerRecipient: 4000 } }, {}, [expect.stringMatching(/^".*" is another one now: /)]],
    ['a higher cap', { params: { capPerRecipient: 4000 } }, { params: { capPerRecipient: 5000 } }, [expect.stringMatching(/^".*" is 5000 now and was 4000: /)]],
  ])('%s', (_, before, now, expected) => {
    const paid = after(before, now);
    expect([...told(paid, 'figure-changed')]).toEqual(expected);
    expect(paid.notes.filter(({ code }) => code === 'figure-changed').map(({ warning }) => warning)).toEqual(expected.map(() => true));
  });

  it('as against the last payout of the scheme, in Chinese too', () => {
    const runs = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', params: { rate: '20%' } }, { period: '2026-03', params: { rate: '20%' } }]);
    expect(runs.map((paid) => told(paid, 'figure-changed', 'zh'))).toEqual([[], ['“比例”由 10% 改为 20%：已结清的期间仍按以前的数，没有结清的按新的数。'], []]);
  });

  it('and of a scheme that calculates otherwise, once, with the payout after which it was changed', () => {
    const twice = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate * 2' } }] };
    const runs = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', scheme: twice }, { period: '2026-03', scheme: twice }]);
    expect(runs[1]?.notes.find(({ code }) => code === 'scheme-changed')?.warning).toBe(true);
    expect(runs.map((paid) => told(paid, 'scheme-changed'))).toEqual([[], [expect.stringMatching(/^How "A tenth" calculates was changed after 2026-01: /)], []]);
    expect(lines(runs)).toEqual([['Ann 2026-01 100.00 regular'], ['Ann 2026-01 100.00 late', 'Ann 2026-02 200.00 regular'], ['Ann 2026-03 200.00 regular']]);
  });

  it('but not after a payout that does not tell how it was calculated', () => {
    const [january] = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }]).map((paid) => asEarlier(paid));
    const silent = january === undefined ? [] : [{ ...january, bases: new Map([...january.bases].map(([id, basis]) => [id, { ...basis, calculation: undefined }])) }];
    const other = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate + 0' } }] };
    expect(payEach({ scheme: other, sales: SALES, earlier: silent }, [{ period: '2026-02' }]).map((paid) => told(paid, 'scheme-changed'))).toEqual([[]]);
  });
});

const ofPay = {
  ...scheme, id: 'pay', fields: ['person', 'amount', { people: 'basePay', optional: true }],
  components: [
    { id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ people: 'basePay' }, '10%'] } } },
    { id: 'points', label: 'Points', each: 'person', award: 'points', rule: { formula: { people: 'basePay' } } },
  ],
};
const people = (ann: number | string, bob: number | string = 3000): Row[] => [{ person: 'Ann', basePay: ann }, { person: 'Bob', basePay: bob }];
const BOTH = [...SALES, ...SALES.map((each) => ({ ...each, person: 'Bob' }))];
const changed = (payouts: readonly PeriodPayout[]): string[][] => payouts.map((each) => told(each, 'people-changed'));
const said = (count: number, cash: string): string => `People or teams changed: ${count} ${count === 1 ? 'sum' : 'sums'}, ${cash}; not booked until somebody accepts it.`;

describe('people who are others now', () => {
  it('change nothing of closed periods before somebody accepts it; how much it is is told, over all of them', () => {
    const runs = payEach({ scheme: ofPay, sales: BOTH }, [
      { period: '2026-01', people: people(5000) }, { period: '2026-02', people: people(6000) }, { period: '2026-03', people: people(7000, 2500) }, { period: '2026-04', people: people(7000, 2500), acceptPeople: true },
    ]);
    // Ann's January differs by 100.00 in February, by 200.00 in March; her February by 100.00 then; Bob's two months by −50.00 each. Points are sums too, and no cash.
    expect(changed(runs)).toEqual([[], [said(2, '100.00')], [said(8, '200.00')], []]);
    const cash = runs.map(({ lines: all }) => all.filter(({ award }) => award === 'cash').map(({ recipient, period, amount, kind }) => `${recipient} ${period} ${plain(amount)} ${kind}`).sort());
    expect(cash.slice(0, 3)).toEqual([
      ['Ann 2026-01 500 regular', 'Bob 2026-01 300 regular'], ['Ann 2026-02 600 regular', 'Bob 2026-02 300 regular'], ['Ann 2026-03 700 regular', 'Bob 2026-03 250 regular'],
    ]);
    expect(cash[3]).toEqual([
      'Ann 2026-01 200 late', 'Ann 2026-02 100 late', 'Ann 2026-04 700 regular', 'Bob 2026-01 -50 take-back', 'Bob 2026-02 -50 take-back', 'Bob 2026-04 250 regular',
    ]);
  });

  it('once accepted hold for all before, and are asked about again once they are others again', () => {
    const runs = payEach({ scheme: ofPay, sales: SALES }, [
      { period: '2026-01', people: people(5000) }, { period: '2026-02', people: people(6000), acceptPeople: true }, { period: '2026-03', people: people(6000) }, { period: '2026-04', people: people(6500) },
    ]);
    expect(changed(runs)).toEqual([[], [], [], [said(6, '150.00')]]);
    expect(runs[2]?.lines.map(({ period }) => period)).toEqual(['2026-03', '2026-03']);
  });

  it('are the same however their figures are written, and though blank ones are added', () => {
    const [written] = payEach({ scheme: ofPay, sales: BOTH }, [{ period: '2026-01', people: [{ person: 'Ann', basePay: '5,000.00' }, { person: 'Bob', basePay: '' }] }]);
    expect(written?.run.bases.get('pay')).toMatchObject({ people: [{ person: 'Ann', basePay: '5000' }, { person: 'Bob', basePay: null }], teams: null });
    const otherwise = [{ person: 'Ann', basePay: '5,000.00', team: null }, { person: 'Bob', basePay: '3000', team: null }, { person: null, basePay: null, team: null }];
    expect(changed(payEach({ scheme: ofPay, sales: BOTH }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: otherwise }]))).toEqual([[], []]);
  });

  it('and their days, in whatever way they are written', () => {
    const hired = { ...scheme, fields: ['person', 'amount', { people: 'hireDate', optional: true }], components: [{ id: 'share', label: 'Share', each: 'person', per: { yearsFrom: { people: 'hireDate' } }, payable: 'to-date', rule: { formula: '=SUM(amount) * rate' } }] };
    const runs = (...days: readonly string[]): string[][] => changed(payEach({ scheme: hired, sales: SALES }, days.map((day, index) => ({ period: `2026-0${index + 1}`, people: [{ person: 'Ann', hireDate: day, team: '' }] }))));
    expect(runs('2025-03-15', '2025/3/15')).toEqual([[], []]);
    const codes = payEach({ scheme: ofPay, sales: SALES }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: [{ person: 'Ann', basePay: '5k' }, { person: 'Bob', basePay: 3000 }] }]);
    // What cannot be read is none of the people of today: what was paid stands.
    expect(lines(codes)[1]?.filter((line) => line.includes('2026-01'))).toEqual([]);
  });

  it('and whose own years begin on another day: what was paid with a year that was closed is not paid again with another one before that is accepted', () => {
    const ofYears = { ...scheme, fields: ['person', 'amount', { people: 'hireDate' }], components: [{ id: 'share', label: 'Share', each: 'person', per: { yearsFrom: { people: 'hireDate' } }, rule: { formula: '=SUM(amount) * rate' } }] };
    const sales = [row('2026-02-10', 'Ann', 1000), row('2026-03-20', 'Ann', 400), row('2026-05-10', 'Ann', 300), row('2026-02-11', 'Bob', 200)];
    const hired = (ann: string): Row[] => [{ person: 'Ann', hireDate: ann }, { person: 'Bob', hireDate: '2025-04-15' }];
    const run = (period: string, hireDate: string, more: Partial<Asked> = {}): Partial<Asked> & { readonly period: string } => ({ period, people: hired(hireDate), ...more });
    const first = [run('2026-03', '2025-03-15'), run('2026-04', '2025-04-15'), run('2026-05', '2025-04-15')];
    const paid = [['Ann 2025-03-15/2026-03-14 100.00 regular'], ['Bob 2025-04-15/2026-04-14 20.00 regular'], []];
    // By the day of today the year has the 1,000 that were paid with the one before, and 400.
    expect(lines(payEach({ scheme: ofYears, sales }, [...first, run('2026-06', '2025-04-15', { acceptPeople: true })]))).toEqual([
      ...paid, ['Ann 2025-03-15/2026-03-14 -100.00 take-back', 'Ann 2025-04-15/2026-04-14 140.00 late'],
    ]);
    // The year after has no day of it.
    expect(lines(payEach({ scheme: ofYears, sales }, [...first, run('2027-04', '2025-04-15')]))).toEqual([...paid, ['Ann 2026-04-15/2027-04-14 30.00 regular']]);
    // Written as before, it goes on as it was.
    expect(lines(payEach({ scheme: ofYears, sales }, [...first, run('2027-03', '2025-03-15')]))).toEqual([...paid, ['Ann 2026-03-15/2027-03-14 70.00 regular']]);
  });

  it('are told without cash where none of it is', () => {
    const points = { ...ofPay, components: ofPay.components.slice(1) };
    expect(changed(payEach({ scheme: points, sales: SALES }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: people(6000) }]))).toEqual([[], [said(1, '0')]]);
  });

  it('who change together with a rate: the rate is no difference of people', () => {
    const both = { ...ofPay, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ people: 'basePay' }, '$rate'] } } }] };
    const runs = payEach({ scheme: both, sales: SALES }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: people(6000), params: { rate: '20%' } }, { period: '2026-03', people: people(6000), params: { rate: '20%' }, acceptPeople: true }]);
    expect(changed(runs)).toEqual([[], [said(1, '100.00')], []]);
    expect(lines(runs)).toEqual([['Ann 2026-01 500.00 regular'], ['Ann 2026-02 1200.00 regular'], ['Ann 2026-01 100.00 late', 'Ann 2026-03 1200.00 regular']]);
  });

  it('of whose columns one is new and blank are the same', () => {
    const more = { ...ofPay, fields: [...ofPay.fields, { people: 'hireDate', optional: true }] };
    const runs = payEach({ scheme: more, sales: SALES }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: people(5000).map((each) => ({ ...each, hireDate: null })) }]);
    expect(runs.map(({ run }) => run.bases.get('pay')?.people)).toEqual([
      [{ person: 'Ann', basePay: '5000' }, { person: 'Bob', basePay: '3000' }], [{ person: 'Ann', basePay: '5000', hireDate: null }, { person: 'Bob', basePay: '3000', hireDate: null }],
    ]);
    expect(changed(runs)).toEqual([[], []]);
  });

  it('of whom a table is given for the first time', () => {
    const blank = { ...ofPay, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { plus: [{ times: [{ sum: 'amount' }, '10%'] }, { people: 'basePay' }] } } }] };
    const runs = payEach({ scheme: blank, sales: SALES }, [{ period: '2026-01', people: [{ person: 'Ann', basePay: 0 }] }, { period: '2026-02', people: [{ person: 'Ann', basePay: 20 }] }]);
    expect([lines(runs), changed(runs)]).toEqual([[['Ann 2026-01 100.00 regular'], ['Ann 2026-02 120.00 regular']], [[], [said(1, '20.00')]]]);
  });

  it('and got their numbers since are who they were', () => {
    const numbers = (rows: readonly Row[]): Row[] => rows.map((each) => ({ ...each, personId: each['person'] === 'Ann' ? '01' : '02' }));
    const runs = payEach({ scheme: ofPay, sales: BOTH }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', sales: numbers(BOTH), people: numbers(people(6000)) }]);
    const cash = (payouts: readonly PeriodPayout[]): string[] | undefined => payouts[1]?.lines.filter(({ award }) => award === 'cash').map(({ recipient, personId, period }) => `${recipient} ${personId ?? ''} ${period}`);
    expect(cash(runs)).toEqual(['Ann 01 2026-02', 'Bob 02 2026-02']);
    // In the people table alone: by what was recorded of them then they had none.
    const inTable = payEach({ scheme: ofPay, sales: BOTH }, [{ period: '2026-01', people: people(5000) }, { period: '2026-02', people: numbers(people(6000)) }]);
    expect(cash(inTable)).toEqual(['Ann 01 2026-02', 'Bob 02 2026-02']);
  });
});

describe('teams that are others now', () => {
  const ofTeams = {
    ...scheme, fields: ['person', 'amount', { people: 'team' }, { teams: 'target' }],
    components: [{ id: 'over', label: 'Over', each: 'team', to: 'team', rule: { formula: { times: [{ minus: [{ sum: 'amount' }, { target: 'team' }] }, '10%'] } } }],
  };
  const runs = (...more: readonly Partial<Asked>[]): readonly PeriodPayout[] => payEach(
    { scheme: ofTeams, sales: SALES, people: [{ person: 'Ann', team: 'A' }] }, more.map((each, index) => ({ period: `2026-0${index + 1}`, ...each })),
  );

  it('change nothing of closed periods before somebody accepts it', () => {
    const paid = runs({ teams: [{ team: 'A', target: 400 }] }, { teams: [{ team: 'A', target: 300 }] }, { teams: [{ team: 'A', target: 300 }], acceptPeople: true });
    expect(lines(paid)).toEqual([['A 2026-01 60.00 regular'], ['A 2026-02 70.00 regular'], ['A 2026-01 10.00 late', 'A 2026-03 70.00 regular']]);
    expect(changed(paid)).toEqual([[], [said(1, '10.00')], []]);
  });
});

describe('what closed periods rest on besides', () => {
  const firsts = {
    ...scheme, fields: ['person', 'amount', 'customer', { people: 'basePay', optional: true }],
    components: [{ id: 'first', label: 'First', each: 'newCustomer', rule: { formula: { people: 'basePay' } } }],
  };

  it('a history of customers is that of today', () => {
    const history = [{ customer: 'Acme', date: '2025-06-01' }];
    const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Ann', 1000, { customer: 'Zeta' })];
    const runs = payEach({ scheme: firsts, sales, history }, [{ period: '2026-01', people: people(50) }, { period: '2026-02', people: people(60) }]);
    expect(lines(runs)).toEqual([['Ann 2026-01 50.00 regular'], []]);
    expect(changed(runs)).toEqual([[], [said(1, '10.00')]]);
  });

  it('a payout that is known by its lines alone tells none of it: what held then is what holds now', () => {
    const [january] = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }]).map((paid) => asEarlier(paid));
    const byLines: EarlierPayout[] = january === undefined ? [] : [{ ...january, bases: new Map() }];
    expect(lines(payEach({ scheme, sales: SALES, params: { rate: '20%' }, earlier: byLines }, [{ period: '2026-02' }]))).toEqual([['Ann 2026-01 100.00 late', 'Ann 2026-02 200.00 regular']]);
  });
});
