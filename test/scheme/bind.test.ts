import { isoDay } from '../../src/calendar';
import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Parameters } from '../../src/scheme';
import { bindParameters, parseScheme } from '../../src/scheme';
import { component, oneProblem, problemsOf, sample, valueOf, withParameter } from './sample';

const bind = (parameter: Readonly<Record<string, unknown>>, extra: unknown) => bindParameters(valueOf(parseScheme(withParameter(parameter))), { extra });
const bound = (parameter: Readonly<Record<string, unknown>>, extra: unknown): Parameters => valueOf(bind(parameter, extra));
const ref = { parameter: 'extra' };
const exact = (value: Parameters['budget']): string | undefined => value && plain(value);

describe('figures are read as users write them', () => {
  it.each<[string, unknown, string]>([
    ['amount', 1200, '1200'], ['amount', '1,200', '1200'], ['amount', '￥１，２００．５０', '1200.5'], ['amount', '1.2万', '12000'], ['amount', -5, '-5'], ['amount', 999.9999999999999, '1000'],
    ['rate', 0.05, '0.05'], ['rate', '5%', '0.05'], ['rate', '０.０５', '0.05'], ['rate', '2.3‰', '0.0023'], ['rate', 1, '1'], ['rate', '100%', '1'], ['rate', 0, '0'],
    ['number', 2.5, '2.5'], ['number', '98.5%', '0.985'], ['integer', 30, '30'], ['integer', '30', '30'],
  ])('%s %p', (type, given, value) => {
    expect(exact(bound({ type }, given).figure(ref))).toBe(value);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['rate', 5, 'out-of-bounds', /Parameter "Extra" \(extra\): is 5, which is more than 1\. Is 5% meant\? Write "5%" or 0\.05\./],
    ['rate', '1.5', 'out-of-bounds', /Is 1\.5% meant/],
    ['rate', '150%', 'out-of-bounds', /must be from 0 % to 100 %; it is 150 %/],
    ['rate', -0.05, 'out-of-bounds', /from 0 % to 100 %/],
    ['rate', 'high', 'wrong-type', /must be a rate \(such as 5% or 0\.05\), not "high"/],
    ['amount', '5%', 'wrong-type', /must be a number/],
    ['amount', 'a lot', 'wrong-type', /must be a number/],
    ['amount', '$12', 'wrong-type', /must be a number/],
    ['amount', true, 'wrong-type', /not true/],
    ['amount', [1], 'wrong-type', /not a list/],
    ['integer', 2.5, 'wrong-type', /whole number/],
    ['date', '3/1/2024', 'wrong-type', /leaves open which part is the year/], ['date', 'March', 'wrong-type', /must be a date/],
  ])('%s %p is refused', (type, given, code, said) => {
    const problem = oneProblem(bind({ type }, given));
    expect(problem).toMatchObject({ code, path: 'extra' });
    expect(problem.said).toMatch(said);
  });

  it('names label and bounds in Chinese', () => {
    const [problem] = problemsOf(bind({ type: 'rate', atLeast: '1%', atMost: '5%' }, '8%'));
    expect(problem && say(problem.sentence, 'zh')).toBe('参数“加奖”（extra）：应在 1 % 到 5 % 之间，现在是 8 %。');
  });

  it.each<[Record<string, unknown>, unknown, boolean]>([
    [{ atLeast: 0 }, 0, true], [{ atLeast: 0 }, -0.01, false], [{ above: 0 }, 0, false], [{ above: 0 }, 0.01, true], [{ atMost: 10 }, 10, true], [{ atMost: 10 }, 10.01, false],
  ])('bounds %p hold for %p: %p', (bounds, given, ok) => {
    expect(bind({ type: 'amount', ...bounds }, given).ok).toBe(ok);
  });
});

