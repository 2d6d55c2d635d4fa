import ExcelJS from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { say, type Language } from '../../src/i18n';
import { readWorkbook, type SheetData, type WorkbookFile } from '../../src/xlsx';

async function opened(bytes: Uint8Array): Promise<WorkbookFile> {
  const result = await readWorkbook(bytes, 'sales.xlsx');
  if (!result.ok) throw new Error(result.problems.map((problem) => say(problem.sentence, 'en')).join(' '));
  return result.value;
}

async function onlySheet(bytes: Uint8Array): Promise<SheetData> {
  const [sheet] = (await opened(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function refusal(bytes: Uint8Array, language: Language = 'zh'): Promise<string> {
  const result = await readWorkbook(bytes, '销售.xlsx');
  return result.ok ? 'none' : result.problems.map((problem) => `${problem.code}: ${say(problem.sentence, language)}`).join('\n');
}

async function byExcelJs(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('reading a workbook', () => {
  it('gives text, numbers, yes and no, blanks and error values as they stand', async () => {
    const { grid } = await onlySheet(await byExcelJs((workbook) => {
      workbook.addWorksheet('销售').addRows([['客户', '金额', '成交'], [' 甲公司 ', 12.5, true], [null, { error: '#N/A' }, false]]);
    }));
    expect(grid.cells).toEqual([['客户', '金额', '成交'], [' 甲公司 ', 12.5, true], [null, '#N/A', false]]);
    expect(grid).toMatchObject({ name: '销售', sheet: '销售', firstRow: 0, firstColumn: 0 });
  });

  it('gives dates as serials, with the time of day', async () => {
    const { grid } = await onlySheet(await byExcelJs((workbook) => {
      workbook.addWorksheet('a').addRow([new Date(Date.UTC(2024, 2, 1)), new Date(Date.UTC(2024, 2, 1, 12))]);
    }));
    expect(grid.cells[0]).toEqual([45352, 45352.5]);
    expect(grid.dateSystem).toBe(1900);
  });

  it('tells a workbook of the 1904 date system, and gives its serials as they are', async () => {
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'a', rows: [[new Date(Date.UTC(2024, 2, 1))]] }] });
    expect(await opened(bytes)).toMatchObject({ dateSystem: 1904, sheets: [{ grid: { dateSystem: 1904, cells: [[43890]] } }] });
  });

  it.each([0.01, 12.34, 59.5, 60, 60.5, 61, 1234567.89])('gives a figure of %d that was formatted as a date by mistake as that figure', async (figure) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [[figure]], columns: [{ style: { numFmt: 'yyyy-mm-dd' } }] }] });
    expect((await onlySheet(bytes)).grid.cells).toEqual([[figure]]);
  });

  it('gives formulas by their saved results', async () => {
    const sheet = await onlySheet(await byExcelJs((workbook) => {
      workbook.addWorksheet('a').addRow([1200, { formula: 'A1*2', result: 2400 }, { formula: 'A1&"x"', result: '1200x' }]);
    }));
    expect(sheet.grid.cells[0]).toEqual([1200, 2400, '1200x']);
    expect(sheet.uncalculated).toBeUndefined();
  });

  it('tells the first formula whose result was never saved, and reads it as an error value, not as a blank', async () => {
    const bytes = await byExcelJs((workbook) => { workbook.addWorksheet('a').addRows([['金额'], [1], [{ formula: 'A2*2' }]]); });
    expect(await onlySheet(bytes)).toMatchObject({ uncalculated: 'A3', grid: { cells: [['金额'], [1], ['#CALC!']] } });
  });

  it('tells hidden sheets, hidden rows and merged cells, and reads them all', async () => {
    const { sheets } = await opened(await byExcelJs((workbook) => {
      const shown = workbook.addWorksheet('shown');
      shown.addRows([['客户', '金额'], ['甲', 1], ['乙', 2]]);
      shown.getRow(3).hidden = true;
      shown.mergeCells('A5:B5');
      workbook.addWorksheet('hidden', { state: 'veryHidden' }).addRow(['x']);
    }));
    expect(sheets.map(({ name, hidden, merged }) => [name, hidden, merged])).toEqual([['shown', false, [{ firstRow: 4, lastRow: 4 }]], ['hidden', true, []]]);
    expect([...(sheets[0]?.grid.hiddenRows ?? [])]).toEqual([2]);
    expect(sheets[0]?.grid.cells[2]).toEqual(['乙', 2]);
  });

  it('gives each Excel table on a sheet as a source of its own, where it stands, without its totals row', async () => {
    const { tables, grid } = await onlySheet(await byExcelJs((workbook) => {
      const sheet = workbook.addWorksheet('三月');
      sheet.getCell('A1').value = '销售明细';
      sheet.addTable({ name: 'Sales', ref: 'B3', headerRow: true, totalsRow: true, columns: [{ name: '客户', totalsRowLabel: '合计' }, { name: '金额', totalsRowFunction: 'sum' }], rows: [['甲', 1], ['乙', 2]] });
      sheet.getRow(5).hidden = true;
    }));
    expect(tables).toMatchObject([{ name: 'Sales', sheet: '三月', firstRow: 2, firstColumn: 1, cells: [['客户', '金额'], ['甲', 1], ['乙', 2]] }]);
    expect([...(tables[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(grid.cells[0]?.[0]).toBe('销售明细');
  });

  it('reads an empty workbook as one without cells', async () => {
    expect((await onlySheet(await byExcelJs((workbook) => { workbook.addWorksheet('a'); }))).grid.cells).toEqual([]);
  });
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = (files: Zippable): Uint8Array => zipSync(files);
const text = (content: string): Uint8Array => strToU8(content);

/** A workbook whose directory says another unpacked size for its worksheet than it has. */
async function withDeclaredSize(size: number): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: Array.from({ length: 2000 }, () => ['aaaaaaaaaaaaaaaaaaaa']) }] });
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const at = Buffer.from(bytes).lastIndexOf(name) - 46;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true);
  return bytes;
}

