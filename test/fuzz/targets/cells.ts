import fc from 'fast-check';
import { plain } from '../../../src/money';
import { FIELDS, findTable, isBlank, matchHeader, nameKey, readClock, readDate, readMoment, readName, readNumber, readYesNo, vocabularyOf, type Cell, type Reading } from '../../../src/table';
import { must, mustBeSaid, valueOrTold, type Target } from '../law';
import { OF_CELLS, OF_NAMES, texts } from '../texts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 10, arbitrary: texts(OF_CELLS) }, { weight: 2, arbitrary: texts(OF_NAMES) },
  { weight: 2, arbitrary: fc.double() }, { weight: 1, arbitrary: fc.constantFrom<Cell>(null, true, false, 0, -0, 1e15, 2_958_465.99999999, NaN) },
);

/** A reading is a blank, a value, or a reason; a blank is blank for every reader. */
function mustBeReading<T>(reading: Reading<T>, of: Cell): void {
  if (reading.state === 'unreadable') mustBeSaid(reading.sentence, String(of));
  must(!isBlank(of) || reading.state === 'blank', 'A blank is read as something.');
}

/** No text of a number is longer. */
const LONGEST_READ = 60;

/** What was read, written plainly, is read as the same. */
function mustBeReadAgain(of: Cell): void {
  const reading = readNumber(of, { least: 'any', percent: true, refund: false });
  if (reading.state !== 'read') return;
  const written = plain(reading.value);
  if (written.length > LONGEST_READ) return;
  const again = readNumber(written, { least: 'any', percent: true, refund: false });
  must(again.state === 'read' && plain(again.value) === written, `${JSON.stringify(of)} is read as ${written}, and that as something else.`);
}

const KINDS = ['sales', 'people', 'teams', 'history'] as const;
const VOCABULARIES = KINDS.flatMap((kind) => FIELDS[kind].flatMap((field) => vocabularyOf(field) ?? []));

/** Single cells, as numbers, dates, words, names and headers; and small grids of them, as tables. */
export const cells: Target<Cell[][]> = {
  inputs: fc.oneof({ weight: 4, arbitrary: cell.map((one) => [[one]]) }, { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }) }),
  holds(grid) {
    for (const of of grid.flat()) {
      for (const least of ['any', 'zero', 'above-zero'] as const) mustBeReading(readNumber(of, { least, percent: least === 'any', refund: least === 'zero' }), of);
      mustBeReading(readDate(of), of);
      mustBeReading(readDate(of, 1904), of);
      mustBeReading(readMoment(of), of);
      mustBeReading(readYesNo(of), of);
      mustBeReading(readName(of), of);
      for (const vocabulary of VOCABULARIES) mustBeReading(vocabulary.read(of), of);
      mustBeReadAgain(of);
      readClock(of);
      if (typeof of !== 'string') continue;
      must(nameKey(nameKey(of)) === nameKey(of), 'The key of a key is another.');
      for (const kind of KINDS) matchHeader(kind, of);
    }
    for (const kind of KINDS) valueOrTold(findTable({ name: '表', cells: grid }, kind), JSON.stringify(grid));
  },
  shown: (grid) => JSON.stringify(grid).slice(0, 4000),
};
