import { boundingArea, type Area, type Change, type Sheet } from '../model';

const AREAS_AT_ONCE = 64;

/** How long the page may be kept from other things, in milliseconds: a frame. */
const AT_ONCE = 16;

/** What of a sheet the grid has yet to show: cells whole, or their looks alone; widths, heights and the like. */
interface Behind {
  cells: Area[];
  looks: Area[];
  layout: boolean;
}

/** Shows a part of the model, piece by piece. */
export interface Showing {
  cells(sheet: Sheet, area: Area): Iterable<void>;
  looks(sheet: Sheet, area: Area): Iterable<void>;
  layout(sheet: Sheet): void;
  /** Told each time nothing is left to show. */
  done(): void;
}

/** What the grid has yet to show of the model. It is shown a moment after it changed, so that many changes are shown at once, and piece by piece, so that the page stays alive. */
export class Backlog {
  private readonly behind = new Map<Sheet, Behind>();
  private work: Generator<void> | null = null;
  private showsCells = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly showing: Showing) {}

  note(change: Extract<Change, { readonly sheet: Sheet }>): void {
    const noted = this.behind.get(change.sheet) ?? { cells: [], looks: [], layout: false };
    this.behind.set(change.sheet, noted);
    if (change.kind === 'cells') noted.cells = joined(noted.cells, change.area);
    else if (change.kind === 'styles') noted.looks = joined(noted.looks, change.area);
    else noted.layout = true;
    this.timer ??= setTimeout(() => this.goOn(), 0);
  }

  get isEmpty(): boolean {
    return this.behind.size === 0;
  }

  /** Whether there are cells whose contents the grid has yet to show. */
  get holdsCells(): boolean {
    return this.showsCells || [...this.behind.values()].some(({ cells }) => cells.length > 0);
  }

  /** Shows all that is left now, as before something that reads the grid. */
  finish(): void {
    if (this.isEmpty) return;
    this.work ??= this.all();
    while (this.work.next().done !== true);
    this.rest();
  }

  /** Forgets what is left, as when the grid is made anew. */
  forget(): void {
    this.behind.clear();
    this.rest();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private goOn(): void {
    this.timer = undefined;
    this.work ??= this.all();
    const until = performance.now() + AT_ONCE;
    while (performance.now() < until) if (this.work.next().done === true) return this.rest();
    this.timer = setTimeout(() => this.goOn(), 0);
  }

  private rest(): void {
    this.work = null;
    this.showsCells = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.showing.done();
  }

  /** What is noted while something is being shown comes after it. */
  private *all(): Generator<void> {
    for (let next = first(this.behind); next !== undefined; next = first(this.behind)) {
      const [sheet, behind] = next;
      this.showsCells = true;
      for (let area = behind.cells.shift(); area !== undefined; area = behind.cells.shift()) yield* this.showing.cells(sheet, area);
      this.showsCells = false;
      for (let area = behind.looks.shift(); area !== undefined; area = behind.looks.shift()) yield* this.showing.looks(sheet, area);
      if (behind.layout) this.showing.layout(sheet);
      behind.layout = false;
      if (behind.cells.length + behind.looks.length === 0) this.behind.delete(sheet);
      yield;
    }
  }
}

function first<K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined {
  for (const entry of map) return entry;
  return undefined;
}

/** The areas with one more: a block that continues the last one is joined to it; too many become one. */
function joined(areas: readonly Area[], area: Area): Area[] {
  const last = areas.at(-1);
  if (last === undefined) return [area];
  const both = boundingArea(last, area);
  if (both.rows * both.columns <= last.rows * last.columns + area.rows * area.columns) return [...areas.slice(0, -1), both];
  return areas.length < AREAS_AT_ONCE ? [...areas, area] : [[...areas, area].reduce(boundingArea)];
}
