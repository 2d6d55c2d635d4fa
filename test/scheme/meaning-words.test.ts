import { laterTexts as later } from '../../src/i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../src/i18n/texts/meaning';
import { parseScheme } from '../../src/scheme';
import { CONTEST, DRAW, FORMULA, meets, one, POOL, STREAK, SUM, TAKEN, type Case, type Json } from './meanings';

// With which subjects and rules each word of a component means something, and of which subjects each expression and condition may be asked.

const part = (id: string, more: Json): Json => ({ id, label: id, ...more });
const IN_PARTS = { parts: [part('a', { share: '60%' }), part('b', {})] };
const ON_A_DAY = { parts: [part('a', { share: '60%', on: 'date' }), part('b', {})] };
const EVERYBODY = { ...POOL, among: 'member', weight: 'basePay' };
const BASE = { formula: 'basePay' };
const AT = 'components[0]';

const COMPONENTS: readonly Case[] = [
  ['parts of a person', one(FORMULA, IN_PARTS)],
  ['parts of members', one(BASE, { each: 'member', ...IN_PARTS }), `${AT}.parts`, later.partsOfMembers],
  ['parts of a draw', one(DRAW, IN_PARTS), `${AT}.parts`, later.partsOfDraw],
  ['parts on a day of each row, of a formula', one(FORMULA, ON_A_DAY)],
  ['parts on a day of each row, of a contest', one(CONTEST, ON_A_DAY), `${AT}.parts`, later.partsByRow],
  ['parts of a contest', one(CONTEST, IN_PARTS)],
  ['payable with its row, of a person', one(FORMULA, { payable: 'row' }), `${AT}.payable`, texts.payableRow],
  ...(['row', 'newCustomer'] as const).map((each): Case => [`payable with its row, of each ${each}`, one(FORMULA, { each, payable: 'row' })]),
  ['payable at the end of its period', one(FORMULA, { payable: 'period-end' })],
  ...['referrer', 'customer', 'closer', 'sellers', { firstOrder: 'referrer' }].flatMap((to): Case[] => [
    [`for everyone, to ${JSON.stringify(to)}`, one(FORMULA, { each: 'everyone', to }), `${AT}.to`, texts.toOfMembers], [`for members, to ${JSON.stringify(to)}`, one(BASE, { each: 'member', to }), `${AT}.to`, texts.toOfMembers],
    [`for each row, to ${JSON.stringify(to)}`, one({ formula: 1 }, { each: 'row', to })],
  ]),
  ['for everyone, to the team', one(FORMULA, { each: 'everyone', to: 'team' })],
  ...(['everyone', 'member', 'newCustomer'] as const).map((each): Case => [`fraud rows of each ${each}`, one({ formula: 1 }, { each, source: 'fraud' }), `${AT}.source`, texts.fraudOfMembers]),
  ['fraud rows of a person', one(FORMULA, { source: 'fraud' })],
  ...(['row', 'customer', 'newCustomer', 'all'] as const).map((each): Case => [`a draw of each ${each}`, one(DRAW, { each, to: 'team' }), `${AT}.rule.draw`, later.drawOf]),
  ...(['person', 'everyone', 'team', 'referrer'] as const).map((each): Case => [`a draw of each ${each}`, one(DRAW, { each })]),
  ['a draw that is bounded below', one(DRAW, { bounds: { atLeast: 1 } }), `${AT}.bounds`, later.boundsOfDraw],
  ['a draw that is bounded above', one(DRAW, { bounds: { atMost: 1 } }), `${AT}.bounds`, later.boundsOfDraw],
  ['a draw within a limit', one(DRAW, { limit: { per: 'year', atMost: 5 } }), `${AT}.limit`, later.boundsOfDraw],
  ['a contest that is bounded', one(CONTEST, { bounds: { atMost: 1 } })],
  ...(['team', 'all'] as const).map((each): Case => [`contests within the team, of each ${each}`, one({ ...CONTEST, within: 'team' }, { each }), `${AT}.rule.within`, later.withinTeam]),
  ['contests within the team, of persons', one({ ...CONTEST, within: 'team' })],
  ['contests of teams', one(CONTEST, { each: 'team' })],
  ['a date of a pool of everybody', one(EVERYBODY, { each: 'all', periodOf: 'collectedDate' }), `${AT}.periodOf`, texts.dateOfMembers],
  ['a date of a pool of everybody in each month', one(EVERYBODY, { each: 'all', periodOf: 'collectedDate', per: 'month' })],
  ['a date of a pool of sellers', one(POOL, { each: 'all', periodOf: 'collectedDate' })],
  ['a month of a pool of everybody', one(EVERYBODY, { each: 'all', per: 'month' })],
  ['a limit of days for months', one(FORMULA, { limit: { per: 'day', atMost: 5 } }), `${AT}.limit.per`, texts.limit],
  ['a limit of months for months', one(FORMULA, { limit: { per: 'month', atMost: 5 } })],
  ['a limit of months for what a parameter may make longer', one(FORMULA, { per: '$often', limit: { per: 'month', atMost: 5 } })],
  ['a limit of months for quarters of a customer', one(FORMULA, { each: 'customer', per: 'quarter', limit: { per: 'month', atMost: 5 } }), `${AT}.limit.per`, texts.limit],
  ['a limit of months for new customers of a quarter', one(FORMULA, { each: 'newCustomer', per: 'quarter', limit: { per: 'month', atMost: 5 } })],
  ...(['person', 'everyone', 'row', 'member'] as const).map((each): Case => [`a pool of sellers for each ${each}`, one({ ...POOL, share: 1, weight: 1 }, { each }), `${AT}.rule.share`, texts.shareAmongPeople]),
  ...(['team', 'customer', 'referrer', 'newCustomer', 'all'] as const).map((each): Case => [`a pool of sellers for each ${each}`, one({ ...POOL, weight: 1 }, { each })]),
  ...(['person', 'everyone', 'member'] as const).map((each): Case => [`a pool of members for each ${each}`, one(EVERYBODY, { each }), `${AT}.rule.share`, texts.shareAmongMembers]),
  ['a pool that is paid on a date of the row, among members', one(EVERYBODY, { each: 'row', due: 'date' }), `${AT}.due`, texts.dateOfMembers],
  ['a pool that is paid on a day of all, among members', one(EVERYBODY, { each: 'row', due: { date: 'periodEnd' } })],
  ['a pool that is paid on a date of the row, among sellers', one({ ...POOL, weight: 1 }, { each: 'team', due: 'date' })],
  ['a member that is paid on a day of all', one(BASE, { each: 'member', due: { date: 'periodEnd' } })],
  ['a member that is paid on a day by its customer', one(BASE, { each: 'member', due: { lookup: { a: 46000 }, by: 'customer' } }), `${AT}.due`, texts.dateOfMembers],
  ...([['contest', CONTEST], ['streak', STREAK], ['draw', DRAW], ['milestones', { milestones: SUM, steps: [{ atLeast: 1, value: 1 }] }]] as const).map(([name, is]): Case => [`refunds taken back of a ${name}`, one(is, {}, { refunds: 'reversed' }), `${AT}.rule`, texts.reversed]),
  ['refunds taken back of a pool of sellers', one(POOL, { each: 'all' }, { refunds: 'reversed' }), `${AT}.rule`, texts.reversed],
  ['refunds taken back beside a pool of everybody', one(EVERYBODY, { each: 'all' }, { refunds: 'reversed' })],
  ['refunds taken back beside a contest of fraud rows', one(CONTEST, { source: 'fraud' }, { refunds: 'reversed' })],
];

