import { laterTexts as later } from '../../src/i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../src/i18n/texts/meaning';
import { ownYearsTexts as years } from '../../src/i18n/texts/own-years';
import { schemeTexts } from '../../src/i18n/texts/scheme';
import { parseScheme } from '../../src/scheme';
import { CONTEST, DRAW, FORMULA, meets, one, POOL, scheme, STREAK, SUM, TAKEN, type Case, type Json } from './meanings';
import { component } from './sample';

// What the second edition brought: what of it means nothing where it stands, with its place and why, and beside it what means something.

/** A component that asks for another. */
const asking = (result: Json, own: Json = {}, other: Json = {}): Json => scheme([component({ formula: { result: 'other', ...result } }, own), component(FORMULA, { id: 'other', label: '另项', ...other })]);

const RESULT = 'components[0].rule.formula';

const RESULTS: readonly Case[] = [
  ['the same subject in the same period', asking({})],
  ['each person of everyone', asking({}, { each: 'everyone' })],
  ['a shorter period', asking({}, { per: 'quarter' }, { per: 'month' })],
  ['a longer period', asking({}, { per: 'month' }, { per: 'quarter' }), RESULT, /"other" came to, but its periods \(quarter\) do not always lie in those of this component \(month\)/],
  ['weeks within months', asking({}, { per: 'month' }, { per: 'week' }), RESULT, /its periods \(week\).*\(month\)/],
  ['weeks within the whole time', asking({}, { per: 'window' }, { per: 'week' })],
  ['periods that a parameter may make longer', asking({}, { per: 'month' }, { per: '$often' }), RESULT, /its periods \(quarter\).*\(month\)/],
  ['periods that a parameter gives, of those of the same', asking({}, { per: '$often' }, { per: 'month' })],
  ['periods of parameters of which one is longer', asking({}, { per: '$often' }, { per: '$often' }), RESULT, /its periods \(quarter\).*\(month\)/],
  ['years that begin alike', asking({}, { per: { yearsFrom: { people: 'hireDate' } } }, { per: { yearsFrom: { people: 'hireDate' } } })],
  ['years that begin otherwise', asking({}, { per: { yearsFrom: { people: 'hireDate' } } }, { per: { yearsFrom: { date: '2026-04-01' } } }), RESULT, /its periods \(yearsFrom\).*\(yearsFrom\)/],
  ['months within years of one\'s own', asking({}, { per: { yearsFrom: { people: 'hireDate' } } }), RESULT, /its periods \(month\).*\(yearsFrom\)/],
  ['years of one\'s own within a year', asking({}, { per: 'year' }, { per: { yearsFrom: { people: 'hireDate' } } }), RESULT, /its periods \(yearsFrom\).*\(year\)/],
  ['members, who have the whole time', asking({}, { each: 'member' }, { each: 'member', rule: { formula: 'basePay' } })],
  ['another subject', asking({}, {}, { each: 'team' }), RESULT, /goes through each person and "other" through each team/],
  ['the team of a person', asking({ of: 'team' }, {}, { each: 'team', to: 'team' })],
  ['all of a person', asking({ of: 'all' }, {}, { each: 'all' })],
  ['the person of a row', asking({ of: 'person' }, { each: 'row' })],
  ['the person of a row, in a shorter period', asking({ of: 'person' }, { each: 'row' }, { per: 'quarter' }), RESULT, /its periods \(quarter\).*\(month\)/],
  ['the same row, whatever the periods', asking({}, { each: 'row' }, { each: 'row', per: 'quarter' })],
  ['the same new customer, whatever the periods', asking({}, { each: 'newCustomer' }, { each: 'newCustomer', per: 'quarter' })],
  ['the person of a team', asking({ of: 'person' }, { each: 'team' }), RESULT, /goes through each team, which has no person of its own/],
  ['the person of a referrer', asking({ of: 'person' }, { each: 'referrer' }), RESULT, /each referrer, which has no person/],
  ['reports of all together', asking({ of: 'reports' }, { each: 'all' }), RESULT, /each all, which has no reports/],
  ['the team of all together', asking({ of: 'team' }, { each: 'all' }), RESULT, /each all, which has no team/],
  ['the team of a team', asking({ of: 'team' }, { each: 'team' })],
  ['direct reports', asking({ of: 'reports', level: 1 })],
  ['reports at a rate, less those below', asking({ of: 'reports', share: 'basePay', less: 'below' })],
  ['a level of the team', asking({ of: 'team', level: 1 }), RESULT, later.levelOfReports],
  ['a rate of the same subject', asking({ share: 'basePay' }), RESULT, later.levelOfReports],
  ['what is less, of the person', asking({ of: 'person', less: 'below' }), RESULT, later.levelOfReports],
  ['what is less of no rate', asking({ of: 'reports', less: 'below' }), RESULT, later.lessOfReports],
  ['the level of oneself', asking({ of: 'reports', level: 0 }), RESULT, later.levelOfOneself],
  ['a name near to one', asking({ result: 'othr' }), RESULT, /asks for the component "othr", which there is not\. Is "other" meant/, 'unknown-component'],
  ['a name like no other', asking({ result: 'bonus-of-the-year' }), RESULT, /"bonus-of-the-year", which there is not\. There are: share, other\./, 'unknown-component'],
  ['itself', one({ formula: { result: 'share' } }), RESULT, /asks "share" for what "share" came to/, 'cycle'],
  ['within a sum', asking({ result: 'other' }, { rule: { formula: { sum: { result: 'other' } } } }), `${RESULT}.sum`, later.resultOfRows],
  ['within smaller periods', asking({}, { rule: { formula: { sumPeriods: { result: 'other' }, every: 'month' } }, per: 'quarter' }), `${RESULT}.sumPeriods`, later.resultOfOtherRows],
  ['where smaller periods are counted', asking({}, { rule: { formula: { countPeriods: 'month', when: [{ value: { result: 'other' }, above: 1 }] } }, per: 'quarter' }), `${RESULT}.when[0].value`, later.resultOfOtherRows],
  ['in the period before', asking({}, { rule: { formula: { previous: { result: 'other' } } } })],
];

