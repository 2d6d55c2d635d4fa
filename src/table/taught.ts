/** What the user has said about the cells of a table, beyond which column is which. */
export interface Taught {
  /** Field → a word of its cells → what it means, in a spelling that the field knows. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Field → how its figures are meant: in which unit, and with which marks (see FIGURES). */
  readonly figures: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_TAUGHT: Taught = { words: new Map(), figures: new Map() };
