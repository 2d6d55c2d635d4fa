import { say } from '../../src/i18n';
import { plain, ZERO } from '../../src/money';
import type { Condition, Expression } from '../../src/scheme';
import { Names } from '../../src/scheme/formula/names';
import { conditions as conditionsShape } from '../../src/scheme/grammar/condition';
import { expression as expressionShape } from '../../src/scheme/grammar/expression';
import { At } from '../../src/scheme/shape/at';

const isExact = (value: unknown): boolean => value instanceof ZERO.constructor;

/** A tree with its figures by their value. */
export function plainly(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (_, value: unknown) => (isExact(value) ? { figure: plain(Object(value)) } : value instanceof Map ? [...value] : value)));
}

export function reading(names: Names = new Names([], [])): At {
  const at = new At('here');
  at.trail.language = 2;
  at.trail.names = names;
  return at;
}

const complaints = (at: At): readonly string[] => at.trail.problems.map((problem) => say(problem.sentence, 'en'));

export function expressionIn(formula: unknown, names?: Names): Expression {
  const at = reading(names);
  const read = expressionShape.read(formula, at);
  expect(complaints(at)).toEqual([]);
  return read;
}

export function conditionsIn(formula: unknown, names?: Names): readonly Condition[] {
  const at = reading(names);
  const read = conditionsShape.read(formula, at);
  expect(complaints(at)).toEqual([]);
  return read;
}
