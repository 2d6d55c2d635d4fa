import type { Exact } from './exact';
import { add, isSafe, POWERS, quick, ZERO } from './exact';

/** A sum that grows by one number after another, without a number being made for each step as long as it stays in safe integers. */
export class RunningSum {
  private units = 0;
  private scale = 0;
  /** What did not fit. */
  private others: Exact = ZERO;

  add(x: Exact): void {
    const scale = x.scale > this.scale ? x.scale : this.scale;
    const before = this.units * power(scale - this.scale);
    const more = x.denominator === 1 ? x.units * power(scale - x.scale) : Infinity;
    const units = before + more;
    // As in `add`: a sum that is safe is exact.
    if (!isSafe(units)) {
      this.others = add(this.others, x);
      return;
    }
    this.units = units;
    this.scale = scale;
  }

  get value(): Exact {
    return add(quick(this.units, this.scale), this.others);
  }
}

function power(places: number): number {
  return POWERS[places] ?? Infinity;
}
