import { catalogueOf, type Formulas, type Component, type Scheme } from '../../../scheme';
import { atPath } from './json-parts';
import { functionsIn, type FormulaName } from './completion';

type Path = readonly (string | number)[];

/** A place of a component that holds a figure or conditions, and may be written as a formula. */
export interface FormulaPlace {
  readonly what: 'amount' | 'when' | 'where' | 'atLeast' | 'atMost' | 'due';
  readonly path: Path;
  /** As the message about it names it. */
  readonly at: string;
}

/** The formulas of a component of the usual kind of rule: what is paid, when, of which rows, between which bounds. */
export function formulaPlaces(index: number): readonly FormulaPlace[] {
  const place = (what: FormulaPlace['what'], ...steps: readonly string[]): FormulaPlace => (
    { what, path: ['components', index, ...steps], at: `components[${index}].${steps.join('.')}` }
  );
  return [place('amount', 'rule', 'formula'), place('when', 'rule', 'when'), place('where', 'where'), place('atLeast', 'bounds', 'atLeast'), place('atMost', 'bounds', 'atMost')];
}

/** A place as a formula: as it was typed, else as the scheme that was right last says it; blank where there is nothing. */
export function formulaAt(json: unknown, { what, path }: FormulaPlace, component: Component | undefined, formulas: Formulas | undefined): string {
  const said = atPath(json, path);
  if (said === undefined || (Array.isArray(said) && said.length === 0)) return '';
  if (typeof said === 'string' && /^[=＝]/.test(said)) return said;
  if (component === undefined || formulas === undefined) return JSON.stringify(said);
  switch (what) {
    case 'amount':
      return component.rule.kind === 'formula' ? formulas.expression(component.rule.amount) : '';
    case 'when':
      return component.rule.kind === 'formula' ? formulas.conditions(component.rule.when) : '';
    case 'where':
      return formulas.conditions(component.where);
    case 'due':
      return component.due === undefined ? '' : formulas.expression(component.due);
    default: {
      const bound = what === 'atLeast' ? component.atLeast : component.atMost;
      return bound === undefined ? '' : formulas.expression(bound);
    }
  }
}

/** The day on which an award leaves, as a place that may be written as a formula. */
export function duePlace(index: number): FormulaPlace {
  return { what: 'due', path: ['components', index, 'due'], at: `components[${index}].due` };
}

/** What a text of the form is in JSON: nothing where it is blank, a formula, with its sign where that was left out. */
export function formulaJson(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^[=＝]/.test(trimmed) ? text.trimStart() : `=${text.trimStart()}`;
}

/** The names that the formulas of a scheme may use: fields and parameters, each with its label, and functions. */
export function namesFor(scheme: Scheme, language: 'zh' | 'en'): readonly FormulaName[] {
  const catalogue = catalogueOf(scheme);
  const fields = scheme.fields.map(({ table, field }) => ({ name: field, label: catalogue.field(table, field)?.label[language] ?? field }));
  const parameters = scheme.parameters.map(({ name, label }) => ({ name, label: label[language] }));
  const seen = new Set<string>();
  return [...[...fields, ...parameters].filter(({ name }) => /^[A-Za-z]\w*$/.test(name) && !seen.has(name) && seen.add(name)), ...functionsIn(language)];
}
