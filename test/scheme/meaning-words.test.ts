import { laterTexts as later } from '../../src/i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../src/i18n/texts/meaning';
import { parseScheme } from '../../src/scheme';
import { isLonger, nestsIn } from '../../src/scheme/meaning/periods';
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
  ['the place of a team within the team', one({ formula: { rank: SUM, within: 'team' } }, { each: 'team' }), `${AT}.rule.formula`, later.withinTeam],
  ['the place of a person within the team', one({ formula: { rank: SUM, within: 'team' } })],
  ['the place by date of a group of rows', one({ formula: { times: [SUM, { ordinal: true }] } }), `${AT}.rule.formula.times[1]`, texts.ordinal],
  ['rows chosen by their place by date', one({ formula: { sum: 'amount', where: [{ value: { ordinal: true }, atMost: 3 }] } })],
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
    [{ ordinal: true }, ...SUBJECTS],
    [{ sum: { ordinal: true } }, 'member'],
    [{ rank: 1 }],
    [{ rank: 1, within: 'team' }, 'team', 'all'],
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

/** A parameter of each type, with what it needs. */
const TYPES: Readonly<Record<string, Json>> = {
  amount: {}, rate: {}, number: {}, integer: {}, date: {}, choice: { choices: [{ word: 'a', label: 'a' }] }, tiers: { bound: 'amount', value: 'amount' }, amounts: {}, words: { default: [] }, dates: { default: [] }, mapping: { value: 'amount' },
  table: { value: 'amount', hit: 'first', columns: [{ name: 'who', label: 'w', holds: 'words' }] }, items: { figures: ['max'], default: [] }, scheme: {},
};
const FIGURES = ['amount', 'rate', 'number', 'integer', 'tiers', 'amounts', 'mapping', 'table'];

describe('a key of a parameter means something with some types alone', () => {
  test.each<[Json, ...string[]]>([
    [{ dated: 'row' }, 'amount', 'rate', 'number', 'integer', 'tiers', 'mapping', 'table'], [{ columns: [{ name: 'who', label: 'w', holds: 'words' }] }, 'table'], [{ hit: 'first' }, 'table'], [{ value: 'amount' }, 'tiers', 'mapping', 'table'], [{ bound: 'amount' }, 'tiers'],
    [{ atLeast: 0 }, ...FIGURES], [{ above: -1 }, ...FIGURES], [{ atMost: 1 }, ...FIGURES], [{ choices: [{ word: 'a', label: 'a' }] }, 'choice'], [{ choices: [] }, ...Object.keys(TYPES).filter((type) => type !== 'choice')], [{ keys: ['a'] }, 'mapping'], [{ figures: ['max'] }, 'items'],
  ])('%j', (key, ...types) => {
    const taken = Object.entries(TYPES).filter(([type, needed]) => parseScheme(one(FORMULA, {}, { parameters: [{ name: 'extra', type, label: 'x', ...('default' in needed ? {} : { optional: true }), ...needed, ...key }] })).ok);
    expect(taken.map(([type]) => type)).toEqual(types);
  });

  test('and says so in its place', () => {
    const read = parseScheme(one(FORMULA, {}, { parameters: [{ name: 'extra', type: 'words', label: 'x', default: [], atLeast: 1, hit: 'first' }] }));
    expect(read.ok ? [] : read.problems.map(({ place }) => place?.path)).toEqual(['parameters[0].hit', 'parameters[0].atLeast']);
  });
});

const fieldOf = (use: unknown): Json => one({ formula: 1 }, {}, { fields: ['person', 'region', use] });

const FIELD_USES: readonly Case[] = [
  ['synonyms of words', fieldOf({ sales: 'customer', synonyms: [['a', 'b']] })], ['synonyms of a status', fieldOf({ sales: 'status', synonyms: [['a', 'b']] }), 'fields[2].synonyms', /the words of "status" are fixed/], ['synonyms of numbers', fieldOf({ sales: 'quantity', synonyms: [['a', 'b']] }), 'fields[2].synonyms', /"quantity" holds no words/],
  ['known words', fieldOf({ sales: 'customer', synonyms: [['a', 'b']], known: 'synonyms' })], ['known words of dates', fieldOf({ sales: 'collectedDate', known: 'synonyms' }), 'fields[2].known', /"collectedDate" holds no words/],
  ...(['atLeast', 'atMost'] as const).flatMap((key): Case[] => [
    [`${key} of a number`, fieldOf({ sales: 'quantity', [key]: 5 })], [`${key} of a number of people`, fieldOf({ people: 'basePay', [key]: 5 })], [`${key} of a date`, fieldOf({ sales: 'collectedDate', [key]: 5 }), `fields[2].${key}`, texts.rangeOfNumbers], [`${key} of a team's target`, fieldOf({ teams: 'target', [key]: 5 }), `fields[2].${key}`, texts.rangeOfNumbers],
  ]),
  ['whole numbers', fieldOf({ sales: 'quantity', whole: true })], ['whole words', fieldOf({ sales: 'customer', whole: true }), 'fields[2].whole', texts.rangeOfNumbers],
  ['rows rejected for a field of people', fieldOf({ people: 'basePay', rejectsRow: true })], ['rows rejected for a field of teams', fieldOf({ teams: 'target', rejectsRow: true }), 'fields[2].rejectsRow', texts.rejectsRow],
  ['a date where a parameter is given', fieldOf({ sales: 'date', if: [{ given: 'often' }] }), 'fields[2].if', texts.dateAlways], ['a date or another', fieldOf({ sales: 'date', or: ['collectedDate'] }), 'fields[2].or', texts.dateAlways], ['another date where a parameter is given', fieldOf({ sales: 'collectedDate', if: [{ given: 'often' }] })],
  ['another date or the date', fieldOf({ sales: 'collectedDate', or: ['date'] })], ['a number where a word is blank', fieldOf({ sales: 'quantity', where: [{ field: 'region', blank: true }] })],
];