describe('what is given and yet blank', () => {
  const plainScheme = valueOf(parseScheme(sample({})));

  it.each(['budget', 'capPerRecipient', 'from', 'to', 'places', 'rounding', 'monthStartsOn'].flatMap((name) => ['', ' ', '\u200b', null].map((value) => [name, value] as const)))(
    'is no missing limit: %s %p is refused', (name, value) => {
      const problem = oneProblem(bindParameters(plainScheme, { [name]: value }));
      expect(problem).toMatchObject({ code: 'missing', path: name });
      expect(problem.said).toContain('is blank: give a value, or leave it out');
    });

  it('is an empty list where a list is wanted', () => {
    expect(valueOf(bindParameters(plainScheme, { excludeRoles: ' ' })).excludeRoles).toEqual([]);
    expect(oneProblem(bindParameters(plainScheme, { excludeRoles: null }))).toMatchObject({ code: 'missing', path: 'excludeRoles' });
  });

  it('is not given where it is not there at all', () => {
    expect(valueOf(bindParameters(plainScheme, { budget: undefined })).budget).toBeUndefined();
  });
});

describe('lists', () => {
  it.each<[unknown, readonly string[]]>([
    [['财务部', '行政部'], ['财务部', '行政部']], ['财务部,行政部', ['财务部', '行政部']], ['财务部、行政部；后勤', ['财务部', '行政部', '后勤']], ['["a,b"]', ['a,b']], ['', []], [[], []], [[12], ['12']],
  ])('words %p', (given, words) => {
    expect(bound({ type: 'words', default: ['x'] }, given).words(ref)).toEqual(words);
  });

  it('prizes, as numbers and as text', () => {
    for (const given of [[50, '30', 20.5], '50, 30, 20.5', '[50,30,"20.5"]']) {
      expect(bound({ type: 'amounts' }, given).figures(ref)?.map(plain)).toEqual(['50', '30', '20.5']);
    }
    expect(bound({ type: 'amounts' }, 50).figures(ref)?.map(plain)).toEqual(['50']);
    expect(oneProblem(bind({ type: 'amounts', atLeast: 0 }, [50, -1]))).toMatchObject({ code: 'out-of-bounds', path: 'extra[1]' });
  });

  it('dates in their usual spellings, and as serial numbers', () => {
    const scheme = valueOf(parseScheme(sample({ components: [component({ formula: 1 }, { due: { workingDays: 5, after: 'date' } })] })));
    const { holidays } = valueOf(bindParameters(scheme, { holidays: ['2024-04-04', '2024/4/5', '2024年4月6日', 45356] })).calendar;
    expect([...holidays].map(isoDay)).toEqual(['2024-04-04', '2024-04-05', '2024-04-06', '2024-03-05']);
    expect(oneProblem(bindParameters(scheme, { workdays: '2024-04-07, soon' }))).toMatchObject({ code: 'wrong-type', path: 'workdays[1]' });
  });
});

