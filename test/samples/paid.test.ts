import ExcelJS from 'exceljs';
import { sheetsShown } from '../xlsx/libreoffice';
import { paidSample } from './paid';

/** Every formula of a workbook with the result that was saved beside it, by its place. */
async function formulasOf(bytes: Uint8Array): Promise<Map<string, number>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer);
  const found = new Map<string, number>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.formula !== undefined && cell.formula !== '') found.set(`${sheet.name} ${cell.address}`, Number(cell.result));
    }));
  }
  return found;
}

const letters = (column: number): string => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

// Fines and people who net to 0; points beside cash. More of them are worked out in `formulas`, without LibreOffice.
test.each([
  ['tele-reward-penalty', 'en'], ['loyalty-points', 'zh'],
] as const)('every formula of the sheets of %s comes to what was saved beside it, in %s', async (id, language) => {
  const { payout, workbook } = await paidSample(id);
  const bytes = await workbook(language);
  const formulas = await formulasOf(bytes);
  const shown = new Map<string, string | null>([...sheetsShown(bytes)].flatMap(([sheet, rows]) => rows.flatMap((row, at) => row.map((cell, column) => [`${sheet} ${letters(column)}${at + 1}`, cell] as const))));
  expect(payout.lines.length).toBeGreaterThan(10);
  expect(formulas.size).toBeGreaterThan(2);
  expect([...formulas].filter(([place, saved]) => Number(shown.get(place)) !== saved).map(([place, saved]) => `${place}: saved ${saved}, comes to ${shown.get(place)}`)).toEqual([]);
});
