import type { Book, Paid, PayoutWork, Source } from '../../src/excel';
import { failure, sentence, success, type Problem } from '../../src/i18n';
import { adjustmentCells, adjustmentHeader, adjustmentHeaders, adjustmentRows, type Report } from '../../src/report';
import type { KeptScheme } from '../../src/scheme';
import { fitness, headersIn, type Cell, type Grid } from '../../src/table';

/** A workbook in memory: what it holds, what was written to it, and how it is to fail. */
export interface MemoryBook extends Book {
  grids: Grid[];
  activeSheet: string;
  readonly reports: Report[];
  readonly newWorkbooks: Report[];
  readonly paid: Paid[];
  readonly kept: KeptScheme[];
  /** The sheets of payouts and the register, and what was done to them. */
  payoutGrids: Grid[];
  readonly works: PayoutWork[];
  readonly keptModels: KeptScheme[];
  readonly shown: string[];
  left: string[];
  shared: boolean;
  /** What writing and reading answer instead of doing their work. */
  refusal: Problem | undefined;
  /** Called between two requests of a writing. */
  betweenRequests: () => void;
  /** Puts another sheet in place of one of its name, as the user does by typing, and tells of it. */
  change: (grid: Grid) => void;
}

export const cancelled: Problem = { code: 'cancelled', sentence: sentence({ zh: '已取消。', en: 'Cancelled.' }) };

export function sheetOf(name: string, cells: readonly (readonly Cell[])[]): Grid {
  return { name, sheet: name, cells, firstRow: 0, firstColumn: 0 };
}

export function memoryBook(...grids: Grid[]): MemoryBook {
  const listeners = new Set<(sheet: string | null) => void>();
  const book: MemoryBook = {
    grids, activeSheet: grids[0]?.sheet ?? '', reports: [], newWorkbooks: [], paid: [], kept: [], keptModels: [], payoutGrids: [], works: [], shown: [], left: [], shared: false, refusal: undefined,
    betweenRequests: () => undefined,
    change: (grid) => {
      book.grids = [...book.grids.filter(({ name }) => name !== grid.name), grid];
      for (const tell of listeners) tell(grid.sheet ?? '');
    },
    sources: async () => success(book.grids.filter(({ cells }) => adjustmentHeader(cells) === undefined).map((grid) => sourceOf(grid, book.activeSheet))),
    read: async (source, watch = {}) => {
      await Promise.resolve();
      if (book.refusal !== undefined) return failure(book.refusal);
      if (watch.signal?.aborted === true) return failure(cancelled);
      const grid = book.grids.find(({ name }) => name === source.id);
      return grid === undefined ? failure({ code: 'excel-gone', sentence: sentence({ zh: '找不到。', en: 'Gone.' }) }) : success(grid);
    },
    selected: async () => success(book.grids.find(({ sheet }) => sheet === book.activeSheet)?.cells ?? []),
    write: async (report, paid, watch = {}) => {
      if (book.refusal !== undefined) return failure(book.refusal);
      for (const done of [0, 1]) {
        watch.onProgress?.({ done, of: 2 });
        await Promise.resolve();
        book.betweenRequests();
        if (watch.signal?.aborted === true) return failure(cancelled);
      }
      book.reports.push(report);
      if (paid !== null) book.paid.push(paid);
      return success({ sheets: report.sheets.map(({ name }) => name), requests: 2, remarks: [] });
    },
    writeToNewWorkbook: async (report) => {
      book.newWorkbooks.push(report);
      return success({ sheets: report.sheets.map(({ name }) => name), requests: 1, remarks: [] });
    },
    unfinished: async () => success(book.left),
    removeUnfinished: async () => success(book.left.splice(0)),
    isShared: async () => book.shared,
    schemes: async () => success([...book.kept]),
    keepScheme: async (scheme) => {
      const same = book.kept.findIndex(({ id }) => id === scheme.id);
      if (same === -1) book.kept.push(scheme);
      else book.kept[same] = scheme;
      return success(undefined);
    },
    forgetScheme: async (id) => {
      book.kept.splice(book.kept.findIndex((scheme) => scheme.id === id), 1);
      return success(undefined);
    },
    models: async () => success([...book.keptModels]),
    keepModel: async (model) => {
      const same = book.keptModels.findIndex(({ id }) => id === model.id);
      book.keptModels.splice(same < 0 ? book.keptModels.length : same, same < 0 ? 0 : 1, model);
      return success(undefined);
    },
    forgetModel: async (id) => {
      book.keptModels.splice(book.keptModels.findIndex((model) => model.id === id), 1);
      return success(undefined);
    },
    insertExamples: async ({ name }) => (book.refusal === undefined ? success(name) : failure(book.refusal)),
    notePaid: async (paid) => {
      if (book.refusal !== undefined) return failure(book.refusal);
      book.paid.push(paid);
      return success(undefined);
    },
    paidBefore: async (fingerprint) => success(book.paid.map((paid) => ({ ...paid, sameRows: paid.fingerprint === fingerprint, standing: true }))),
    payoutSheets: async () => (book.refusal === undefined ? success(book.payoutGrids) : failure(book.refusal)),
    keepPayout: async (work) => {
      if (book.refusal !== undefined) return failure(book.refusal);
      book.works.push(work);
      return success({ sheets: work.report?.sheets.map(({ name }) => name) ?? [], requests: 2, remarks: [] });
    },
    decisions: async () => {
      const found = book.grids.find(({ cells }) => adjustmentHeader(cells) !== undefined);
      return success(found === undefined ? null : { sheet: found.name, rows: adjustmentRows(found.cells) ?? [] });
    },
    noteDecision: async (decision, language) => {
      if (book.refusal !== undefined) return failure(book.refusal);
      const found = book.grids.find(({ cells }) => adjustmentHeader(cells) !== undefined);
      const { name, cells } = found ?? sheetOf('调整', [adjustmentHeaders(language)]);
      book.grids = [...book.grids.filter((grid) => grid !== found), sheetOf(name, [...cells, adjustmentCells(decision, language, adjustmentHeader(cells)?.columns)])];
      return success(name);
    },
    onChanged: async (tell) => {
      listeners.add(tell);
      return success(async () => void listeners.delete(tell));
    },
    check: async () => (book.refusal === undefined
      ? success({ facts: { Excel: 'in memory' }, entries: [{ member: 'Range.values', outcome: 'as expected', came: 1, expected: 1, milliseconds: 1 }] }) : failure(book.refusal)),
    show: async (sheet, cell) => {
      book.shown.push(`${sheet}!${cell}`);
      return success(undefined);
    },
  };
  return book;
}

function sourceOf(grid: Grid, activeSheet: string): Source {
  return {
    id: grid.name, kind: 'range', name: grid.name, sheet: grid.sheet ?? '', address: 'A1', rows: Math.max(0, grid.cells.length - 1), active: grid.sheet === activeSheet, headers: headersIn(grid, 'sales'), besideTables: false,
    fitness: { sales: fitness(grid, 'sales'), people: fitness(grid, 'people'), teams: fitness(grid, 'teams'), history: fitness(grid, 'history') },
  };
}
