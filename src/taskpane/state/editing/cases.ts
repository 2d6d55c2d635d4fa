import { formulaAt, formulaJson, withoutSign, type Path, type SaidFormulas } from './formulas';
import { atPath, objectOf, withPath } from './json-parts';

/*
 * A figure that is chosen among several: the first whose conditions hold, or what holds otherwise.
 */

/** A case as it is typed: when, and what then. */
export interface CaseDraft {
  readonly when: string;
  readonly value: string;
}

export interface CasesForm {
  readonly cases: readonly CaseDraft[];
  /** Blank: then there is none. */
  readonly otherwise: string;
}

export const NEW_CASE: CaseDraft = { when: '=', value: '=' };

/** The cases at a place; null where the figure is said otherwise. */
export function casesOf(json: unknown, path: Path, said: SaidFormulas | undefined): CasesForm | null {
  const choices = objectOf(atPath(json, path))['choose'];
  if (!Array.isArray(choices)) return null;
  const text = (rest: Path, what: 'figure' | 'conditions'): string => formulaAt(said, json, [...path, ...rest], what);
  return { cases: choices.map((_, at) => ({ when: text(['choose', at, 'when'], 'conditions'), value: text(['choose', at, 'value'], 'figure') })), otherwise: text(['otherwise'], 'figure') };
}

/** The scheme with a figure as cases. All of them are written as they stand in the form: which is which must not hang on what was right before. */
export function withCases(json: unknown, path: Path, { cases, otherwise }: CasesForm): unknown {
  const formula = (text: string): string => formulaJson(text) ?? '=';
  const last = formulaJson(otherwise);
  return withPath(json, path, { choose: cases.map(({ when, value }) => ({ when: formula(when), value: formula(value) })), ...(last === undefined ? {} : { otherwise: last }) });
}

/** Cases as one formula, as far as they are written. */
export function casesFormula({ cases, otherwise }: CasesForm): string {
  const parts = cases.flatMap(({ when, value }) => [withoutSign(when), withoutSign(value)]).filter((part) => part !== '');
  const last = withoutSign(otherwise);
  return parts.length === 0 ? `=${last}` : `=IF(${[...parts, ...(last === '' ? [] : [last])].join(', ')})`;
}
