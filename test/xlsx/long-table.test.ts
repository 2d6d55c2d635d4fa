import { readCsv } from '../../src/xlsx/csv/read';
import { HEAD_BYTES, type ByteSource } from '../../src/xlsx/csv/source';

const ROWS = 5_000;
const encoder = new TextEncoder();

/** A text table whose pieces all come in the same memory, as from a file that is too long to be held: whoever keeps a piece, or waits for all of them, finds what came last. */
function longTable(): ByteSource {
  const lines = ['date,person,amount\n', ...Array.from({ length: ROWS }, (_, row) => `2024-03-01,${row % 7 === 0 ? '"Ann, A."' : 'Bob'},${1000 + row}\n`)];
  const whole = encoder.encode(lines.join(''));
  const piece = new Uint8Array(1_000);
  return {
    head: whole.slice(0, HEAD_BYTES),
    *pieces() {
      for (let at = 0; at < whole.length; at += piece.length) {
        const part = whole.subarray(at, at + piece.length);
        piece.set(part);
        yield piece.subarray(0, part.length);
        piece.fill(0);
      }
    },
  };
}

it('a text table is read a piece at a time, of which none is kept, so that it may be longer than any text that a program can hold', () => {
  const read = readCsv(longTable(), 'sales.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { packed } = read.value.grid;
  expect(packed?.height).toBe(ROWS + 1);
  const found = Array.from({ length: ROWS }, (_, row) => packed?.columns.map((column) => String(column.at(row + 1))).join('|'));
  expect(found).toEqual(Array.from({ length: ROWS }, (_, row) => `2024-03-01|${row % 7 === 0 ? 'Ann, A.' : 'Bob'}|${1000 + row}`));
});
