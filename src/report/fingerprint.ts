import { isoDay } from '../calendar';
import { plain } from '../money';
import type { Payout } from '../payout';
import { schemeToJson, type Scheme } from '../scheme';
import { PackedFigures, PackedTexts, type Cell, type ColumnCells, type RawTable } from '../table';
import { FieldBytes, gathered, record, type Fingerprinted } from './field-bytes';

/** A table as text that is the same whenever its headers and cells are. */
export function* textOfTable(table: RawTable): Fingerprinted {
  yield* gathered([table.headers], record);
  const columns = table.headers.map((_, index) => fieldsOf(table.column(index)));
  yield* gathered(rowsOf(table), (text, row) => {
    for (const write of columns) write(text, row);
    text.endRow();
  });
}

/** What writes the field of a row's cell; of a packed column whose cells come again and again that of each different cell is made once. */
function fieldsOf(cells: ColumnCells): (text: FieldBytes, row: number) => void {
  if (cells instanceof PackedFigures) return figuresOf(cells);
  if (!(cells instanceof PackedTexts) || cells.pool.size * 2 > cells.length) return (text, row) => text.field(cellText(cells.at(row)));
  const { codes, pool } = cells;
  const made = new FieldBytes();
  const places = new Int32Array(pool.size * 2);
  return (text, row) => {
    const code = codes[row] ?? -1;
    if (code < 0) {
      text.field('');
      return;
    }
    if (places[code * 2 + 1] === 0) {
      places[code * 2] = made.size;
      made.field(cellText(pool.cell(code)));
      places[code * 2 + 1] = made.size;
    }
    text.copy(made, places[code * 2] ?? 0, places[code * 2 + 1] ?? 0);
  };
}

/** The sign before what is written in a cell as text. */
const TEXT = 's';

function figuresOf(cells: PackedFigures): (text: FieldBytes, row: number) => void {
  const { units, places, scale } = cells.figures;
  return (text, row) => {
    const figure = units[row] ?? NaN;
    const own = places[row] ?? 0;
    if (Number.isNaN(figure)) text.field(cellText(cells.at(row)));
    else text.figure(TEXT.charCodeAt(0), figure / 10 ** (scale - own), own);
  };
}

/** A scheme as text that is the same whenever it says the same, however its file was written. */
export function* textOfScheme(scheme: Scheme): Fingerprinted {
  yield new TextEncoder().encode(JSON.stringify(schemeToJson(scheme)));
}

/** A payout's lines as text that is the same whenever what is paid is: to whom, for what, when and how much. */
export function* textOfLines(payout: Payout): Fingerprinted {
  yield* gathered(payout.lines, (text, line) => {
    text.field(line.recipientKind);
    text.field(line.recipient);
    text.field(line.personId ?? '');
    text.field(line.period);
    text.field(line.component);
    text.field(line.award);
    text.field(plain(line.amount));
    text.field(line.due === undefined ? '' : isoDay(line.due));
    text.field(line.taxCategory);
    text.numbers(line.rows);
    text.endRow();
  });
}

function* rowsOf({ length }: RawTable): Generator<number> {
  for (let row = 0; row < length; row += 1) yield row;
}

function cellText(cell: Cell): string {
  if (cell === null || cell === '') return '';
  return `${typeof cell === 'string' ? TEXT : (typeof cell).charAt(0)}${String(cell)}`;
}
