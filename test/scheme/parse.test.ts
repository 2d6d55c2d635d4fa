import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import { parseScheme, parseSchemeText } from '../../src/scheme';
import { component, oneProblem, problemsOf, sample, valueOf, withParameter } from './sample';

const formula = (amount: unknown): Record<string, unknown> => sample({ components: [component({ formula: amount })] });
const tiers = (table: unknown): Record<string, unknown> => formula({ tiers: table, of: { sum: 'amount' }, method: 'fixed' });

describe('a scheme that is right', () => {
  it('is read into the types of the language', () => {
    const scheme = valueOf(parseScheme(sample()));
    expect(scheme).toMatchObject({ id: 'sample', period: 'month', refunds: 'as-if-never', negatives: 'keep' });
    expect(scheme.components[0]).toMatchObject({ id: 'share', each: 'person', per: 'month', periodOf: 'date', source: 'counted', to: { kind: 'person' }, award: 'cash', taxCategory: 'none' });
    expect(scheme.components[0]?.label).toEqual({ zh: '提成', en: '提成' });
  });

  it('has its own parameters first, then those of every scheme', () => {
    const names = valueOf(parseScheme(sample())).parameters.map(({ name }) => name);
    expect(names).toEqual([
      'rate', 'from', 'to', 'excludeRoles', 'excludeDepartments', 'includeRoles', 'includeDepartments', 'places', 'rounding', 'negatives', 'capPerRecipient',
      'budget', 'monthStartsOn', 'calendar', 'holidays', 'workdays',
    ]);
  });

  it.each([
    ['a subject', component({ formula: 1 }, { each: 'newCustomer' })],
    ['a count', component({ formula: { count: 'newCustomers' } })],
    ['a condition', component({ formula: 1 }, { where: [{ newCustomer: true }] })],
  ])('takes dormantMonths where new customers matter, as in %s', (_, part) => {
    expect(valueOf(parseScheme(sample({ components: [part] }))).parameters.map(({ name }) => name)).toContain('dormantMonths');
  });

  it('takes holidays and workdays where working days are counted', () => {
    const scheme = valueOf(parseScheme(sample({ components: [component({ formula: 1 }, { due: { workingDays: 5, after: 'date' } })] })));
    expect(scheme.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['holidays', 'workdays']));
  });

  it('sorts tiers by bound, at least before above', () => {
    const [first] = valueOf(parseScheme(tiers([{ above: 5, value: 3 }, { atLeast: 10, value: 4 }, { atLeast: 5, value: 2 }, { atLeast: 0, value: 1 }]))).components;
    if (first?.rule.kind !== 'formula' || first.rule.amount.kind !== 'tiers' || 'parameter' in first.rule.amount.tiers) throw new Error('A tier table was expected.');
    expect(first.rule.amount.tiers.map(({ side, bound }) => `${side} ${plain(bound)}`)).toEqual(['atLeast 0', 'atLeast 5', 'above 5', 'atLeast 10']);
  });

  it('reads figures as numbers, percentages and per mille', () => {
    for (const [json, value] of [[0.05, '0.05'], ['5%', '0.05'], ['2.3‰', '0.0023'], ['-12.50', '-12.5'], [1000.0000000000001, '1000']] as const) {
      const [first] = valueOf(parseScheme(formula(json))).components;
      const amount = first?.rule.kind === 'formula' ? first.rule.amount : undefined;
      expect(amount?.kind === 'figure' && !('parameter' in amount.value) && plain(amount.value)).toBe(value);
    }
  });

  it('may name its JSON Schema, for editors', () => {
    expect(parseScheme(sample({ $schema: 'scheme.schema.json' })).ok).toBe(true);
  });
});

