import { laterTexts as later } from '../../src/i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../src/i18n/texts/meaning';
import { ownYearsTexts as years } from '../../src/i18n/texts/own-years';
import { CONTEST, DRAW, FORMULA, meets, POOL, scheme as schemeOf, STREAK, SUM, TAKEN, type Case, type Json } from './meanings';
import { component } from './sample';

// What means nothing is told once, of the component that says it: neither of one beside it, nor for a second reason, nor because a name leads nowhere.

const column = (own: string, more: Json): Json => ({ own, type: 'word', label: own, headers: [own], optional: true, ...more });
const FIELDS = [
  'person', 'amount', 'quantity', 'customer', 'region', 'visited', { sales: 'team', optional: true }, { sales: 'referrer', optional: true }, { sales: 'collectedDate', optional: true }, { sales: 'priceStatus', optional: true },
  { people: 'role', optional: true }, { people: 'hireDate', optional: true }, { people: 'basePay', optional: true }, { people: 'target', optional: true }, { people: 'manager', optional: true },
  column('tier', { in: 'teams' }), column('size', { in: 'teams', type: 'number' }), column('grade', { in: 'people' }),
];
const choice = (name: string, ...words: readonly string[]): Json => ({ name, type: 'choice', label: name, choices: words.map((word) => ({ word, label: word })), default: words[0] });
const items = (name: string, ...figures: readonly string[]): Json => ({ name, type: 'items', figures, label: name, default: [] });
const table = (name: string, ...columns: readonly string[]): Json => ({ name, type: 'table', value: 'rate', hit: 'first', label: name, columns: columns.map((each) => ({ name: each, label: each, holds: 'words' })), default: [Object.fromEntries([...columns.map((each) => [each, '甲']), ['value', '1%']])] });
const PARAMETERS = [choice('ties', 'same', 'share'), choice('often', 'month', 'quarter'), choice('how', 'linear-amount', 'linear-rate'), items('small', 'max', 'min'), items('large', 'max', 'top'), table('byWho', 'who'), table('byWhat', 'what')];

/** A component by its rule and what else it says. */
type Part = readonly [rule: unknown, change?: Json];

/** Components beside each other. */
const beside = (...components: readonly Part[]): Json =>
  schemeOf(components.map(([rule, change], index) => component(rule, { id: `c${index}`, label: `c${index}`, ...change })), { fields: FIELDS, parameters: PARAMETERS });
const one = (rule: unknown, change: Json = {}, more: Json = {}): Json => ({ ...beside([rule, change]), ...more });
const leftOut = (when: Json): Json => one(FORMULA, {}, { exclusions: [{ code: 'a', label: 'a', when: [when] }] });
const by = (what: unknown): Json => ({ formula: { choose: [{ when: [what], value: 1 }] } });

const HIRED = { yearsFrom: { people: 'hireDate' } };
const CREDIT = { credit: { cell: 'person' } };
const ROWS = { each: 'row' };
const EVERYBODY = { ...POOL, among: 'member', weight: 'basePay' };
const [AT, FORMULA_AT, WHEN] = ['components[0]', 'components[0].rule.formula', 'components[0].rule.formula.choose[0].when[0]'];
const EXCLUDED = 'exclusions[0].when[0]';
const DECIDED = { decide: '$byWho', by: [{ column: 'who', field: 'region' }] };
const on = (day: unknown): Json => ({ parts: [{ id: 'a', label: 'a', share: '60%', on: day }, { id: 'b', label: 'b' }] });
const monthsAfterEnd = (months: unknown): Json => ({ addMonths: [{ date: 'periodEnd' }, months] });

