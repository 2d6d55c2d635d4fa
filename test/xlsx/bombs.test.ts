import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiveOf, packed, packedRun, type Packed } from './bomb';
import { partsOf, row } from './package';

/*
 * Small files that are made to take the memory. Each is opened by a process of its own, which tells how much it ever held: what no program does
 * with a whole workbook of such a size must not be done with a small file either.
 */

const MOST = 300;
const folder = mkdtempSync(path.join(os.tmpdir(), 'payladder-bombs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What opening a file comes to, and the most megabytes that the process held. */
function opened(bytes: Uint8Array): { code: string; peak: number } {
  const file = path.join(folder, 'bomb.xlsx');
  writeFileSync(file, bytes);
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(__dirname, 'open-file.cjs'), file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The process that opened it ended by itself: ${stderr}`);
  const result: { code: string; peak: number } = JSON.parse(stdout);
  return result;
}

/** A small workbook with one part in place of its own. */
function workbookWith(part: Packed): Uint8Array {
  const parts = Object.entries(partsOf({ sheets: { a: row(1, '<c r="A1"><v>1</v></c>') }, strings: '<sst/>' })).filter(([name]) => name !== part.name);
  return archiveOf([...parts.map(([name, content]) => packed(name, content instanceof Uint8Array ? content : new Uint8Array())), part]);
}

/** Hexadecimal digits without an order, within a comment; they pack to half their size, and with them everything packs to no more than programs do. */
const SALT = `<!--${digits(1_000_000)}-->`;

function digits(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 28).toString(16);
  }).join('');
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const blanks = packedRun(SHEET, ' ', 400 << 20);
const FAR = Array.from({ length: 20_000 }, (_, at) => row(at + 1, `<c r="XFD${at + 1}"><v>1</v></c>`)).join('');

describe('a small file that unpacks to hundreds of megabytes', () => {
  it.each(['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET, STRINGS])('is refused where %s claims to be small', (name) => {
    const { code, peak } = opened(workbookWith({ ...blanks, name, claims: 2_000 }));
    expect(code).toBe('damaged');
    expect(peak).toBeLessThan(MOST);
  });

  it('is refused where it claims what it is', () => {
    const { code, peak } = opened(workbookWith(blanks));
    expect(code).toBe('too-large');
    expect(peak).toBeLessThan(MOST);
  });

  it.each<[string, () => Packed, string]>([
    ['holds texts without end', () => packedRun(STRINGS, '<si/>', 36_000_000, `<sst>${SALT}`), 'too-large'],
    ['holds one text without end', () => packedRun(STRINGS, '<t>a</t>', 20_000_000, `<sst><si>${SALT}`), 'damaged'],
    ['holds rows without end', () => packedRun(SHEET, '<row/>', 30_000_000, `<worksheet><sheetData>${SALT}`), 'damaged'],
    ['holds merged cells without end', () => packedRun(SHEET, '<mergeCell ref="A1:B2"/>', 7_000_000, `<worksheet>${SALT}`), 'damaged'],
    ['holds a tag without end', () => packedRun(SHEET, ' a=""', 36_000_000, `${SALT}<worksheet`), 'damaged'],
    ['holds tags within tags without end', () => packedRun(SHEET, '<a>', 60_000_000, SALT), 'damaged'],
    ['holds a value without end', () => packedRun(SHEET, '1<!---->', 20_000_000, `<worksheet><sheetData>${SALT}<row><c><v>`), 'damaged'],
    ['has one cell in the last column of many rows', () => packedRun(SHEET, '</sheetData></worksheet>', 1, `<worksheet><sheetData>${FAR}`), 'too-large'],
  ])('is refused where it %s', (_, part, expected) => {
    const { code, peak } = opened(workbookWith(part()));
    expect(code).toBe(expected);
    expect(peak).toBeLessThan(MOST);
  });
});
