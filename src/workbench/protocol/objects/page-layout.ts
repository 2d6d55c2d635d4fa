import { isWholeColumns, isWholeRows, Refusal, type HeaderFooter, type Json, type Margin, type PageLayout, type Sheet } from '../../model';
import { fields, integer, isGiven, number, object, oneOf, text, truth } from '../given';
import type { ExcelHost } from '../host';
import { Kind, Remote, type RemoteValue } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { rangeOf, rangeOrNull } from './range';
import { areasOf } from './range-areas';

export const pageLayoutOf = (sheet: Sheet): Remote => pageLayoutKind.of(sheet);
export const pageBreaksOf = (sheet: Sheet, direction: 'horizontal' | 'vertical'): Remote => breaksKind.of(new PageBreaks(sheet, direction));

function change(sheet: Sheet, doIt: (page: PageLayout) => void): void {
  sheet.home.requireWritable();
  doIt(sheet.layout.page);
  sheet.home.tell({ kind: 'layout', sheet });
}

function margin(which: Margin) {
  return {
    get: (sheet: Sheet): Json => sheet.layout.page.margins[which],
    set: (sheet: Sheet, given: RemoteValue): void => change(sheet, (page) => { page.margins[which] = number(given); }),
  };
}

type Flag = 'blackAndWhite' | 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings';

function flag(which: Flag) {
  return {
    get: (sheet: Sheet): Json => sheet.layout.page[which],
    set: (sheet: Sheet, given: RemoteValue): void => change(sheet, (page) => { page[which] = truth(given); }),
  };
}

function headerFooter(which: HeaderFooter) {
  return {
    get: (sheet: Sheet): Json => sheet.layout.page.headersFooters[which],
    set: (sheet: Sheet, given: RemoteValue): void => change(sheet, (page) => { page.headersFooters[which] = text(given); }),
  };
}

function zoom(given: RemoteValue, before: PageLayout['zoom'], fits: boolean): PageLayout['zoom'] {
  const asked = fields(given);
  const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
  if (Object.keys(asked).some((key) => !known.includes(key))) throw new Refusal('InvalidArgument', 'no such zoom');
  if (!fits && !isGiven(asked['scale'])) return before;
  return Object.fromEntries(known.filter((key) => isGiven(asked[key])).map((key) => [key, integer(asked[key])]));
}

function cells(sheet: Sheet, given: RemoteValue | undefined, host: ExcelHost): CellRange {
  return given instanceof Remote ? object(CellRange, given) : rangeOn(sheet, host.workbook, text(given));
}

const place = (sheet: Sheet, which: 'titleRows' | 'titleColumns'): Remote | null => {
  const area = sheet.layout.page[which];
  return rangeOrNull(area === null ? null : new CellRange(sheet, area));
};

const PAPER = ['Letter', 'A3', 'A4', 'A5', 'B4', 'B5', 'Legal'] as const;