const COMPONENTS: readonly Case[] = [
  ['parts on a day of each row of a contest of rows', beside([CONTEST, { each: 'row', ...on('date') }])], ['parts on a day of each new customer of a contest', beside([CONTEST, { each: 'newCustomer', ...on('date') }])],
  ...[{ days: { from: 'date', to: 'collectedDate' } }, { ordinal: true }, { lookup: { a: 1 }, by: 'region' }, DECIDED].map((months): Case => [`parts of a contest on a day by ${JSON.stringify(months)}`, one(CONTEST, on(monthsAfterEnd(months))), `${AT}.parts`, later.partsByRow]),
  ['parts of a contest so many months after its period', one(CONTEST, on(monthsAfterEnd(1)))],
  ['members that are credited', one({ formula: 'basePay' }, { each: 'member', ...CREDIT }), `${AT}.credit`, texts.creditOfMembers], ['members that are not credited', one({ formula: 'basePay' }, { each: 'member', credit: 'none' }, CREDIT)],
  ['refunds taken back of a pool among members of each team', one({ ...POOL, among: 'member', weight: 'basePay' }, { each: 'team' }, { refunds: 'reversed' }), `${AT}.rule`, texts.reversed], ['refunds taken back beside a contest of members', one({ ...CONTEST, contest: 'basePay' }, { each: 'member' }, { refunds: 'reversed' })],
  ['a period that no parameter gives', one(FORMULA, { per: '$nope' }), `${AT}.per`, /names the parameter "nope"/, 'unknown-parameter'], ['ties that no parameter gives', one({ ...CONTEST, sharesOf: SUM, ties: '$nope' }), `${AT}.rule.ties`, /names the parameter "nope"/, 'unknown-parameter'],
  ['a limit of months where a parameter gives months or quarters', one(FORMULA, { per: '$often', limit: { per: 'month', atMost: 5 } })], ['a prize of 0', one({ ...CONTEST, prizes: [5, 0] })],
  ['to date of a month in years of one\'s own', one({ ...FORMULA, toDate: 'month' }, { per: HIRED }), `${AT}.rule.toDate`, /a yearsFrom \("per"\) may lie in two of them.*"day", "month"\./], ['to date of the month by a parameter', one({ ...FORMULA, toDate: 'month' }, { per: '$often' }), `${AT}.rule.toDate`, /but a quarter/],
  ['members in years of their own', one({ formula: 'basePay' }, { each: 'member', per: HIRED }), `${AT}.per`, texts.perOfMembers], ['the later of a day of the row and of its person, for each customer', one(FORMULA, { each: 'customer', per: { yearsFrom: { most: ['collectedDate', { people: 'hireDate' }] } } })],
  ['the later of a day of the person and of the row, for everyone', one(FORMULA, { each: 'everyone', per: { yearsFrom: { most: [{ people: 'hireDate' }, 'collectedDate'] } } }), `${AT}.per.yearsFrom`, years.ofRows],
  ['a streak of rows in years of people', one(STREAK, { each: 'row', per: HIRED }), `${AT}.rule.streak`, texts.streak], ['a draw of new customers in years of people', one(DRAW, { each: 'newCustomer', per: HIRED }), `${AT}.rule.draw`, later.drawOf], ['the year before of a row in years of people', one({ formula: { previous: SUM } }, { each: 'row', per: HIRED }), FORMULA_AT, texts.otherPeriods],
  ['a limit of months for members, who have the whole time', one({ formula: 'basePay' }, { each: 'member', limit: { per: 'month', atMost: 5 } }), `${AT}.limit.per`, texts.limit], ['a limit of the whole time for members', one({ formula: 'basePay' }, { each: 'member', limit: { per: 'window', atMost: 5 } })],
  ['a limit of months for a pool of everybody in all of the time', one(EVERYBODY, { each: 'all', limit: { per: 'month', atMost: 5 } }), `${AT}.limit.per`, texts.limit], ['a limit of months for a pool of everybody in each month', one(EVERYBODY, { each: 'all', per: 'month', limit: { per: 'month', atMost: 5 } })],
  ['parts of the time of members', one({ formula: { proration: {}, weights: [1, 1, 1] } }, { each: 'member' }, { period: 'quarter' }), `${FORMULA_AT}.weights`, /3.*window/], ['a pool of everybody where periods are years of people', one(EVERYBODY, { each: 'all' }, { period: HIRED })],
  ['a part of the period without weights', one({ formula: { proration: {} } })], ['the first weight below 0', one({ formula: { proration: {}, weights: [-1, 2, 2] } }, { per: 'quarter' }), `${FORMULA_AT}.weights`, /weights/, 'out-of-bounds'],
];

