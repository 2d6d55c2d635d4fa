import { readCsv } from '../../src/xlsx/csv/read';
import { HEAD_BYTES, type ByteSource } from '../../src/xlsx/csv/source';

const MEGABYTE = 1 << 20;
const ROWS = 520;

/** A text table longer than any text that a program can hold: each row has a note of a megabyte. */
function longTable(): ByteSource {
  const encoder = new TextEncoder();
  const header = encoder.encode('date,person,customer,amount,note\n');
  const row = encoder.encode(`2024-03-01,Ann,Acme,1000,${'x'.repeat(MEGABYTE)}\n`);
  return {
    head: new Uint8Array([...header, ...row.subarray(0, HEAD_BYTES - header.length)]),
    *pieces() {
      yield header;
      for (let each = 0; each < ROWS; each++) yield row;
    },
  };
}

it('a text table of more than 512 MB is read like any other', () => {
  expect(() => 'x'.repeat(ROWS * MEGABYTE)).toThrow(RangeError);
  const read = readCsv(longTable(), 'sales.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { packed, cells } = read.value.grid;
  expect([read.value.encoding, packed?.height, cells[0]]).toEqual(['utf-8', ROWS + 1, ['date', 'person', 'customer', 'amount', 'note']]);
  expect(cells[1]?.slice(0, 4)).toEqual(['2024-03-01', 'Ann', 'Acme', '1000']);
});
