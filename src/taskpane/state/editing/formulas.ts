import { catalogueOf, Formulas, schemeToJson, type Scheme } from '../../../scheme';
import { functionsIn, type FormulaName } from './completion';
import { decideFormula } from './decision-form';
import { atPath, listOf, objectOf, withPath } from './json-parts';

export type Path = readonly (string | number)[];

/** A place of a component that holds a figure or conditions, and may be written as a formula. */
export interface FormulaPlace {
  readonly holds: 'figure' | 'conditions';
  readonly what: 'where' | 'atLeast' | 'atMost' | 'if' | 'due';
  readonly path: Path;
  /** As the message about it names it. */
  readonly at: string;
}

/** The formulas of a component besides those of its rule: of which rows, between which bounds. */
export function formulaPlaces(index: number): readonly FormulaPlace[] {
  const place = (what: FormulaPlace['what'], ...steps: readonly string[]): FormulaPlace => (
    { what, holds: what === 'where' || what === 'if' ? 'conditions' : 'figure', path: ['components', index, ...steps], at: `components[${index}].${steps.join('.')}` }
  );
  return [place('where', 'where'), place('atLeast', 'bounds', 'atLeast'), place('atMost', 'bounds', 'atMost'), place('if', 'if')];
}

/** A place of a scheme as a formula, where no scheme was right yet too. */
export function formulaAt(said: SaidFormulas | undefined, json: unknown, path: Path, what: 'figure' | 'conditions'): string {
  return said === undefined ? textAt(json, path) : said.at(json, path, what);
}

/** The same for a field that is filled in: a formula that is only begun is none. */
export function fieldTextAt(said: SaidFormulas | undefined, json: unknown, path: Path, what: 'figure' | 'conditions'): string {
  const formula = formulaAt(said, json, path, what);
  return formula.trim() === '=' ? '' : formula;
}

/** What a scheme said when it was right last, as formulas. */
export class SaidFormulas {
  private readonly json: unknown;
  private readonly formulas: Formulas;

  constructor(scheme: Scheme) {
    this.json = schemeToJson(scheme);
    this.formulas = new Formulas(scheme);
  }

  /** A place of a scheme as a formula: as it was typed, else as the scheme said it; blank where there is nothing. */
  at(json: unknown, path: Path, what: 'figure' | 'conditions'): string {
    const before = isAsTyped(atPath(json, path)) ? undefined : atPath(this.json, this.samePath(json, path));
    return before === undefined ? textAt(json, path) : this.formulas.ofJson(before, what);
  }

  /** The same place in the scheme that was right: its awards, exclusions, columns and parameters may stand in another order. */
  private samePath(json: unknown, path: Path): Path {
    const [first, index, ...rest] = path;
    const keys = first === undefined ? [] : NAMED[first] ?? [];
    if (first === undefined || keys.length === 0 || index === undefined) return path;
    const name = nameOf(atPath(json, [first, index]), keys);
    return [first, listOf(atPath(this.json, [first])).findIndex((each) => nameOf(each, keys) === name), ...rest];
  }
}

/** The keys by which the entries of a list are told apart. */
const NAMED: Readonly<Record<string, readonly string[]>> = { components: ['id'], exclusions: ['code'], parameters: ['name'], fields: ['own', 'sales', 'people', 'teams'] };

function nameOf(entry: unknown, keys: readonly string[]): string {
  return JSON.stringify(typeof entry === 'string' ? { sales: entry } : Object.fromEntries(keys.map((key) => [key, objectOf(entry)[key]])));
}

/** A place as a formula where no scheme was right yet. */
function textAt(json: unknown, path: Path): string {
  const said = atPath(json, path);
  return said === undefined || isNothing(said) ? '' : isAsTyped(said) && typeof said === 'string' ? said : JSON.stringify(said);
}

function isAsTyped(said: unknown): boolean {
  return said === undefined || isNothing(said) || (typeof said === 'string' && /^[=＝]/.test(said));
}

function isNothing(said: unknown): boolean {
  return Array.isArray(said) && said.length === 0;
}

/** The scheme with a formula at a place, or without it: an object that would say nothing then goes too, and of two bounds the floor goes first unless it is said. */
export function withFormula(json: unknown, path: Path, text: string): unknown {
  const changed = withPath(json, path, formulaJson(text));
  const above = path.slice(0, -1);
  if (above.at(-1) !== 'bounds') return changed;
  const { atLeast, atMost, apply } = objectOf(atPath(changed, above));
  if (atLeast === undefined && atMost === undefined) return withPath(changed, above, undefined);
  return withPath(changed, [...above, 'apply'], atLeast === undefined || atMost === undefined ? undefined : apply ?? 'floor-first');
}

/** The day on which an award leaves, as a place that may be written as a formula. */
export function duePlace(index: number): FormulaPlace {
  return { what: 'due', holds: 'figure', path: ['components', index, 'due'], at: `components[${index}].due` };
}

/** What a text of the form is in JSON: nothing where it is blank, a formula, with its sign where that was left out. */
export function formulaJson(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^[=＝]/.test(trimmed) ? text.trimStart() : `=${text.trimStart()}`;
}

/** A formula as it is typed, without its sign. */
export function withoutSign(text: string): string {
  return text.trim().replace(/^[=＝]\s*/, '');
}

/** The names that the formulas of a scheme may use: fields and parameters, each with its label, what its awards came to, and functions. */
export function namesFor(scheme: Scheme, language: 'zh' | 'en'): readonly FormulaName[] {
  const catalogue = catalogueOf(scheme);
  const fields = scheme.fields.map(({ table, field }) => ({ name: field, label: catalogue.field(table, field)?.label[language] ?? field }));
  const parameters = scheme.parameters.map(({ name, label, type, columns, figures = [] }) => {
    const whole = type === 'table' ? decideFormula({ name, columns }, catalogue) : type === 'items' ? `SUMITEMS(${name}, ${figures.map((figure) => `ITEM(${figure})`).join(' * ')})` : undefined;
    return { name, label: label[language], ...(whole !== undefined && { whole }) };
  });
  const seen = new Set<string>();
  const awards = scheme.components.map(({ id, label }) => ({ name: resultFormula(id), label: label[language] }));
  return [...[...fields, ...parameters].filter(({ name }) => /^[A-Za-z]\w*$/.test(name) && !seen.has(name) && seen.add(name)), ...awards, ...functionsIn(language)];
}

/** How formulas say what an award came to. */
export function resultFormula(id: string): string {
  return `RESULT("${id}")`;
}
