import { component, sample } from './sample';

/*
 * What the examples of the page do not show: each of the other words, one thing changed at a time.
 */

type Json = Record<string, unknown>;
type Given = Readonly<Record<string, unknown>>;

/** What is changed, the scheme with it, and the parameters that are given. */
export type Variant = readonly [name: string, scheme: Json, given?: Given | undefined];

const SUM = { sum: 'amount' };
const FORMULA = { formula: SUM };
const label = (zh: string, en: string): Json => ({ zh, en });
const words = (...all: readonly string[]): Json[] => all.map((word) => ({ word, label: label(`“${word}”`, `(${word})`) }));

const FIELDS = [
  'person', 'amount', { sales: 'quantity', optional: true }, { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { sales: 'referrer', optional: true },
  { sales: 'collectedDate', optional: true }, { sales: 'region', optional: true }, { sales: 'customerGrade', optional: true }, { people: 'role', optional: true },
  { people: 'hireDate', optional: true }, { people: 'basePay', optional: true },
];

const PARAMETERS = [
  { name: 'rate', type: 'rate', label: label('比例', 'Rate'), default: '5%' },
  { name: 'bonus', type: 'amount', label: label('奖金', 'Bonus'), optional: true },
  { name: 'overTime', type: 'rate', dated: 'period', label: label('各时期比例', 'Rate over time'), default: [{ value: '5%' }, { from: '2026-07-01', value: '6%' }] },
  { name: 'since', type: 'date', label: label('起始日', 'Since'), default: '2026-01-01' },
  { name: 'tiers', type: 'tiers', bound: 'amount', value: 'multiplier', label: label('倍数分档', 'Multiples'), default: [{ atLeast: 0, value: 1 }, { above: 1000, value: '1.5' }] },
  { name: 'rising', type: 'tiers', dated: 'period', bound: 'amount', value: 'rate', label: label('比例分档', 'Rates'), default: [{ from: '2026-01-01', value: [{ atLeast: 0, value: '2%' }] }] },
  { name: 'paid', type: 'mapping', value: 'rate', dated: 'row', keys: ['A', 'B'], label: label('各时期等级比例', 'Of grades over time'), optional: true },
  { name: 'sizes', type: 'table', value: 'rate', dated: 'period', hit: 'unique', label: label('各时期单量表', 'Sizes over time'), columns: [{ name: 'size', label: label('单量', 'Size'), holds: 'figures' }], optional: true },
  { name: 'grades', type: 'mapping', value: 'multiplier', keys: ['A', 'B'], label: label('等级倍数', 'Of grades'), default: { A: 2, B: 1 } },
  { name: 'prizes', type: 'amounts', label: label('奖金表', 'Prizes'), optional: true },
  { name: 'regions', type: 'words', label: label('区域名单', 'Regions'), default: ['华东', '华北'] },
  { name: 'months', type: 'integer', label: label('月数', 'Months'), optional: true },
  { name: 'goals', type: 'items', figures: ['max'], label: label('目标项', 'Goals'), optional: true },
  { name: 'notes', type: 'words', label: label('备注词', 'Notes'), optional: true },
  { name: 'bands', type: 'tiers', bound: 'rate', value: 'amount', label: label('完成率分档', 'Bands'), optional: true },
  { name: 'items', type: 'items', figures: ['max', 'ratio'], label: label('考核项', 'Items'), default: [] },
  { name: 'by', type: 'choice', label: label('依据', 'By'), default: 'sum', choices: words('sum', 'number') },
  { name: 'often', type: 'choice', label: label('期间', 'How often'), default: 'quarter', choices: words('month', 'quarter') },
  { name: 'ties', type: 'choice', label: label('并列', 'Ties'), default: 'same', choices: words('same', 'table') },
  { name: 'method', type: 'choice', label: label('算法', 'Method'), default: 'slab', choices: words('slab', 'graduated', 'fixed') },
  {
    name: 'ofWho', type: 'table', value: 'amount', hit: 'first', label: label('谁多少', 'Of whom'), optional: true,
    columns: [{ name: 'who', label: label('岗位', 'Role'), holds: 'words' }, { name: 'much', label: label('两倍', 'Twice'), holds: 'figures' }],
  },
  { name: 'table', type: 'table', value: 'amount', hit: 'first', label: label('金额表', 'Amounts'), columns: [{ name: 'size', label: label('单量', 'Size'), holds: 'figures' }], optional: true },
];

function scheme(change: Json): Json {
  return sample({ language: 2, fields: FIELDS, parameters: PARAMETERS, components: [component(FORMULA)], ...change });
}

/** A column of one name in each of the tables, called otherwise in each and of different kinds. */
const GRADE = { own: 'grade', optional: true };
const SINCE = { own: 'since', optional: true };
const SEVERAL_TABLES = [
  ...FIELDS, { ...GRADE, type: 'word', label: label('订单等级', 'Order Grade'), headers: ['a'] }, { ...GRADE, in: 'people', type: 'word', label: label('人员等级', 'Grade of People'), headers: ['b'] },
  { ...GRADE, in: 'teams', type: 'word', label: label('团队等级', 'Grade of teams'), headers: ['c'] },
  { ...SINCE, in: 'people', type: 'rate', label: label('系数', 'Factor'), headers: ['d'] }, { ...SINCE, in: 'teams', type: 'date', label: label('开业日', 'Opened on'), headers: ['e'] },
  { own: 'cut', optional: true, type: 'rate', label: label('折扣', 'VIP Cut'), headers: ['f'] }, { own: 'cut', optional: true, in: 'people', type: 'date', label: label('截止日', 'Until'), headers: ['g'] },
  { own: 'quota', optional: true, in: 'teams', type: 'amount', label: label('团队定额', 'Quota'), headers: ['h'] }, { own: 'quota', optional: true, in: 'people', type: 'amount', label: label('个人定额', 'Own quota'), headers: ['i'] },
];
const ofTables = (name: string, formula: unknown, conditions: readonly unknown[], given?: Given): Variant => [name, scheme({ fields: SEVERAL_TABLES, components: [component({ formula, when: conditions })] }), given];

const of = (name: string, change: Json, given?: Given): Variant => [name, scheme({ components: [component(FORMULA, change)] }), given];
const rule = (name: string, is: unknown, change: Json = {}, given?: Given): Variant => [name, scheme({ components: [component(is, change)] }), given];
const figure = (name: string, formula: unknown, given?: Given, change: Json = {}): Variant => [name, scheme({ components: [component({ formula }, change)] }), given];
const when = (name: string, condition: unknown, given?: Given): Variant => [name, scheme({ components: [component({ formula: 1, when: [condition] })] }), given];
const whole = (name: string, change: Json, given?: Given): Variant => [name, scheme(change), given];

const TIERS = [{ atLeast: 0, value: '1%' }, { above: 1000, value: '2%' }];
const CONTEST = { contest: SUM, prizes: [50, 30], ties: 'first' };
const SHARE = { share: 1000, among: 'person', weight: SUM, leftover: 'first' };
const YEARS = { yearsFrom: { people: 'hireDate' } };
const NUMBER = { parameter: 'by', is: 'number' };
const award = (change: Json): Json => ({ awards: [{ kind: 'wine', label: label('礼酒', 'Wine'), ...change }] });

export const VARIANTS: readonly Variant[] = [
  whole('the scheme in which one thing is changed at a time', {}),
  of('of a member, by words of the people table', { each: 'member', rule: { formula: 'basePay' }, where: [{ field: 'role', is: '店长' }] }),
  of('of a referrer, in weeks', { each: 'referrer', per: 'week', to: 'referrer' }),
  of('of a customer, in days', { each: 'customer', per: 'day', to: 'customer' }),
  of('of all together, in half-years, to the team', { each: 'all', per: 'half-year', to: 'team' }),
  of('of a row, once for the whole time', { each: 'row', per: 'window', rule: { formula: 'amount' } }),
  of('of a row in years of its own', { each: 'row', per: { yearsFrom: 'collectedDate' }, rule: { formula: 'amount' } }),
  of('of a team, in periods that a parameter gives, to the sellers', { each: 'team', per: '$often', to: 'sellers' }),
  of('of a person, once for the whole time', { per: 'window' }),
  of('of a new customer, in the period of its first order', { each: 'newCustomer', rows: 'period', onlyFirstOf: 'referrer', to: 'referrer' }),
  of('of a new customer, all orders, to whom its first order names', { each: 'newCustomer', rows: 'all', to: { firstOrder: 'referrer' } }),
  of('of a new customer, to the person of its first order', { each: 'newCustomer', to: { firstOrder: 'person' } }),
  of('of fraud rows, to everybody of the team', { each: 'team', source: 'fraud', to: { members: [] } }),
  of('to the closer', { to: 'closer' }),
  of('with a condition that a table decides', { if: [{ column: 'people.role' }] }),
  of('without a column', { if: [{ not: { column: 'people.role' } }] }),
  of('where parameters decide it all', { where: [{ not: NUMBER }] }),
  of('of a row, to whom the first order of its customer names', { each: 'row', to: { firstOrder: 'referrer' }, rule: { formula: 'amount' } }),
  whole('of a team whose rows are not shared, though the scheme shares them', { credit: { cell: 'person' }, components: [component(FORMULA, { each: 'team', credit: 'none' }), component(FORMULA, { id: 'more', label: '再', each: 'team' })] }),
  whole('some components with a day of payment', { components: [component(FORMULA, { due: { date: 'periodEnd' } }), component(FORMULA, { id: 'more', label: '再' })] }),
  of('at least', { bounds: { atLeast: 10 } }),
  of('at most', { bounds: { atMost: '$bonus' } }, { bonus: 500 }),
  of('capped first', { bounds: { atLeast: 10, atMost: 500, apply: 'cap-first' } }),
  of('with a limit in years of their own', { per: 'day', limit: { per: YEARS, atMost: 900 } }),
  of('payable at the end of its period', { payable: 'period-end', taxCategory: 'wages' }),
  of('payable to date', { per: 'window', payable: 'to-date', taxCategory: 'incidental' }),
  of('payable at the end of the time', { per: 'window', payable: 'window-end' }),
  of('due on the last working day', { due: { lastWorkingDay: 'month', of: { date: 'periodEnd' } } }),

  ...(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'window'] as const).map((since) => rule(`added up since the start of the ${since}`, { ...FORMULA, toDate: since }, { per: 'day' })),
  rule('a streak with both counts by parameters', { streak: [{ value: SUM, atLeast: 10 }], every: '$months', amount: '$bonus' }, {}, { months: 2, bonus: 40 }),
  rule('a streak of what always holds', { streak: [{ not: NUMBER }], from: 3, amount: 5 }),
  rule('a streak of what never holds', { streak: [NUMBER], from: 3, amount: 5 }),
  rule('a contest from the lowest', { ...CONTEST, order: 'lowest', last: [-5, -10] }),
  rule('a contest with prizes and ties by parameters', { ...CONTEST, prizes: '$prizes', ties: '$ties' }, {}, { prizes: [20, 10], ties: 'table' }),
  rule('a contest with prizes below 1', { ...CONTEST, prizes: [0.5, '0.25'] }),
  rule('a pool in equal parts', { ...SHARE, weight: 1 }, { each: 'team' }),
  rule('a pool by a weight that a parameter gives', { ...SHARE, weight: '$rate' }, { each: 'team' }),
  rule('a contest without prizes', { ...CONTEST, prizes: '$prizes', among: [NUMBER] }),
  rule('a contest with a list of no prizes', { ...CONTEST, prizes: '$prizes' }, {}, { prizes: [] }),
  rule('shares of winners by a parameter', { ...CONTEST, prizes: '$prizes', ties: 'table', sharesOf: SUM }, {}, { prizes: [0.1, 0.05] }),
  rule('a pool whose cents go to the largest weight', { ...SHARE, leftover: 'largest-weight', ties: 'table' }, { each: 'team' }),
  rule('a pool whose cents go to the first', SHARE, { each: 'team' }),
  rule('a guarantee', { draw: '$bonus', against: SUM, recoverable: false }, {}, { bonus: 3000 }),
  rule('milestones on the way to a target', { milestones: { over: [SUM, { target: 'person' }] }, steps: [{ atLeast: '50%', value: 100 }, { above: '100%', value: -20 }] }),
  rule('milestones by a parameter', { milestones: SUM, steps: '$tiers' }),

  figure('a figure below 0', -1234.5),
  figure('factors', { times: [SUM, '12.5%', -1, '-0.5', 0, '$overTime', 2] }),
  figure('sums within products', { times: [{ plus: [SUM, '5%'] }, { minus: [10, { plus: [1, { times: [2, 3] }] }] }] }),
  figure('quotients of quotients', { over: [{ over: [SUM, 2] }, { times: [3, 4] }] }),
  figure('the smallest of several beside a sign', { plus: [1, { least: [SUM, { times: [2, SUM] }, { minus: [3, 1] }] }, { growth: [SUM, { most: [1, 2] }] }] }),
  figure('values of a parameter over time', '$overTime'),
  figure('tiers over time', { tiers: '$rising', of: SUM, method: 'graduated' }),
  figure('multiples by a parameter', { tiers: '$tiers', of: SUM, method: '$method' }),
  figure('amounts by a parameter', { tiers: '$tiers', of: SUM, method: '$method' }, { method: 'fixed' }),
  figure('no tiers', { tiers: '$tiers', of: SUM, method: 'slab' }, { tiers: [] }),
  figure('tiers of what is reached of a target, below 0 too', { tiers: [{ atLeast: -1, value: '-5' }, { above: '80%', value: '-0.5' }], of: { over: [SUM, { target: 'person' }] }, method: 'fixed' }),
  figure('what is rounded or found by tiers beside a sign', { plus: [{ floor: SUM }, { round: SUM, places: 0, mode: 'down' }, { tiers: TIERS, of: SUM, method: 'graduated' }, { rank: SUM, order: 'highest' }, { times: [2, { tiers: TIERS, of: SUM, method: 'slab' }] }] }),
  figure('tiers of its own, each slice', { tiers: TIERS, of: SUM, method: 'graduated' }),
  figure('the amount of a tier', { tiers: [{ atLeast: 0, value: 5 }, { above: 10, value: '0.5' }], of: SUM, method: 'fixed' }),
  figure('a rate on the line, of another sum', { tiers: TIERS, of: { count: 'rows' }, method: 'linear-rate', on: SUM }),
  figure('the values of a list', { lookup: '$grades', by: 'customerGrade' }),
  figure('the values of a list of its own', { lookup: { A: '2%', B: 3 }, by: 'customerGrade', otherwise: { plus: [1, 2] } }),
  figure('an amount on a line below 1', { tiers: [{ atLeast: 0, value: '0.5' }, { above: 10, value: '0.25' }], of: SUM, method: 'linear-amount' }),
  figure('a sum at the rate that a count reaches, by whatever method', { tiers: '$tiers', of: { count: 'rows' }, method: '$method', on: SUM }, { method: 'graduated' }),
  figure('tiers that are not set', { tiers: '$bands', of: { over: [SUM, { target: 'team' }] }, method: 'fixed' }),
  figure('bounds that are shares by their parameter', { tiers: '$bands', of: SUM, method: 'linear-amount' }, { bands: [{ atLeast: '80%', value: 500 }, { atLeast: 12, value: 0.5 }] }),
  figure('values of a list that is not set', { sum: { times: ['amount', { lookup: '$paid', by: 'customerGrade' }] } }),
  figure('items that are not set', { sumOfItems: '$goals', value: { item: 'max' } }),
  figure('different customers of all', { plus: [{ distinct: 'customer', across: 'all' }, { distinct: 'customer', across: 'team' }] }),
  figure('a choice of which nothing is left, within a product', { times: [SUM, { choose: [{ when: [NUMBER], value: 2 }] }] }),
  figure('a choice that a parameter takes', { choose: [{ when: [NUMBER], value: 2 }], otherwise: 3 }, { by: 'number' }),
  figure('the values of a list that changes', { sum: { times: ['amount', { lookup: '$paid', by: 'customerGrade' }] } }, { paid: [{ value: { A: '2%', B: 0 } }, { from: '2026-07-01', value: { A: '3%', B: '1%' } }] }),
  figure('an entry of a list that changes', { sum: { times: ['amount', '$paid.B'] } }, { paid: [{ from: '2026-01-01', value: { A: '2%', B: 0 } }, { from: '2026-07-01', value: { A: '2%', B: '1%' } }] }),
  figure('a table that changes', { decide: '$sizes', by: [{ column: 'size', value: SUM }] }, { sizes: [{ value: [{ size: '<0', value: '2%' }] }, { from: '2026-07-01', value: [{ size: '>=-5 <=5', value: '1%' }] }] }),
  figure('an entry of a mapping', { times: [SUM, '$grades.A'] }),
  figure('a list without entries', { sumOfItems: '$items', value: { item: 'max' } }),
  figure('a list of entries', { sumOfItems: '$items', value: { times: [{ item: 'max' }, { item: 'ratio', orParameter: true }] } }, { items: [{ name: 'months', max: 3 }, { name: 'rate', max: 1, ratio: 2 }] }),
  figure('a table that is not set', { decide: '$table', by: [{ column: 'size', value: SUM }] }),
  figure('a table without a row', { decide: '$table', by: [{ column: 'size', value: SUM }] }, { table: [] }),
  figure('a table of ranges', { decide: '$table', by: [{ column: 'size', value: SUM }] }, { table: [{ size: '>=100 <200', value: 5 }, { size: '>200', value: 10 }, { size: '<=50', value: 1 }] }),
  figure('a table by the referrer', { decide: '$ofWho', by: [{ column: 'much', value: { times: [2, SUM] } }, { column: 'who', people: 'role', of: 'referrer' }] }, { ofWho: [{ who: '店长', much: '>=5', value: 7 }] }),
  figure('a choice within a product', { times: [SUM, { choose: [{ when: [{ value: SUM, above: 10 }], value: 2 }], otherwise: 1 }] }),
  figure('a choice that a parameter decides', { times: [SUM, { choose: [{ when: [NUMBER], value: 2 }], otherwise: { choose: [{ when: [{ not: NUMBER }], value: 3 }] } }] }),
  figure('a choice of which nothing is left', { choose: [{ when: [NUMBER], value: 2 }] }),
  figure('a choice of which one case is left open', { choose: [{ when: [NUMBER], value: 2 }, { when: [{ value: SUM, above: 1 }, { not: NUMBER }], value: 3 }] }),
  figure('a choice that ends at what always holds', { choose: [{ when: [{ value: SUM, above: 1 }], value: 2 }, { when: [{ not: NUMBER }], value: 3 }], otherwise: 4 }),
  figure('a score within a sum', { plus: [{ score: [{ label: '销量', of: SUM, weight: '40%' }, { label: '回款', of: { count: 'rows' }, weight: 2 }] }, 1] }),
  figure('rounded as the scheme says', { round: SUM, places: '$months', mode: 'down' }, { months: 1 }),
  figure('counts of others', { plus: [{ count: 'rows', across: 'team' }, { count: 'newCustomers', across: 'all' }, { count: 'rows', where: [{ field: 'region', in: '$regions' }] }] }),
  figure('sums of rows of which none counts', { sum: 'amount', where: [NUMBER, { value: 'amount', above: 5 }] }),
  figure('different customers of some rows', { distinct: 'customer', where: [{ value: 'amount', above: 5 }] }),
  figure('a place among all', { rank: SUM, order: 'highest', among: [{ not: NUMBER }] }),
  whole('results of the person, the team, reports and all', {
    fields: [...FIELDS, { people: 'manager', optional: true }, { own: 'override', in: 'people', type: 'rate', label: label('管理比例', 'Override rate'), headers: ['管理比例'], optional: true }],
    components: [component(FORMULA), component({
      formula: { plus: [{ result: 'share' }, ...(['person', 'team', 'all', 'reports'] as const).map((whose) => ({ result: 'share', of: whose })), { result: 'share', of: 'reports', level: '$months', share: 'override' }] },
    }, { id: 'more', label: label('再奖', 'More') })],
  }, { months: 2 }),
  figure('parts of days', { plus: [{ part: 'day', of: 'date' }, { part: 'month', of: 'date' }, { part: 'year', of: 'date' }, { completed: 'years', from: 'date', to: { date: 'today' } }] }),
  figure('the whole period', { proration: {} }),
  figure('up to a day', { proration: { to: { addMonths: [{ date: '$since' }, 3] } } }),
  figure('running totals', { sum: { plus: [{ runningTotal: 'amount', of: 'all', upTo: 'period' }, { runningTotal: 'amount', of: 'team', since: 'month' }, { runningTotal: 'amount', of: 'region', since: 'quarter' }] } }),
  figure('a figure in the period of another date', { sum: { inPeriodOf: 'collectedDate', of: 'customer', value: SUM } }),
  figure('counts of all periods', { countPeriods: 'week', when: [NUMBER] }),
  figure('sums of smaller periods', { times: [2, { sumPeriods: { plus: [SUM, 1] }, every: 'month' }, { previous: SUM }] }, {}, { per: 'year' }),
  figure('taken back by working it out anew', { takenBack: { least: [SUM, 5] }, of: 'amount', by: 'recomputing', soldOn: 'date', per: 'month' }, {}, { periodOf: 'collectedDate' }),
  figure('taken back for months that a parameter gives', { takenBack: SUM, of: 'amount', refunded: 'quantity', by: 'schedule', months: '$months' }, {}, { periodOf: 'collectedDate' }),

  when('what is reached of a target', { value: { over: [SUM, { target: 'person' }] }, atLeast: '80%' }),
  when('a quotient that is no share', { value: { over: [SUM, 3] }, atLeast: '0.8' }),
  when('how much it grew', { value: { growth: [SUM, { previous: SUM }] }, above: '5%' }),
  when('a part of the period held against growth', { value: { proration: {} }, below: { growth: [SUM, 7] } }),
  when('a part of the period', { value: '0.5', atMost: { proration: {} } }),
  whole('the part of a row that is credited', { credit: { cell: 'person' }, components: [component({ formula: { times: [{ creditShare: true }, 'amount'] }, when: [{ value: { creditShare: true }, atLeast: '0.5' }] }, { each: 'row' })] }),
  ofTables('columns of one name in several tables', { plus: [{ people: 'quota' }, { teams: 'quota' }, { people: 'quota', of: 'referrer' }, { lookup: '$grades', by: { people: 'grade' } }, { lookup: '$grades', by: { teams: 'grade' } }] }, [
    { field: 'grade', is: 'A' }, { people: 'grade', is: 'A' }, { people: 'grade', of: 'referrer', is: 'A' }, { teams: 'grade', is: 'A' },
  ]),
  ofTables('days and shares of one name in several tables', 1, [
    { value: { teams: 'since' }, atLeast: { orElse: [{ teams: 'since' }, { date: '$since' }] } }, { value: { people: 'since' }, atLeast: '0.5' }, { value: 'cut', atLeast: '0.1' }, { value: { people: 'cut' }, above: { orElse: [{ date: 'periodStart' }, { date: '$since' }] } },
  ]),
  ofTables('a table by columns of one name', { decide: '$ofWho', by: [{ column: 'who', people: 'grade', of: 'person' }, { column: 'much', value: 1 }] }, [], { ofWho: [{ who: 'A', value: 7 }] }),
  ofTables('a table by a column of teams', { decide: '$ofWho', by: [{ column: 'who', teams: 'grade' }, { column: 'much', value: 1 }] }, [], { ofWho: [{ who: 'A', value: 7 }] }),
  when('one of a list that is not set', { field: 'region', in: '$notes' }),
  when('a list that is not set', { empty: 'notes' }),
  when('a choice that was taken', NUMBER, { by: 'number' }),
  when('one of a list that a parameter gives', { field: 'region', in: '$regions' }),
  when('one of an empty list', { field: 'region', in: '$regions' }, { regions: [] }),
  when('a word of the people table, blank', { people: 'role', blank: true }),
  when('a figure of several', { all: [{ value: SUM, above: 1 }, { not: NUMBER }] }),
  when('one of several that always holds', { any: [{ value: SUM, above: 1 }, { not: NUMBER }] }),
  when('one of several, of which one is left', { any: [{ value: SUM, above: 1 }, NUMBER] }),
  when('a choice that was not taken', NUMBER),
  when('choices that were not taken', { any: [NUMBER, { given: 'months' }, { empty: 'regions' }, { all: [NUMBER, { not: { not: NUMBER } }] }] }),
  when('not one of several', { not: { any: [{ value: SUM, equals: 1 }, { field: 'region', startsWith: ['华', '东'] }] } }),
  ...[
    'collectedDate', { people: 'hireDate' }, { date: 'periodEnd' }, { addMonths: ['date', 2] }, { startOf: 'month', of: 'date' }, { endOf: 'year', of: 'date' }, { workday: ['date', 3] },
    { lastWorkingDay: 'month', of: 'date' }, { payDay: [5, 20], after: 'date' },
  ].map((day) => when(`a day held against one that may be missing: ${JSON.stringify(day)}`, { value: day, atLeast: { orElse: ['collectedDate', { date: '$since' }] } })),
  when('a figure held against another', { value: { people: 'basePay' }, atMost: 'amount' }),
  figure('sums of rows of which a later condition never holds', { sum: 'amount', where: [{ value: 'amount', above: 5 }, NUMBER, { given: 'months' }] }),
  whole('a component that does not apply', { components: [component(FORMULA), component({ formula: 1 }, { id: 'never', label: '不适用', if: [NUMBER] }), component({ formula: 2 }, { id: 'more', label: '再', if: [{ not: NUMBER }] })] }),
  when('the same day', { value: { people: 'hireDate' }, equals: { addMonths: [{ date: 'periodStart' }, 1] } }),

  whole('cells that name several, overlaid', { credit: { cell: 'person', overlay: true, counts: 'share' } }),
  whole('columns that name people, overlaid', { credit: { columns: [{ person: 'person' }, { person: 'referrer' }], overlay: true } }),
  whole('columns that name people in equal parts', { credit: { columns: [{ person: 'person' }, { person: 'referrer' }] } }),
  whole('roles of which one may be empty for nobody', { credit: { roles: [{ person: 'person', share: '$rate' }, { person: 'referrer', share: 2 }], overlay: true } }),
  whole('managers have the whole row', { fields: [...FIELDS, { people: 'manager', optional: true }], components: [component(FORMULA, { credit: { managers: 'all', counts: 'share' } })] }),
  whole('managers have a rate of their own', { fields: [...FIELDS, { people: 'manager', optional: true }], components: [component(FORMULA, { credit: { managers: 'all', share: 'basePay' } })] }),

  whole('another scheme that it is built on', { parameters: [{ name: 'base', type: 'scheme', label: label('基础', 'Base'), optional: true }], base: '$base' }, { base: { scheme: 'own', params: {} } }),
  whole('no other scheme', { parameters: [{ name: 'base', type: 'scheme', label: label('基础', 'Base'), optional: true }], base: '$base' }),
  whole('from a day on', {}, { from: '2026-01-01' }),
  whole('up to a day, with lists and limits', { refunds: 'reversed', forfeits: [{ source: 'fraud', same: 'team' }] }, {
    to: '2026-12-31', excludeRoles: ['实习生', '试用'], excludeDepartments: ['财务部'], includeRoles: ['销售'], includeDepartments: ['门店'],
    negatives: 'floor', places: 0, rounding: 'half-even', capPerRecipient: 12000, budget: '1000000', monthStartsOn: 26,
  }),
  whole('below 0 from base pay', {}, { from: '2026-01-01', to: '2026-06-30', negatives: 'base-pay', rounding: 'down' }),
  whole('lost where something counts', { forfeits: [{ source: 'counted', same: 'team' }, { source: 'counted', same: 'person-period' }] }),
  whole('nobody takes part', { takesPart: [NUMBER] }),
  whole('rows left out', { exclusions: [{ code: 'a', label: '甲', when: [NUMBER] }, { code: 'b', label: '乙', when: [{ not: NUMBER }] }, { code: 'c', label: '丙', when: [{ value: 'collectedDate', above: { workday: ['date', 3] } }] }] }),
  whole('fields that some rows or choices need', { fields: ['person', 'amount', { sales: 'quantity', if: [NUMBER] }, { sales: 'customer', if: [{ not: NUMBER }] }, { sales: 'region', where: [{ field: 'customer', blank: false }] }] }),
  whole('fields of which one is enough, and rows whose people must have something', {
    fields: ['person', { sales: 'amount', or: ['quantity'] }, { sales: 'quantity', or: ['amount'] }, { people: 'hireDate', rejectsRow: true }, { people: 'basePay', where: [{ field: 'customer', blank: false }], rejectsRow: true }, { sales: 'customer', optional: true }],
    parameters: [], components: [component({ formula: SUM })],
  }),
  whole('fields that know some words, and figures within bounds', {
    fields: ['person', 'amount', { sales: 'event', synonyms: [['新开', 'new', '开户'], ['续约']], known: 'synonyms' }, { sales: 'customerGrade', known: '$grades', synonyms: [['A', '甲'], ['B', '乙']] },
      { sales: 'quantity', optional: true, atLeast: 1, whole: true }, { people: 'basePay', atMost: 20000 }],
    components: [component({ formula: { lookup: '$grades', by: 'customerGrade' } })],
  }),
  whole('fields that rows need where a parameter says so', {
    fields: ['person', 'amount', { sales: 'customer', where: [{ not: NUMBER }] }, { sales: 'product', where: [NUMBER] }, { sales: 'region', where: [{ not: NUMBER }, { field: 'customer', blank: false }] }, { sales: 'quantity', or: ['team'], where: [{ not: NUMBER }] }],
  }),
  whole('fields of people that rows may lack', { fields: [...FIELDS, { people: 'leaveDate', optional: true, rejectsRow: false }, { sales: 'collected', or: ['quantity', 'previousAmount'] }], components: [component({ formula: 'basePay' }, { each: 'member' }), component(FORMULA, { id: 'more', label: '再' })] }),
  whole('people who must have something', { fields: [{ people: 'basePay' }, { people: 'hireDate', optional: true }, { people: 'role', if: [NUMBER] }], components: [component({ formula: 'basePay' }, { each: 'member' })], parameters: [PARAMETERS.find(({ name }) => name === 'by')] }),
  whole('days that stand in no column', { fields: [...FIELDS, { own: 'earnedOn', latest: ['date', 'collectedDate'], label: label('计提日', 'Earned on') }, { own: 'paidOn', latest: ['date', 'collectedDate'], monthsAfter: 1, label: label('发放日', 'Paid on') }, { own: 'yearOn', latest: ['date'], monthsAfter: 12, label: label('满一年', 'A year on') }] }),
  whole('the second of two awards', { awards: [{ kind: 'wine', label: label('礼酒', 'Wine') }, { kind: 'leave', label: label('假期', 'Leave') }], components: [component(FORMULA, { award: 'leave' })], redemption: [{ award: 'leave', cost: 3, offer: label('奖状', 'a certificate') }] }),
  whole('what the second of three components came to', { components: [component({ formula: { result: 'second' } }), component(FORMULA, { id: 'second', label: '二' }), component(FORMULA, { id: 'third', label: '三' })] }),
  whole('costs without an entry', { costs: '$items' }),
  whole('what is asked only on a way that is not taken', {
    components: [component({ formula: { choose: [{ when: [NUMBER], value: { plus: [{ count: 'newCustomers' }, { sum: { workingDays: { from: 'date', to: 'collectedDate' } } }] } }], otherwise: SUM } })],
    exclusions: [{ code: 'a', label: '甲', when: [NUMBER, { value: 'collectedDate', above: { workday: ['date', 3] } }] }],
  }),
  whole('choices up to the one that settles it', {
    components: [component({ formula: { choose: [
      { when: [NUMBER, { empty: 'regions' }], value: 1 }, { when: [{ all: [NUMBER, { empty: 'notes' }] }], value: 2 }, { when: [{ any: [{ not: NUMBER }, { empty: 'regions' }] }], value: 3 }] } })],
  }),
  whole('choices of which all are asked', { components: [component({ formula: { choose: [{ when: [{ all: [{ not: NUMBER }, { empty: 'regions' }] }], value: 1 }, { when: [{ any: [NUMBER, { empty: 'notes' }] }], value: 3 }] } })] }),
  whole('an award of one\'s own', award({})),
  whole('an award that is kept', award({ places: 2, cost: 30, account: {} })),
  whole('an award that expires', award({ unit: label('瓶', 'bottles'), cost: '$bonus', account: { opening: 'basePay', expiresAfter: '$months' } }), { bonus: 25, months: 6 }),
  whole('what points buy, and costs', { redemption: [{ award: 'points', cost: '1500', offer: label('一天假期', 'a day of leave') }], costs: '$items' }, { items: [{ name: '场地', max: 1000, ratio: 2 }] }),
  whole('new customers by a count', { components: [component({ formula: { count: 'newCustomers' } })] }, { dormantMonths: 6 }),
  whole('new customers by the first order', { components: [component({ formula: { sum: 'amount', where: [{ field: 'region', sameAs: 'firstOrder' }] } })] }),
  whole('working days by one\'s own calendar', { components: [component({ formula: { sum: { workingDays: { from: 'date', to: 'collectedDate' } } } })] }, {
    calendar: 'weekends', holidays: ['2026-02-17', '2026-02-16'], workdays: ['2026-02-14'],
  }),
  whole('several choices that were taken', {
    components: [component({ formula: { choose: [{ when: [NUMBER], value: 1 }, { when: [{ empty: 'regions' }], value: 2 }], otherwise: { tiers: '$tiers', of: SUM, method: '$method' } } }, { per: '$often' })],
  }, { regions: [] }),
];
