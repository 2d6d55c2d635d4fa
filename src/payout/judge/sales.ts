import type { Dataset } from '../../data';
import type { Scope } from '../../evaluate';
import { COUNTED, FRAUD, OUT, REJECTED, TAKEN_BACK } from '../../data';
import type { Crediting } from './crediting';
import type { Exclusion } from './exclusions';
import { exclusionsOf, reasonFor } from './exclusions';
import { excludedRow } from './findings';
import type { ReadyStage } from '../prepare/prepare';
import type { Check } from './reading';
import { checksOf } from './reading';
import type { Excluded, Rejected } from './types';

/** How the sales rows stand: which count, which do not and why, which cannot be read and why. */
export interface SalesJudgement {
  readonly standing: Uint8Array;
  readonly excluded: readonly Excluded[];
  readonly rejected: readonly Rejected[];
}

/** Statuses of sales that were paid for and have come back since. */
const TAKEN: ReadonlySet<string> = new Set(['refunded', 'returned', 'cancelled']);

/**
 * Judges every sales row: excluded for the first reason that holds, else rejected with all that is wrong, else counted.
 * A fraud row inside the window stays known as one; where refunds are reversed, so does a refunded row for which no other reason holds.
 */
export function judgeSales(stage: ReadyStage, data: Dataset, scope: Scope, crediting: Crediting): SalesJudgement {
  const { sales } = data;
  const standing = new Uint8Array(sales.length);
  const excluded: Excluded[] = [];
  const rejected: Rejected[] = [];
  const exclusions = exclusionsOf(stage, data, scope);
  const checks = [...checksOf(stage.fields, stage.scheme, data, scope, crediting.peopleOf(stage.scheme)), ...crediting.checks()];
  for (let row = 0; row < sales.length; row++) {
    const reason = reasonFor(row, exclusions);
    if (reason === undefined) {
      const problems = problemsOf(checks, row);
      standing[row] = problems.length === 0 ? COUNTED : REJECTED;
      if (problems.length > 0) rejected.push(...problems);
      continue;
    }
    excluded.push(excludedRow(sales, row, reason));
    standing[row] = standingOf(row, reason.code, { stage, data, exclusions, checks });
  }
  return { standing, excluded, rejected };
}

/** All that is wrong with a row. */
function problemsOf(checks: readonly Check[], row: number): readonly Rejected[] {
  let found: Rejected[] | undefined;
  for (let at = 0; at < checks.length; at++) {
    const problem = checks[at]?.problem(row);
    if (problem !== undefined) (found ??= []).push(problem);
  }
  return found ?? NOTHING;
}

const NOTHING: readonly Rejected[] = [];

interface Judging {
  readonly stage: ReadyStage;
  readonly data: Dataset;
  readonly exclusions: readonly Exclusion[];
  readonly checks: readonly Check[];
}

/**
 * What else an excluded row may still stand for. A fraud row inside the window is one whoever it is of; a refunded row is
 * taken back only where it would have counted.
 */
function standingOf(row: number, code: string, { stage, data, exclusions, checks }: Judging): number {
  if (!data.isDated(row)) return OUT;
  const others = exclusions.filter(({ field }) => field !== 'status');
  if (code === 'fraud') return others.some((other) => other.code(row) === 'outside-window') ? OUT : FRAUD;
  const wasPaid = stage.scheme.refunds === 'reversed' && TAKEN.has(code) && others.every((other) => other.code(row) === undefined);
  return wasPaid && problemsOf(checks, row).length === 0 ? TAKEN_BACK : OUT;
}
