import type { Area } from './area';

/** Widths, heights, panes and print settings of a sheet. Sizes are points; what is not set has the usual size. */
export interface Layout {
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  /** Blocks of cells shown as one; the first holds the value. */
  merged: readonly Area[];
  frozenRows: number;
  frozenColumns: number;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  readonly page: PageLayout;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string | null;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  firstPageNumber: number | '';
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly margins: Record<Margin, number>;
  readonly headersFooters: Record<HeaderFooter, string>;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  /** A page ends above each of these rows, and left of each of these columns. */
  readonly breaksAbove: Set<number>;
  readonly breaksLeft: Set<number>;
}

export type Margin = 'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer';
export type HeaderFooter = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

export const USUAL_WIDTH = 48;
export const USUAL_HEIGHT = 15;

export function plainLayout(): Layout {
  return {
    columnWidths: new Map(), rowHeights: new Map(), hiddenColumns: new Set(), hiddenRows: new Set(), merged: [], frozenRows: 0, frozenColumns: 0,
    tabColor: '', showGridlines: true, showHeadings: true,
    page: {
      orientation: 'Portrait', paperSize: null, blackAndWhite: false, centerHorizontally: false, centerVertically: false, printGridlines: false,
      printHeadings: false, printOrder: 'DownThenOver', firstPageNumber: '', zoom: { scale: 100 },
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      headersFooters: { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
      printArea: null, titleRows: null, titleColumns: null, breaksAbove: new Set(), breaksLeft: new Set(),
    },
  };
}
