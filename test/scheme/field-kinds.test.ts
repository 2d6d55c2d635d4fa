import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample } from './sample';

const FIELDS = ['person', 'amount', 'customer', 'visited', 'time', 'collectedDate', 'priceStatus', { people: 'role', optional: true }, { people: 'trained', optional: true }];

function parsed(rule: unknown, of: Readonly<Record<string, unknown>> = {}) {
  return parseScheme(sample({ parameters: [], fields: FIELDS, components: [component(rule, of)] }));
}

describe('a field that holds something else than what is wanted', () => {
  test.each<[string, unknown, string]>([
    ['rule.formula.sum', { formula: { sum: 'customer' } }, 'wants numbers, but the field "customer" holds words'],
    ['rule.formula', { formula: 'visited' }, 'wants numbers, but the field "visited" holds yes or no'],
    ['rule.formula.people', { formula: { people: 'role' } }, 'wants numbers, but the field "role" holds words'],
    ['rule.formula.distinct', { formula: { distinct: 'amount' } }, 'wants words, but the field "amount" holds numbers'],
    ['rule.formula.days.to', { formula: { days: { from: 'date', to: 'amount' } } }, 'wants dates, but the field "amount" holds numbers'],
    ['rule.formula.by', { formula: { lookup: { a: 1 }, by: 'visited' } }, 'wants words, but the field "visited" holds yes or no'],
    ['rule.when[0].field', { formula: 1, when: [{ field: 'customer', is: true }] }, 'wants yes or no, but the field "customer" holds words'],
    ['rule.when[0].field', { formula: 1, when: [{ field: 'visited', in: ['是'] }] }, 'wants words, but the field "visited" holds yes or no'],
    ['rule.when[0].people', { formula: 1, when: [{ people: 'trained', is: 'yes' }] }, 'wants words, but the field "trained" holds yes or no'],
    ['rule.when[0].field', { formula: 1, when: [{ field: 'time', laterThan: { workingDays: 1, afterEndOf: 'month' } }] }, 'wants dates, but the field "time" holds dates with times'],
  ])('at %s', (path, rule, said) => {
    const problem = oneProblem(parsed(rule));
    expect(problem).toMatchObject({ code: 'wrong-type', path: `components[0].${path}` });
    expect(problem.said).toContain(said);
  });

  test('as the date of the period, or of payment', () => {
    expect(oneProblem(parsed({ formula: 1 }, { periodOf: 'amount' })).path).toBe('components[0].periodOf');
    expect(oneProblem(parsed({ formula: 1 }, { due: { workingDays: 1, after: 'time' } })).path).toBe('components[0].due.after');
  });

  test('is no problem where anything will do', () => {
    expect(parsed({ formula: 1, when: [{ field: 'amount', blank: false }, { field: 'priceStatus', is: 'below' }, { people: 'trained', is: true }, { field: 'time', blank: true }] }).ok).toBe(true);
  });
});
