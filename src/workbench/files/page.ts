import type { WriteSheet } from 'hucre/xlsx';
import { areaName, parseArea, type Area, type HeaderFooter, type PageLayout } from '../model';

type PageInFile = NonNullable<WriteSheet['pageSetup']>;
type PaperInFile = NonNullable<PageInFile['paperSize']>;

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<PaperInFile, string>> = {
  letter: 'Letter', legal: 'Legal', a3: 'A3', a4: 'A4', a5: 'A5', b4: 'B4', b5: 'B5', executive: 'Executive', tabloid: 'Tabloid',
};
const PARTS: readonly (readonly [code: 'L' | 'C' | 'R', header: HeaderFooter, footer: HeaderFooter])[] = [
  ['L', 'leftHeader', 'leftFooter'], ['C', 'centerHeader', 'centerFooter'], ['R', 'rightHeader', 'rightFooter'],
];

const absolute = (area: Area): string => areaName(area).replace(/[A-Z]+|\d+/g, '$$$&');

/** How a sheet prints, as a file holds it. */
export function filePage(page: PageLayout): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks' | 'colBreaks'> {
  const paperSize = paperKey(page.paperSize);
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = page.zoom;
  const fits = wide !== undefined || high !== undefined;
  const inches = Object.fromEntries(Object.entries(page.margins).map(([side, points]) => [side, points / POINTS_PER_INCH]));
  const oddHeader = joined(page, 1);
  const oddFooter = joined(page, 2);
  return {
    pageSetup: {
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait', margins: inches,
      ...(paperSize === undefined ? {} : { paperSize }),
      ...(fits ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 } : { scale: scale ?? 100 }),
      ...(page.printArea === null ? {} : { printArea: absolute(page.printArea) }),
      ...(page.titleRows === null ? {} : { printTitlesRow: absolute(page.titleRows) }),
      ...(page.titleColumns === null ? {} : { printTitlesColumn: absolute(page.titleColumns) }),
      showGridLines: page.printGridlines, showRowColHeaders: page.printHeadings, horizontalCentered: page.centerHorizontally, verticalCentered: page.centerVertically,
    },
    ...(oddHeader === '' && oddFooter === '' ? {} : { headerFooter: { oddHeader, oddFooter } }),
    ...(page.breaksAbove.size === 0 ? {} : { rowBreaks: [...page.breaksAbove].map((row) => row - 1) }),
    ...(page.breaksLeft.size === 0 ? {} : { colBreaks: [...page.breaksLeft].map((column) => column - 1) }),
  };
}

/** Sets how a sheet prints, as its file says. */
export function takePage(page: PageLayout, file: Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks' | 'colBreaks'>): void {
  const setup = file.pageSetup ?? {};
  page.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = setup.paperSize === undefined ? null : PAPERS[setup.paperSize];
  for (const [side, inches] of Object.entries(setup.margins ?? {})) if (isMargin(page, side) && typeof inches === 'number') page.margins[side] = inches * POINTS_PER_INCH;
  if (setup.fitToPage === true) page.zoom = { ...(setup.fitToWidth === 0 ? {} : { horizontalFitToPages: setup.fitToWidth ?? 1 }), ...(setup.fitToHeight === 0 ? {} : { verticalFitToPages: setup.fitToHeight ?? 1 }) };
  else page.zoom = { scale: setup.scale ?? 100 };
  page.printArea = parseArea(setup.printArea ?? '');
  page.titleRows = parseArea(setup.printTitlesRow ?? '');
  page.titleColumns = parseArea(setup.printTitlesColumn ?? '');
  page.printGridlines = setup.showGridLines === true;
  page.printHeadings = setup.showRowColHeaders === true;
  page.centerHorizontally = setup.horizontalCentered === true;
  page.centerVertically = setup.verticalCentered === true;
  split(page, 1, file.headerFooter?.oddHeader ?? '');
  split(page, 2, file.headerFooter?.oddFooter ?? '');
  for (const row of file.rowBreaks ?? []) page.breaksAbove.add(row + 1);
  for (const column of file.colBreaks ?? []) page.breaksLeft.add(column + 1);
}

function paperKey(name: string | null): PaperInFile | undefined {
  for (const key in PAPERS) if (isPaper(key) && PAPERS[key] === name) return key;
  return undefined;
}

const isPaper = (key: string): key is PaperInFile => Object.hasOwn(PAPERS, key);
const isMargin = (page: PageLayout, side: string): side is keyof PageLayout['margins'] => Object.hasOwn(page.margins, side);

const joined = (page: PageLayout, which: 1 | 2): string => PARTS
  .map((part) => [part[0], page.headersFooters[part[which]]] as const).filter(([, text]) => text !== '').map(([code, text]) => `&${code}${text}`).join('');

/** "&LLeft&RRight" into its parts; text before the first code stands in the middle. */
function split(page: PageLayout, which: 1 | 2, text: string): void {
  for (const [, code, part = ''] of `&C${text}`.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g)) {
    const found = PARTS.find(([known]) => known === code);
    if (found !== undefined && part !== '') page.headersFooters[found[which]] = part;
  }
}
