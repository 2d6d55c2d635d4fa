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

export const complaints = (at: At): readonly string[] => at.trail.problems.map((problem) => say(problem.sentence, 'en'));

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

const own = (name: string, label: string, more: Readonly<Record<string, unknown>> = {}): unknown => ({ own: name, type: 'amount', label: { zh: label, en: `Own ${name}` }, headers: [`${label}额`], ...more });

/** What a scheme of a company has, of which a test writes formulas: every kind of field and parameter. */
export const COMPANY: Readonly<Record<string, unknown>> = {
  language: 2,
  fields: [
    'person', 'date', 'collectedDate', 'product', 'region', 'customer', 'amount', 'visited', { people: 'role' }, { people: 'basePay' }, { people: 'leaveDate' },
    own('margin', '毛利'), own('shrink', '损耗', { in: 'teams', type: 'rate' }), own('cityTier', '城市', { in: 'teams', type: 'word' }),
  ],
  parameters: [
    { name: 'rate', type: 'rate', label: { zh: '提成比例', en: 'Share of sales' }, default: '5%' },
    { name: 'goal', type: 'amount', label: '目标', default: 100 },
    { name: 'digits', type: 'integer', label: '位数', default: 2 },
    { name: 'since', type: 'date', label: '起算日', default: '2026-01-01' },
    { name: 'weights', type: 'mapping', value: 'amount', label: '权重', default: { sales: 60, '回款 率': 40 } },
    { name: 'by', type: 'choice', label: '依据', choices: [{ word: 'amount', label: '金额' }, { word: 'count', label: '个数' }], default: 'amount' },
    { name: 'regions', type: 'words', label: '区域名单', default: ['华东'] },
    { name: 'steps', type: 'tiers', bound: 'amount', value: 'rate', label: '档位', default: [{ atLeast: 0, value: '1%' }] },
    { name: 'shares', type: 'table', value: 'rate', hit: 'first', label: '比例表', default: [{ value: '1%' }], columns: [{ name: 'place', label: '地区', holds: 'words' }, { name: 'size', label: '金额段', holds: 'figures' }] },
    { name: 'items', type: 'items', figures: ['max'], label: '考核项', default: [{ name: 'uptime', max: 40 }] },
  ],
};
