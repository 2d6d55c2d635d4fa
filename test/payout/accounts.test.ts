import fc from 'fast-check';
import { parsePeriod } from '../../src/calendar';
import { say } from '../../src/i18n';
import { payOut, prepare } from '../../src/payout';
import { bindAsFar, paragraphText, parseScheme, sayScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { notesOf, pay, rawTables, rows } from './house';

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS = [
  component({ formula: { floor: { over: ['amount', 10] } } }, { id: 'earned', label: '得', each: 'row', award: 'stars' }),
  component({ formula: { times: [-1, 'used'] } }, { id: 'spent', label: '用', each: 'row', award: 'stars', where: [{ value: 'used', above: 0 }] }),
];

function scheme(account: Json = { expiresAfter: 12 }, more: Json = {}): Json {
  return sample({
    language: 2, parameters: [], fields: ['person', 'amount', { own: 'used', type: 'number', label: '兑换积分', headers: ['兑换积分'], optional: true }],
    awards: [{ kind: 'stars', label: { zh: '星', en: 'stars' }, unit: { zh: '颗', en: 'stars' }, account }],
    redemption: [{ award: 'stars', cost: 10, offer: { zh: '电影票', en: 'a cinema ticket' } }],
    components: COMPONENTS,
    ...more,
  });
}

const SALES = rows('date person amount 兑换积分', ['2025-01-10', 'Ann', 300, null], ['2025-06-01', 'Ann', 200, 12], ['2026-01-20', 'Bob', 50, null]);
const accounts = (json: Json, sales: readonly Json[]): string[] => notesOf(pay(valueOf(parseScheme(json)), { sales }), 'award-account');

describe('awards that are kept in an account', () => {
  test('are earned, spent, the earliest first, and gone when they are too old', () => {
    // Of the 30 of January 2025 12 are spent; the other 18 expire on 10 January 2026; the 20 of June stay.
    expect(accounts(scheme(), SALES)).toEqual([
      'Ann has earned 50 of stars, spent 12 and lost 18, which had expired: 20 stars are left.', 'Bob has earned 5 of stars, spent 0 and lost 0, which had expired: 5 stars are left.',
    ]);
  });

  test('never expire where nothing is said of it, and offers go by what is left', () => {
    expect(accounts(scheme({}), SALES)[0]).toContain('lost 0, which had expired: 38');
    expect(notesOf(pay(valueOf(parseScheme(scheme())), { sales: SALES }), 'redemption')).toEqual([expect.stringContaining('20')]);
  });

  test('are overdrawn where more is spent than there is, and what comes later makes that good first', () => {
    const overdrawn = rows('date person amount 兑换积分', ['2026-01-10', 'Ann', 100, 25], ['2026-02-10', 'Ann', 40, null]);
    expect(accounts(scheme(), overdrawn)).toEqual(['Ann has earned 14 of stars, spent 25 and lost 0, which had expired: -11 stars are left.']);
  });

  const monthly = component({ formula: 10 }, { id: 'monthly', label: '月', award: 'stars' });
  const lost = (left: number, expired: number): unknown => expect.stringContaining(`lost ${expired}, which had expired: ${left} stars`);

  test('are spent by their days: those of a month on its last, those of a row on its own', () => {
    // On 20 January 6 of the 10 of 5 January are spent; the other 4 are gone on 5 February, and the 10 of January, which come on the 31st, are still there on 10 February.
    const sales = rows('date person amount 兑换积分', ['2024-01-03', 'Ann', 0, null], ['2024-01-05', 'Ann', 100, null], ['2024-01-20', 'Ann', 0, 6], ['2024-02-10', 'Bob', 0, null]);
    expect(accounts(scheme({ expiresAfter: 1 }, { components: [monthly, ...COMPONENTS] }), sales)[0]).toEqual(lost(10, 4));
  });

  test('of one day are earned before they are spent', () => {
    // 10 and 10 are earned and 5 spent on the 5th, and all that is left is gone a month later.
    const sales = rows('date person amount 兑换积分', ['2024-01-05', 'Ann', 0, 5], ['2024-01-05', 'Ann', 200, null], ['2024-02-05', 'Ann', 0, null]);
    expect(accounts(scheme({ expiresAfter: 1 }), sales)).toEqual([lost(0, 15)]);
  });

  test('are not gone before the day of the run, though a line stands on a later day', () => {
    // On 20 January 2024 the 10 of 25 January and the 10 of January 2023 are still there; the 10 of this month stand on its last day.
    const sales = rows('date person amount', ['2023-01-25', 'Ann', 100], ['2024-01-20', 'Ann', 0]);
    expect(accounts(scheme({ expiresAfter: 12 }, { fields: ['person', 'amount'], components: [monthly, COMPONENTS[0]] }), sales)).toEqual([lost(30, 0)]);
  });

  test('of a month are gone on the day that is so many months after its last, not before', () => {
    const of = (day: string): readonly string[] => accounts(scheme({ expiresAfter: 1 }, { components: [monthly] }), rows('date person amount', ['2024-01-03', 'Ann', 0], [day, 'Bob', 0]));
    expect([of('2024-02-28')[0], of('2024-02-29')[0]]).toEqual([lost(10, 0), lost(0, 10)]);
  });

  test('of all of the time stand on the day of the run, those of a new customer on that of its first order', () => {
    const all = component({ formula: 10 }, { id: 'all', label: '总', award: 'stars', per: 'window' });
    const customer = component({ formula: 10 }, { id: 'new', label: '新', award: 'stars', each: 'newCustomer', rows: 'first' });
    const sales = rows('date person amount customer', ['2024-01-03', 'Ann', 0, 'x'], ['2024-02-03', 'Ann', 0, 'x']);
    const fields = ['person', 'amount', 'customer'];
    expect(accounts(scheme({ expiresAfter: 1 }, { components: [all], fields, redemption: [] }), sales)).toEqual([lost(10, 0)]);
    const soon = rows('date person amount customer', ['2024-01-03', 'Ann', 100, 'x'], ['2024-01-20', 'Ann', 0, 'x']);
    expect(accounts(scheme({ expiresAfter: 1 }, { components: [all, COMPONENTS[0]], fields, redemption: [] }), soon)).toEqual([lost(20, 0)]);
    expect(accounts(scheme({ expiresAfter: 1 }, { components: [customer], fields, redemption: [] }), sales)).toEqual([lost(0, 10)]);
  });

  test('of a part are there from its day on', () => {
    const parts = [{ id: 'now', label: '先', share: '50%' }, { id: 'later', label: '后', on: { addMonths: ['date', 1] } }];
    const inParts = component({ formula: 10 }, { id: 'parts', label: '分', award: 'stars', each: 'row', parts });
    const until = (day: string) => accounts(scheme({ expiresAfter: 2 }, { components: [inParts] }), rows('date person amount', ['2024-01-03', 'Ann', 0], [day, 'Bob', 0]))[0];
    expect([until('2024-03-02'), until('2024-03-03'), until('2024-04-03')]).toEqual([lost(10, 0), lost(5, 5), lost(0, 10)]);
  });

  test('of people without any sales never expire, while no day is known', () => {
    const members = component({ formula: 10 }, { id: 'members', label: '员', award: 'stars', each: 'member' });
    const read = valueOf(parseScheme(scheme({ expiresAfter: 1 }, { components: [members], fields: [{ people: 'role', optional: true }] })));
    expect(notesOf(pay(read, { people: rows('person role', ['Ann', 'x']) }), 'award-account')).toEqual([lost(10, 0)]);
  });

  test('have none where nothing is said of one', () => {
    const awards = [{ kind: 'stars', label: '星' }, { kind: 'wine', label: '酒', account: {} }];
    const wine = component({ formula: 2 }, { id: 'wine', label: '酒', award: 'wine' });
    expect(accounts(scheme({}, { awards, redemption: [], components: [monthly, wine] }), SALES).map((said) => said.replace(/ has earned.*/, ''))).toEqual(['Ann', 'Bob']);
  });

  describe('open with what the people table says', () => {
    const opened = (account: Json, sales: readonly Json[], people: readonly Json[], { settledTo, ...params }: Json & { settledTo?: string } = {}, more: Json = {}): string[] => {
      const read = valueOf(parseScheme(scheme({ opening: 'had', ...account }, { fields: ['person', 'amount', { sales: 'team', optional: true }, { own: 'had', in: 'people', type: 'number', signed: true, label: '已有', headers: ['已有'], optional: true }], components: [COMPONENTS[0]], ...more })));
      const end = settledTo === undefined ? null : parsePeriod(settledTo);
      return notesOf(payOut(valueOf(prepare({ scheme: read, parameters: params, tables: rawTables({ sales, people }), findScheme: () => undefined, ...(end === null ? {} : { settledTo: end }) }))), 'award-account');
    };
    const people = rows('person 已有', ['Ann', 2.6], ['Bob', null], ['Cid', 0.4]);
    const sold = (...days: readonly string[]) => rows('date person amount', ...days.map((day) => [day, 'Ann', 100]));
    const ann = (had: number, earned: number, expired: number, left: number): string => `Ann began with ${had} of stars, has earned ${earned}, spent 0 and lost ${expired}, which had expired: ${left} stars are left.`;

    test.each<[string, () => string[], string[]]>([
      ['rounded as the award is, of those who have any', () => opened({}, sold('2024-01-05'), people), [ann(3, 10, 0, 13)]],
      ['on the day before the first row of all', () => opened({ expiresAfter: 1 }, sold('2024-01-20', '2024-01-05', '2024-02-04'), people), [ann(3, 30, 3, 30)]],
      ['not before', () => opened({ expiresAfter: 1 }, sold('2024-01-20', '2024-01-05', '2024-02-03'), people), [ann(3, 30, 0, 33)]],
      ['on the day before the scheme begins', () => opened({ expiresAfter: 1 }, sold('2024-01-05', '2024-02-02'), people, { from: '2024-01-04' }), [ann(3, 20, 0, 23)]],
      ['a month before that is gone', () => opened({ expiresAfter: 1 }, sold('2024-01-05', '2024-02-03'), people, { from: '2024-01-04' }), [ann(3, 20, 3, 20)]],
      ['at the end of what is settled, whose lines are in it', () => opened({}, sold('2024-01-05', '2024-01-31', '2024-02-01'), people, { settledTo: '2024-01' }), [ann(3, 10, 0, 13)]],
      ['by the first row of each', () => opened({}, sold('2024-01-05'), rows('person 已有', ['Ann', 1], ['Ann', 2])), [ann(1, 10, 0, 11)]],
      ['below 0: that is made good first', () => opened({}, sold('2024-01-05'), rows('person 已有', ['Ann', -4])), [ann(-4, 10, 0, 6)]],
      ['without a row of theirs', () => opened({}, sold('2024-01-05'), rows('person 已有', ['Bob', 4])), ['Ann has earned 10 of stars, spent 0 and lost 0, which had expired: 10 stars are left.', 'Bob began with 4 of stars, has earned 0, spent 0 and lost 0, which had expired: 4 stars are left.']],
      ['a person\'s is not a team\'s', () => opened({}, rows('date person amount team', ['2024-01-05', 'Ann', 100, 'North']), people, {}, { components: [{ ...COMPONENTS[0], each: 'team', to: 'team', rule: { formula: 10 } }] }), [
        'North has earned 10 of stars, spent 0 and lost 0, which had expired: 10 stars are left.', ann(3, 0, 0, 3),
      ]],
    ])('%s', (_, told, expected) => {
      expect(told()).toEqual(expected);
    });

    test('all of it counts where nothing is opened, whatever is settled', () => {
      const read = valueOf(parseScheme(scheme({}, { fields: ['person', 'amount'], components: [COMPONENTS[0]] })));
      const payout = payOut(valueOf(prepare({ scheme: read, parameters: {}, tables: rawTables({ sales: sold('2024-01-05') }), findScheme: () => undefined, settledTo: parsePeriod('2024-01') ?? { kind: 'window', index: 0 } })));
      expect(notesOf(payout, 'award-account')).toEqual(['Ann has earned 10 of stars, spent 0 and lost 0, which had expired: 10 stars are left.']);
    });
  });

  test('are apart from cash', () => {
    const cash = component({ formula: 700 }, { id: 'cash', label: '奖' });
    expect(accounts(scheme({}, { components: [cash, ...COMPONENTS] }), SALES)[0]).toContain('has earned 50 of stars');
  });

  test('are said back', () => {
    const read = valueOf(parseScheme(scheme()));
    const text = sayScheme(read, bindAsFar(read, {}).parameters).map((paragraph) => say(paragraphText(paragraph), 'en')).join('\n');
    expect(text).toContain('stars is kept in an account, the earliest spent first; what is not spent 12 months after it was earned is gone.');
  });

  test('that expire at once are refused', () => {
    expect(oneProblem(parseScheme(scheme({ expiresAfter: 0 }))).said).toMatch(/one month at least/);
  });
});

const event = fc.record({ month: fc.integer({ min: 0, max: 23 }), amount: fc.integer({ min: 0, max: 40 }), used: fc.integer({ min: 0, max: 30 }) });

test('each star by itself: spent when it is the oldest that is still there, or gone after its months', () => {
  fc.assert(fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 15 }), (events, months) => {
    const sorted = [...events].sort((a, b) => a.month - b.month);
    const last = sorted.at(-1)?.month ?? 0;
    /** One entry for each star: its month, until it is used up. */
    let stars: number[] = [];
    let [earned, spent, expired, owed] = [0, 0, 0, 0];
    const expire = (month: number): void => {
      expired += stars.filter((own) => own + months <= month).length;
      stars = stars.filter((own) => own + months > month);
    };
    for (const month of [...new Set(sorted.map((each) => each.month))]) {
      expire(month);
      const own = sorted.filter((each) => each.month === month);
      for (const { amount } of own) {
        earned += amount;
        const back = Math.min(owed, amount);
        owed -= back;
        stars.push(...Array.from({ length: amount - back }, () => month));
      }
      for (const { used } of own) {
        spent += used;
        const there = Math.min(used, stars.length);
        stars = stars.slice(there);
        owed += used - there;
      }
    }
    expire(last);
    const table = sorted.map(({ month, amount, used }) => ({ date: `${2024 + Math.floor(month / 12)}-${String(1 + month % 12).padStart(2, '0')}-10`, person: 'Ann', amount: amount * 10, 兑换积分: used }));
    const expected = earned === 0 && spent === 0 ? [] : [`Ann has earned ${earned} of stars, spent ${spent} and lost ${expired}, which had expired: ${stars.length - owed} stars are left.`];
    expect(accounts(scheme({ expiresAfter: months }), table)).toEqual(expected);
  }), { numRuns: 150 });
});
