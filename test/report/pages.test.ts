import fc from 'fast-check';
import { describeReport, layOut, type Band, type ReportSheet } from '../../src/report';
import { widthOf, wrapped } from '../../src/report/measure';
import { pagesOf, printScale, rowHeight } from '../../src/report/paper';
import { fullPayout, line, payoutOf, record } from './sample';

const pages = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }),
  first: fc.integer({ min: 300, max: 500 }), room: fc.integer({ min: 300, max: 600 }), closing: fc.integer({ min: 0, max: 200 }),
});

function sheet(role: ReportSheet['role'], payout: Parameters<typeof describeReport>[0], language: 'zh' | 'en' = 'zh'): ReportSheet {
  const found = describeReport(payout, record, language).sheets.find((each) => each.role === role);
  if (found === undefined) throw new Error(`no ${role} sheet`);
  return found;
}

const texts = (bands: readonly Band[], kind: 'title' | 'heading' | 'closing'): string[] => bands.flatMap((band) => (band.kind === kind && 'text' in band ? [band.text] : []));

describe('rows shared out to pages', () => {
  it('all stand on one, in order, and no page holds more than it has room for', () => {
    fc.assert(fc.property(pages, ({ heights, first, room, closing }) => {
      const counts = pagesOf(heights, { first, room, closing });
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(heights.length);
      let done = 0;
      counts.forEach((count, page) => {
        expect(count).toBeGreaterThan(0);
        const used = heights.slice(done, done + count).reduce((sum, height) => sum + height, 0) + (page === counts.length - 1 ? closing : 0);
        // A row that is too high by itself, or with what closes the rows, still has a page of its own.
        if (count > 1) expect(used).toBeLessThanOrEqual(page === 0 ? first : room);
        done += count;
      });
    }));
  });
});

describe('a statement of several pages', () => {
  const lines = Array.from({ length: 60 }, (_, i) => line('北京晨光文化传播有限责任公司', '10.00', { rows: [i + 1] }));
  const statements = sheet('statements', payoutOf([...lines, line('李四', '5.00')]));
  const { bands, pageBreaks, repeatedRows } = layOut(statements);

  it('has name, page and header on each of them, and its total once, over all rows', () => {
    expect(texts(bands, 'heading').map((text) => text.replace(/^.*（人员）/, ''))).toEqual([1, 2, 3, 4].map((page) => ` · 第 ${page} 页，共 4 页`).concat(''));
    expect(bands.filter(({ kind }) => kind === 'header')).toHaveLength(5);
    expect(repeatedRows).toEqual({ first: 0, last: 4 });
    const [total] = bands.flatMap((band) => (band.kind === 'totals' ? [band] : []));
    const bodies = bands.flatMap((band) => (band.kind === 'body' ? [band] : []));
    const last = bodies[3];
    expect(total?.formulas[2]).toBe(`SUM(C${(bodies[0]?.row ?? 0) + 1}:C${(last?.row ?? 0) + (last?.rows.length ?? 0)})`);
  });

  it('starts each page with a heading', () => {
    expect(pageBreaks).toEqual(bands.flatMap((band) => (band.kind === 'heading' ? [band.row] : [])).slice(1));
  });
});

describe('the summary', () => {
  it.each([20, 26, 27, 28, 29, 30, 31, 32, 60, 500])('of %i recipients is never signed on a page without one of them', (count) => {
    const { bands, pageBreaks } = layOut(sheet('summary', payoutOf(Array.from({ length: count }, (_, i) => line(`甲${i}`, '1.00')))));
    const body = bands.find((band) => band.kind === 'body');
    const lastRow = (body?.row ?? 0) + count - 1;
    expect(pageBreaks.every((row) => row <= lastRow)).toBe(true);
    if (count > 40) expect(pageBreaks.length).toBeGreaterThan(0);
  });

  it('has its signatures in one cell, as wide as the sheet at most', () => {
    for (const language of ['zh', 'en'] as const) {
      const summary = sheet('summary', payoutOf([line('张三', '123456.78')]), language);
      const closing = texts(layOut(summary).bands, 'closing');
      const width = summary.columns.reduce((sum, column) => sum + column.width, 0);
      expect(closing.every((text) => widthOf(text) <= width)).toBe(true);
      expect(closing.at(-1)).toMatch(/_{12,}.*_{12,}.*_{12,}/);
    }
  });
});

describe('the amount in words and the place to sign of a statement', () => {
  it.each(['zh', 'en'] as const)('are no wider than the sheet, however much is paid, and nothing of them is lost (%s)', (language) => {
    const statements = sheet('statements', payoutOf([line('张三', '777777777777.77'), line('李四', '8888.88')]), language);
    const width = statements.columns.reduce((sum, column) => sum + column.width, 0);
    const closing = texts(layOut(statements).bands, 'closing');
    expect(closing.filter((text) => widthOf(text) > width)).toEqual([]);
    expect(closing.join('').replace(/ /g, '')).toBe(statements.blocks.flatMap((block) => block.closing ?? []).join('').replace(/ /g, ''));
  });
});

describe('text', () => {
  it('longer than its line goes on in the next, and nothing of it is lost', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'W', '张', '，', '。', ' ', '1', '×', '𠮷'), maxLength: 200 });
    fc.assert(fc.property(text, fc.integer({ min: 5, max: 60 }), (given, width) => {
      const lines = wrapped(given, width);
      expect(lines.join('').replace(/ /g, '')).toBe(given.replace(/ /g, ''));
      // A mark that may not begin a line stands out by itself.
      for (const each of lines) expect(widthOf(each.replace(/[，。]+$/, ''))).toBeLessThanOrEqual(width);
    }));
  });

  it('of a title, a fact and a heading too long for the sheet has rows of its own', () => {
    const long = '一'.repeat(90);
    const statements = sheet('statements', { ...payoutOf([line(long, '1.00')]), scheme: { id: 'x', version: '1', name: { zh: long, en: long } } });
    const { bands } = layOut(statements);
    expect(texts(bands, 'title').length).toBeGreaterThan(1);
    expect(texts(bands, 'heading').length).toBeGreaterThan(1);
    expect(bands.filter((band) => band.kind === 'fact' && band.fact.label === '').length).toBeGreaterThan(0);
  });

  it('in a column makes its row as high as it needs', () => {
    const columns = [{ header: 'x', kind: 'wrapped', width: 12.5 } as const];
    const height = (text: string): number => rowHeight(columns, [{ kind: 'text', text }]);
    expect(height('一二三四')).toBe(18);
    expect(height('一二三四五六')).toBe(32.5);
    expect(height('a\nb\nc')).toBe(47);
  });
});

describe('the scale', () => {
  it('lets all printed columns stand on one page, and enlarges none', () => {
    for (const { columns, printed, landscape } of describeReport(fullPayout(), record, 'en').sheets) {
      const width = columns.slice(0, printed).reduce((sum, column) => sum + column.width, 0);
      const scale = printScale(columns.slice(0, printed), landscape);
      expect((width * 5.25 * scale) / 100).toBeLessThan(landscape ? 770 : 523);
      expect(scale).toBeLessThanOrEqual(100);
      expect(scale).toBeGreaterThan(60);
    }
  });
});
