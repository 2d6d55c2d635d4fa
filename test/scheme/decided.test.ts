import type { StaticCondition } from '../../src/scheme';
import { bindParameters, decided, factsOf, parseScheme } from '../../src/scheme';
import { factsAsTyped } from '../../src/taskpane/state/facts';
import { oneProblem, sample, component, valueOf } from './sample';

const choices = [{ word: 'amount', label: { zh: '金额', en: 'amount' } }, { word: 'count', label: { zh: '笔数', en: 'number' } }];
const scheme = valueOf(parseScheme(sample({
  parameters: [
    { name: 'rate', type: 'rate', label: '比例', default: '5%' },
    { name: 'bonus', type: 'amount', label: '奖', optional: true },
    { name: 'by', type: 'choice', label: '依据', choices, default: 'amount', defaults: [{ when: [{ given: 'bonus' }], value: 'count' }] },
  ],
})));

const byCount: StaticCondition = { kind: 'parameterIs', parameter: 'by', word: 'count' };
const bonusGiven: StaticCondition = { kind: 'given', parameter: 'bonus' };
const column: StaticCondition = { kind: 'column', table: 'people', field: 'role' };

describe('conditions on parameters are judged alike, wherever they are asked', () => {
  test.each<[string, Record<string, string>, boolean, boolean]>([
    ['untouched', {}, false, false],
    ['a choice by its word', { by: 'count' }, true, false],
    ['a choice by its label', { by: '笔数' }, true, false],
    ['a parameter on which a default depends', { bonus: '5' }, true, true],
    ['an emptied field that has no default', { bonus: ' ' }, false, false],
    ['a field that is still wrong', { rate: 'much' }, false, false],
  ])('%s', (_, typed, count, given) => {
    const drafts = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, { kind: 'text' as const, text }]));
    const facts = factsAsTyped(scheme, drafts);
    expect([decided([byCount], facts), decided([bonusGiven], facts)]).toEqual([count, given]);
    const sent = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
    const bound = bindParameters(scheme, sent);
    if (bound.ok) expect([bound.value.word('by') === 'count', bound.value.given('bonus')]).toEqual([count, given]);
  });

  test('what is not known is left open, unless the rest decides it', () => {
    const facts = factsOf(scheme, {});
    expect(decided([column], facts)).toBeNull();
    expect(decided([column, byCount], facts)).toBe(false);
    expect(decided([{ kind: 'any', of: [column, { kind: 'not', of: byCount }] }], facts)).toBe(true);
    expect(decided([{ kind: 'any', of: [column, byCount] }], facts)).toBeNull();
    expect(decided([{ kind: 'any', of: [] }], facts)).toBe(false);
    expect(decided([{ kind: 'not', of: column }], facts)).toBeNull();
    expect(decided([], facts)).toBe(true);
  });
});

describe('a prize below 0 is refused where a parameter gives it', () => {
  const contest = (prizes: unknown, type: string): Record<string, unknown> => sample({
    parameters: [{ name: 'prizes', type, label: { zh: '奖金', en: 'Prizes' }, optional: true }], components: [component({ contest: { sum: 'amount' }, prizes, ties: 'share' })],
  });

  test.each<[string, unknown, string, unknown, string]>([
    ['one of a list', '$prizes', 'amounts', [50, -20], 'prizes[1]'],
    ['a single one', [50, '$prizes'], 'amount', -20, 'prizes'],
  ])('%s', (_, prizes, type, given, path) => {
    const problem = oneProblem(bindParameters(valueOf(parseScheme(contest(prizes, type))), { prizes: given }));
    expect(problem).toMatchObject({ code: 'out-of-bounds', path, said: expect.stringContaining('is -20, and a prize cannot be negative') });
  });
});
