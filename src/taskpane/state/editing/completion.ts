import { say, type Language } from '../../../i18n';
import { formulaFunctions } from '../../../i18n/texts/formula-functions';

/** A name that a formula may use: as it is written, and what people call it. A function also has the form in which it is written. */
export interface FormulaName {
  readonly name: string;
  readonly label: string;
  readonly form?: string;
  /** What is written when it is taken, where that is more than its name. */
  readonly whole?: string;
}

/** A name that may be meant by what is being typed, and the formula and caret once it is taken. */
export interface Completion extends FormulaName {
  readonly text: string;
  readonly caret: number;
}

const MOST = 6;

/** The functions of formulas as names that may be offered. */
export function functionsIn(language: Language): readonly FormulaName[] {
  return Object.entries(formulaFunctions).map(([name, { form, gives }]) => ({ name, label: say(gives, language), form }));
}

/**
 * The names that begin with, or are called, what stands before the caret; none where nothing is begun, and none within a text in quotes.
 * A function is taken with its brackets, the caret between them.
 */
export function completions(text: string, caret: number, names: readonly FormulaName[]): readonly Completion[] {
  const before = text.slice(0, caret);
  const begun = /[\p{L}_$[][\p{L}\p{M}\d_]*$/u.exec(before)?.[0] ?? '';
  const word = begun.replace(/^[$[]/, '').toLowerCase();
  if (begun === '' || /^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/.test(before)) return [];
  const rest = text.slice(caret).replace(begun.startsWith('[') ? /^[\p{L}\p{M}\d_]*\]?/u : /^[\p{L}\p{M}\d_]*/u, '');
  const fits = ({ name, label, form }: FormulaName): boolean => ((form === undefined && !name.includes('(')) || /^[^$[]/.test(begun))
    && name.toLowerCase() !== word && (name.toLowerCase().startsWith(word) || isCalled(label.toLowerCase(), word));
  // What begins so is meant sooner than what is called so.
  const found = names.filter(fits).sort((one, other) => Number(other.name.toLowerCase().startsWith(word)) - Number(one.name.toLowerCase().startsWith(word)));
  return found.slice(0, MOST).map((each) => taken(each, before.slice(0, caret - begun.length), rest));
}

/** Whether a label has a word that begins so; Chinese ones stand without a gap between them. */
function isCalled(label: string, word: string): boolean {
  return /^[a-z]/.test(word) ? label.split(/[^a-z\d]+/).some((each) => each.startsWith(word)) : label.includes(word);
}

function taken(each: FormulaName, before: string, rest: string): Completion {
  const isCall = each.form !== undefined;
  const open = isCall ? rest.startsWith('(') ? '' : '()' : '';
  const written = each.whole ?? each.name;
  return { ...each, text: `${before}${written}${open}${rest}`, caret: before.length + written.length + (isCall ? 1 : 0) };
}

/** The function within whose brackets the caret stands. */
export function functionAround(text: string, caret: number, names: readonly FormulaName[]): FormulaName | undefined {
  let depth = 0;
  for (let at = caret - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (sign === ')' || sign === '）') depth += 1;
    else if (sign === '(' || sign === '（') depth -= 1;
    if (depth >= 0) continue;
    const name = /[A-Za-z]+$/.exec(text.slice(0, at))?.[0].toUpperCase();
    const found = names.find((each) => each.form !== undefined && each.name === name);
    if (found !== undefined) return found;
    depth = 0;
  }
  return undefined;
}