describe('counts that a parameter gives are held within what a literal may be', () => {
  const bindCount = (part: Readonly<Record<string, unknown>>, count: number) => bindParameters(valueOf(parseScheme(sample({
    language: 2, fields: ['person', 'team', 'amount', 'reportedDate', { people: 'manager', optional: true }],
    parameters: [{ name: 'extra', type: 'integer', label: { zh: '个数', en: 'Count' } }],
    components: [component({ formula: 1 }, part), component({ formula: 1 }, { id: 'other' })],
  }))), { extra: count });
  const taken = { takenBack: { sum: 'amount' }, of: 'amount', by: 'schedule' };
  const ahead = { laterThan: { workingDays: '$extra', afterEndOf: 'month' }, field: 'reportedDate' };

  it.each<[string, Record<string, unknown>, number, number | undefined]>([
    ['working days until the day of payment', { due: { workingDays: '$extra', after: 'date' } }, 0, 3660],
    ['working days after a day that is worked out', { due: { workday: [{ addMonths: [{ date: 'periodEnd' }, 1] }, '$extra'] } }, 0, 3660],
    ['months until the day of payment', { due: { addMonths: ['date', '$extra'] } }, -1200, 1200],
    ['working days of a deadline', { where: [ahead] }, 0, 3660],
    ['working days of a deadline within a choice', { rule: { formula: { choose: [{ when: [ahead], value: 1 }], otherwise: 2 } } }, 0, 3660],
    ['places to round to', { rule: { formula: { round: 1, places: '$extra', mode: 'half-up' } } }, 0, undefined],
    ['every so many periods', { per: 'month', rule: { streak: [], every: '$extra', amount: 1 } }, 1, undefined],
    ['from so many periods on', { per: 'month', rule: { streak: [], from: '$extra', amount: 1 } }, 1, undefined],
    ['months in which a sale is earned', { periodOf: 'reportedDate', rule: { formula: { ...taken, months: '$extra' } } }, 0, undefined],
    ['days in which a sale is earned', { periodOf: 'reportedDate', rule: { formula: { ...taken, withinDays: '$extra' } } }, 0, undefined],
    ['levels of reports below', { rule: { formula: { result: 'other', of: 'reports', level: '$extra' } } }, 1, undefined],
    ['how many take part at least', { rule: { contest: { sum: 'amount' }, prizes: [1], ties: 'first', leastEntrants: '$extra' } }, 0, undefined],
    ['how many have a place at least', { rule: { formula: { rank: { sum: 'amount' }, leastEntrants: '$extra' } } }, 0, undefined],
  ])('%s', (_, part, least, most) => {
    expect(bindCount(part, least).ok).toBe(true);
    expect(oneProblem(bindCount(part, least - 1))).toMatchObject({ code: 'out-of-bounds', path: 'extra', said: expect.stringContaining(`at least ${least}`) });
    if (most === undefined) return;
    expect(bindCount(part, most).ok).toBe(true);
    expect(oneProblem(bindCount(part, most + 1))).toMatchObject({ code: 'out-of-bounds', path: 'extra', said: expect.stringMatching(new RegExp(`too many (?:working days|months): ${most} at most`)) });
  });
});

it('refuses months after which an award would be gone at once, or never', () => {
  const gifts = valueOf(parseScheme(sample({
    language: 2, parameters: [{ name: 'extra', type: 'integer', label: { zh: '月数', en: 'Months' } }],
    awards: [{ kind: 'wine', label: '礼酒', account: { expiresAfter: '$extra' } }], components: [component({ formula: 1 }, { award: 'wine' })],
  })));
  for (const months of [1, 1200]) expect(bindParameters(gifts, { extra: months }).ok).toBe(true);
  for (const months of [0, 1201]) expect(oneProblem(bindParameters(gifts, { extra: months }))).toMatchObject({ code: 'out-of-bounds', path: 'extra' });
});

it('refuses a day of payment that no month has', () => {
  const due = valueOf(parseScheme(sample({
    language: 2, parameters: [{ name: 'extra', type: 'integer', label: { zh: '日', en: 'Day' } }],
    components: [component({ formula: 1 }, { due: { payDay: [10, '$extra'], after: { date: 'periodEnd' } } })],
  })));
  for (const day of [1, 31]) expect(bindParameters(due, { extra: day }).ok).toBe(true);
  for (const day of [0, 32]) expect(oneProblem(bindParameters(due, { extra: day }))).toMatchObject({ code: 'out-of-bounds', path: 'extra' });
});

