import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rowsOfText } from '../xlsx/text-rows';
import type { Outcome } from './program';
import { payladder } from './run-here';
import { writeWorkbook } from './sample';

// Staff numbers are names, not figures: the zeros before them belong to them wherever they are told.

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-staff-'));
  writeFileSync(at('scheme.json'), JSON.stringify({
    language: 2, id: 'ten-percent', version: '1', name: 'Ten percent', description: 'Ten percent of each person, each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
    fields: ['person', 'personId', 'amount'], parameters: [],
    components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: ['10%', { sum: 'amount' }] } } }], examples: [],
  }));
  const header = ['日期', '业务员', '工号', '金额'];
  // The same person and name but for the number; two numbers that are one figure; one typed as a figure.
  const rows = [['2024-05-01', '张伟', '000123', 1000], ['2024-05-02', '张伟', '0123', 2000], ['2024-05-03', '李四', '000000', 3000], ['2024-05-04', '王五', 45, 500]];
  await writeWorkbook(at('sales.xlsx'), (workbook) => { workbook.addWorksheet('五月').addRows([header, ...rows]); });
  writeFileSync(at('sales.csv'), [header, ...rows].map((row) => row.join(',')).join('\r\n'));
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const NUMBERS = ['000123', '0123', '000000', '45'];

async function pay(...args: string[]): Promise<Outcome> {
  const outcome = await payladder(folder, ['payout', '--scheme', 'scheme.json', '--lang', 'zh', '--date', '2024-06-01', ...args]);
  expect([outcome.status, outcome.err]).toEqual([0, expect.any(String)]);
  return outcome;
}

async function sheets(name: string): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at(name));
  return workbook.worksheets;
}

/** The cells of a column of a sheet, under its header, as they are held. */
function below(sheet: ExcelJS.Worksheet | undefined, header: string): unknown[] {
  const found: unknown[] = [];
  let column: number | undefined;
  sheet?.eachRow((row) => {
    if (column === undefined) row.eachCell((cell, at) => { if (cell.value === header) column = at; });
    else if (typeof row.getCell(column).value !== 'object') found.push(row.getCell(column).value);
  });
  return found;
}

it('of figures that a format shows with zeros before them are those that the cells show, as in a table of texts', async () => {
  await writeWorkbook(at('shown.xlsx'), (workbook) => {
    const sheet = workbook.addWorksheet('五月');
    sheet.addRows([['日期', '业务员', '工号', '金额'], ['2024-05-01', '张伟', 123, 1000], ['2024-05-02', '张伟', '000123', 2000], ['2024-05-03', '王五', 45, 500]]);
    for (const [row, format] of [[2, '000000'], [4, '0000;[Red]-0000']] as const) sheet.getCell(`C${row}`).numFmt = format;
  });
  const { lines }: { lines: Record<string, unknown>[] } = JSON.parse((await pay('--sales', 'shown.xlsx', '--out', '-')).out);
  expect(lines.map(({ personId, amount }) => [personId, amount])).toEqual([['000123', '300.00'], ['0045', '50.00']]);
});

describe.each(['sales.xlsx', 'sales.csv'])('staff numbers of %s are told with the zeros before them', (sales) => {
  it('in JSON, by line and by total', async () => {
    const { out } = await pay('--sales', sales, '--out', '-');
    const { lines, totals }: Record<'lines' | 'totals', { personId?: unknown }[]> = JSON.parse(out);
    expect([lines, totals].map((each) => each.map(({ personId }) => personId))).toEqual([NUMBERS, NUMBERS]);
  });

  it.each([['words', '工号'], ['keys', 'personId']])('in a text table headed by %s', async (headers, header) => {
    await pay('--sales', sales, '--headers', headers, '--out', 'out.csv');
    const [first = [], ...rest] = rowsOfText(readFileSync(at('out.csv'), 'utf8').replace(/^\ufeff/, ''));
    expect(rest.map((row) => row[first.indexOf(header)])).toEqual(NUMBERS);
    expect(readFileSync(at('out.csv'), 'utf8')).toContain(',000123');
  });

  it('in the payout sheets: text in summary and lines, and whole in the head of each statement', async () => {
    await pay('--sales', sales, '--out', 'out.xlsx');
    const [summary, lines, statements] = await sheets('out.xlsx');
    expect(below(summary, '工号').slice(0, NUMBERS.length).sort()).toEqual([...NUMBERS].sort());
    expect(below(lines, '工号').slice(0, NUMBERS.length)).toEqual(NUMBERS);
    const heads: string[] = [];
    statements?.eachRow((row) => heads.push(row.getCell(1).text));
    for (const number of NUMBERS) expect(heads.filter((head) => head.includes(number)).length).toBeGreaterThan(0);
  });

  it.each(['xlsx', 'csv', 'json'])('in the payout of a period as .%s, and in what the next period reads of it', async (kind) => {
    await pay('--sales', sales, '--period', '2024-05', '--paid', 'none', '--out', `may.${kind}`);
    const { out } = await pay('--sales', sales, '--period', '2024-06', '--paid', `may.${kind}`, '--out', '-');
    // Were a number read back as a figure, its line would be taken for one paid to somebody else, and be paid again.
    expect(JSON.parse(out)).toMatchObject({ lines: [], owed: [] });
    if (kind === 'xlsx') expect(below((await sheets('may.xlsx'))[1], '工号').slice(0, NUMBERS.length)).toEqual(NUMBERS);
  });
});
