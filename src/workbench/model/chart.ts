import type { Area } from './area';
import type { Sheet } from './sheet';

/** A series of a chart: where its values, and what names them, stand. */
export interface Series {
  name: string;
  values: { sheet: Sheet; area: Area } | null;
  categories: { sheet: Sheet; area: Area } | null;
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
  series: Series[];
}
