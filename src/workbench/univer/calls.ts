import { errorValue } from '../model';
import type { Argument, CallingCell, Outcome } from './called-function';

/** Works a function out somewhere else, as an add-in does. A rejected promise is #VALUE! in the cell. */
export type Invoke = (name: string, given: readonly Argument[], cell: CallingCell) => Promise<Outcome>;

const OUTCOMES_PER_CELL = 16;

/**
 * The calls of functions that are worked out elsewhere. A formula that asks gets nothing at first; all calls of one calculation are under way together,
 * and once they are answered their cells are worked out again, now with the answers at hand. So it is in Excel, where such cells say #BUSY! meanwhile.
 */
export class Calls {
  private readonly outcomes = new Map<string, Map<string, Outcome | undefined>>();
  private answered: CallingCell[] = [];
  private waiting = 0;

  constructor(private readonly invoke: Invoke, private readonly workOutAgain: (cells: readonly CallingCell[]) => void) {}

  /** Whether calls are under way, or their cells have yet to be worked out again. */
  get busy(): boolean {
    return this.waiting > 0 || this.answered.length > 0;
  }

  /** The outcome where it is known; otherwise the call is made and undefined comes back. */
  readonly ask = (name: string, given: readonly Argument[], cell: CallingCell): Outcome | undefined => {
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

  /** Forgets what is known, so that everything is asked for anew. */
  forget(): void {
    this.outcomes.clear();
  }

  private async call(name: string, given: readonly Argument[], cell: CallingCell, known: Map<string, Outcome | undefined>, key: string): Promise<void> {
    this.waiting += 1;
    const outcome = await this.invoke(name, given, cell).catch((): Outcome => errorValue('#VALUE!'));
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

  private knownFor({ sheetId, row, column }: CallingCell): Map<string, Outcome | undefined> {
    const place = `${sheetId}!${row},${column}`;
    const known = this.outcomes.get(place) ?? new Map<string, Outcome | undefined>();
    this.outcomes.set(place, known);
    return known;
  }
}
