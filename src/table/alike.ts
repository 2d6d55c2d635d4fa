import { nameKey } from './name';
import { asItLooks } from './strange-letters';

/** Dots, dashes and apostrophes that people write for one another, and the plain one of each. */
const MARKS: readonly (readonly [RegExp, string])[] = [[/[·•‧・⋅∙]/gu, '.'], [/[‐-―−─]/gu, '-'], [/[’‘ʼ′`]/gu, '\'']];

const CHINESE = /[\u3400-\u9fff]/;

/** What names that look alike have in common: without marks that are not seen, in Latin letters and plain marks, and a Chinese name without blanks. */
export function looksOf(name: string): string {
  let looks = asItLooks(name.normalize('NFKC'));
  for (const [marks, plain] of MARKS) looks = looks.replace(marks, plain);
  const key = nameKey(looks);
  return CHINESE.test(key) ? key.replace(/ /g, '') : key;
}
