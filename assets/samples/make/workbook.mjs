import { writeXlsx } from 'hucre/xlsx';
import { sumOf } from './sum.mjs';

const INK = { rgb: '1F2D3A' };
const LINE = { style: 'thin', color: { rgb: 'D5DBE1' } };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const MADE = new Date(Date.UTC(2024, 3, 8));

/** The workbook of these sheets; the same sheets give the same bytes. */
export function workbookOf(sheets, font) {
  return writeXlsx({
    sheets: sheets.map((sheet) => worksheet(sheet, font)),
    defaultFont: font,
    properties: { title: sheets[0].title, creator: 'Payladder samples', lastModifiedBy: 'Payladder samples', created: MADE, modified: MADE },
  });
}

function worksheet({ name, title, note, table, totals, columns, rows }, font) {
  const header = title === undefined ? 0 : 2;
  const last = header + rows.length;
  const cells = new Map();
  const put = (row, column, value, style, more = {}) => cells.set(`${row},${column}`, { value, style: { font, ...style }, ...more });
  if (title !== undefined) {
    put(0, 0, title, { font: { ...font, bold: true, size: 16, color: INK }, alignment: { horizontal: 'center', vertical: 'center' } });
    put(1, 0, note, { font: { ...font, color: { rgb: '5A6B7B' } }, alignment: { vertical: 'center' } });
  }
  columns.forEach(([text], column) => put(header, column, text, {
    font: { ...font, bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F4B66' } }, border: BOX, alignment: { horizontal: 'center', vertical: 'center' },
  }));
  const summed = totals === undefined ? new Set() : new Set(totals.slice(1));
  if (totals !== undefined) columns.forEach(([text, field, { numFmt }], column) => {
    const style = { font: { ...font, bold: true, color: INK }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAF0F5' } }, border: BOX, ...(numFmt === undefined ? {} : { numFmt }) };
    if (summed.has(field)) put(last + 1, column, null, style, { formula: `SUBTOTAL(109,${table}[${text}])`, formulaResult: sumOf(rows, field) });
    else put(last + 1, column, column === 0 ? totals[0] : null, style);
  });
  return {
    name,
    columns: columns.map(([, , looks]) => ({ width: looks.width, style: bodyStyle(looks, font) })),
    rows: [...Array.from({ length: header + 1 }, () => []), ...rows.map((row) => columns.map(([, field]) => row[field] ?? null))],
    cells,
    rowDefs: new Map([[0, { height: title === undefined ? 20 : 30 }], [header, { height: 20 }]]),
    freezePane: { rows: header + 1 },
    ...(title === undefined ? {} : { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }] }),
    ...(table === undefined ? {} : { tables: [tableOf(table, columns, header, last + 1, totals, summed)] }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${header + 1}:$${header + 1}` },
  };
}

/** Figures stand right and dates in the middle; a little room keeps texts apart from the figures before them. */
function bodyStyle({ numFmt }, font) {
  const alignment = numFmt === undefined ? { indent: 1, horizontal: 'left' } : { horizontal: numFmt.startsWith('y') ? 'center' : 'right' };
  return { font, border: BOX, alignment: { ...alignment, vertical: 'center' }, ...(numFmt === undefined ? {} : { numFmt }) };
}

function tableOf(name, columns, header, last, totals, summed) {
  return {
    name, displayName: name, range: `A${header + 1}:${letters(columns.length - 1)}${last + 1}`, showTotalRow: true, style: 'TableStyleLight1', showRowStripes: false,
    columns: columns.map(([text, field], column) => ({ name: text, ...(summed.has(field) ? { totalFunction: 'sum' } : column === 0 ? { totalLabel: totals[0] } : {}) })),
  };
}

function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
