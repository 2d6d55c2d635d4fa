/** A name that a formula may use: as it is written, and what people call it. */
export interface FormulaName {
  readonly name: string;
  readonly label: string;
}

/** A name that may be meant by what is being typed, and the formula and caret once it is taken. */
export interface Completion extends FormulaName {
  readonly text: string;
  readonly caret: number;
}

const MOST = 6;

/** The names that begin with, or are called, what stands before the caret; none where nothing is begun. */
export function completions(text: string, caret: number, names: readonly FormulaName[]): readonly Completion[] {
  const begun = /[\p{L}_$[][\p{L}\p{M}\d_]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  const word = begun.replace(/^[$[]/, '').toLowerCase();
  if (begun === '') return [];
  const rest = text.slice(caret).replace(begun.startsWith('[') ? /^[\p{L}\p{M}\d_]*\]?/u : /^[\p{L}\p{M}\d_]*/u, '');
  const found = names.filter(({ name, label }) => name.toLowerCase() !== word && (name.toLowerCase().startsWith(word) || label.toLowerCase().includes(word)));
  return found.slice(0, MOST).map((each) => {
    const before = text.slice(0, caret - begun.length);
    return { ...each, text: `${before}${each.name}${rest}`, caret: before.length + each.name.length };
  });
}
