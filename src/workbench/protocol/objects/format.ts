import { bottom, readColour, Refusal, right, USUAL_HEIGHT, USUAL_WIDTH, type Area, type Border, type Edge, type Json, type Style } from '../../model';
import { number, oneOf, text, truth } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import { autofit } from './autofit';
import type { CellRange } from './cell-range';

export const formatOf = (range: CellRange): Remote => formatKind.of(range);

/** What all cells of a range have in common; null where they differ. Of large ranges the corners and the first 1,000 rows are looked at. */
function common<V extends Json>(range: CellRange, of: (style: Style) => V): V | null {
  const { sheet, area } = range;
  const first = of(sheet.style(area.top, area.left));
  const lastRow = Math.min(bottom(area), area.top + 999);
  for (let column = area.left; column <= Math.min(right(area), area.left + 255); column += 1) {
    for (let row = area.top; row <= lastRow; row += 1) if (of(sheet.style(row, column)) !== first) return null;
    if (of(sheet.style(bottom(area), column)) !== first) return null;
  }
  return first;
}

function styled<K extends keyof Style>(key: K, read: (given: RemoteValue) => Style[K]) {
  return {
    get: (range: CellRange): Json => common(range, (style) => shown(style[key])),
    set: (range: CellRange, given: RemoteValue): void => {
      const value = read(given);
      range.sheet.restyle(range.area, (style) => ({ ...style, [key]: value }), 'add-in');
    },
  };
}

function shown(value: Style[keyof Style]): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

const colour = (given: RemoteValue): string => readColour(text(given));

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const sizes = (sizesSet: ReadonlyMap<number, number>, from: number, count: number, usual: number): number | null => {
  const first = sizesSet.get(from) ?? usual;
  for (let at = from; at < from + Math.min(count, 16_384); at += 1) if ((sizesSet.get(at) ?? usual) !== first) return null;
  return first;
};

function setSizes(map: Map<number, number>, from: number, count: number, size: number): void {
  if (size < 0 || size > 1790) throw new Refusal('InvalidArgument', `no such size: ${size}`);
  for (let at = from; at < from + Math.min(count, 16_384); at += 1) map.set(at, size);
}

const formatKind = new Kind<CellRange>('RangeFormat', {}, {
  since: 1,
  members: {
    fill: { link: (range) => fillKind.of(range) },
    font: { link: (range) => fontKind.of(range) },
    borders: { link: (range) => bordersKind.of(range) },
    horizontalAlignment: styled('horizontal', (given) => oneOf(HORIZONTAL, given)),
    verticalAlignment: styled('vertical', (given) => oneOf(VERTICAL, given)),
    wrapText: styled('wrap', truth),
  },
}, {
  since: 2,
  members: {
    protection: { link: (range) => protectionKind.of(range) },
    columnWidth: {
      get: ({ sheet, area }) => sizes(sheet.layout.columnWidths, area.left, area.columns, USUAL_WIDTH),
      set: ({ sheet, area }, given) => {
        sheet.requireAllowed('allowFormatColumns');
        setSizes(sheet.layout.columnWidths, area.left, area.columns, number(given));
        sheet.home.tell({ kind: 'layout', sheet });
      },
    },
    rowHeight: {
      get: ({ sheet, area }) => sizes(sheet.layout.rowHeights, area.top, area.rows, USUAL_HEIGHT),
      set: ({ sheet, area }, given) => {
        sheet.requireAllowed('allowFormatRows');
        setSizes(sheet.layout.rowHeights, area.top, area.rows, number(given));
        sheet.home.tell({ kind: 'layout', sheet });
      },
    },
    autofitColumns: { run: (range) => autofit(range) },
    autofitRows: {
      run: ({ sheet, area }) => {
        sheet.requireAllowed('allowFormatRows');
        for (const row of sheet.layout.rowHeights.keys()) if (row >= area.top && row <= bottom(area)) sheet.layout.rowHeights.delete(row);
        sheet.home.tell({ kind: 'layout', sheet });
      },
    },
  },
}, {
  since: 9,
  members: {
    indentLevel: styled('indent', number),
    shrinkToFit: styled('shrink', truth),
  },
});

