import { say } from '../../src/i18n';
import { findTable, rowsOf } from '../../src/table';
import { readWorkbook, type SheetData } from '../../src/xlsx';
import { inline, partsOf, row, workbookOf, worksheet, type Written } from './package';
import { zipSync } from 'fflate';

async function sheetsIn(bytes: Uint8Array): Promise<readonly SheetData[]> {
  const read = await readWorkbook(bytes, 'sales.xlsx');
  if (!read.ok) throw new Error(read.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return read.value.sheets;
}

async function cellsOf(written: Written): Promise<unknown> {
  return (await sheetsIn(workbookOf(written)))[0]?.grid.cells;
}

async function codeOf(written: Written): Promise<string> {
  const read = await readWorkbook(workbookOf(written), 'sales.xlsx');
  return read.ok ? JSON.stringify(read.value.sheets.map(({ grid }) => grid.cells)) : read.problems.map(({ code }) => code).join();
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const one = '<sst><si><t>有效</t></si></sst>';

describe('workbooks as other programs write them', () => {
  it('leaves a chart on a sheet of its own alone', async () => {
    const bytes = workbookOf({
      sheets: { 订单: row(1, inline('A1', '<t>日期</t>')) },
      more: {
        'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="图表" sheetId="2" r:id="c"/><sheet name="订单" sheetId="1" r:id="s0"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="c" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="s0" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });
    expect((await sheetsIn(bytes)).map(({ name, grid }) => [name, grid.cells])).toEqual([['订单', [['日期']]]]);
  });

  it.each<[string, string, string]>([
    ['text before text of another look', '<t>1</t><r><rPr><b/></rPr><t>500</t></r>', '1500'],
    ['text before, between and after', '<t xml:space="preserve">Ann </t><r><t>L</t></r><t>i</t>', 'Ann Li'],
    ['runs', '<r><t>甲</t></r><r><rPr><b/></rPr><t>公司</t></r>', '甲公司'],
    ['how a name is read aloud, which is no part of it', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>', '東京'],
    ['characters told by their numbers', '<t>a_x000D_&#x4e2d;&amp;&lt;_x005F_x000D_</t>', 'a\r中&<_x000D_'],
    ['text that is marked as such', '<t><![CDATA[a<b&amp;]]></t>', 'a<b&amp;'],
    ['nothing', '', ''],
  ])('reads the whole text of a cell with %s', async (_, content, text) => {
    expect(await cellsOf({ sheets: { a: row(1, inline('A1', content)) } })).toEqual([[text]]);
    expect(await cellsOf({ sheets: { a: row(1, '<c r="A1" t="s"><v>0</v></c>') }, strings: `<sst><si>${content}</si></sst>` })).toEqual([[text]]);
  });

  it.each<[string, (name: string) => string]>([
    ['in other capitals', (name) => name.replace('sharedStrings', 'SharedStrings').replace('worksheets', 'Worksheets')],
    ['with backslashes', (name) => name.replaceAll('/', '\\')],
    ['from a root', (name) => `/${name}`],
  ])('finds parts whose names are written %s', async (_, written) => {
    const parts = partsOf({ sheets: { a: row(1, '<c r="A1" t="s"><v>0</v></c>') }, strings: one });
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [written(name), content])));
    expect((await sheetsIn(bytes))[0]?.grid.cells).toEqual([['有效']]);
  });

  it('reads parts with prefixed names, in UTF-16, with cells and rows that do not say where they are', async () => {
    const sheet = '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row><x:row/><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf({ more: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') } })).toEqual([[1, null, 3], [], [true]]);
  });

  it('takes cells that have a look only for blanks, however far away they are', async () => {
    expect(await cellsOf({ sheets: { a: `${row(1, '<c r="A1"><v>1</v></c>', '<c r="XFD1" s="3"/>')}${row(1048576, '<c r="XFD1048576" s="3"/>')}` } })).toEqual([[1]]);
  });

  it('tells the number format of each cell', async () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0&quot;万&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'
      + '<dxfs><dxf><numFmt numFmtId="164" formatCode="@"/></dxf></dxfs></styleSheet>';
    const cell = (place: string, style: number): string => `<c r="${place}" s="${style}"><v>3</v></c>`;
    const written = { sheets: { a: [row(1, cell('A1', 0), cell('B1', 1)), row(2, cell('A2', 2), cell('B2', 1)), row(3, '<c r="A3"><v>3</v></c>', cell('B3', 2))].join('') }, styles };
    const format = (await sheetsIn(workbookOf(written)))[0]?.grid.format;
    expect([0, 1, 2].map((line) => [format?.(line, 0), format?.(line, 1)])).toEqual([['General', '0"万"'], ['yyyy/m/d', '0"万"'], ['General', 'yyyy/m/d']]);
  });

  it('leaves the totals row that Excel keeps for a table out, and tells its place', async () => {
    const [sheet] = await sheetsIn(workbookOf({
      sheets: { 订单: [row(2, inline('B2', '<t>业务员</t>'), inline('C2', '<t>金额</t>')), row(3, inline('B3', '<t>小王</t>'), '<c r="C3"><v>5</v></c>'), row(4, inline('B4', '<t>本表</t>'), '<c r="C4"><f>SUBTOTAL(109,明细[金额])</f><v>5</v></c>')].join('') },
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="t" Type="${RELATIONS}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': '<table name="T" displayName="明细" ref="B2:C4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="业务员" totalsRowLabel="本表"/><tableColumn id="2" name="金额" totalsRowFunction="sum"/></tableColumns></table>',
      },
    }));
    const [grid] = sheet?.tables ?? [];
    const table = grid === undefined ? undefined : findTable(grid, 'sales');
    expect(table?.ok && [rowsOf(table.value), table.value.totals]).toEqual([[['小王', 5]], ['B4']]);
  });

  it('gives an Excel table without a header row the names of its columns', async () => {
    const [sheet] = await sheetsIn(workbookOf({
      sheets: { 订单: row(2, inline('B2', '<t>甲</t>'), '<c r="C2"><v>5</v></c>') },
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="t" Type="${RELATIONS}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': '<table name="T" displayName="明细" ref="B2:C2" headerRowCount="0"><tableColumns count="2"><tableColumn id="1" name="客户"/><tableColumn id="2" name="金额"/></tableColumns></table>',
      },
    }));
    expect(sheet?.tables).toMatchObject([{ name: '明细', cells: [['客户', '金额'], ['甲', 5]], firstRow: 0, firstColumn: 1 }]);
  });
});

