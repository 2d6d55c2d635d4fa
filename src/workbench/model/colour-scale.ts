import type { Area } from './area';

/** Cells coloured by their size, from the least to the most of them. */
export interface ColourScale {
  readonly id: string;
  readonly area: Area;
  least: string;
  most: string;
}
