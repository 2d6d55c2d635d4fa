import { intersection, Refusal, readColour, type ColourScale, type Json, type Sheet } from '../../model';
import { fields, isGiven, oneOf, text } from '../given';
import type { ExcelHost } from '../host';
import { Kind, type Remote, type RemoteValue } from '../remote';
import type { CellRange } from './cell-range';
import { byPosition, finders, listing, type Listing } from './collection';

export const conditionalFormatsOf = (range: CellRange): Remote => conditionalFormatsKind.of(range);

/** A colour scale and the sheet it lies on: the only conditional format that the stand-in knows. */
class Placed {
  constructor(readonly sheet: Sheet, readonly scale: ColourScale) {}
}

const formats: Listing<CellRange, Placed> = {
  all: ({ sheet, area }) => sheet.colourScales.filter((scale) => intersection(scale.area, area) !== null).map((scale) => new Placed(sheet, scale)),
  find: ({ sheet }, key) => {
    const scale = sheet.colourScales.find(({ id }) => id === key);
    return scale === undefined ? undefined : new Placed(sheet, scale);
  },
  remote: (placed) => conditionalFormatKind.of(placed),
};

function add({ sheet, area }: CellRange, [type]: readonly RemoteValue[], host: ExcelHost): Remote {
  sheet.requireAllowed('allowFormatCells');
  if (text(type) !== 'ColorScale') throw new Refusal('NotImplemented', 'the stand-in knows colour scales only');
  const scale: ColourScale = { id: `{${host.workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0004-0000-0000-000000000000}`, area, least: '#F8696B', most: '#63BE7B' };
  sheet.colourScales.push(scale);
  return conditionalFormatKind.of(new Placed(sheet, scale));
}

const conditionalFormatsKind: Kind<CellRange> = new Kind<CellRange>('ConditionalFormatCollection', listing(formats), ...finders(formats, { item: 6, orNull: 14, count: 6 }), {
  since: 6,
  members: { getItemAt: byPosition(formats), add: { call: add } },
});

const conditionalFormatKind: Kind<Placed> = new Kind<Placed>('ConditionalFormat', {
  id: ({ scale }) => scale.id,
  requireAlive: ({ sheet, scale }) => {
    if (!sheet.colourScales.includes(scale)) throw new Refusal('ItemNotFound', scale.id);
  },
}, {
  since: 6,
  members: { id: { get: ({ scale }) => scale.id }, type: { get: () => 'ColorScale' }, colorScale: { link: (placed) => colourScaleKind.of(placed) } },
});

const colourScaleKind = new Kind<Placed>('ColorScaleConditionalFormat', {}, {
  since: 6,
  members: {
    criteria: {
      get: ({ scale }): Json => ({ minimum: { type: 'LowestValue', color: scale.least }, maximum: { type: 'HighestValue', color: scale.most } }),
      set: ({ scale }, given) => {
        const { minimum, midpoint, maximum } = fields(given);
        if (isGiven(midpoint)) throw new Refusal('NotImplemented', 'the stand-in knows scales of two colours only');
        scale.least = colour(minimum, 'LowestValue');
        scale.most = colour(maximum, 'HighestValue');
      },
    },
  },
});

function colour(given: RemoteValue | undefined, type: 'LowestValue' | 'HighestValue'): string {
  const criterion = fields(given);
  oneOf([type], criterion['type']);
  return readColour(text(criterion['color']));
}

export const conditionalKinds = [conditionalFormatsKind, conditionalFormatKind, colourScaleKind];