const fontKind = new Kind<CellRange>('RangeFont', {}, {
  since: 1,
  members: {
    bold: styled('bold', truth),
    italic: styled('italic', truth),
    color: styled('fontColor', colour),
    name: styled('fontName', text),
    size: styled('fontSize', number),
    underline: styled('underline', (given) => oneOf(UNDERLINE, given)),
  },
}, { since: 9, members: { strikethrough: styled('strikethrough', truth) } });

const fillKind = new Kind<CellRange>('RangeFill', {}, {
  since: 1,
  members: {
    color: {
      get: (range) => common(range, (style) => style.fill ?? '#FFFFFF'),
      set: (range, given) => {
        const fill = text(given) === '' ? null : colour(given);
        range.sheet.restyle(range.area, (style) => ({ ...style, fill }), 'add-in');
      },
    },
    clear: { run: (range) => range.sheet.restyle(range.area, (style) => ({ ...style, fill: null }), 'add-in') },
  },
});

const protectionKind = new Kind<CellRange>('FormatProtection', {}, {
  since: 2,
  members: { locked: styled('locked', truth), formulaHidden: styled('formulaHidden', truth) },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];

class RangeBorder {
  constructor(readonly range: CellRange, readonly side: Side) {}

  /** The cells that carry the line, and on which of their edges. */
  get place(): { area: Area; edge: Edge } | null {
    const { area } = this.range;
    if (this.side === 'EdgeTop') return { area: { ...area, rows: 1 }, edge: 'EdgeTop' };
    if (this.side === 'EdgeBottom') return { area: { ...area, top: bottom(area), rows: 1 }, edge: 'EdgeBottom' };
    if (this.side === 'EdgeLeft') return { area: { ...area, columns: 1 }, edge: 'EdgeLeft' };
    if (this.side === 'EdgeRight') return { area: { ...area, left: right(area), columns: 1 }, edge: 'EdgeRight' };
    if (this.side === 'InsideHorizontal') return area.rows > 1 ? { area: { ...area, rows: area.rows - 1 }, edge: 'EdgeBottom' } : null;
    if (this.side === 'InsideVertical') return area.columns > 1 ? { area: { ...area, columns: area.columns - 1 }, edge: 'EdgeRight' } : null;
    return { area, edge: this.side };
  }

  get border(): Border {
    const at = this.place;
    return (at === null ? undefined : this.range.sheet.style(at.area.top, at.area.left).borders[at.edge]) ?? { style: 'None', weight: 'Thin', color: '#000000' };
  }

  set(part: Partial<Border>): void {
    const at = this.place;
    if (at === null) return;
    this.range.sheet.restyle(at.area, (style) => {
      const { [at.edge]: before = { style: 'Continuous', weight: 'Thin', color: '#000000' }, ...others } = style.borders;
      const border = { ...before, ...part };
      return { ...style, borders: border.style === 'None' ? others : { ...others, [at.edge]: border } };
    }, 'add-in');
  }
}

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const borderKind = new Kind<RangeBorder>('RangeBorder', { id: (border) => border.side }, {
  since: 1,
  members: {
    sideIndex: { get: (border) => border.side },
    style: { get: ({ border }) => border.style, set: (border, given) => border.set({ style: oneOf(STYLES, given) }) },
    weight: { get: ({ border }) => border.weight, set: (border, given) => border.set({ weight: oneOf(WEIGHTS, given) }) },
    color: { get: ({ border }) => border.color, set: (border, given) => border.set({ color: colour(given) }) },
  },
});

const bordersKind: Kind<CellRange> = new Kind<CellRange>('RangeBorderCollection', {
  items: (range) => SIDES.map((side) => borderKind.of(new RangeBorder(range, side))),
  item: (range, side) => borderKind.of(new RangeBorder(range, oneOf(SIDES, side))),
}, {
  since: 1,
  members: {
    count: { get: () => SIDES.length },
    getItem: { call: (range, [side]) => borderKind.of(new RangeBorder(range, oneOf(SIDES, side))) },
  },
});

export const formatKinds = [formatKind, fontKind, fillKind, protectionKind, borderKind, bordersKind];