const ASKED: readonly Case[] = [
  ['the highest where rows are left out', leftOut({ value: { highest: 'amount' }, above: 1 }), `${EXCLUDED}.value`, texts.sumOfUnjudged], ['the company\'s target where rows are left out', leftOut({ value: 'amount', below: { target: 'company' } })], ['the share where rows are left out', leftOut({ value: { creditShare: true }, below: 1 }), `${EXCLUDED}.value`, texts.shareOfMembers],
  ['the share of members', one({ formula: { times: ['basePay', { creditShare: true }] } }, { each: 'member' }, CREDIT), `${FORMULA_AT}.times[1]`, texts.shareOfMembers],
  ['beyond the last point, by a method that a parameter gives', one({ formula: { tiers: [{ atLeast: 0, value: 1 }, { atLeast: 5, value: 2 }], of: SUM, method: '$how', beyond: 'continuing' } })],
  ...[{ target: 'team' }, { sum: 'amount', across: 'team' }, { teams: 'size' }, { rank: SUM, within: 'team' }, { lookup: { a: 1 }, by: { teams: 'tier' } }, { decide: '$byWho', by: [{ column: 'who', teams: 'tier' }] }].flatMap((formula): Case[] => [
    [`of all together, ${JSON.stringify(formula)}`, one({ formula }, { each: 'all' }), FORMULA_AT, texts.teamOfAll], [`of a person, ${JSON.stringify(formula)}`, one({ formula })],
  ]),
  ...[{ teams: 'tier', is: 'a' }, { teams: 'tier', blank: true }].flatMap((what): Case[] => [[`of all together, ${JSON.stringify(what)}`, one(by(what), { each: 'all' }), WHEN, texts.teamOfAll], [`of a person, ${JSON.stringify(what)}`, one(by(what))]]),
  ['rows of all together by their teams', one({ formula: { sum: 'amount', where: [{ teams: 'tier', is: 'a' }] } }, { each: 'all' })],
];

const toDate = (formula: unknown, more: Json = {}, change: Json = ROWS): Json => one({ formula, toDate: 'year', ...more }, change);

const TO_DATE: readonly Case[] = [
  ...['amount', { days: { from: 'date', to: 'collectedDate' } }, { lookup: { a: 1 }, by: 'region' }, { lookup: { a: 1 }, by: { teams: 'tier' } }, { people: 'basePay', of: 'referrer' }, { lookup: { a: 1 }, by: { people: 'grade', of: 'referrer' } }, DECIDED, { field: 'amount', of: 'firstOrder' }, { runningTotal: 'amount' }, { inPeriodOf: 'collectedDate', value: SUM }].flatMap((formula): Case[] => [
    [`of a single row, ${JSON.stringify(formula)}`, toDate(formula), FORMULA_AT, texts.rowToDate], [`of a person, ${JSON.stringify(formula)}`, toDate(formula, {}, {})],
  ]),
  ...[SUM, { people: 'basePay' }, { lookup: { a: 1 }, by: { people: 'grade' } }, { decide: '$byWho', by: [{ column: 'who', people: 'grade' }] }, { target: 'person' }, { sum: { times: ['amount', { people: 'basePay', of: 'referrer' }] } }].map((formula): Case => [`of a single row, whose person is the same, ${JSON.stringify(formula)}`, toDate(formula)]),
  ['the share of a single row', { ...toDate({ times: [SUM, { creditShare: true }] }), ...CREDIT }, `${FORMULA_AT}.times[1]`, texts.rowToDate],
  ['the place by date of a single row', toDate({ ordinal: true }), FORMULA_AT, texts.ordinal],
  ...[{ field: 'region', is: 'a' }, { field: 'visited', is: true }, { field: 'region', blank: true }, { field: 'collectedDate', laterThan: { workingDays: 1, afterEndOf: 'month' } }, { newCustomer: true }, { firstOrder: true }, { field: 'region', sameAs: 'firstOrder' }, { field: 'region', is: 'a', of: 'firstOrder' }, { people: 'role', is: 'a', of: 'referrer' }].flatMap((when): Case[] => [
    [`where of a single row ${JSON.stringify(when)}`, toDate(SUM, { when: [when] }), `${AT}.rule.when[0]`, texts.rowToDate], [`where of a person ${JSON.stringify(when)}`, toDate(SUM, { when: [when] }, {})], [`among the rows ${JSON.stringify(when)}`, toDate({ ...SUM, where: [when] })],
  ]),
  ['where of a person of a row', toDate(SUM, { when: [{ people: 'role', is: 'a' }, { people: 'grade', blank: false }, { teams: 'tier', is: 'a' }] })],
  ...[{ result: 'c1', of: 'person' }, { rank: SUM }, { highest: SUM }, { sum: 'amount', across: 'all' }].map((formula): Case => [`of others, ${JSON.stringify(formula)}`, beside([{ formula, toDate: 'year' }], [FORMULA]), FORMULA_AT, texts.othersToDate]),
  ['a single row beside what is to date', beside([{ ...FORMULA, toDate: 'year' }, ROWS], [{ formula: 'amount' }, ROWS])], ['a condition on a single row beside what is to date', beside([{ ...FORMULA, toDate: 'year' }, ROWS], [by({ field: 'region', is: 'a' }), ROWS])],
];