describe('tier tables', () => {
  const rates = { type: 'tiers', bound: 'amount', value: 'rate' };

  it('are taken in any order, as JSON or as its text', () => {
    const table = [{ above: 1000, value: '2%' }, { atLeast: '0', value: 0.01 }];
    for (const given of [table, JSON.stringify(table)]) {
      expect(bound(rates, given).tiers(ref)?.map(({ side, bound: from, value }) => [side, plain(from), plain(value)])).toEqual([['atLeast', '0', '0.01'], ['above', '1000', '0.02']]);
    }
  });

  it.each<[string, Record<string, unknown>, unknown, string, string]>([
    ['the same bound twice', rates, [{ atLeast: 5, value: 0.1 }, { atLeast: '5', value: 0.2 }], 'duplicate', 'extra'],
    ['a rate above one', rates, [{ atLeast: 5, value: 5 }], 'out-of-bounds', 'extra[0].value'],
    ['a bound that is no number', rates, [{ atLeast: 'x', value: 0.1 }], 'wrong-type', 'extra[0].atLeast'],
    ['an unknown key', rates, [{ atleast: 5, value: 0.1 }], 'unknown-construct', 'extra[0]'],
    ['no table', rates, 'five', 'wrong-type', 'extra'],
    ['broken JSON', rates, '[{"atLeast": 0', 'not-json', 'extra'],
    ['a value out of bounds', { type: 'tiers', bound: 'amount', value: 'amount', atLeast: 0 }, [{ atLeast: 5, value: -1 }], 'out-of-bounds', 'extra[0].value'],
  ])('%s is refused', (_, parameter, given, code, path) => {
    expect(oneProblem(bind(parameter, given))).toMatchObject({ code, path });
  });

  it('may start at and above the same bound', () => {
    expect(bound(rates, [{ above: 5, value: 0.2 }, { atLeast: 5, value: 0.1 }]).tiers(ref)).toHaveLength(2);
  });

  it('take attainments above one', () => {
    expect(bound({ type: 'tiers', bound: 'rate', value: 'multiplier' }, [{ atLeast: 1.2, value: 1.5 }, { atLeast: '80%', value: 1 }]).tiers(ref)?.map(({ bound: from }) => plain(from))).toEqual(['0.8', '1.2']);
  });

  it('may be empty, but not forgotten', () => {
    expect(bound(rates, []).tiers(ref)).toEqual([]);
    for (const nothing of ['', ' ', null]) expect(problemsOf(bind(rates, nothing))).toMatchObject([{ code: 'missing' }]);
    for (const nothing of ['', ' ', null]) expect(oneProblem(bind({ ...rates, default: [{ atLeast: 0, value: 0.1 }] }, nothing))).toMatchObject({ code: 'missing', path: 'extra' });
    expect(oneProblem(bind(rates, [{ atLeast: 5, value: ' ' }]))).toMatchObject({ code: 'missing', path: 'extra[0].value' });
  });
});

describe('mappings', () => {
  const graded = valueOf(parseScheme(sample({
    fields: ['person', 'amount', { sales: 'customerGrade', synonyms: [['普通', 'ordinary']] }],
    parameters: [{ name: 'rate', type: 'rate', label: 'r', default: 0.1 }, { name: 'extra', type: 'mapping', value: 'rate', atMost: '5%', label: '比例', default: { 普通: '1%' } }],
  })));

  it('are taken as objects or as their text', () => {
    for (const extra of [{ 普通: '2%', VIP: 0.03 }, '{"普通": "2%", "VIP": 0.03}']) {
      const entries = valueOf(bindParameters(graded, { extra })).mapping(ref);
      expect([...(entries ?? [])].map(([key, value]) => [key, plain(value)])).toEqual([['普通', '0.02'], ['VIP', '0.03']]);
    }
  });

  it.each<[string, unknown, string, string]>([
    ['one word in two spellings', { VIP: 0.01, ' vip': 0.02 }, 'duplicate', 'extra'],
    ['a word and its synonym', { 普通: 0.01, Ordinary: 0.02 }, 'duplicate', 'extra'],
    ['a value out of bounds', { 普通: '6%' }, 'out-of-bounds', 'extra["普通"]'],
    ['a list', [1], 'wrong-type', 'extra'],
  ])('%s is refused', (_, extra, code, path) => {
    expect(oneProblem(bindParameters(graded, { extra }))).toMatchObject({ code, path });
  });

  it('with fixed keys must have all of them and no others', () => {
    const weights = { type: 'mapping', value: 'multiplier', keys: ['sales', 'newCustomers'] };
    expect(exact(bound(weights, { Sales: 2, newCustomers: 1 }).figure({ parameter: 'extra', entry: 'sales' }))).toBe('2');
    expect(oneProblem(bind(weights, { sales: 1 })).said).toMatch(/lacks the entry "newCustomers"/);
    expect(oneProblem(bind(weights, { sales: 1, newCustomers: 1, luck: 1 })).said).toMatch(/"luck"; there are only: sales, newCustomers/);
  });
});

