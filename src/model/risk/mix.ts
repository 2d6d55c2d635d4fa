import type { Result } from '../../i18n';
import { success } from '../../i18n';
import { integer, multiply, toNumber } from '../../money';
import type { Settled } from '../../payout';
import { prepare } from '../../payout';
import { cashOf, Costing } from '../costing';
import type { Ground } from '../data/ground';
import { isAdditive } from './additive';
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
  /** How long a month each draw's stream has been used for is no matter: a draw is the same whoever works it out. In units of the payout's last place. */
  costOf(draw: number, chance: Chance): Result<number>;
}

/** The chosen months of a draw, in the order in which chance is asked. */
function choose({ people }: PersonMonths, chance: Chance): Choice {
  const chosen = people.map((own) => own.map(() => chance.below(own.length)));
  return (person, month) => chosen[person]?.[month] ?? -1;
}

/** Makes ready to draw. `plain`: every table by itself, also where that is not needed. Problems: those of preparing. */
export function mixOf(ground: Ground, plain = false): Result<Mix> {
  const cells = personMonthsOf(ground);
  const redraw = new Redraw(ground, cells);
  const settledOf = (choice: Choice): Result<{ readonly settled: Settled; readonly months: Int32Array; readonly people: Int32Array }> => {
    const { basis, people, months } = redraw.drawn(choice);
    const prepared = prepare({ ...ground.prepared.job, ...basis });
    return prepared.ok ? success({ settled: Costing.on(prepared.value).settled(), people, months }) : prepared;
  };
  if (!plain && isAdditive(ground.prepared)) return byCells(cells, settledOf);
  return success({
    months: cells.months.length, way: 'tables',
    costOf(_, chance) {
      const drawn = settledOf(choose(cells, chance));
      return drawn.ok ? success(unitsOf(drawn.value.settled)) : drawn;
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
function byCells(cells: PersonMonths, settledOf: (choice: Choice) => Result<{ readonly settled: Settled; readonly months: Int32Array; readonly people: Int32Array }>): Result<Mix> {
  const costs = cells.people.map((own) => own.map(() => new Float64Array(own.length)));
  let fixed = 0;
  const most = Math.max(1, ...cells.people.map((own) => own.length));
  for (let turn = 0; turn < most; turn++) {
    const drawn = settledOf((person, month) => (month + turn) % (cells.people[person]?.length ?? 1));
    if (!drawn.ok) return drawn;
    const { settled, people, months } = drawn.value;
    const unit = integer(10 ** settled.places);
    for (const { worked, award, amount } of settled.drafts) {
      if (worked.component.award !== 'cash') continue;
      const [person, month] = [people[award.subject.first] ?? -1, months[award.subject.first] ?? -1];
      const own = cells.people[person];
      const units = toNumber(multiply(amount, unit));
      if (own === undefined) {
        if (turn === 0) fixed += units;
        continue;
      }
      const row = costs[person]?.[month];
      const source = (month + turn) % own.length;
      if (row !== undefined && turn < own.length) row[source] = (row[source] ?? 0) + units;
    }
  }
  return success({
    months: cells.months.length, way: 'cells',
    costOf(_, chance) {
      let total = fixed;
      for (const own of costs) for (const month of own) total += month[chance.below(month.length)] ?? 0;
      return success(total);
    },
  });
}