describe('damaged workbooks are refused, never read in part', () => {
  const number = (place: string): string => `<c r="${place}"><v>1</v></c>`;

  it.each<[string, Written]>([
    ['ends behind a row', { more: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(1, number('A1'))}` } }],
    ['ends within a tag', { more: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(1, number('A1'))}<row r="2"><c r` } }],
    ['has tags that cross', { more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"></sheetData></row></worksheet>' } }],
    ['has something behind its end', { more: { 'xl/worksheets/sheet1.xml': `${worksheet('')}<worksheet/>` } }],
    ['has a document type of its own', { more: { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('')}` } }],
    ['has a character that XML does not know', { sheets: { a: row(1, inline('A1', '<t>&nbsp;</t>')) } }],
    ['is not UTF-8', { more: { 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xd5, 0xc5]), Buffer.from('</worksheet>')]) } }],
    ['is empty', { more: { 'xl/worksheets/sheet1.xml': '' } }],
    ['has a row twice', { sheets: { a: row(1, number('A1')) + row(1, number('A1')) } }],
    ['has a row after a later one', { sheets: { a: row(2, number('A2')) + row(1, number('A1')) } }],
    ['has a cell twice', { sheets: { a: row(1, number('A1'), number('A1')) } }],
    ['has a cell of another row', { sheets: { a: row(1, number('A2')) } }],
    ['has a cell beyond the last column', { sheets: { a: row(1, number('XFE1')) } }],
    ['has a row beyond the last', { sheets: { a: row(1048577) } }],
    ['has a cell without a place', { sheets: { a: row(1, number('7')) } }],
    ['has a number that is none', { sheets: { a: row(1, '<c r="A1"><v>12,5</v></c>') } }],
    ['has a number that is too large', { sheets: { a: row(1, '<c r="A1"><v>1e999</v></c>') } }],
    ['has a yes or no that is neither', { sheets: { a: row(1, '<c r="A1" t="b"><v>2</v></c>') } }],
    ['has a cell of an unknown kind', { sheets: { a: row(1, '<c r="A1" t="z"><v>2</v></c>') } }],
    ['names a text that there is not', { sheets: { a: row(1, '<c r="A1" t="s"><v>1</v></c>') }, strings: one }],
    ['names a text by no number', { sheets: { a: row(1, '<c r="A1" t="s"><v>x</v></c>') }, strings: one }],
    ['names texts and has none', { sheets: { a: row(1, '<c r="A1" t="s"><v>0</v></c>') } }],
    ['has a list of texts that ends too early', { strings: '<sst><si><t>a</t></si>' }],
    ['has sheets without parts', { more: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }],
    ['has a part twice', { more: { 'xl/Workbook.xml': '<workbook/>' } }],
  ])('where one %s', async (_, written) => {
    expect(await codeOf(written)).toBe('damaged');
  });

  it('where a byte of a part is another one, though it can be unpacked', async () => {
    const bytes = zipSync(partsOf({ sheets: { a: row(1, '<c r="A1"><v>500</v></c>') } }), { level: 0 });
    bytes[Buffer.from(bytes).indexOf('500')] = '9'.charCodeAt(0);
    const read = await readWorkbook(bytes, 'a.xlsx');
    expect(read.ok || read.problems[0]?.code).toBe('damaged');
  });
});
