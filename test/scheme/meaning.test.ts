import { PRESETS } from '../../src/presets';
import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, withParameter } from './sample';

type Json = Record<string, unknown>;

const FORMULA = { formula: { sum: 'amount' } };
const MEMBER = { formula: 'basePay' };
const SHARE = { share: 1000, weight: { sum: 'amount' }, leftover: 'largest-remainder' };
const CONTEST = { contest: { sum: 'amount' }, prizes: [5], ties: 'share' };
const STREAK = { streak: [{ value: 'amount', above: 1 }], every: 2, amount: 5 };

/** A scheme of one component. */
function of(rule: unknown, more: Json = {}, scheme: Json = {}): Json {
  return sample({
    fields: [
      'person', 'amount', { sales: 'customer', optional: true }, 'quantity', 'priceStatus', 'collectedDate', { people: 'basePay', optional: true }, { people: 'role', optional: true },
    ],
    parameters: [],
    components: [component(rule, more)],
    ...scheme,
  });
}

function withField(use: unknown, more: Json = {}): Json {
  return sample({ fields: ['person', 'amount', 'region', use], ...more });
}

const ITEMS = { name: 'extra', type: 'items', figures: ['max'], label: '项', default: [] };

describe('what would mean nothing is refused, with its place and why', () => {
  it.each<[string, Json, string, RegExp, string?]>([
    ['rows of another subject than new customers', of(FORMULA, { rows: 'first' }), 'components[0].rows', /only with "each": "newCustomer".*Here it is "each": "person"/],
    ['the earliest of another subject than new customers', of(FORMULA, { onlyFirstOf: 'person' }), 'components[0].onlyFirstOf', /only with "each": "newCustomer"/],
    ['a period of members', of(MEMBER, { each: 'member', per: 'quarter' }), 'components[0].per', /only with "each": "row".*worked out once for the whole window.*Here it is "each": "member"/],
    ['a period given by a parameter, of members', of(MEMBER, { each: 'member', per: '$extra' }, { parameters: [{ name: 'extra', type: 'choice', label: '期', choices: [{ word: 'month', label: '月' }], default: 'month' }] }), 'components[0].per', /whole window/],
    ['a period of a pool of all members', of({ ...SHARE, among: 'member', weight: 'basePay' }, { each: 'all', per: 'quarter' }), 'components[0].per', /only with.*Here it is "each": "all"/],
    ['a date of members', of(MEMBER, { each: 'member', periodOf: 'collectedDate' }), 'components[0].periodOf', /no sales rows, and so no dates/],
    ['fraud rows of new customers', of(FORMULA, { each: 'newCustomer', source: 'fraud' }), 'components[0].source', /found among the rows that count/],
    ['a day of payment after a date of members', of(MEMBER, { each: 'member', due: { workingDays: 5, after: 'date' } }), 'components[0].due', /no dates/],
    ['a day of payment after a date of a pool of members', of({ ...SHARE, among: 'member', weight: 'basePay' }, { each: 'team', due: { workingDays: 5, after: 'date' } }), 'components[0].due', /no dates/],
    ['a referrer of members', of(MEMBER, { each: 'member', to: 'referrer' }), 'components[0].to', /no referrer/],
    ['a recipient of a pool', of({ ...SHARE, among: 'person' }, { each: 'team', to: 'team' }), 'components[0].to', /belongs to those among whom it is shared/],
    ['several recipients of a pool', of({ ...SHARE, among: 'person' }, { each: 'team', to: { members: [{ field: 'role', is: 'manager' }] } }), 'components[0].to', /belongs to those/],
    ['a limit for a shorter period than that of the lines', of(FORMULA, { limit: { per: 'week', atMost: 5 } }), 'components[0].limit.per', /cannot be shorter/],
    ['a pool for each person', of({ ...SHARE, among: 'person' }), 'components[0].rule.share', /paid once to everybody.*Here it is "each": "person"/],
    ['a pool among members for each person', of({ ...SHARE, among: 'member', weight: 'basePay' }), 'components[0].rule.share', /once a person/],
    ['a pool among those with rows, for members', of({ ...SHARE, among: 'person', share: 'basePay' }, { each: 'member' }), 'components[0].rule.share', /Here it is "each": "member"/],
    ['a streak of rows', of(STREAK, { each: 'row' }), 'components[0].rule.streak', /only with "each": "person", "everyone", "customer", "team", "referrer", "all".*Here it is "each": "row"/],
    ['a streak of new customers', of(STREAK, { each: 'newCustomer' }), 'components[0].rule.streak', /Here it is "each": "newCustomer"/],
    ['members to date', of({ ...MEMBER, toDate: 'year' }, { each: 'member' }), 'components[0].rule.toDate', /no sales rows to add up/],
    ['weeks to date of the month', of({ ...FORMULA, toDate: 'month' }, { per: 'week' }), 'components[0].rule.toDate', /but a week \("per"\) may lie in two of them: .* such as "day", "month"\./],
    ['quarters to date of the month', of({ ...FORMULA, toDate: 'month' }, { per: 'quarter' }), 'components[0].rule.toDate', /a quarter/],
    ['weeks of a parameter to date of the month', of({ ...FORMULA, toDate: 'month' }, { per: '$extra' }, { parameters: [{ name: 'extra', type: 'choice', label: '期', choices: [{ word: 'day', label: '日' }, { word: 'week', label: '周' }], default: 'day' }] }), 'components[0].rule.toDate', /a week/],
    ['the sales of a team to date', of({ formula: { sum: 'amount', across: 'team' }, toDate: 'year' }), 'components[0].rule.formula', /would hold later periods already/],
    ['the highest to date', of({ formula: { over: [{ sum: 'amount' }, { highest: { sum: 'amount' } }] }, toDate: 'year' }), 'components[0].rule.formula.over[1]', /would hold later periods already/],
    ['the amount of a single row to date', of({ formula: 'amount', toDate: 'year' }, { each: 'row' }), 'components[0].rule.formula', /say it within a \{"sum"/],
    ['a condition on a single row to date', of({ ...FORMULA, when: [{ field: 'customer', blank: false }], toDate: 'year' }, { each: 'row' }), 'components[0].rule.when[0]', /not this one alone/],
    ['refunds taken back of a contest', of(CONTEST, {}, { refunds: 'reversed' }), 'components[0].rule', /only with the rule "formula".*Here it is the rule "contest"/],
    ['refunds taken back of milestones', of({ milestones: { sum: 'amount' }, steps: [{ atLeast: 5, value: 1 }] }, {}, { refunds: 'reversed' }), 'components[0].rule', /Here it is the rule "milestones"/],
    ['a prize below 0', of({ ...CONTEST, prizes: [5, -5] }), 'components[0].rule.prizes[1]', /is -5, and a prize cannot be negative/, 'out-of-bounds'],

    ['sales of members', of({ formula: { sum: 'amount' } }, { each: 'member' }), 'components[0].rule.formula', /would always be 0.*for each "person", or say "across"/],
    ['a number of sales of members, within a formula', of({ formula: { times: [{ count: 'rows' }, 5] } }, { each: 'member' }), 'components[0].rule.formula.times[0]', /would always be 0/],
    ['sales of members as a weight', of({ ...SHARE, among: 'member' }, { each: 'team' }), 'components[0].rule.weight', /would always be 0/],
    ['sales where rows are left out', of(FORMULA, {}, { exclusions: [{ code: 'small', label: '小', when: [{ value: { sum: 'amount' }, below: 5 }] }] }), 'exclusions[0].when[0].value', /not known yet/],
    ['new customers where rows are left out', of(FORMULA, {}, { exclusions: [{ code: 'old', label: '老', when: [{ newCustomer: false }] }] }), 'exclusions[0].when[0]', /only when it is known which of them count/],
    ...[{ is: '华东' }, { in: ['华东'] }, { contains: ['东'] }, { blank: false }].map((words): [string, Json, string, RegExp] => [
      `words of first orders where rows are left out, ${Object.keys(words).join('')}`,
      of(FORMULA, {}, { language: 2, exclusions: [{ code: 'old', label: '老', when: [{ field: 'customer', of: 'firstOrder', ...words }] }] }), 'exclusions[0].when[0]', /only when it is known which of them count/,
    ]),
    ['a word of the first order of members', of(MEMBER, { each: 'member', where: [{ field: 'customer', of: 'firstOrder', blank: true }] }, { language: 2 }), 'components[0].where[0]', /who is a new customer/],
    ['a target where rows are left out', withField({ people: 'target', optional: true }, { exclusions: [{ code: 'small', label: '小', when: [{ value: 'amount', below: { target: 'person' } }] }] }), 'exclusions[0].when[0].below', /a target is that of a period/],
    ['a team\'s target among rows in which a field is needed', withField({ sales: 'quantity', where: [{ value: 'amount', below: { target: 'team' } }] }), 'fields[3].where[0].below', /a target is that of a period/],
    ['new customers among those of whom a field is needed', withField({ sales: 'quantity', where: [{ newCustomer: true }] }), 'fields[3].where[0]', /who is a new customer/],
    ['new customers among members', of(MEMBER, { each: 'member', where: [{ newCustomer: true }] }), 'components[0].where[0]', /who is a new customer/],
    ['the place of a row that is alone', of({ formula: { ordinal: true } }, { each: 'row' }), 'components[0].rule.formula', /always the first/],
    ['days between dates of members', of({ formula: { days: { from: 'date', to: 'collectedDate' } } }, { each: 'member' }), 'components[0].rule.formula', /no dates of sales rows/],
    ['the referrer of members', of({ formula: { people: 'basePay', of: 'referrer' } }, { each: 'member' }), 'components[0].rule.formula', /no referrer/],
    ['a condition on the referrer of members', of(MEMBER, { each: 'member', where: [{ people: 'role', of: 'referrer', is: 'manager' }] }), 'components[0].where[0]', /no referrer/],
    ['a condition on the referrer of the people who receive', of(FORMULA, { each: 'team', to: { members: [{ people: 'role', of: 'referrer', is: 'manager' }] } }), 'components[0].to.members[0]', /no referrer/],
    ['a date of members later than another', of(MEMBER, { each: 'member', where: [{ field: 'collectedDate', laterThan: { workingDays: 1, afterEndOf: 'month' } }] }), 'components[0].where[0]', /no dates of sales rows/],
    ['a figure of an item outside of any', of({ formula: { item: 'max' } }), 'components[0].rule.formula.item', /elsewhere there is no item/],
    ['a figure that no item has', of({ formula: { sumOfItems: '$extra', value: { item: 'mx' } } }, {}, { parameters: [ITEMS] }), 'components[0].rule.formula.value.item', /asks for "mx", which the items of "extra" do not have. There are: max/, 'unknown-key'],
    ['a word of a mapping that the field never holds', of({ formula: { lookup: { below: 1, cheap: 2 }, by: 'priceStatus' } }), 'components[0].rule.formula.lookup', /is "cheap", which the field "priceStatus" never holds/, 'unknown-word'],
    ['a fixed word of a mapping twice', of({ formula: { lookup: { below: 1, 低于: 2 }, by: 'priceStatus' } }), 'components[0].rule.formula.lookup', /has "below" and "低于", which are the same word: keep one of them/, 'duplicate'],
    ['a word of a mapping in two spellings', of({ formula: { lookup: { VIP: 1, 'ｖｉｐ ': 2 }, by: 'customer' } }), 'components[0].rule.formula.lookup', /has "VIP" and "ｖｉｐ ", which are the same word/, 'duplicate'],
    [
      'a word of a mapping and its synonym', of({ formula: { lookup: { 普通: 1, ordinary: 2 }, by: 'customer' } }, {}, { fields: ['person', { sales: 'customer', synonyms: [['普通', 'ordinary']] }] }),
      'components[0].rule.formula.lookup', /has "普通" and "ordinary", which are the same word/, 'duplicate',
    ],
    ['a word that a field never holds', of(FORMULA, { where: [{ field: 'priceStatus', in: ['below', 'cheap'] }] }), 'components[0].where[0]', /is "cheap", which the field "priceStatus" never holds. There are: compliant, approved, below/, 'unknown-word'],

    ['other words for a status', withField({ sales: 'status', synonyms: [['refunded', '已关闭']] }), 'fields[3].synonyms', /the words of "status" are fixed/],
    ['words known of a status', withField({ sales: 'status', known: 'synonyms' }), 'fields[3].known', /the words of "status" are fixed/],
    ['other words for a number', withField({ sales: 'quantity', synonyms: [['一', 'one']] }), 'fields[3].synonyms', /"quantity" holds no words/],
    ['a range of a field of the teams table', withField({ teams: 'target', atMost: 5 }), 'fields[3].atMost', /for numbers of the sales and people tables/],
    ['a range of words', withField({ people: 'role', atLeast: 5 }), 'fields[3].atLeast', /for numbers of the sales and people tables/],
    ['rows rejected for a sales field', withField({ sales: 'quantity', rejectsRow: true }), 'fields[3].rejectsRow', /for whom the people table lacks the value/],
    ['a date that only some rows need', withField({ sales: 'date', where: [{ field: 'region', is: 'x' }] }), 'fields[3].where', /every row needs its date/],

    ['choices of an amount', withParameter({ type: 'amount', default: 1, choices: [{ word: 'a', label: 'a' }] }), 'parameters[1].choices', /only with "type": "choice".*Here it is "type": "amount"/],
    ['bounds of a list of words', withParameter({ type: 'words', default: [], atLeast: 1 }), 'parameters[1].atLeast', /Here it is "type": "words"/],
    ['keys of a list of items', withParameter({ type: 'items', figures: ['max'], default: [], keys: ['a'] }), 'parameters[1].keys', /only with "type": "mapping"/],
    ['a column asked for by a default', withParameter({ type: 'amount', default: 1, defaults: [{ when: [{ column: 'people.role' }], value: 2 }] }), 'parameters[1].defaults[0].when', /settled before any table is read/],
  ])('%s', (_, json, path, said, code = 'no-meaning') => {
    expect(oneProblem(parseScheme(json))).toEqual({ code, path, said: expect.stringMatching(said) });
  });
});

describe('what is obeyed is taken', () => {
  it.each<[string, Json]>([
    ['which orders of a new customer count', of(FORMULA, { each: 'newCustomer', rows: 'first', onlyFirstOf: 'person' })],
    ['all rows of any subject, which is so anyway', of(FORMULA, { rows: 'all' })],
    ['the whole window of members', of(MEMBER, { each: 'member', per: 'window' })],
    ['the team of members', of(MEMBER, { each: 'member', to: 'team' })],
    ['the sales of everybody, for members', of({ formula: { sum: 'amount', across: 'all' } }, { each: 'member' })],
    ['a pool of a team, among those with rows', of({ ...SHARE, among: 'person' }, { each: 'team' })],
    ['a share of each deal for everybody', of({ ...SHARE, among: 'member', share: 'amount', weight: 'basePay' }, { each: 'row' })],
    ['weeks to date of the window', of({ ...FORMULA, toDate: 'window' }, { per: 'week' })],
    ['days to date of the week', of({ ...FORMULA, toDate: 'week' }, { per: 'day' })],
    ['months to date of the half-year', of({ ...FORMULA, toDate: 'half-year' }, { per: 'month' })],
    ['single rows to date of the month, whatever the period of their lines', of({ ...FORMULA, toDate: 'month' }, { each: 'row', per: 'week' })],
    ['a limit of a day for single rows', of({ formula: 'amount' }, { each: 'row', limit: { per: 'day', atMost: 5 } })],
    ['refunds taken back of a formula, beside a component of members', of(MEMBER, { each: 'member' }, { refunds: 'reversed' })],
    ['the place of each row among those of its person', of({ formula: { sum: { times: ['amount', { ordinal: true }] } } })],
    ['a status in a condition', of(FORMULA, { where: [{ field: 'status', in: ['有效'] }] })],
  ])('%s', (_, json) => {
    expect(parseScheme(json)).toMatchObject({ ok: true });
  });

  it.each(PRESETS.map(({ id, json }) => [id, json] as const))('%s', (_, json) => {
    expect(parseScheme(json)).toMatchObject({ ok: true });
  });
});