const dated = (by: string, rule: unknown, change: Json = {}, more: Json = {}): Json => one(rule, change, { parameters: [{ name: 'rate', type: 'rate', dated: by, label: 'r', default: '5%' }], ...more });
const ROW_RATE = { times: ['amount', '$rate'] };

const DATED: readonly Case[] = [
  ['by the row, of a row', dated('row', { formula: ROW_RATE }, { each: 'row' })], ['by the row, of each of the rows', dated('row', { formula: { sum: ROW_RATE } })], ['by the row, of a person', dated('row', { formula: { times: [SUM, '$rate'] } }), `${AT}.rule.formula.times[1]`, texts.datedByRow],
  ['by the row, of a new customer', dated('row', { formula: ROW_RATE }, { each: 'newCustomer', rows: 'first' }), `${AT}.rule.formula.times[1]`, texts.datedByRow],
  ['by the period, of a person', dated('period', { formula: { times: [SUM, '$rate'] } })], ['by the period, of a row', dated('period', { formula: ROW_RATE }, { each: 'row' })], ['by the period, of members', dated('period', { formula: { times: ['basePay', '$rate'] } }, { each: 'member' }), `${AT}.rule.formula.times[1]`, texts.datedByPeriod],
  ['by the period, of a row that is left out', dated('period', FORMULA, {}, { exclusions: [{ code: 'a', label: 'a', when: [{ value: 'amount', below: '$rate' }] }] }), 'exclusions[0].when[0].below', texts.datedByPeriod],
  ['by the row, of a row that is left out', dated('row', FORMULA, {}, { exclusions: [{ code: 'a', label: 'a', when: [{ value: 'amount', below: '$rate' }] }] })],
];

const OF_WORDS: readonly Case[] = [
  ['a word of a status', one(FORMULA, { where: [{ field: 'status', in: ['valid', '退款'] }] })], ['no word of a status', one(FORMULA, { where: [{ field: 'status', in: ['valid', 'banana'] }] }), `${AT}.where[0]`, /is "banana", which the field "status" never holds/, 'unknown-word'],
  ['a word of a customer', one(FORMULA, { where: [{ field: 'customer', in: ['lost'] }] })], ['words of a parameter', one(FORMULA, { where: [{ field: 'status', in: '$list' }] }, { parameters: [{ name: 'list', type: 'words', label: 'l', default: ['lost'] }] })],
  ['a status that is not', one(FORMULA, { where: [{ not: { field: 'status', is: 'banana' } }] }), `${AT}.where[0].not`, /is "banana"/, 'unknown-word'], ['a default of a column within others', one(FORMULA, {}, { parameters: [{ name: 'x', type: 'amount', label: 'x', default: 1, defaults: [{ when: [{ not: { any: [{ given: 'x' }, { all: [{ column: 'people.role' }] }] } }], value: 2 }] }] }), 'parameters[0].defaults[0].when', texts.columnInDefaults],
];

describe.each<[string, readonly Case[]]>([['what a field says', FIELD_USES], ['values from days on', DATED], ['words that a field holds', OF_WORDS]])('%s', (_, cases) => {
  for (const each of cases) it(each[0], () => { meets(each); });
});

test('every period of one kind lies within one of some others', () => {
  const kinds = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'own-year', 'window'] as const;
  expect(kinds.map((kind) => `${kind}: ${kinds.filter((other) => other !== kind && nestsIn(kind, other)).join(' ')}`)).toEqual([
    'day: week month quarter half-year year window', 'week: window', 'month: quarter half-year year window', 'quarter: half-year year window', 'half-year: year window', 'year: window', 'own-year: window', 'window: ',
  ]);
  expect(kinds.every((kind) => nestsIn(kind, kind))).toBe(true);
  expect([isLonger('quarter', 'month'), isLonger('month', 'month'), isLonger('week', 'month'), isLonger(undefined, 'day')]).toEqual([true, false, false, false]);
});
