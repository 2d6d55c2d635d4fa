import fc from 'fast-check';
import { bandHeight, layOut, rowHeight, type ReportCell, type ReportChart, type ReportSheet } from '../../src/report';

/** A4 within its margins, in points. */
const PAGE = { portrait: { width: 523, height: 748.4 }, landscape: { width: 770, height: 501.4 } } as const;
/** What a row without a height of its own takes, a chart's too. */
const USUAL = 15;

interface Given {
  readonly widths: readonly number[];
  readonly landscape: boolean;
  readonly rows: number;
  readonly long: number;
  readonly isTable: boolean;
  readonly facts: number;
  readonly closing: boolean;
  readonly charts: readonly { readonly kind: ReportChart['kind']; readonly points: number }[];
}

function sheetOf({ widths, landscape, rows, long, isTable, facts, closing, charts }: Given): ReportSheet {
  const cells: readonly ReportCell[] = [{ kind: 'text', text: '额'.repeat(long) }];
  return {
    role: 'model', name: '表', title: '测算', landscape, closing: closing ? [['说明']] : [], facts: Array.from({ length: facts }, (_, fact) => ({ label: '项', value: `值${fact}` })),
    columns: widths.map((width, at) => ({ header: `列${at}`, kind: at === 0 ? 'wrapped' : 'money', width })), blocks: [{ ...(isTable ? { table: 'Table' } : {}), rows: { length: rows, at: () => cells } }],
    charts: charts.map(({ kind, points }): ReportChart => ({
      kind, isStacked: false, fromZero: false, title: '图', along: null, value: '值', sheet: '数', block: 0, categories: 0, lines: [{ name: '线', look: 'joined', column: 1, first: 0, last: points - 1 }],
    })),
  };
}

const chart = fc.record({ kind: fc.constantFrom('column', 'bar', 'line', 'scatter'), points: fc.integer({ min: 1, max: 60 }) });
const drawn = fc.record({
  widths: fc.array(fc.integer({ min: 9, max: 34 }), { minLength: 1, maxLength: 18 }), landscape: fc.boolean(), rows: fc.integer({ min: 0, max: 90 }), long: fc.integer({ min: 1, max: 80 }),
  isTable: fc.boolean(), facts: fc.integer({ min: 0, max: 6 }), closing: fc.boolean(), charts: fc.array(chart, { minLength: 1, maxLength: 8 }),
}).map(sheetOf);

/** The page on which each row is printed by a program that starts a new one where it is told to, and where no row fits any more. */
function pagesOf(sheet: ReportSheet, { bands, charts, pageBreaks, repeatedRows, scale }: ReturnType<typeof layOut>): number[] {
  const heights: number[] = [];
  for (const band of bands) {
    if (band.kind === 'body') for (let row = 0; row < band.rows.length; row++) heights[band.row + row] = rowHeight(band.columns, band.rows.at(row));
    else heights[band.row] = bandHeight(band);
  }
  const room = (sheet.landscape ? PAGE.landscape : PAGE.portrait).height * (100 / scale);
  const repeated = Array.from({ length: repeatedRows.last - repeatedRows.first + 1 }, (_, row) => heights[repeatedRows.first + row] ?? USUAL).reduce((sum, height) => sum + height, 0);
  let [page, used] = [0, 0];
  return Array.from({ length: Math.max(...charts.map(({ top, rows }) => top + rows)) }, (_, row) => {
    const height = heights[row] ?? USUAL;
    if (pageBreaks.includes(row) || used + height > room) [page, used] = [page + 1, repeated];
    used += height;
    return page;
  });
}

test('a chart lies on one page, whole, below the rows of its sheet and clear of the others', () => {
  fc.assert(fc.property(drawn, (sheet) => {
    const layout = layOut(sheet);
    const pages = pagesOf(sheet, layout);
    const page = sheet.landscape ? PAGE.landscape : PAGE.portrait;
    let end = layout.rowCount;
    expect(layout.charts).toHaveLength(sheet.charts?.length ?? 0);
    for (const { top, rows, columns, letters } of layout.charts) {
      expect(top).toBeGreaterThan(end);
      expect(new Set(pages.slice(top, top + rows)).size).toBe(1);
      const width = Array.from({ length: columns }, (_, at) => sheet.columns[at]?.width ?? 9).reduce((sum, each) => sum + each, 0);
      expect((width * 6.4 * layout.scale) / 100).toBeLessThanOrEqual(page.width);
      // Letters that can be read, on the screen and on paper.
      expect(Math.min(letters, (letters * layout.scale) / 100)).toBeGreaterThan(6.4);
      end = top + rows;
    }
  }), { numRuns: 300 });
});

test('charts that fit below a short table need no page of their own', () => {
  const short = sheetOf({ widths: [30, 20, 20], landscape: false, rows: 3, long: 2, isTable: true, facts: 0, closing: false, charts: [{ kind: 'line', points: 5 }, { kind: 'column', points: 5 }] });
  expect(layOut(short).pageBreaks).toEqual([]);
});
