/** What the user has said about the cells of a table, beyond which column is which. */
export interface Taught {
  /** Field → a word of its cells → what it means, in a spelling that the field knows. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const NOTHING_TAUGHT: Taught = { words: new Map() };
