import { NAMESPACE } from '../excel';
import { say, type Language } from '../i18n';
import { helpTexts } from '../i18n/texts/functions';
import type { ExamplesSheet, PlainCell, SheetBlock } from '../report';
import { layOutExample, type LaidBlock } from './example-layout';
import { FUNCTIONS } from './library';

/** Texts longer than this run over into the cells beside them, which are left free. */
const CELL_CHARACTERS = 14;

/** The sheet of examples: those of the help pages, with live formulas. */
export function examplesSheet(language: Language): ExamplesSheet {
  const blocks: SheetBlock[] = [];
  let row = 0;
  const add = (role: SheetBlock['role'], at: number, cells: SheetBlock['cells'], lines = cells.length) => {
    blocks.push({ role, row, column: at, cells });
    row += lines;
  };
  add('title', 0, [[say(helpTexts.sheetName, language)]]);
  add('intro', 0, [[say(helpTexts.sheetIntro, language)]]);
  for (const definition of FUNCTIONS) {
    row += 1;
    add('heading', 0, [[`${NAMESPACE}.${definition.id}`]]);
    add('intro', 0, [[say(definition.summary, language)]]);
    for (const example of definition.examples) {
      const laid = layOutExample(definition, example, language, say(helpTexts.live, language));
      const expected: LaidBlock = { ...laid.result, caption: say(helpTexts.expected, language), column: laid.result.column + spanOf(laid.result) + 1 };
      const formula = laid.formula(row + 4);
      add('says', 0, [[laid.says]]);
      add('syntax', 0, [[formula]]);
      const shown = [...laid.inputs, laid.result, expected];
      for (const { column, caption } of shown) add('caption', column, [[caption]], 0);
      row += 1;
      for (const { column, cells } of laid.inputs) add('input', column, cells, 0);
      add('formula', laid.result.column, [[formula]], 0);
      add('expected', expected.column, expected.cells, 0);
      row += laid.rows + 1;
    }
  }
  const columns = Math.max(...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)));
  return { name: say(helpTexts.sheetName, language), blocks, rows: row, columns };
}

/** How many columns a block takes up with its longest text. */
function spanOf({ cells }: LaidBlock): number {
  const width = cells[0]?.length ?? 0;
  const longest = Math.max(...cells.map((line) => lengthOf(line[width - 1] ?? null)));
  return width - 1 + Math.max(1, Math.ceil(longest / CELL_CHARACTERS));
}

/** Characters as wide as a digit; a Chinese one is two. */
function lengthOf(cell: PlainCell): number {
  return Array.from(String(cell ?? '')).reduce((length, character) => length + (character > '\u2e7f' ? 2 : 1), 0);
}
