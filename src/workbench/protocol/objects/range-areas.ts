import { Refusal } from '../../model';
import { oneOf } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import type { CellRange } from './cell-range';
import { byPosition, listing, type Listing } from './collection';
import { rangeOf } from './range';

/** Several blocks of cells taken together. */
class Areas {
  constructor(readonly ranges: readonly CellRange[]) {}
}

/** The blocks of a range's rows that are shown; null where all are hidden. */
export function specialCellsOf(range: CellRange, asked: RemoteValue | undefined): Remote | null {
  if (oneOf(['Visible', 'Blanks', 'Constants', 'Formulas'] as const, asked) !== 'Visible') throw new Refusal('NotImplemented', 'the stand-in finds visible cells only');
  const { top, left, rows, columns } = range.area;
  const ranges: CellRange[] = [];
  for (let row = top; row < top + rows; row += 1) {
    if (range.sheet.layout.hiddenRows.has(row)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.area.top + last.area.rows === row) ranges[ranges.length - 1] = range.at(last.area.top, left, last.area.rows + 1, columns);
    else ranges.push(range.at(row, left, 1, columns));
  }
  return ranges.length === 0 ? null : areasKind.of(new Areas(ranges));
}

/** A block of cells as one of several, as Excel gives a print area. */
export const areasOf = (range: CellRange): Remote => areasKind.of(new Areas([range]));

const list: Listing<Areas, CellRange> = { all: (areas) => areas.ranges, find: () => undefined, remote: (range) => rangeOf(range) };

const areasKind = new Kind<Areas>('RangeAreas', {}, {
  since: 9,
  members: {
    address: { get: (areas) => areas.ranges.map((range) => range.address).join(',') },
    areaCount: { get: (areas) => areas.ranges.length },
    cellCount: { get: (areas) => areas.ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
    areas: { link: (areas) => rangesKind.of(areas) },
  },
});

const rangesKind = new Kind<Areas>('RangeCollection', listing(list), {
  since: 9,
  members: { getCount: { call: (areas) => areas.ranges.length }, getItemAt: byPosition(list) },
});

export const areaKinds = [areasKind, rangesKind] as const;