const pageLayoutKind = new Kind<Sheet>('PageLayout', {}, {
  since: 9,
  members: {
    orientation: { get: (sheet) => sheet.layout.page.orientation, set: (sheet, given) => change(sheet, (page) => { page.orientation = oneOf(['Portrait', 'Landscape'] as const, given); }) },
    paperSize: { get: (sheet) => sheet.layout.page.paperSize, set: (sheet, given) => change(sheet, (page) => { page.paperSize = oneOf(PAPER, given); }) },
    printOrder: { get: (sheet) => sheet.layout.page.printOrder, set: (sheet, given) => change(sheet, (page) => { page.printOrder = oneOf(['DownThenOver', 'OverThenDown'] as const, given); }) },
    firstPageNumber: { get: (sheet) => sheet.layout.page.firstPageNumber, set: (sheet, given) => change(sheet, (page) => { page.firstPageNumber = given === '' ? '' : integer(given); }) },
    zoom: { get: (sheet) => ({ ...sheet.layout.page.zoom }), set: (sheet, given, { circumstances }) => change(sheet, (page) => { page.zoom = zoom(given, page.zoom, circumstances.fitsToPages); }) },
    blackAndWhite: flag('blackAndWhite'),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    headersFooters: { link: (sheet) => groupKind.of(sheet) },
    setPrintArea: { run: (sheet, [given], host) => change(sheet, (page) => { page.printArea = cells(sheet, given, host).area; }) },
    setPrintTitleRows: {
      run: (sheet, [given], host) => change(sheet, (page) => {
        const { area } = cells(sheet, given, host);
        if (!isWholeRows(area)) throw new Refusal('InvalidArgument', 'title rows are whole rows');
        page.titleRows = area;
      }),
    },
    setPrintTitleColumns: {
      run: (sheet, [given], host) => change(sheet, (page) => {
        const { area } = cells(sheet, given, host);
        if (!isWholeColumns(area)) throw new Refusal('InvalidArgument', 'title columns are whole columns');
        page.titleColumns = area;
      }),
    },
    getPrintAreaOrNullObject: {
      call: (sheet) => {
        const { printArea } = sheet.layout.page;
        return printArea === null ? null : areasOf(new CellRange(sheet, printArea));
      },
    },
    getPrintTitleRowsOrNullObject: { call: (sheet) => place(sheet, 'titleRows') },
    getPrintTitleColumnsOrNullObject: { call: (sheet) => place(sheet, 'titleColumns') },
  },
});

const groupKind = new Kind<Sheet>('HeaderFooterGroup', {}, {
  since: 9,
  members: { defaultForAllPages: { link: (sheet) => headerFooterKind.of(sheet) }, state: { get: () => 'Default' } },
});

const headerFooterKind = new Kind<Sheet>('HeaderFooter', {}, {
  since: 9,
  members: {
    leftHeader: headerFooter('leftHeader'), centerHeader: headerFooter('centerHeader'), rightHeader: headerFooter('rightHeader'),
    leftFooter: headerFooter('leftFooter'), centerFooter: headerFooter('centerFooter'), rightFooter: headerFooter('rightFooter'),
  },
});

class PageBreaks {
  constructor(readonly sheet: Sheet, readonly direction: 'horizontal' | 'vertical') {}

  get places(): Set<number> {
    return this.direction === 'horizontal' ? this.sheet.layout.page.breaksAbove : this.sheet.layout.page.breaksLeft;
  }

  get sorted(): number[] {
    return [...this.places].sort((a, b) => a - b);
  }
}

class PageBreak {
  constructor(readonly breaks: PageBreaks, readonly at: number) {}

  get cell(): CellRange {
    const [row, column] = this.breaks.direction === 'horizontal' ? [this.at, 0] : [0, this.at];
    return new CellRange(this.breaks.sheet, { top: row, left: column, rows: 1, columns: 1 });
  }
}

const breaksKind: Kind<PageBreaks> = new Kind<PageBreaks>('PageBreakCollection', {
  items: (breaks) => breaks.sorted.map((at) => breakKind.of(new PageBreak(breaks, at))),
}, {
  since: 9,
  members: {
    add: {
      call: (breaks, [given], host) => {
        const { area } = cells(breaks.sheet, given, host);
        const at = breaks.direction === 'horizontal' ? area.top : area.left;
        if (at === 0) throw new Refusal('InvalidArgument', 'no page ends before the first row');
        change(breaks.sheet, () => breaks.places.add(at));
        return breakKind.of(new PageBreak(breaks, at));
      },
    },
    getCount: { call: (breaks) => breaks.places.size },
    removePageBreaks: { run: (breaks) => change(breaks.sheet, () => breaks.places.clear()) },
  },
});

const breakKind = new Kind<PageBreak>('PageBreak', {}, {
  since: 9,
  members: {
    rowIndex: { get: ({ cell }) => cell.area.top },
    columnIndex: { get: ({ cell }) => cell.area.left },
    getCellAfterBreak: { call: ({ cell }) => rangeOf(cell) },
    delete: { run: ({ breaks, at }) => change(breaks.sheet, () => breaks.places.delete(at)) },
  },
});

export const pageKinds = [pageLayoutKind, groupKind, headerFooterKind, breaksKind, breakKind];
