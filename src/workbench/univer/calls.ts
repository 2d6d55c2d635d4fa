import { errorValue } from '../model';
import type { Argument, CalledOutcome, CallingCell } from './called-function';

/** Works a function out somewhere else, as an add-in does. A rejected promise is #VALUE! in the cell. */
export type Invoke = (name: string, given: readonly Argument[], cell: CallingCell) => Promise<CalledOutcome>;

const OUTCOMES_PER_CELL = 16;

/** By function and arguments; undefined while awaited. */
type Outcomes = Map<string, CalledOutcome | undefined>;

/**
 * The calls of functions that are worked out elsewhere. A formula that asks gets nothing at first; all calls of one calculation are under way together,
 * and once they are answered their cells are worked out again, now with the answers at hand. So it is in Excel, where such cells say #BUSY! meanwhile.
 */
export class Calls {
  private readonly known = new Map<string, { readonly cell: CallingCell; readonly outcomes: Outcomes }>();
  private answered: CallingCell[] = [];
  private waiting = 0;

  constructor(private readonly invoke: Invoke, private readonly workOutAgain: (cells: readonly CallingCell[]) => void) {}

  /** Whether calls are under way, or their cells have yet to be worked out again. */
  get busy(): boolean {
    return this.waiting > 0 || this.answered.length > 0;
  }

  /** The outcome where it is known; otherwise the call is made and undefined comes back. */
  readonly ask = (name: string, given: readonly Argument[], cell: CallingCell): CalledOutcome | undefined => {
    const known = this.knownFor(cell);
    const key = JSON.stringify([name, given]);
    if (!known.has(key)) {
      known.set(key, undefined);
      const [oldest] = known.keys();
      if (known.size > OUTCOMES_PER_CELL && oldest !== undefined) known.delete(oldest);
      void this.call(name, given, cell, known, key);
    }
    return known.get(key);
  };

  /** Forgets what is known to these cells, so that they ask anew. */
  forget(isMeant: (cell: CallingCell) => boolean): void {
    for (const [place, { cell }] of this.known) if (isMeant(cell)) this.known.delete(place);
  }

  private async call(name: string, given: readonly Argument[], cell: CallingCell, known: Outcomes, key: string): Promise<void> {
    this.waiting += 1;
    const outcome = await this.invoke(name, given, cell).catch((): CalledOutcome => errorValue('#VALUE!'));
    this.waiting -= 1;
    if (!known.has(key)) return;
    known.set(key, outcome);
    if (this.answered.length === 0) setTimeout(() => this.showAnswers(), 0);
    this.answered.push(cell);
  }

  private showAnswers(): void {
    const cells = this.answered;
    this.answered = [];
    this.workOutAgain(cells);
  }

  private knownFor(cell: CallingCell): Outcomes {
    const place = `${cell.sheetId}!${cell.row},${cell.column}`;
    const known = this.known.get(place) ?? { cell, outcomes: new Map<string, CalledOutcome | undefined>() };
    this.known.set(place, known);
    return known.outcomes;
  }
}
