import type { PlainObject } from '../../../scheme';
import { labelOf, objectOf, textOf, withKey } from './json-parts';

/** What a scheme says of itself as a whole, as far as it is picked or typed. */
export interface SchemeHeadForm {
  readonly name: string;
  readonly description: string;
  /** A word, or a parameter behind a $. Undefined: said otherwise. */
  readonly period: string | undefined;
  readonly refunds: string;
  readonly negatives: string;
}

export function schemeHeadOf(json: unknown, language: 'zh' | 'en'): SchemeHeadForm {
  const { name, description, period, refunds, negatives } = objectOf(json);
  return { name: labelOf(name, language), description: labelOf(description, language), period: typeof period === 'string' ? period : undefined, refunds: textOf(refunds), negatives: textOf(negatives) };
}

/** The scheme with something of it said otherwise; names and descriptions that are typed hold for both languages. */
export function withSchemeHead(json: unknown, { name, description, ...words }: Partial<SchemeHeadForm>): PlainObject {
  const both = (text: string): PlainObject => ({ zh: text, en: text });
  const scheme = objectOf(json);
  const named = name === undefined ? scheme : withKey(scheme, 'name', both(name));
  const described = description === undefined ? named : withKey(named, 'description', both(description));
  return Object.entries(words).filter(([, word]) => word !== undefined).reduce((said, [key, word]) => withKey(said, key, word), described);
}
