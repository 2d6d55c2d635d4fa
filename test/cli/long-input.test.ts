import crypto from 'node:crypto';
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../src/xlsx';
import { payladder } from './run-here';

/** A piece of a file as the runner takes it. */
const PIECE = 1 << 20;
const ROWS = 600;

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-long-')); });
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const sizeOf = (piece: unknown): number => (typeof piece === 'string' || piece instanceof Uint8Array ? piece.length : 0);

/** How large the largest is that goes through these while the runner works: files read, texts made of bytes, and what is taken into a fingerprint. */
function largestThrough() {
  const largest = { read: 0, text: 0, fingerprint: 0 };
  const whole: string[] = [];
  const [readSync, readFileSync, createHash] = [fs.readSync, fs.readFileSync, crypto.createHash];
  const decode = Object.getOwnPropertyDescriptor(TextDecoder.prototype, 'decode')?.value as TextDecoder['decode'];
  jest.spyOn(fs, 'readFileSync').mockImplementation((file, options) => {
    whole.push(path.basename(String(file)));
    return readFileSync(file, options);
  });
  jest.spyOn(fs, 'readSync').mockImplementation((...given: unknown[]) => {
    largest.read = Math.max(largest.read, sizeOf(given[1]));
    return Reflect.apply(readSync, fs, given) as number;
  });
  jest.spyOn(TextDecoder.prototype, 'decode').mockImplementation(function decoded(this: TextDecoder, ...given) {
    const text = decode.apply(this, given);
    largest.text = Math.max(largest.text, text.length);
    return text;
  });
  jest.spyOn(crypto, 'createHash').mockImplementation((...given) => {
    const hash = createHash(...given);
    const update = hash.update.bind(hash);
    hash.update = (...taken: [crypto.BinaryLike]) => {
      largest.fingerprint = Math.max(largest.fingerprint, sizeOf(taken[0]));
      return update(...taken);
    };
    return hash;
  });
  return { largest, whole };
}

it('a text table goes through the runner a piece at a time, from the file to the fingerprints of its record: it may be longer than any text', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => `2024-03-${String(1 + (row % 28)).padStart(2, '0')},员工${row % 9},客户${row % 40},${1000 + row},${'长'.repeat(2_200)}\n`);
  writeFileSync(path.join(folder, 'sales.csv'), ['日期,销售员,客户,金额,备注\n', ...rows].join(''));
  expect(fs.statSync(path.join(folder, 'sales.csv')).size).toBeGreaterThan(3.5 * PIECE);
  const { largest, whole } = largestThrough();
  const ran = await payladder(folder, ['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--lang', 'zh', '--out', 'out.xlsx']);
  jest.restoreAllMocks();
  expect([ran.status, whole]).toEqual([0, []]);
  expect(largest.read).toBe(PIECE);
  expect(largest.text).toBeLessThanOrEqual(PIECE);
  expect(largest.fingerprint).toBeLessThanOrEqual(PIECE);
  const book = await readWorkbook(fs.readFileSync(path.join(folder, 'out.xlsx')), 'out.xlsx');
  const record = book.ok ? book.value.sheets.flatMap(({ grid }) => grid.cells).map((row) => row.join('|')) : [];
  expect(record.filter((row) => /指纹.*[0-9a-f]{64}/.test(row)).length).toBeGreaterThanOrEqual(3);
});
