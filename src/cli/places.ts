import { chooseTables, fitness, nameKey, TABLES, type Grid, type Overrides, type TableName } from '../table';
import type { SheetData } from '../xlsx';

/** A grid in a workbook together with the sheet on which it lies. */
export interface SheetGrid {
  readonly grid: Grid;
  readonly sheet: SheetData;
}

/** A sheet's Excel tables and what may be a table beside them; without such tables all that is on it. What is alone on its sheet goes by the sheet's name. */
export function placesOf(sheet: SheetData): SheetGrid[] {
  const { tables, besides, grid: whole, name } = sheet;
  if (tables.length === 0) return whole.cells.length === 0 ? [] : [{ sheet, grid: whole }];
  const isAlone = tables.length === 1 && besides === undefined;
  const places = tables.map((grid): SheetGrid => ({ sheet, grid: { ...grid, name: isAlone ? name : `${name}!${grid.name}` } }));
  return besides === undefined ? places : [...places, { sheet, grid: besides }];
}

/** All sheets that hold such a table. */
const ALL = '*';
const BETWEEN = /[,，、]/;

/** The places that a name stands for, or the part of it for which there is nothing. */
export type Named = { readonly places: readonly SheetGrid[] } | { readonly missing: string };

/** A name stands for a sheet or an Excel table, for several of them with commas between, or, as `*`, for all that are visible and fit. */
export function placesNamed(sheets: readonly SheetData[], wanted: string, kind: TableName, overrides?: Overrides): Named {
  const named = (name: string): SheetGrid | undefined => placeNamed(sheets, name, kind, overrides);
  const whole = named(wanted);
  if (whole !== undefined) return { places: [whole] };
  if (wanted === ALL) {
    const all = sheets.filter(({ hidden }) => !hidden).flatMap(placesOf).filter(({ grid }) => fitsBest(grid, kind, overrides));
    return all.length === 0 ? { missing: wanted } : { places: all };
  }
  const places: SheetGrid[] = [];
  for (const part of wanted.split(BETWEEN).map((each) => each.trim())) {
    const place = named(part);
    if (place === undefined) return { missing: part };
    if (!places.some(({ sheet, grid }) => sheet === place.sheet && grid.name === place.grid.name)) places.push(place);
  }
  return { places };
}

function fitsBest(grid: Grid, kind: TableName, overrides?: Overrides): boolean {
  const own = fitness(grid, kind, overrides);
  return own > 0 && TABLES.every((other) => fitness(grid, other) <= own);
}

/** On a sheet with several tables that which fits best. */
function placeNamed(sheets: readonly SheetData[], wanted: string, kind: TableName, overrides?: Overrides): SheetGrid | undefined {
  const same = (name: string): boolean => nameKey(name) === nameKey(wanted);
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name));
  if (sheet === undefined) {
    const places = sheets.flatMap((each) => each.tables.map((grid) => ({ sheet: each, grid })));
    return places.find(({ grid, sheet: { name } }) => same(grid.name) || same(`${name}!${grid.name}`));
  }
  const [first, ...others] = placesOf(sheet);
  if (first === undefined || others.length === 0) return first ?? { sheet, grid: sheet.grid };
  const fits = [first, ...others].map((place) => ({ place, fit: fitness(place.grid, kind, overrides) }));
  const best = fits.reduce((most, each) => (each.fit > most.fit ? each : most));
  return best.fit > 0 ? best.place : { sheet, grid: sheet.grid };
}

export function choose(places: readonly SheetGrid[], mapping: Partial<Record<TableName, Overrides>>): Partial<Record<TableName, SheetGrid>> {
  const byGrid = new Map(places.map((place) => [place.grid, place]));
  const chosen = chooseTables(places.map(({ grid }) => grid), mapping);
  return Object.fromEntries(TABLES.flatMap((kind) => {
    const grid = chosen[kind];
    const place = grid === undefined ? undefined : byGrid.get(grid);
    return place === undefined ? [] : [[kind, place]];
  }));
}

/** Where no sheet fits, the best of those that are nothing else is taken, so that what it lacks can be said. */
export function likeliest(places: readonly SheetGrid[], chosen: Partial<Record<TableName, SheetGrid>>, kind: TableName, needsSales: boolean): SheetGrid | undefined {
  if (kind === 'sales' && !needsSales) return undefined;
  const others = new Set(Object.values(chosen));
  const free = places.filter((place) => !others.has(place));
  const size = ({ grid: { cells } }: SheetGrid): number => cells.length * Math.max(0, ...cells.slice(0, 100).map((row) => row.length));
  const largest = free.reduce<SheetGrid | undefined>((most, place) => (most === undefined || size(place) > size(most) ? place : most), undefined);
  return largest ?? (kind === 'sales' ? places[0] : undefined);
}