const round = (...links: readonly (readonly [string, string])[]): Json => scheme(links.map(([id, other]) => component({ formula: { plus: [1, { result: other }] } }, { id, label: id })));

const REFUNDS = { periodOf: 'collectedDate' };
const TAKEN_AT = 'components[0].rule.formula';
const taken = (change: Json, more: Json = REFUNDS): Json => one({ formula: { ...TAKEN, ...change } }, more);

const OTHER_WORDS: readonly Case[] = [
  ['an opening of what is not owed', one({ ...DRAW, recoverable: false, opening: 5 }), 'components[0].rule.opening', later.openingOfGuarantee],
  ['an opening of what is owed', one({ ...DRAW, opening: 5 })],
  ['shares of winners that are tied', one({ ...CONTEST, sharesOf: SUM, ties: 'share' }), 'components[0].rule.sharesOf', later.sharesShared],
  ['shares of winners that may be tied', one({ ...CONTEST, sharesOf: SUM, ties: '$ties' }), 'components[0].rule.sharesOf', later.sharesShared],
  ['shares of winners one after the other', one({ ...CONTEST, sharesOf: SUM })],
  ['places of those who share', one({ ...POOL, weight: { rank: SUM } }, { each: 'team' }), 'components[0].rule.weight', later.rankOfSharers],
  ['the most by places of those who share', one({ ...POOL, shareAtMost: { times: [2, { rank: SUM }] } }, { each: 'team' }), 'components[0].rule.shareAtMost', later.rankOfSharers],
  ['who shares by the places of those who share', one({ ...POOL, who: [{ value: { rank: SUM }, atMost: 3 }] }, { each: 'team' }), 'components[0].rule.who', later.rankOfSharers],
  ['who shares by what they sold', one({ ...POOL, who: [{ value: SUM, above: 3 }] }, { each: 'team' })],
  ['a pool by the place of its team', one({ ...POOL, share: { times: [100, { rank: SUM }] } }, { each: 'team' })],
  ['refunds by the date of the sale', taken({}, {}), TAKEN_AT, /the component's "periodOf" must be that, not the date of the sale, "date"/],
  ['refunds by another date', taken({})],
  ['refunds by the date that is told for the sale', taken({ soldOn: 'collectedDate' }), TAKEN_AT, /not the date of the sale, "collectedDate"/],
  ['months where nothing is earned by time', taken({ months: 12 }), `${TAKEN_AT}.months`, texts.scheduleMonths],
  ['no months where it is earned by time', taken({ by: 'schedule' }), `${TAKEN_AT}.months`, texts.scheduleMonths],
  ['months where it is earned by time', taken({ by: 'schedule', months: 12 })],
  ['days where it is earned by time', taken({ by: 'schedule', withinDays: 90 })],
  ['days and months', taken({ by: 'schedule', withinDays: 90, months: 3 }), `${TAKEN_AT}.withinDays`, later.scheduleDays],
  ['days where nothing is earned by time', taken({ withinDays: 90 }), `${TAKEN_AT}.withinDays`, later.scheduleDays],
  ['as many weights as a quarter has months', one({ formula: { proration: {}, weights: [1, 2, 3] } }, { per: 'quarter' })],
  ['more weights than a month has parts', one({ formula: { proration: {}, weights: [1, 2] } }), 'components[0].rule.formula.weights', /2.*month/],
  ['weights that years of a parameter may not have', one({ formula: { proration: {}, weights: [1, 2, 3] } }, { per: '$often' }), 'components[0].rule.formula.weights', /3.*month/],
  ['weights of years of one\'s own', one({ formula: { proration: {}, weights: [1, 0] } }, { per: { yearsFrom: { people: 'hireDate' } } })],
  ['five weights of years of one\'s own', one({ formula: { proration: {}, weights: [1, 1, 1, 1, 1] } }, { per: { yearsFrom: { people: 'hireDate' } } }), 'components[0].rule.formula.weights', /5.*yearsFrom/],
  ['a weight below 0', one({ formula: { proration: {}, weights: [1, -1, 3] } }, { per: 'quarter' }), 'components[0].rule.formula.weights', schemeTexts.wantsWeights, 'out-of-bounds'],
  ['weights of nothing', one({ formula: { proration: {}, weights: [0, 0, 0] } }, { per: 'quarter' }), 'components[0].rule.formula.weights', schemeTexts.wantsWeights, 'out-of-bounds'],
];

const HIRED = { yearsFrom: { people: 'hireDate' } };
const PAID = { yearsFrom: 'collectedDate' };
const OF_ALL = { yearsFrom: { date: '2026-04-01' } };
const REFERRED = { yearsFrom: { people: 'hireDate', of: 'referrer' } };
const PER = 'components[0].per.yearsFrom';

const YEARS: readonly Case[] = [
  ...(['person', 'everyone', 'row', 'newCustomer'] as const).map((each): Case => [`a day of people, for each ${each}`, one(each === 'row' ? { formula: 'amount' } : FORMULA, { each, per: HIRED })]),
  ...(['customer', 'team', 'all', 'referrer'] as const).map((each): Case => [`a day of people, for each ${each}`, one(FORMULA, { each, per: HIRED }), PER, years.ofPeople]),
  ...(['person', 'customer', 'referrer', 'newCustomer'] as const).map((each): Case => [`a day of rows, for each ${each}`, one(FORMULA, { each, per: PAID })]),
  ...(['everyone', 'team', 'all'] as const).map((each): Case => [`a day of rows, for each ${each}`, one(FORMULA, { each, per: PAID }), PER, years.ofRows]),
  ...(['referrer', 'newCustomer'] as const).map((each): Case => [`a day of referrers, for each ${each}`, one(FORMULA, { each, per: REFERRED })]),
  ...(['customer', 'team', 'all', 'person', 'everyone'] as const).map((each): Case => [`a day of referrers, for each ${each}`, one(FORMULA, { each, per: REFERRED }), PER, years.ofPeople]),
  ...(['person', 'team', 'all', 'everyone'] as const).map((each): Case => [`one day for all, for each ${each}`, one(FORMULA, { each, per: OF_ALL })]),
  ['the later of two days', one(FORMULA, { per: { yearsFrom: { most: [{ people: 'hireDate' }, { date: '2026-01-01' }] } } })],
  ['a day that moves with the period', one(FORMULA, { per: { yearsFrom: { date: 'periodStart' } } }), PER, years.day],
  ['a day that is worked out of sales', one(FORMULA, { per: { yearsFrom: { plus: [{ people: 'hireDate' }, SUM] } } }), PER, years.day],
  ['of the scheme itself', one(FORMULA, { each: 'team' }, { period: HIRED }), 'components[0]', years.ofPeople],
  ['contests among others', one(CONTEST, { per: HIRED }), PER, years.others],
  ['contests in the same year', one(CONTEST, { per: OF_ALL })],
  ['pools in years of rows', one(POOL, { each: 'customer', per: PAID }), PER, years.others],
  ['streaks of years of people', one(STREAK, { per: HIRED })],
  ['streaks of years of rows', one(STREAK, { per: PAID }), PER, years.following],
  ['draws in years of rows', one(DRAW, { per: PAID }), PER, years.following],
  ['draws in years of people', one(DRAW, { per: HIRED })],
  ['the year before, of people', one({ formula: { previous: SUM } }, { per: HIRED })],
  ['the year before, of rows', one({ formula: { previous: SUM } }, { per: PAID }), PER, years.following],
  ['the year before, of one day for all', one({ formula: { previous: SUM } }, { each: 'team', per: OF_ALL })],
  ['places in years of people', one({ formula: { rank: SUM } }, { per: HIRED }), PER, years.others],
  ['the highest in years of people', one({ formula: { over: [SUM, { highest: SUM }] } }, { per: HIRED }), PER, years.others],
  ['sales of the team in years of people', one({ formula: { sum: 'amount', across: 'team' } }, { per: HIRED }), PER, years.others],
  ['sales of the team in one year for all', one({ formula: { sum: 'amount', across: 'team' } }, { per: OF_ALL })],
  ['the target of the team in years of people', one({ formula: { target: 'team' } }, { per: HIRED }), PER, years.others],
  ['the own target in years of people', one({ formula: { target: 'person' } }, { per: HIRED })],
  ...(['team', 'all', 'reports'] as const).map((of): Case => [`results of ${of} in years of people`, asking({ of }, { per: HIRED }, { per: HIRED }), PER, years.others]),
  ['own results in years of people', asking({ of: 'person' }, { per: HIRED }, { per: HIRED })],

  ['a limit in the same years', one(FORMULA, { per: HIRED, limit: { per: HIRED, atMost: 5 } })],
  ['a limit in other years', one(FORMULA, { per: HIRED, limit: { per: OF_ALL, atMost: 5 } }), 'components[0].limit.per', years.limit],
  ['a limit of all of the time', one(FORMULA, { per: HIRED, limit: { per: 'window', atMost: 5 } })],
  ['a limit of months for years', one(FORMULA, { per: HIRED, limit: { per: 'month', atMost: 5 } }), 'components[0].limit.per', years.limit],
  ['a limit of years for days', one(FORMULA, { per: 'day', limit: { per: HIRED, atMost: 5 } })],
  ['a limit of years for months', one(FORMULA, { per: 'month', limit: { per: HIRED, atMost: 5 } }), 'components[0].limit.per', years.limit],
  ['a limit of years for single rows', one({ formula: 'amount' }, { each: 'row', limit: { per: HIRED, atMost: 5 } })],
  ['a limit of years for new customers', one(FORMULA, { each: 'newCustomer', limit: { per: HIRED, atMost: 5 } })],
  ['a limit of years of people for teams', one(FORMULA, { each: 'team', per: 'day', limit: { per: HIRED, atMost: 5 } }), 'components[0].limit.per.yearsFrom', years.ofPeople],
];

const CREDIT = { credit: { cell: 'person' } };
const credited = (rule: unknown, change: Json): Json => one(rule, change, CREDIT);
const SHARE_OF = { times: [SUM, { creditShare: true }] };

const CREDITS: readonly Case[] = [
  ['the share where nothing is credited', one({ formula: SHARE_OF }), 'components[0].rule.formula.times[1]', texts.shareWithoutCredit],
  ['the share where the component credits nothing', credited({ formula: SHARE_OF }, { credit: 'none' }), 'components[0].rule.formula.times[1]', texts.shareWithoutCredit],
  ['the share in a bound', one(FORMULA, { bounds: { atMost: { creditShare: true } } }), 'components[0].bounds.atMost', texts.shareWithoutCredit],
  ['the share where the component credits', one({ formula: SHARE_OF }, { credit: { cell: 'person' } })],
  ['a figure of a credited row', credited({ formula: { times: ['amount', 2] } }, { each: 'row' }), 'components[0].rule.formula.times[0]', /"sum": "amount"/],
  ['a figure of a credited row, in its share', credited({ formula: { times: ['amount', { creditShare: true }] } }, { each: 'row' })],
  ['a figure of a credited row in a condition', credited({ formula: 5, when: [{ value: 'amount', above: 1 }] }, { each: 'row' })],
  ['a figure of a credited row in a case', credited({ formula: { choose: [{ when: [{ value: 'amount', above: 1 }], value: 5 }] } }, { each: 'row' })],
  ['a day of a credited row', credited({ formula: { part: 'month', of: 'date' } }, { each: 'row' })],
  ['a figure of the earliest row', credited({ formula: 'amount' }, {})],
  ['a figure of a row that is not credited', credited({ formula: 'amount' }, { each: 'row', credit: 'none' })],
  ['a figure of a credited new customer', credited({ formula: 'amount' }, { each: 'newCustomer', rows: 'first' }), 'components[0].rule.formula', /"sum": "amount"/],
  ['a figure of a new customer for its referrer', credited({ formula: 'amount' }, { each: 'newCustomer', rows: 'first', to: 'referrer' })],
  ['later orders of a new customer', credited(FORMULA, { each: 'newCustomer' }), 'components[0].rows', later.ordersOfSeveral],
  ['later orders of a new customer for its referrer', credited(FORMULA, { each: 'newCustomer', to: 'referrer' })],
  ['the person of the first order', credited(FORMULA, { each: 'newCustomer', rows: 'first', to: { firstOrder: 'person' } }), 'components[0].to.firstOrder', later.firstOrderOfSeveral],
  ['the referrer of the first order', credited(FORMULA, { each: 'newCustomer', rows: 'first', to: { firstOrder: 'referrer' } })],
  ['the earliest of each person, for the referrer', credited(FORMULA, { each: 'newCustomer', rows: 'first', onlyFirstOf: 'person', to: 'referrer' }), 'components[0].onlyFirstOf', later.onlyFirstOfSeveral],
  ['the earliest of each person', credited(FORMULA, { each: 'newCustomer', rows: 'first', onlyFirstOf: 'person' })],
  ['the earliest of each referrer', credited(FORMULA, { each: 'newCustomer', rows: 'first', onlyFirstOf: 'referrer', to: 'referrer' })],
  ['a draw that several would owe', credited(DRAW, { each: 'team' }), 'components[0].to', later.drawOfSeveral],
  ['a draw of the team', credited(DRAW, { each: 'team', to: 'team' })],
  ['a draw of each person', credited(DRAW, {})],
  ...(['customer', 'referrer'] as const).flatMap((each): Case[] => [
    [`people of the team of a ${each}`, credited(FORMULA, { each, to: { members: [] } }), 'components[0].to', later.teamOfSeveral],
    [`contests within the team of a ${each}`, credited({ ...CONTEST, within: 'team' }, { each }), 'components[0].rule.within', later.teamOfSeveral],
    [`the target of the team of a ${each}`, credited({ formula: { target: 'team' } }, { each }), 'components[0].rule.formula', later.teamOfSeveral],
    [`sales of the team of a ${each}`, credited({ formula: { sum: 'amount', across: 'team' } }, { each }), 'components[0].rule.formula', later.teamOfSeveral],
    [`the place within the team of a ${each}`, credited({ formula: { rank: SUM, within: 'team' } }, { each }), 'components[0].rule.formula', later.teamOfSeveral],
    [`sales of all beside a ${each}`, credited({ formula: { sum: 'amount', across: 'all' } }, { each })],
    [`the place among all of a ${each}`, credited({ formula: { rank: SUM } }, { each })],
    [`contests of each ${each}`, credited(CONTEST, { each })],
    [`the target of the person of a ${each}`, credited({ formula: { target: 'person' } }, { each }), 'components[0].rule.formula', later.personOfSeveral],
    [`the people row of a ${each}`, credited({ formula: { people: 'basePay' } }, { each }), 'components[0].rule.formula', later.personOfSeveral],
    [`the role of a ${each}`, credited({ formula: 5, when: [{ people: 'role', is: '经理' }] }, { each }), 'components[0].rule.when[0]', later.personOfSeveral],
    [`the role of each row of a ${each}`, credited({ formula: { sum: 'amount', where: [{ people: 'role', is: '经理' }] } }, { each })],
    [`the referrer's role of a ${each}`, credited({ formula: 5, when: [{ people: 'role', of: 'referrer', is: '经理' }] }, { each })],
    [`the company's target beside a ${each}`, credited({ formula: { target: 'company' } }, { each })],
  ]),
  ['people of the own team', credited(FORMULA, { each: 'team', to: { members: [] } })],
  ['the target of the own team', credited({ formula: { target: 'team' } }, { each: 'team', to: 'team' })],
  ['the target of the person of a team', credited({ formula: { target: 'person' } }, { each: 'team', to: 'team' }), 'components[0].rule.formula', later.personOfSeveral],
  ['the target of each person', credited({ formula: { target: 'person' } }, {})],
];

const TABLE = {
  name: 'table', type: 'table', value: 'rate', hit: 'first', label: '表',
  columns: [{ name: 'who', label: '谁', holds: 'words' }, { name: 'size', label: '多少', holds: 'figures' }], default: [{ who: '甲', size: '>1', value: '1%' }],
};
const decided = (...by: readonly Json[]): Json => one({ formula: { decide: '$table', by } }, { each: 'row' }, { parameters: [TABLE] });
const WHO = { column: 'who', field: 'person' };
const SIZE = { column: 'size', value: 'amount' };
const BY = 'components[0].rule.formula.by';

const DECISIONS: readonly Case[] = [
  ['each column once', decided(WHO, SIZE)],
  ['a column that is held against nothing', decided(WHO), BY, /column size of the parameter "table" is held against nothing, or twice/, 'missing'],
  ['a column that is held twice', decided(WHO, SIZE, { ...WHO, field: 'customer' }), BY, /column who of the parameter "table"/, 'missing'],
  ['words against a figure', decided({ column: 'who', value: 'amount' }, SIZE), `${BY}[0]`, /column who .* holds words/, 'wrong-type'],
  ['figures against a word', decided(WHO, { column: 'size', field: 'person' }), `${BY}[1]`, /column size .* holds ranges of figures/, 'wrong-type'],
  ['a column that there is not', decided(WHO, SIZE, { column: 'where', field: 'customer' }), `${BY}[2].column`, /who, size/, 'unknown-key'],
];

describe.each<[string, readonly Case[]]>([
  ['results of other components', RESULTS], ['other words of the second edition', OTHER_WORDS], ['years of one\'s own', YEARS], ['credited rows', CREDITS], ['decision tables', DECISIONS],
])('%s', (_, cases) => {
  for (const each of cases) it(each[0], () => { meets(each); });
});

it.each([
  ['two that ask each other', round(['a', 'b'], ['b', 'a']), ['a', 'b']],
  ['three in a row', round(['a', 'b'], ['b', 'c'], ['c', 'a']), ['a', 'b', 'c']],
  ['one that asks into a circle', round(['a', 'b'], ['b', 'c'], ['c', 'b']), ['b', 'c']],
])('a circle is told of each that lies on it: %s', (_, json, ids) => {
  const read = parseScheme(json);
  const circle = read.ok ? [] : read.problems.filter(({ code }) => code === 'cycle').map(({ place }) => place?.path?.replace(/\.rule.*/, ''));
  expect(circle).toEqual(ids.map((id) => `components[${['a', 'b', 'c'].indexOf(id)}]`));
});
