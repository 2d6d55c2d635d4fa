import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import type { ComponentCost, Job, Judged, KeptWork, Prepared, Settled } from '../payout';
import { costOf, judge, prepare, rework, settle, work, type Worked } from '../payout';
import type { GivenValues } from '../scheme';

/** Tables with what is said of them: where schemes are worked out. */
export type Basis = Pick<Job, 'tables' | 'mapping' | 'taught' | 'findScheme' | 'whole'>;

/**
 * One scheme on one set of tables, worked out again and again with other figures for its parameters. It comes to what a
 * payout from scratch comes to; what no changed parameter touches is kept from one time to the next.
 */
export class Costing {
  private constructor(private last: Worked, private times: { fast: number }) {}

  static of(job: Job): Result<Costing> {
    const prepared = prepare(job);
    return prepared.ok ? success(Costing.on(prepared.value)) : prepared;
  }

  static on(prepared: Prepared): Costing {
    return Costing.as(prepared, judge(prepared));
  }

  /** With rows that have been judged, and what may be taken from other workings. */
  static as(prepared: Prepared, judged: Judged, kept?: KeptWork): Costing {
    return new Costing(work(judged, prepared, kept), { fast: 0 });
  }

  /** The job as it was last worked out. */
  get prepared(): Prepared {
    return this.last.prepared;
  }

  /** What it came to when it was last worked out. */
  get worked(): Worked {
    return this.last;
  }

  get judged(): Judged {
    return this.last.judged;
  }

  /** How often the rows did not have to be judged again. No result depends on it. */
  get kept(): number {
    return this.times.fast;
  }

  /** What is paid with the figures given last. */
  settled(): Settled {
    return settle(this.last);
  }

  /** What is paid with these figures in place of all given before. Problems: those of the parameters and of preparing. */
  with(parameters: GivenValues): Result<Settled> {
    const again = rework(this.last, parameters);
    if (!again.ok) return again;
    if (again.value.judged === this.last.judged) this.times.fast += 1;
    this.last = again.value;
    return success(settle(this.last));
  }

  cost(parameters: GivenValues): Result<Exact> {
    const settled = this.with(parameters);
    return settled.ok ? success(cashOf(settled.value)) : settled;
  }
}

/** All cash that is paid. */
export function cashOf(settled: Settled): Exact {
  return costOf(settled).cash;
}

export function componentsOf(settled: Settled): readonly ComponentCost[] {
  return costOf(settled).components;
}
