import { dayOf, keyOfPeriod, parsePeriod, type Day, type Period } from '../../../src/calendar';
import { say, sentence } from '../../../src/i18n';
import { parseExact, ZERO } from '../../../src/money';
import type { PayoutState, RegisteredPayout } from '../../../src/report';
import { paidOf } from '../../../src/report/paid/paid-file';
import { offersOf } from '../../../src/taskpane/state/pay/periods';
import { isUnanswered, standingOf } from '../../../src/taskpane/state/pay/standing';
import { NO_CHOICE, NO_LEDGER, type PayChoice } from '../../../src/taskpane/state/pay/types';

const day = (year: number, month: number, date: number): Day => {
  const found = dayOf(year, month, date);
  if (found === null) throw new Error('There is such a day.');
  return found;
};

const period = (key: string): Period => {
  const found = parsePeriod(key);
  if (found === null) throw new Error(`no period ${key}`);
  return found;
};

const HUNDRED = parseExact('100') ?? ZERO;
const YEAR = { first: day(2026, 1, 5), last: day(2026, 4, 20) };

describe('the periods of the rows are offered, the first one that is not closed first and the closed ones last', () => {
  test.each<[string, Parameters<typeof offersOf>[0], Day | undefined, number, string[]]>([
    ['nothing paid', 'month', undefined, 1, ['2026-01', '2026-02', '2026-03', '2026-04']],
    ['paid up to February', 'month', day(2026, 2, 28), 1, ['2026-03', '2026-04', '2026-02 closed', '2026-01 closed']],
    ['all paid: the next one, of which there are no rows yet', 'month', day(2026, 4, 30), 1, ['2026-05', '2026-04 closed', '2026-03 closed', '2026-02 closed', '2026-01 closed']],
    ['quarters', 'quarter', undefined, 1, ['2026-Q1', '2026-Q2']],
    ['months that start on the 26th', 'month', day(2026, 1, 25), 26, ['2026-02', '2026-03', '2026-04', '2026-01 closed']],
  ])('%s', (_, kind, closedEnd, monthStartsOn, expected) => {
    expect(offersOf(kind, YEAR, closedEnd, monthStartsOn).map(({ key, closed }) => (closed ? `${key} closed` : key))).toEqual(expected);
  });

  test('of a long table the last ones', () => {
    const weeks = offersOf('week', { first: day(2000, 1, 1), last: day(2026, 4, 20) }, undefined, 1);
    expect([weeks.length, weeks.at(-1)?.key]).toEqual([120, '2026-W17']);
  });
});

interface Known {
  readonly id: string;
  readonly state: PayoutState;
  readonly trouble?: 'gone' | 'edited';
}

/** A payout as the register tells it: 100 to Ann for its own period. */
function registered({ id, state, trouble }: Known): RegisteredPayout {
  const payPeriod = period(id.replace(/\/\d+$/, ''));
  const paid = paidOf([{ recipient: 'Ann', recipientKind: 'person', personId: undefined, key: `bonus|bonus|Ann|${id}|cash`, amount: HUNDRED }], undefined, id);
  if (!paid.ok) throw new Error('It can be read.');
  const said = sentence({ zh: '有问题。', en: 'Something is wrong.' });
  return {
    entry: {
      id, payPeriod, plan: 'Bonus', schemes: [{ id: 'bonus', version: '1' }], state, signed: {}, totals: [{ award: 'cash', amount: HUNDRED }], settledTo: null, windowSettled: false, file: null,
      linesFingerprint: '', recordFingerprint: '',
    },
    isRegistered: true, paid: trouble === 'gone' ? null : paid.value, sheets: [], changes: [],
    faults: trouble === undefined ? [] : [{ kind: trouble === 'gone' ? 'gone' : 'lines-edited', sentence: said }],
  };
}

function standing(payouts: readonly Known[], choice: Partial<PayChoice> = {}) {
  return standingOf({
    choice: { ...NO_CHOICE, ...choice }, ledger: { ...NO_LEDGER, payouts: payouts.map(registered) }, schemes: ['bonus'], days: YEAR, today: day(2026, 4, 30), monthStartsOn: 1,
  });
}