describe('refusing what is no workbook', () => {
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    ['an .xls workbook', () => Uint8Array.from([...OLE, ...new Array<number>(600).fill(0)]), 'old-workbook'],
    ['an encrypted workbook', () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 10 } }), 'encrypted'],
    ['a web page named .xls', () => text('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'), 'html'],
    ['a web page that starts with a comment', () => text('<!-- export -->\n<table><tr><td>金额</td></tr></table>'), 'html'],
    ['an empty file', () => new Uint8Array(), 'empty-file'],
    ['text', () => text('日期,金额\n'), 'not-a-spreadsheet'],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'not-a-spreadsheet'],
    ['a zip archive of something else', () => zip({ 'readme.txt': text('hello') }), 'other-workbook'],
    ['an OpenDocument table', () => zip({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('<x/>') }), 'other-workbook'],
    ['a Word document', () => zip({ '[Content_Types].xml': text('<Types/>'), '_rels/.rels': text('<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="word/document.xml"/></Relationships>') }), 'other-workbook'],
    ['a binary workbook (.xlsb)', () => zip({ '[Content_Types].xml': text('<Types/>'), '_rels/.rels': text('<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>') }), 'other-workbook'],
    ['a workbook cut off half way', async () => (await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })).slice(0, 900), 'damaged'],
    ['a workbook with damaged contents', async () => { const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] }); return bytes.map((byte, at) => (at > 40 && at < bytes.length - 900 ? byte ^ 0x55 : byte)); }, 'damaged'],
    ['a sheet with a stray cell far away', async () => zip({ ...(await parts()), 'xl/worksheets/sheet1.xml': text('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>') }), 'too-large'],
    ['more than 200 MB once unpacked', () => withDeclaredSize(300 * 1024 * 1024 - 1), 'suspicious'],
    ['a sheet larger than its directory says', () => withDeclaredSize(5), 'damaged'],
    ['a sheet without a size', () => withDeclaredSize(0), 'damaged'],
    ['thousands of parts', () => zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`p${i}`, text('')]))), 'suspicious'],
  ];

  async function parts(): Promise<Zippable> {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    return {
      '[Content_Types].xml': text('<Types/>'),
      '_rels/.rels': text(`<Relationships><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
      'xl/workbook.xml': text(`<workbook xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': text(`<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    };
  }

  it.each(cases)('%s', async (_, make, code) => {
    const bytes = await make();
    expect(await refusal(bytes)).toMatch(new RegExp(`^${code}: “销售.xlsx”[^\n]*\\.xlsx[^\n]*。$`));
    expect(await refusal(bytes, 'en')).toMatch(new RegExp(`^${code}: "销售.xlsx"[^\n]*\\.xlsx[^\n]*\\.$`));
  });

  it('never unpacks more than 200 MB in all', async () => {
    const part = new Uint8Array(3 * 1024 * 1024).map((_, at) => (at * 7919) % 251);
    const bytes = zip(Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`p${i}`, part])));
    expect(await refusal(bytes)).toMatch(/^too-large: /);
  });
});

it('tells what a file is at once, also of one that begins with comments and is no page', async () => {
  expect(await refusal(text(`${'<!---->'.repeat(290)}x`))).toMatch(/^not-a-spreadsheet: /);
  expect(await refusal(text(`${'<!-- -->\n'.repeat(200)}<table>`))).toMatch(/^html: /);
});