describe('choices, dates, items and other schemes', () => {
  const choice = { type: 'choice', choices: [{ word: 'slab', label: { zh: '全额累进', en: 'whole amount' } }, { word: 'graduated', label: { zh: '超额累进', en: 'graduated' } }] };

  it('a choice is taken by its word or its label', () => {
    for (const given of ['slab', 'SLAB', ' slab ', '全额累进', 'Whole amount']) expect(bound(choice, given).word('extra')).toBe('slab');
    expect(oneProblem(bind(choice, 'graduate')).said).toMatch(/do you mean "graduated"/);
    expect(oneProblem(bind(choice, 'other')).said).toMatch(/one of slab, graduated/);
  });

  it('items have a name and the figures that their parameter knows', () => {
    const items = { type: 'items', figures: ['max', 'fullAt'] };
    const [item] = bound(items, [{ name: 'utilisation', label: { zh: '利用率', en: 'utilisation' }, max: 40, fullAt: '99%' }]).items(ref) ?? [];
    expect(item).toMatchObject({ name: 'utilisation', label: { zh: '利用率' } });
    expect([...(item?.figures ?? [])].map(([key, value]) => `${key} ${plain(value)}`)).toEqual(['max 40', 'fullAt 0.99']);
    expect(oneProblem(bind(items, [{ name: 'a', maximum: 1 }]))).toMatchObject({ code: 'unknown-key', path: 'extra[0].maximum' });
    expect(oneProblem(bind(items, [{ max: 1 }]))).toMatchObject({ code: 'missing', path: 'extra[0]' });
  });

  it('another scheme is taken by its id, or with its parameters', () => {
    for (const given of ['hours', { scheme: 'hours' }, '{"scheme": "hours", "params": {}}']) expect(bound({ type: 'scheme' }, given).schemeRef(ref)).toEqual({ scheme: 'hours', params: {} });
    expect(bound({ type: 'scheme' }, { scheme: 'hours', params: { rate: 5 } }).schemeRef(ref)).toEqual({ scheme: 'hours', params: { rate: 5 } });
    expect(bind({ type: 'scheme' }, 7).ok).toBe(false);
  });
});