const said = (found: ReturnType<typeof standing>): string[] => [...found.obstacles.map(({ kind, id }) => `${kind} ${id}`), ...found.told.map((each) => say(each, 'en').slice(0, 30))];

test('without payouts all of the window is paid, as before', () => {
  expect(standing([])).toMatchObject({ kind: 'window', period: null, told: [], obstacles: [] });
});

test('once paid by the month, the next month is what is paid', () => {
  const found = standing([{ id: '2026-01', state: 'paid' }, { id: '2026-02', state: 'approved' }]);
  expect([found.kind, found.period === null ? null : keyOfPeriod(found.period), found.earlier.map(({ id }) => id)]).toEqual(['month', '2026-03', ['2026-01', '2026-02']]);
  expect(found.question).toBeNull();
});

test('all of the window at once after months were paid is warned of', () => {
  expect(said(standing([{ id: '2026-01', state: 'paid' }], { kind: 'window' }))).toEqual(['Periods of this scheme were pa']);
});

describe('what stands in the way of a period, and what is told before anything is done', () => {
  const edited = { id: '2026-01', state: 'paid', trouble: 'edited' } as const;
  test.each<[string, readonly Known[], string, string[]]>([
    ['a period paid already', [{ id: '2026-01', state: 'paid' }], '2026-01', ['2026-01 has been paid already ']],
    ['a period before the latest one', [{ id: '2026-01', state: 'paid' }, { id: '2026-02', state: 'paid' }], '2026-01', ['closed 2026-02']],
    ['an earlier draft', [{ id: '2026-01', state: 'draft' }], '2026-02', ['draft 2026-01']],
    ['an earlier one that waits for approval', [{ id: '2026-01', state: 'submitted' }], '2026-02', ['draft 2026-01']],
    ['a draft of the same period', [{ id: '2026-01', state: 'paid' }, { id: '2026-02', state: 'draft' }], '2026-02', ['There is a 2026-02 already (dr']],
    ['the same period waiting for approval', [{ id: '2026-02', state: 'submitted' }], '2026-02', ['There is a 2026-02 already (su']],
    ['a payout whose sheets are gone', [{ id: '2026-01', state: 'paid', trouble: 'gone' }], '2026-02', ['file 2026-01']],
    ['a payout whose figures were changed', [edited], '2026-02', ['answer 2026-01']],
  ])('%s', (_, payouts, chosen, expected) => {
    expect(said(standing(payouts, { kind: 'month', period: period(chosen), before: 'none' }))).toEqual(expected);
  });

  test('changed figures count as paid once somebody says so, and not before', () => {
    const chosen = { kind: 'month', period: period('2026-02') } as const;
    expect(standing([edited], chosen).earlier).toEqual([]);
    const confirmed = standing([edited], { ...chosen, confirmed: ['2026-01'] });
    expect([confirmed.obstacles, confirmed.earlier.map(({ id }) => id)]).toEqual([[], ['2026-01']]);
  });
});

describe('what was paid before is asked where nobody knows, and only there', () => {
  test.each<[string, readonly Known[], string, string[] | null]>([
    ['no payouts, and rows before the period', [], '2026-03', ['2026-02', '2026-01']],
    ['no payouts, and no rows before the period', [], '2026-01', null],
    ['a payout that counts', [{ id: '2026-01', state: 'approved' }], '2026-02', null],
    ['a draft of the period only', [{ id: '2026-03', state: 'draft' }], '2026-03', ['2026-02', '2026-01']],
  ])('%s', (_, payouts, chosen, expected) => {
    expect(standing(payouts, { kind: 'month', period: period(chosen) }).question?.map(keyOfPeriod) ?? null).toEqual(expected);
  });

  test('an answer settles it', () => {
    const choice: PayChoice = { ...NO_CHOICE, kind: 'month', period: period('2026-03') };
    expect(isUnanswered(standing([], choice), choice)).toBe(true);
    expect(standing([], { ...choice, before: period('2026-02') }).settledTo).toEqual(period('2026-02'));
    expect(isUnanswered(standing([], choice), { ...choice, before: 'none' })).toBe(false);
  });
});