const credited = (...components: readonly Part[]): Json => ({ ...beside(...components), ...CREDIT });

const CREDITED: readonly Case[] = [
  ['a figure of a row beside a component that asks for its share', credited([{ formula: 'amount' }, ROWS], [{ formula: { times: ['amount', { creditShare: true }] } }, ROWS]), FORMULA_AT, /"sum": "amount"/],
  ['a share beside a component that is not credited', beside([FORMULA], [{ formula: { times: [SUM, { creditShare: true }] } }, CREDIT])], ['a figure of people for each credited row', credited([{ formula: { people: 'target' } }, ROWS])], ['a figure of people by its name for each credited row', credited([{ formula: 'basePay' }, ROWS])],
  ['a contest by the figure of a credited row', credited([{ ...CONTEST, contest: 'amount' }, ROWS])], ['a pool of credited customers to members', credited([{ ...POOL, weight: 1 }, { each: 'customer', to: { members: [] } }]), `${AT}.to`, texts.toOfShare],
  ['all people of all credited rows', credited([FORMULA, { each: 'all', to: { members: [] } }])], ['the team of all credited rows', credited([{ formula: { target: 'team' } }, { each: 'all' }]), FORMULA_AT, texts.teamOfAll],
  ['sales of the team of a person beside credited customers', credited([FORMULA, { each: 'customer' }], [{ formula: { sum: 'amount', across: 'team' } }])], ['the target of a person beside credited customers', credited([FORMULA, { each: 'customer' }], [{ formula: { target: 'person' } }])],
  ['customers that are not credited beside others that are', credited([FORMULA, { each: 'customer' }], [{ formula: { plus: [{ target: 'person' }, { target: 'team' }] } }, { each: 'customer', credit: 'none' }])],
  ['a condition on the team of a person beside credited customers', credited([FORMULA, { each: 'customer' }], [by({ teams: 'tier', is: 'a' })])], ['a condition on the team of customers that are not credited', credited([FORMULA, { each: 'customer' }], [by({ teams: 'tier', is: 'a' }), { each: 'customer', credit: 'none' }])],
  ['a condition on the role of customers that are not credited', credited([FORMULA, { each: 'customer' }], [by({ people: 'role', is: 'a' }), { each: 'customer', credit: 'none' }])],
  ...(['customer', 'referrer'] as const).flatMap((each): Case[] => [
    [`the team of each row of a credited ${each}`, credited([{ formula: { sum: { times: ['amount', { teams: 'size' }] } } }, { each }])], [`rows of a credited ${each} by their teams`, credited([{ formula: { sum: 'amount', where: [{ teams: 'tier', is: 'a' }] } }, { each }])],
    [`a figure of the team of a credited ${each}`, credited([{ formula: { teams: 'size' } }, { each }]), FORMULA_AT, later.teamOfSeveral], [`a condition on the team of a credited ${each}`, credited([by({ teams: 'tier', is: 'a' }), { each }]), WHEN, later.teamOfSeveral],
  ]),
  ...(['person', 'reports'] as const).flatMap((of): Case[] => [
    [`what the ${of} of a credited customer earned`, credited([{ formula: { result: 'c1', of } }, { each: 'customer' }], [FORMULA]), FORMULA_AT, later.personOfSeveral], [`what the ${of} of a credited new customer earned`, credited([{ formula: { result: 'c1', of } }, { each: 'newCustomer', to: 'referrer' }], [FORMULA]), FORMULA_AT, later.personOfSeveral],
    [`what the ${of} of a customer earned`, beside([{ formula: { result: 'c1', of } }, { each: 'customer' }], [FORMULA])], [`what the ${of} of a credited team earned`, credited([{ formula: { result: 'c1', of } }, { each: 'team', to: 'team' }], [FORMULA]), FORMULA_AT, /which has no/],
  ]),
  ['what all earned, for a credited customer', credited([{ formula: { result: 'c1', of: 'all' } }, { each: 'customer' }], [FORMULA])],
];