describe('what is wrong is told with its place and what to do', () => {
  it.each<[string, Record<string, unknown>, string, string, RegExp]>([
    ['no scheme at all', sample({ id: undefined }), 'missing', '', /lacks "id"/],
    ['an unknown key', sample({ componants: [] }), 'unknown-key', 'componants', /do you mean "components"/],
    ['an unknown key like no other', sample({ colour: 'red' }), 'unknown-key', 'colour', /There are: /],
    ['a wrong type', sample({ period: 5 }), 'unknown-word', 'period', /cannot be 5/],
    ['a misspelt word', sample({ period: 'mnoth' }), 'unknown-word', 'period', /do you mean "month"/],
    ['an id with blanks', sample({ id: 'my scheme' }), 'wrong-type', 'id', /my-scheme/],
    ['a text in one language', sample({ name: { zh: '样例' } }), 'missing', 'name', /lacks "en"/],
    ['no switch for refunds', sample({ refunds: undefined }), 'missing', '', /lacks "refunds"/],
    ['an unknown construct', formula({ summ: 'amount' }), 'unknown-construct', 'components[0].rule.formula', /do you mean "sum"/],
    ['an unfinished construct', formula({ choose: [{ value: 1 }] }), 'missing', 'components[0].rule.formula.choose[0]', /lacks "when"/],
    ['two constructs in one', formula({ sum: 'amount', count: 'rows' }), 'unknown-key', 'components[0].rule.formula.count', /not a key/],
    ['a figure that is none', tiers([{ atLeast: 'lots', value: 1 }]), 'wrong-type', 'components[0].rule.formula.tiers[0].atLeast', /must be a figure/],
    ['a figure that nobody can mean', tiers([{ atLeast: 1e15, value: 1 }]), 'out-of-bounds', 'components[0].rule.formula.tiers[0].atLeast', /too large or too long/],
    ['a figure of more digits than are ever written', tiers([{ atLeast: 0, value: '0.0000000000000000000000000000001' }]), 'out-of-bounds', 'components[0].rule.formula.tiers[0].value', /too large or too long/],
    ['a day on which nothing is ever due', sample({ components: [component({ formula: 1 }, { due: { workingDays: 99999, after: 'date' } })] }), 'out-of-bounds', 'components[0].due.workingDays', /3660 at most/],
    ['the same bound twice', tiers([{ atLeast: 5, value: 1 }, { atLeast: '5.0', value: 2 }]), 'duplicate', 'components[0].rule.formula.tiers', /bound 5 twice/],
    ['a tier without a side', tiers([{ from: 5, value: 1 }]), 'unknown-construct', 'components[0].rule.formula.tiers[0]', /atLeast, above/],
    ['a tier with both sides', tiers([{ atLeast: 5, above: 5, value: 1 }]), 'unknown-key', 'components[0].rule.formula.tiers[0].above', /not a key/],
    ['a rule with no pace for its streak', sample({ components: [component({ streak: [], amount: 1 })] }), 'unknown-construct', 'components[0].rule', /streak \+ every, streak \+ from/],
    ['a contest without a tie rule', sample({ components: [component({ contest: { sum: 'amount' }, prizes: [5] })] }), 'missing', 'components[0].rule', /lacks "ties"/],
    ['a floor and a cap in no order', sample({ components: [component({ formula: 1 }, { bounds: { atLeast: 1, atMost: 2 } })] }), 'missing', 'components[0].bounds', /lacks "apply"/],
    ['a condition that is none', sample({ components: [component({ formula: 1 }, { where: [{ field: 'amount', equal: 1 }] })] }), 'unknown-construct', 'components[0].where[0]', /field \+ in/],
    ['a field that is in no table', sample({ fields: ['person', 'amount', 'colour'] }), 'unknown-field', 'fields[2]', /no field of the sales table/],
    ['a field that the scheme does not list', formula({ sum: 'quantity' }), 'unknown-field', 'components[0].rule.formula.sum', /not among the scheme's fields/],
    ['a misspelt field', formula({ sum: 'amuont' }), 'unknown-field', 'components[0].rule.formula.sum', /do you mean "amount"/],
    ['a parameter that is not there', formula('$rat'), 'unknown-parameter', 'components[0].rule.formula', /do you mean "rate"/],
    ['a parameter of another type', tiers('$rate'), 'wrong-type', 'components[0].rule.formula.tiers', /is of type rate, and tiers is wanted/],
    ['a parameter twice', withParameter({ name: 'rate', type: 'amount' }), 'duplicate', 'parameters[1].name', /already/],
    ['a parameter that every scheme has', withParameter({ name: 'budget', type: 'amount' }), 'duplicate', 'parameters[1].name', /another name/],
    ['a component twice', sample({ components: [component({ formula: 1 }), component({ formula: 2 })] }), 'duplicate', 'components[1].id', /already/],
    ['a choice without words', withParameter({ type: 'choice' }), 'missing', 'parameters[1]', /choices/],
    ['tiers of what', withParameter({ type: 'tiers', bound: 'amount' }), 'missing', 'parameters[1]', /lacks "value"/],
    ['a default out of its bounds', withParameter({ type: 'amount', default: -1, atLeast: 0 }), 'out-of-bounds', 'parameters[1].default', /at least 0/],
    ['a default of another type', withParameter({ type: 'rate', default: 'high' }), 'wrong-type', 'parameters[1].default', /must be a rate/],
    ['a default for what the scheme does not take', sample({ defaults: { dormantMonths: 6 } }), 'unknown-parameter', 'defaults.dormantMonths', /There are/],
    ['a bad default for what every scheme takes', sample({ defaults: { places: 9 } }), 'out-of-bounds', 'defaults.places', /from 0 to 8/],
    ['a mapping entry left open', sample({ parameters: [{ name: 'w', type: 'mapping', value: 'multiplier', keys: ['a'], label: 'w', default: { a: 1 } }], components: [component({ formula: '$w' })] }), 'missing', 'components[0].rule.formula', /which entry/],
    ['a mapping entry that is not there', sample({ parameters: [{ name: 'w', type: 'mapping', value: 'multiplier', keys: ['a'], label: 'w', default: { a: 1 } }], components: [component({ formula: '$w.b' })] }), 'unknown-key', 'components[0].rule.formula', /entry "b"/],
    ['a choice with a word that the language lacks', sample({ parameters: [{ name: 'ties', type: 'choice', label: 't', choices: [{ word: 'coin', label: 'coin' }], default: 'coin' }], components: [component({ contest: { sum: 'amount' }, prizes: [1], ties: '$ties' })] }), 'unknown-word', 'components[0].rule.ties', /offers "coin"/],
    ['nothing to pay', sample({ components: [] }), 'missing', '', /at least one component/],
  ])('%s', (_, json, code, path, said) => {
    const problem = oneProblem(parseScheme(json));
    expect(problem).toMatchObject({ code, path });
    expect(problem.said).toMatch(said);
  });

  it('says so in Chinese too', () => {
    const [problem] = problemsOf(parseScheme(formula({ summ: 'amount' })));
    expect(problem && say(problem.sentence, 'zh')).toBe('奖励项“提成”，算式：不认识的写法（summ），是不是“sum”？');
  });

  it('tells all that is wrong at once', () => {
    const problems = problemsOf(parseScheme(sample({ period: 'never', refunds: 'sometimes', id: '?' })));
    expect(problems.map(({ place }) => place?.path)).toEqual(['id', 'period', 'refunds']);
  });

  it.each([[null], [undefined], [5], ['text'], [[]], [true], [new Date(0)], [Symbol('s')], [() => 1]])('refuses %p, which is no object', (json) => {
    expect(problemsOf(parseScheme(json))[0]?.sentence).toBeDefined();
  });
});

describe('defaults that ask for other parameters', () => {
  const figure = (name: string, fallback: unknown): Record<string, unknown> => ({ name, type: 'amount', label: name, default: fallback });

  it('may do so', () => {
    expect(parseScheme(sample({ parameters: [figure('rate', '$b'), figure('b', 5)] })).ok).toBe(true);
  });

  it.each([
    ['itself', [figure('rate', '$rate')], 'rate → rate'],
    ['each other', [figure('rate', '$b'), figure('b', '$rate')], 'rate → b → rate'],
    ['each other by way of a third', [figure('rate', '$b'), figure('b', '$c'), figure('c', '$rate')], 'rate → b → c → rate'],
  ])('are refused where they ask for %s', (_, parameters, way) => {
    const [problem] = problemsOf(parseScheme(sample({ parameters })));
    expect(problem).toMatchObject({ code: 'cycle', place: { path: 'parameters[0].default' } });
    expect(problem && say(problem.sentence, 'en')).toContain(way);
  });

  it('are refused where a conditional default asks for its own parameter', () => {
    const choice = { name: 'how', type: 'choice', label: 'how', choices: [{ word: 'a', label: 'a' }], default: 'a', defaults: [{ when: [{ parameter: 'how', is: 'a' }], value: 'a' }] };
    const rate = { name: 'rate', type: 'rate', label: 'rate', default: 0.1 };
    expect(oneProblem(parseScheme(sample({ parameters: [rate, choice] }))).code).toBe('cycle');
  });
});

describe('the text of a file', () => {
  it('is read', () => {
    expect(parseSchemeText(`\ufeff${JSON.stringify(sample())}`).ok).toBe(true);
  });

  it('is refused where it is no JSON, with the place', () => {
    expect(oneProblem(parseSchemeText('{\n  "id": "x",\n}')).said).toMatch(/not valid JSON/);
    expect(oneProblem(parseSchemeText('')).code).toBe('not-json');
  });
});