describe('words of a component', () => {
  for (const each of COMPONENTS) it(each[0], () => { meets(each); });
});

const SUBJECTS = ['row', 'person', 'everyone', 'customer', 'team', 'referrer', 'newCustomer', 'member', 'all'] as const;

/** The subjects of which something cannot be asked. */
function refusedOf(formula: (each: string) => Json): readonly string[] {
  return SUBJECTS.filter((each) => {
    const read = parseScheme(formula(each));
    return !read.ok && read.problems.every(({ code }) => code === 'no-meaning');
  });
}

describe('what is asked', () => {
  test.each<[Json, ...string[]]>([
    [SUM, 'member'],
    [{ sum: 'amount', across: 'all' }],
    [{ count: 'rows' }, 'member'],
    [{ count: 'newCustomers' }, 'member'],
    [{ distinct: 'customer' }, 'member'],
    [{ highest: 1 }],
    [{ ordinal: true }, 'row', 'member'],
    [{ rank: 1 }],
    [{ sum: { rank: 1 } }, ...SUBJECTS],
    [TAKEN, 'row', 'newCustomer', 'member'],
    [{ runningTotal: 'amount' }, 'member'],
    [{ sum: { runningTotal: 'amount' } }, 'member'],
    [{ inPeriodOf: 'collectedDate', value: 1 }, 'member'],
    [{ previous: 1 }, 'row', 'newCustomer', 'member'],
    [{ countPeriods: 'month', when: [] }, 'row', 'newCustomer', 'member'],
    [{ sumPeriods: 1, every: 'month' }, 'row', 'newCustomer', 'member'],
    [{ sum: { previous: 1 } }, ...SUBJECTS],
    [{ field: 'amount', of: 'firstOrder' }, 'member'],
    [{ days: { from: 'date', to: 'collectedDate' } }, 'member'],
    [{ people: 'basePay', of: 'referrer' }, 'member'],
    [{ people: 'basePay' }],
    [{ tiers: [{ atLeast: 0, value: 1 }], of: 1, method: 'slab', beyond: 'continuing' }, ...SUBJECTS],
    [{ tiers: [{ atLeast: 0, value: 1 }], of: 1, method: 'linear-rate', beyond: 'continuing' }],
    [{ tiers: [{ atLeast: 0, value: 1 }], of: 1, method: 'slab' }],
    [{ choose: [{ when: [{ newCustomer: true }], value: 1 }] }, 'member'],
    [{ choose: [{ when: [{ firstOrder: true }], value: 1 }] }, 'member'],
    [{ choose: [{ when: [{ field: 'team', sameAs: 'firstOrder' }], value: 1 }] }, 'member'],
    [{ choose: [{ when: [{ field: 'collectedDate', laterThan: { workingDays: 1, afterEndOf: 'month' } }], value: 1 }] }, 'member'],
    [{ choose: [{ when: [{ people: 'role', of: 'referrer', blank: true }], value: 1 }] }, 'member'],
    [{ choose: [{ when: [{ people: 'role', blank: true }], value: 1 }] }],
  ])('by %j', (formula, ...subjects) => {
    expect(refusedOf((each) => one({ formula }, { each, periodOf: each === 'member' ? undefined : 'collectedDate' }))).toEqual(subjects);
  });
});