const RESULTS: readonly Case[] = [
  ['what members earned in all of the time, by month', beside([{ formula: { result: 'c1', of: 'all' } }], [{ formula: 'basePay' }, { each: 'member' }]), FORMULA_AT, /its periods \(window\).*\(month\)/], ['what all earned, for all', beside([{ formula: { result: 'c1', of: 'all' } }, { each: 'all' }], [FORMULA, { each: 'all' }])],
  ['a result of each row within smaller periods', beside([{ formula: { sumPeriods: { sum: { result: 'c1' } }, every: 'month' } }, { per: 'quarter' }], [FORMULA]), `${FORMULA_AT}.sumPeriods.sum`, later.resultOfRows],
];

const NAMES: readonly Case[] = [
  ['a field that there is not, with words', one({ formula: 1 }, {}, { fields: ['person', { sales: 'colour', synonyms: [['a', 'b']] }] }), 'fields[1]', /no field of the sales table/, 'unknown-field'], ['a field that there is not, within a range', one({ formula: 1 }, {}, { fields: ['person', { sales: 'colour', atLeast: 5 }] }), 'fields[1]', /no field of the sales table/, 'unknown-field'],
  ['a day of people that only some need', one({ formula: 1 }, {}, { fields: ['person', { own: 'date', in: 'people', type: 'date', label: 'd', headers: ['d'], if: [{ given: 'often' }] }] })],
  ['a word of a field that there is not', one(by({ field: 'colour', is: 'red' })), `${WHEN}.field`, /"colour"/, 'unknown-field'], ['a mapping by a field that there is not', one({ formula: { lookup: { a: 1 }, by: 'colour' } }), `${FORMULA_AT}.by`, /"colour"/, 'unknown-field'],
  ['a word that the first order never says', one(by({ field: 'priceStatus', is: 'cheap', of: 'firstOrder' })), WHEN, /is "cheap", which the field "priceStatus" never holds/, 'unknown-word'],
  ...(['people', 'teams'] as const).map((of): Case => [`a mapping by a column of the ${of} that is called like one of fixed words`, one({ formula: { lookup: { cheap: 1 }, by: { [of]: 'priceStatus' } } }, {}, { fields: [...FIELDS, column('priceStatus', { in: of })] })]),
  ['a word that a choice offers', one(FORMULA, { if: [{ parameter: 'often', is: 'quarter' }] })], ['a word that a choice does not offer', one(FORMULA, { if: [{ not: { parameter: 'often', is: 'week' } }] }), `${AT}.if[0].not.is`, /cannot be "week"\. There are: month, quarter\./, 'unknown-word'],
  ['a word near to one that a choice offers', one({ ...FORMULA, when: [{ parameter: 'often', is: 'mnoth' }] }), `${AT}.rule.when[0].is`, /cannot be "mnoth": do you mean "month"\?/, 'unknown-word'], ['a word that a choice does not offer, in a formula', one({ ...FORMULA, when: '=often = "week"' }), `${AT}.rule.when`, /cannot be "week"/, 'unknown-word'],
  ['a default where a choice has a word that it does not offer', one({ formula: 1 }, {}, { parameters: [choice('often', 'month'), { name: 'x', type: 'amount', label: 'x', default: 1, defaults: [{ when: [{ parameter: 'often', is: 'week' }], value: 2 }] }] }), 'parameters[1].defaults[0].when[0].is', /cannot be "week"/, 'unknown-word'],
  ['a word of a choice that there is not', one(FORMULA, { if: [{ parameter: 'nope', is: 'week' }] }), `${AT}.if[0].parameter`, /names the parameter "nope"/, 'unknown-parameter'], ['a word of what is no choice', one(FORMULA, { if: [{ parameter: 'small', is: 'week' }] }), `${AT}.if[0].parameter`, /small/, 'wrong-type'],
  ['words of a mapping that are the same in another field', one({ formula: { lookup: { 普通: 1, ordinary: 2 }, by: 'region' } }, {}, { fields: ['person', 'region', { sales: 'customer', synonyms: [['普通', 'ordinary']] }] })],
  ['a table of decisions that there is not', one({ formula: { decide: '$nope', by: [{ column: 'who', field: 'region' }] } }), `${FORMULA_AT}.decide`, /names the parameter "nope"/, 'unknown-parameter'], ['the second of two tables of decisions', one({ formula: { decide: '$byWhat', by: [{ column: 'what', field: 'region' }] } })],
  ['items that there are not', one({ formula: { sumOfItems: '$nope', value: { item: 'max' } } }), `${FORMULA_AT}.sumOfItems`, /names the parameter "nope"/, 'unknown-parameter'], ['items that are no list', one({ formula: { sumOfItems: '$often', value: { item: 'max' } } }), `${FORMULA_AT}.sumOfItems`, /often/, 'wrong-type'],
  ['a figure of the second of two lists', one({ formula: { sumOfItems: '$large', value: { item: 'top' } } })], ['a figure of another list', one({ formula: { sumOfItems: '$large', value: { item: 'min' } } }), `${FORMULA_AT}.value.item`, /the items of "large" do not have\. There are: max, top/, 'unknown-key'],
  ['a default that asks for a parameter and a column', one({ formula: 1 }, {}, { parameters: [{ name: 'x', type: 'amount', label: 'x', default: 1, defaults: [{ when: [{ given: 'x' }, { column: 'people.role' }], value: 2 }] }] }), 'parameters[0].defaults[0].when', texts.columnInDefaults],
  ['bounds of words', one({ formula: 1 }, {}, { parameters: [{ name: 'x', type: 'words', label: 'x', default: [], value: 'rate' }] }), 'parameters[0].value', /only with "type": "tiers", "mapping", "table"/],
];

const REFUNDS: readonly Case[] = [
  ['refunds beside what goes by the date of the sale', beside([FORMULA], [{ formula: TAKEN }, { periodOf: 'collectedDate' }])], ['weights of a quarter beside months', beside([FORMULA], [{ formula: { proration: {}, weights: [1, 2, 3] } }, { per: 'quarter' }])],
];

describe.each<[string, readonly Case[]]>([
  ['words of a component', COMPONENTS], ['what is asked', ASKED], ['to date', TO_DATE], ['credited rows', CREDITED], ['results', RESULTS], ['names', NAMES], ['refunds and parts of periods', REFUNDS],
])('%s', (_, cases) => {
  for (const each of cases) it(each[0], () => { meets(each); });
});
