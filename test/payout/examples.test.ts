import { say } from '../../src/i18n';
import { checkExamples } from '../../src/payout';
import { presetById, PRESETS } from '../../src/presets';
import type { Example, Scheme } from '../../src/scheme';
import { component } from '../scheme/sample';
import { schemeOf } from './house';

function hours(change: Partial<Example>): Scheme {
  const scheme = presetById('assist-hours');
  const [example] = scheme?.examples ?? [];
  if (scheme === undefined || example === undefined) throw new Error('A preset with an example was expected.');
  return { ...scheme, examples: [{ ...example, ...change }] };
}

const said = (change: Partial<Example>): readonly string[] => checkExamples(hours(change), presetById).map(({ sentence }) => say(sentence, 'en'));

describe('a scheme\'s own examples', () => {
  test.each(PRESETS.map(({ id }) => id))('come out in %s', (id) => {
    const scheme = presetById(id);
    expect(scheme && checkExamples(scheme, presetById)).toEqual([]);
  });

  test('are told where they come to something else', () => {
    const expectation = { totals: [{ recipient: '陈晨', award: 'cash', amount: '140.01' }], rejected: [], excluded: [2] } as const;
    expect(said({ name: 'x', expect: expectation })).toEqual([
      'The scheme\'s example "x" should come to 陈晨 140.01 cash; excluded 2, and comes to 陈晨 140.00 cash. Correct the example or the scheme, or take the example out.',
    ]);
  });

  test('are told where they cannot be worked out', () => {
    expect(said({ name: 'x', params: { rat: 5 } })[0]).toMatch(/cannot be worked out: Parameter rat: .* do you mean "rate"\? Correct/);
    expect(said({ name: 'x', sales: [{ person: '陈晨' }] })[0]).toMatch(/cannot be worked out/);
  });

  test('may write an amount without its zeros', () => {
    expect(said({ expect: { totals: [{ recipient: '陈晨', award: 'cash', amount: '140' }], rejected: [], excluded: [] } })).toEqual([]);
  });

  test('take repeated parts one by one', () => {
    const twice = { totals: [{ recipient: '陈晨', award: 'cash', amount: '140.00' }, { recipient: '陈晨', award: 'cash', amount: '140.00' }], rejected: [], excluded: [] } as const;
    expect(said({ name: 'x', expect: twice })).toHaveLength(1);
  });
});

describe('what an example comes to', () => {
  // A tenth of the month in cash, and a point for each row; of which team somebody is may be read of the people table, and base pay of it.
  const fields = ['person', 'amount', { people: 'basePay', optional: true }];
  const paying = schemeOf({ formula: 0 }, {}, {
    language: 2, fields,
    components: [component({ formula: { times: [{ sum: 'amount' }, '10%'] } }, { id: 'tenth', due: { workingDays: 3, after: { date: 'periodEnd' } } }), component({ formula: { count: 'rows' } }, { id: 'points', award: 'points', per: 'window' })],
  });
  const ann = { date: '2024-01-05', person: 'Ann', amount: 100 };
  const none: Example['expect'] = { rejected: [], excluded: [] };
  const tried = (example: Partial<Example>, expected: Partial<Example['expect']>) => (
    checkExamples({ ...paying, examples: [{ name: 'x', params: {}, sales: [ann], people: [], teams: [], history: [], ...example, expect: { ...none, ...expected } }] }, presetById)
  );
  const differs = (example: Partial<Example>, expected: Partial<Example['expect']>): string | undefined => tried(example, expected).map(({ sentence }) => /should come to (.*)\. Correct/.exec(say(sentence, 'en'))?.[1])[0];
  const line = (amount: string, more: object = {}) => ({ recipient: 'Ann', period: '2024-01', component: 'tenth', award: 'cash', amount, ...more });
  const points = { recipient: 'Ann', period: 'window', component: 'points', award: 'points', amount: '1' };
  const zero = { date: '2024-01-06', person: 'Bob', amount: 0 };
  const refunded = { ...ann, status: '退款' };
  const unread = { ...ann, amount: 'x' };

  test.each<[string, Partial<Example>, Partial<Example['expect']>]>([
    ['lines, in any order, of which those of nothing are not told', { sales: [ann, zero] }, { lines: [{ ...points, recipient: 'Bob' }, points, line('10.00')] }],
    // The third working day after 31 January 2024: the Sunday of 4 February was worked.
    ['lines with the day on which they are paid', {}, { lines: [line('10', { due: '2024-02-04' }), points] }],
    ['totals, of which those of nothing are not told', { sales: [ann, zero] }, { totals: [{ recipient: 'Bob', award: 'points', amount: '1' }, { recipient: 'Ann', award: 'points', amount: '1' }, { recipient: 'Ann', award: 'cash', amount: '10' }] }],
    ['rows that do not count, in any order', { sales: [unread, refunded, ann, unread, refunded] }, { rejected: [4, 1], excluded: [5, 2] }],
    ['a row with two cells that cannot be read, once', { sales: [{ date: 'x', person: 'Ann', amount: 'y' }] }, { rejected: [1] }],
    ['rows of the people table by its name', { people: [{ person: 'Ann', basePay: 'x' }] }, { rejected: ['people 1'] }],
    ['nothing of lines where only totals are said', {}, { totals: [{ recipient: 'Ann', award: 'cash', amount: '10.00' }, { recipient: 'Ann', award: 'points', amount: '1' }] }],
    ['nothing at all where nothing is said', {}, {}],
  ])('%s', (_, example, expected) => {
    expect(tried(example, expected)).toEqual([]);
  });

  test.each<[string, Partial<Example>, Partial<Example['expect']>, string]>([
    ['lines by period, component, award and amount', {}, { lines: [line('11')] }, 'Ann 2024-01 tenth 11, and comes to Ann 2024-01 tenth 10.00; Ann window points 1 points'],
    ['lines with the day on which they are paid', {}, { lines: [line('10', { due: '2024-02-05' }), points] }, 'Ann 2024-01 tenth 10 2024-02-05; Ann window points 1 points, and comes to Ann 2024-01 tenth 10.00 2024-02-04; Ann window points 1 points'],
    ['rows that do not count', { sales: [unread, refunded, ann] }, {}, '—, and comes to rejected 1; excluded 2'],
    ['rows that count', {}, { rejected: [1], excluded: [1] }, 'rejected 1; excluded 1, and comes to —'],
    ['rows of other tables', { people: [{ person: 'Ann', basePay: 'x' }] }, { rejected: [1] }, 'rejected 1, and comes to rejected people 1'],
    ['what is no amount', {}, { totals: [{ recipient: 'Ann', award: 'cash', amount: 'ten' }] }, 'Ann ten cash, and comes to Ann 1 points; Ann 10.00 cash'],
  ])('is told where it differs: %s', (_, example, expected, told) => {
    expect(differs(example, expected)).toBe(told);
  });

  test('is told with its place, by the first of what is wrong', () => {
    const places = (example: Partial<Example>, expected: Partial<Example['expect']>) => tried(example, expected).map(({ code, place }) => [code, place]);
    expect([places({}, { rejected: [1] }), places({ sales: [{ person: 'Ann' }] }, {})]).toEqual([[['example-fails', { path: 'examples[0]' }]], [['example-fails', { path: 'examples[0]' }]]]);
  });
});
