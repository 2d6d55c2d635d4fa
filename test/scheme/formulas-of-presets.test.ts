import { GALLERY, PRESETS } from '../../src/presets';
import type { Condition, Expression, Scheme } from '../../src/scheme';
import { Formulas, parseScheme, walkComponent } from '../../src/scheme';
import { namesIn } from '../../src/scheme/formula/names';
import { conditionsIn, expressionIn, plainly } from './formulas';
import { valueOf } from './sample';

/** Every expression and condition of a scheme. */
function partsOf(scheme: Scheme): { readonly expressions: readonly Expression[]; readonly conditions: readonly Condition[] } {
  const expressions: Expression[] = [];
  const conditions: Condition[] = [];
  for (const each of scheme.components) walkComponent(each, { expression: (one) => { expressions.push(one); }, condition: (one) => { conditions.push(one); } });
  return { expressions, conditions };
}

describe.each(['zh', 'en', undefined] as const)('what is printed as a formula reads back to the same (%s)', (language) => {
  it.each([...PRESETS, ...GALLERY].map(({ id, json }) => [id, json] as const))('%s', (_, json) => {
    const scheme = valueOf(parseScheme(json));
    const formulas = new Formulas(scheme, language);
    const names = namesIn(json);
    const { expressions, conditions } = partsOf(scheme);
    for (const each of expressions) expect(plainly(expressionIn(formulas.expression(each), names))).toEqual(plainly(each));
    for (const each of conditions) expect(plainly(conditionsIn(formulas.conditions([each]), names))).toEqual(plainly([each]));
  });
});