describe('which parameters are given', () => {
  const scheme = valueOf(parseScheme(withParameter({ type: 'amount', optional: true })));

  it('undefined is not given, blank is refused, 0 is given', () => {
    const parameters = valueOf(bindParameters(scheme, { extra: undefined }));
    expect([parameters.given('extra'), parameters.figure(ref)]).toEqual([false, undefined]);
    for (const extra of ['', '  ', null]) expect(oneProblem(bindParameters(scheme, { extra }))).toMatchObject({ code: 'missing', path: 'extra' });
    expect(valueOf(bindParameters(scheme, { extra: 0 })).given('extra')).toBe(true);
  });

  it('a default is bound and yet not given', () => {
    const parameters = valueOf(bindParameters(scheme, {}));
    expect([parameters.given('rate'), exact(parameters.figure({ parameter: 'rate' }))]).toEqual([false, '0.05']);
  });

  it('unknown ones stop the run, with the likely one', () => {
    expect(oneProblem(bindParameters(scheme, { rat: 0.1 }))).toEqual({ code: 'unknown-parameter', path: 'rat', said: 'Parameter rat: is no parameter of this scheme: do you mean "rate"?' });
    expect(oneProblem(bindParameters(scheme, { dormantMonths: 6 })).said).toMatch(/There are: rate, extra, from/);
  });

  it('required ones must be given', () => {
    expect(oneProblem(bindParameters(valueOf(parseScheme(withParameter({ type: 'amount' }))), {}))).toMatchObject({ code: 'missing', path: 'extra', said: 'Parameter "Extra" (extra): must be given.' });
  });

  it('of a group exactly one', () => {
    const both = valueOf(parseScheme({ ...withParameter({ type: 'amount' }), exactlyOne: [['extra', 'other']], parameters: [
      { name: 'rate', type: 'rate', label: 'r', default: 0 }, { name: 'extra', type: 'amount', label: 'e' }, { name: 'other', type: 'amount', label: 'o' },
    ] }));
    expect(bindParameters(both, { extra: 1 }).ok).toBe(true);
    expect(oneProblem(bindParameters(both, {})).said).toBe('Parameter extra / other: exactly one of them must be given; 0 are.');
    expect(bindParameters(both, { extra: 1, other: 2 }).ok).toBe(false);
  });

  it('a default may depend on another choice', () => {
    const by = { name: 'rate', type: 'choice', label: 'by', choices: [{ word: 'a', label: 'a' }, { word: 'b', label: 'b' }], default: 'a' };
    const ties = { name: 'ties', type: 'choice', label: 't', choices: [{ word: 'first', label: 'f' }, { word: 'share', label: 's' }], default: 'share', defaults: [{ when: [{ parameter: 'rate', is: 'b' }], value: 'first' }] };
    const other = valueOf(parseScheme(sample({ parameters: [by, ties], components: [component({ contest: { sum: 'amount' }, prizes: [1], ties: '$ties' })] })));
    expect([{}, { rate: 'b' }, { rate: 'b', ties: 'share' }].map((given) => valueOf(bindParameters(other, given)).word('ties'))).toEqual(['share', 'first', 'share']);
  });

  it('a default may be another parameter\'s value', () => {
    const other = valueOf(parseScheme(withParameter({ type: 'rate', default: '$rate' })));
    expect(exact(valueOf(bindParameters(other, { rate: '7%' })).figure(ref))).toBe('0.07');
  });
});

describe('the parameters that every scheme has', () => {
  const scheme = valueOf(parseScheme(sample({ defaults: { from: '2016-01-01', excludeRoles: ['经理'] } })));

  it('have defaults, which a scheme may set', () => {
    const parameters = valueOf(bindParameters(scheme, {}));
    expect(parameters).toMatchObject({ to: undefined, places: 2, rounding: 'half-up', capPerRecipient: undefined, budget: undefined, dormantMonths: undefined, monthStartsOn: 1, excludeRoles: ['经理'], excludeDepartments: [] });
    expect(parameters.from && isoDay(parameters.from)).toBe('2016-01-01');
  });

  it('are replaced by what is given', () => {
    const parameters = valueOf(bindParameters(scheme, { from: '2024年1月1日', to: 45657, places: '0', rounding: 'half-even', capPerRecipient: '1,000', budget: 5000, monthStartsOn: 26, excludeRoles: '' }));
    expect(parameters).toMatchObject({ places: 0, rounding: 'half-even', monthStartsOn: 26, excludeRoles: [] });
    expect([parameters.from, parameters.to].map((day) => day && isoDay(day))).toEqual(['2024-01-01', '2024-12-31']);
    expect([parameters.capPerRecipient, parameters.budget].map(exact)).toEqual(['1000', '5000']);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ places: 9 }, 'out-of-bounds'], [{ places: -1 }, 'out-of-bounds'], [{ places: 1.5 }, 'wrong-type'], [{ rounding: 'up' }, 'unknown-word'], [{ budget: -1 }, 'out-of-bounds'],
    [{ monthStartsOn: 29 }, 'out-of-bounds'], [{ from: 'May' }, 'wrong-type'], [{ from: '2024-02-01', to: '2024-01-31' }, 'out-of-bounds'],
  ])('%p is refused', (given, code) => {
    expect(oneProblem(bindParameters(scheme, given)).code).toBe(code);
  });
});
