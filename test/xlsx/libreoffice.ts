import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rowsOfText } from './text-rows';

/** LibreOffice on this machine; a machine without it fails the tests and never skips them. */
function program(): string {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/Applications/LibreOffice.app/Contents/MacOS', 'C:/Program Files/LibreOffice/program'];
  const found = folders.flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => path.join(folder, name))).find((file) => existsSync(file));
  if (found === undefined) throw new Error('These tests need LibreOffice Calc: please install it (on Debian: apt-get install libreoffice-calc).');
  return found;
}

/** On loading a workbook, formulas are worked out afresh and saved results thrown away. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Each sheet of a workbook as LibreOffice shows it, by name: rows of the texts in the cells, formulas worked out afresh. */
export function sheetsShown(workbook: Uint8Array): Map<string, (string | null)[][]> {
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  return inFolder(workbook, csv, (folder) => new Map(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => {
    const rows = rowsOfText(readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '')).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    return [name.slice('report-'.length, -'.csv'.length), rows];
  })));
}

/** The number of pages that LibreOffice prints. */
export function pagesPrinted(workbook: Uint8Array): number {
  return inFolder(workbook, 'pdf', (folder) => (readFileSync(path.join(folder, 'report.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length);
}

/** The text of each page that LibreOffice prints, laid out as on paper; what is cut there is cut here. */
export function pagesOfText(workbook: Uint8Array): string[] {
  return inFolder(workbook, 'pdf', (folder) => {
    const read = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', path.join(folder, 'report.pdf'), '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (read.error !== undefined) throw new Error('These tests need pdftotext: please install it (on Debian: apt-get install poppler-utils).');
    if (read.status !== 0) throw new Error(`pdftotext could not read the pages: ${read.stderr}`);
    return read.stdout.split('\f').slice(0, -1);
  });
}

function inFolder<T>(workbook: Uint8Array, target: string, read: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'payladder-office-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
    writeFileSync(path.join(folder, 'report.xlsx'), workbook);
    const run = spawnSync(program(), [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', target, '--outdir', folder, path.join(folder, 'report.xlsx')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`LibreOffice could not convert the workbook: ${run.stderr}`);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice saves it. */
export function convertedBy(workbook: Uint8Array): Uint8Array {
  return inFolder(workbook, 'xlsx:Calc MS Excel 2007 XML', (folder) => new Uint8Array(readFileSync(path.join(folder, 'report.xlsx'))));
}
