import type { Area } from './area';
import type { Sheet } from './sheet';

/** A series of a chart: where its values, and what names them, stand. */
export interface ChartSeries {
  name: string;
  values: { sheet: Sheet; area: Area } | null;
  categories: { sheet: Sheet; area: Area } | null;
  /** Words of Excel's; Automatic unless somebody said otherwise. */
  marker: string;
  line: string;
}

export function plainSeries(name: string, values: ChartSeries['values'], categories: ChartSeries['categories']): ChartSeries {
  return { name, values, categories, marker: 'Automatic', line: 'Automatic' };
}

export interface ChartAxis {
  title: string;
  titleVisible: boolean;
  reversed: boolean;
  labels: string;
  numberFormat: string;
  /** Where it begins; null where Excel chooses. */
  minimum: number | null;
}

export function plainAxis(): ChartAxis {
  return { title: '', titleVisible: false, reversed: false, labels: 'NextToAxis', numberFormat: 'General', minimum: null };
}

/** A chart, kept as data: what it shows and where it lies. Positions and sizes are points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legendPosition: string;
  legendVisible: boolean;
  top: number;
  left: number;
  width: number;
  height: number;
  /** The size of its letters, in points. */
  letters: number;
  series: ChartSeries[];
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
}
