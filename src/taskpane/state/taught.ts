import type { Text } from '../../i18n';
import { FIGURES, isBlank, MARK_ANSWERS, mapColumns, NOTHING_TAUGHT, UNIT_ANSWERS, vocabularyOf, type ColumnCells, type FieldCatalogue, type RawTable, type TableName, type Taught } from '../../table';
import { mappingOf, withoutLeftOut } from './columns';
import type { TableChoice } from './state';

/** What the user has said about the cells of a table, as the engine takes it. */
export function taughtOf({ words, figures }: Pick<TableChoice, 'words' | 'figures'>): Taught {
  return {
    words: new Map(Object.entries(words).map(([field, taught]) => [field, new Map(Object.entries(taught))])),
    figures: new Map(Object.entries(figures).map(([field, meaning]) => [field, [meaning]])),
  };
}

export interface AnswerChoice {
  readonly value: string;
  readonly label: Text;
}

/** The answers to a question about a column's figures; none where the problem is another. */
export function answersTo(code: string | undefined): readonly AnswerChoice[] {
  const answers = code === 'unit-unclear' ? UNIT_ANSWERS : code === 'figures-unclear' ? MARK_ANSWERS : [];
  return answers.map((value) => ({ value, label: FIGURES.label(value) }));
}

/** Whether an answer is about the unit or about the marks. */
export function answersLike(meaning: string): readonly AnswerChoice[] {
  return answersTo(UNIT_ANSWERS.some((answer) => answer === meaning) ? 'unit-unclear' : 'figures-unclear');
}

/** A word of a table that its field does not know, and what the user says it means. */
export interface StrangeWord {
  readonly field: string;
  readonly label: Text;
  readonly word: string;
  readonly rows: number;
  readonly meaning: string | undefined;
  readonly meanings: readonly AnswerChoice[];
}

const MOST_WORDS = 20;

/** The words of the fields that are read which nobody knows, with those already taught. */
export function strangeWords(names: readonly string[], table: TableName, raw: RawTable, { overrides, words }: TableChoice, fields: FieldCatalogue): readonly StrangeWord[] {
  const kept = withoutLeftOut(table, raw, overrides, fields);
  const map = mapColumns(kept, table, mappingOf(overrides), new Set(), fields, NOTHING_TAUGHT);
  if (!map.ok) return [];
  return names.flatMap((name): StrangeWord[] => {
    const field = fields.field(table, name);
    const known = field === undefined ? undefined : vocabularyOf(field);
    const column = map.value.columns.get(name);
    if (field === undefined || known === undefined || column === undefined) return [];
    const counts = new Map<string, number>();
    for (const [cell, rows] of cellsIn([column, ...(map.value.further.get(name) ?? [])].map((each) => kept.column(each)))) {
      const word = cell.trim();
      if (isBlank(cell) || (!counts.has(word) && (counts.size >= MOST_WORDS || known.read(cell).state !== 'unreadable'))) continue;
      counts.set(word, (counts.get(word) ?? 0) + rows);
    }
    const meanings = known.words.map((value) => ({ value, label: known.label(value) }));
    return [...counts].map(([word, rows]) => ({ field: name, label: field.label, word, rows, meaning: words[name]?.[word], meanings }));
  });
}

/** The different texts of columns, in their order, each with the number of rows that hold it. */
function cellsIn(columns: readonly ColumnCells[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cells of columns) {
    for (let row = 0; row < cells.length; row++) {
      const cell = cells.at(row);
      if (typeof cell === 'string') counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return counts;
}
