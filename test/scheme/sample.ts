import type { Problem, Result } from '../../src/i18n';
import { say } from '../../src/i18n';

/** A small scheme that is right; tests change one thing in it. */
export function sample(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'sample',
    version: '1',
    name: { zh: '样例', en: 'Sample' },
    description: { zh: '按月销售额提成。', en: 'A share of the month\'s sales.' },
    period: 'month',
    refunds: 'as-if-never',
    negatives: 'keep',
    fields: ['person', 'amount', { sales: 'customer', optional: true }, { people: 'role', optional: true }],
    parameters: [{ name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, default: '5%' }],
    components: [component({ formula: { times: [{ sum: 'amount' }, '$rate'] } })],
    ...change,
  };
}

export function component(rule: unknown, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'share', label: '提成', each: 'person', rule, ...change };
}

/** The sample with one parameter of its own beside the rate. */
export function withParameter(parameter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rate = { name: 'rate', type: 'rate', label: '比例', default: '5%' };
  return sample({ parameters: [rate, { name: 'extra', label: { zh: '加奖', en: 'Extra' }, ...parameter }] });
}

export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
}

export function problemsOf<T>(result: Result<T>): readonly Problem[] {
  if (result.ok) throw new Error('A problem was expected.');
  return result.problems;
}

/** The one problem that is expected: its code, its place, and what is said in English. */
export function oneProblem<T>(result: Result<T>): { code: string; path: string | undefined; said: string } {
  const problems = problemsOf(result);
  const [first] = problems;
  if (first === undefined || problems.length > 1) throw new Error(`One problem was expected: ${problems.map((problem) => say(problem.sentence, 'en')).join('\n')}`);
  expect(say(first.sentence, 'zh')).toMatch(/^[^{]*[\u4e00-\u9fff](?!.*\{\w+\})/);
  return { code: first.code, path: first.place?.path, said: say(first.sentence, 'en') };
}
