import type { Result } from '../../i18n';
import { success } from '../../i18n';
import { integer, multiply, toNumber } from '../../money';
import type { Settled } from '../../payout';
import { prepare } from '../../payout';
import { cashOf, Costing } from '../costing';
import type { Ground } from '../data/ground';
import type { Pieces, PieceDone } from '../pieces';
import { part } from '../pieces';
import { isAdditive } from './additive';
import { Gathering } from './gathering';
import type { PersonMonths } from './person-months';
import { personMonthsOf } from './person-months';
import type { Chance } from './random';
import { Redraw, type Choice } from './redraw';

/** What drawn tables cost. */
export interface Mix {
  /** How many months there are to draw from. */
  readonly months: number;
  /** `cells`: as the sum of what person-months cost, each worked out once; `tables`: each drawn table by itself. */
  readonly way: 'cells' | 'tables';
  readonly drawn: TablesDrawn;
  /** How long a month each draw's stream has been used for is no matter: a draw is the same whoever works it out. In units of the payout's last place. */
  costOf(draw: number, chance: Chance): Result<number>;
}

/** How tables were drawn: from columns that had been read, of these so many without judging a row, with so many figures taken from tables drawn before; or read anew. No result depends on it. */
export interface TablesDrawn {
  readonly gathered: number;
  readonly judgedBefore: number;
  readonly figuresTaken: number;
  readonly read: number;
}

/** The chosen months of a draw, in the order in which chance is asked. */
function choose({ people }: PersonMonths, chance: Chance): Choice {
  const chosen = people.map((own) => own.map(() => chance.below(own.length)));
  return (person, month) => chosen[person]?.[month] ?? -1;
}

/** What a drawn table comes to, and which cell each of its rows is in. */
interface Paid {
  readonly settled: Settled;
  readonly people: Int32Array;
  readonly months: Int32Array;
}

/** Draws tables and pays them. */
class Drawer {
  private readonly times = { gathered: 0, read: 0 };

  private constructor(private readonly ground: Ground, private readonly redraw: Redraw, private readonly gathering: Gathering | null) {}

  static *of(ground: Ground, cells: PersonMonths, plain: boolean): Pieces<Result<Drawer>, PieceDone> {
    const redraw = new Redraw(ground, cells);
    const gathering = plain ? success(null) : yield* Gathering.of(ground, cells, redraw);
    return gathering.ok ? success(new Drawer(ground, redraw, gathering.value)) : gathering;
  }

  get drawn(): TablesDrawn {
    return { ...this.times, judgedBefore: this.gathering?.judgedBefore ?? 0, figuresTaken: this.gathering?.figuresTaken ?? 0 };
  }

  paid(choice: Choice): Result<Paid> {
    const gathered = this.gathering?.drawn(choice) ?? success(null);
    if (!gathered.ok) return gathered;
    if (gathered.value !== null) {
      this.times.gathered += 1;
      return success({ ...gathered.value, settled: Costing.as(gathered.value.prepared, gathered.value.judged, gathered.value.kept).settled() });
    }
    const { basis, people, months } = this.redraw.drawn(choice);
    const { job } = this.ground.prepared;
    const prepared = prepare({ ...job, ...basis, whole: job.whole ?? job.tables.sales });
    this.times.read += 1;
    return prepared.ok ? success({ settled: Costing.on(prepared.value).settled(), people, months }) : prepared;
  }
}

/** So many hundredths of making ready it takes to have all months in the place of each other. */
const STOCKED = 60;

/** Makes ready to draw, in pieces. `plain`: every table by itself and cell by cell, also where that is not needed. Problems: those of preparing. */
export function* mixOf(ground: Ground, plain = false): Pieces<Result<Mix>, PieceDone> {
  const cells = personMonthsOf(ground);
  const made = yield* part(Drawer.of(ground, cells, plain), 0, STOCKED);
  if (!made.ok) return made;
  const drawer = made.value;
  if (!plain && isAdditive(ground.prepared)) return yield* part(byCells(cells, drawer), STOCKED, 100);
  return success({
    months: cells.months.length, way: 'tables',
    get drawn() { return drawer.drawn; },
    costOf(_, chance) {
      const paid = drawer.paid(choose(cells, chance));
      return paid.ok ? success(unitsOf(paid.value.settled)) : paid;
    },
  });
}

export function unitsOf(settled: Settled): number {
  return toNumber(multiply(cashOf(settled), integer(10 ** settled.places)));
}

/**
 * What each person-month costs in the place of each other of the same person. One table shows each month in the place of the next but so many;
 * so there are as many tables as the busiest person has months.
 */
function* byCells(cells: PersonMonths, drawer: Drawer): Pieces<Result<Mix>, PieceDone> {
  const costs = cells.people.map((own) => own.map(() => new Float64Array(own.length)));
  let fixed = 0;
  const most = Math.max(1, ...cells.people.map((own) => own.length));
  for (let turn = 0; turn < most; turn++) {
    yield { done: turn, of: most };
    const drawn = drawer.paid((person, month) => (month + turn) % (cells.people[person]?.length ?? 1));
    if (!drawn.ok) return drawn;
    const { settled, people, months } = drawn.value;
    const unit = integer(10 ** settled.places);
    for (const { worked, award, amount } of settled.drafts) {
      if (worked.component.award !== 'cash') continue;
      const row = worked.scope.data.rowOf(award.subject.first);
      const [person, month] = [people[row] ?? -1, months[row] ?? -1];
      const own = cells.people[person];
      const units = toNumber(multiply(amount, unit));
      if (own === undefined) {
        if (turn === 0) fixed += units;
        continue;
      }
      const ofMonth = costs[person]?.[month];
      const source = (month + turn) % own.length;
      if (ofMonth !== undefined && turn < own.length) ofMonth[source] = (ofMonth[source] ?? 0) + units;
    }
  }
  return success({
    months: cells.months.length, way: 'cells',
    get drawn() { return drawer.drawn; },
    costOf(_, chance) {
      let total = fixed;
      for (const own of costs) for (const month of own) total += month[chance.below(month.length)] ?? 0;
      return success(total);
    },
  });
}
