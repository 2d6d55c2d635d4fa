import { keyOfPeriod } from '../../calendar';
import type { Problem, Result } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Prepared } from '../prepare/prepare';
import { prepare } from '../prepare/prepare';
import { decide } from './adjustments/decisions';
import type { Adjustment } from './adjustments/types';
import type { OwedOverall } from './closings';
import { owedOverall } from './closings';
import type { OwedDraft } from './owed';
import { owedTo } from './owed';
import { Payees } from './payees';
import { resultOf } from './result';
import type { PeriodJob, Settings } from './settings';
import { endOf, monthStart, settingsOf } from './settings';
import { sumsOf } from './sums';
import type { PeriodPayout } from './types';

/**
 * Pays a period: what is owed to date, less what was paid before. Pure: the same tables, earlier payouts and decisions give the same payout.
 * Problems: closed, settled-ahead, payout-twice, two-numbers, which-scheme, those of decisions, and of preparing a job anew.
 */
export function payPeriod(asked: PeriodJob): Result<PeriodPayout> {
  const settings = settingsOf(asked);
  const opened = withOpenings(asked, settings);
  if (!opened.ok) return opened;
  const job = opened.value;
  const given = ofSchemes(job);
  if (!given.ok) return given;
  const obstacles = obstaclesTo(job, settings);
  if (obstacles.length > 0) return failure(...obstacles);
  const payees = new Payees();
  for (const { data } of job.schemes) payees.enterAll(data);
  const decisions = decide(settings.earlier.flatMap(({ adjustments }) => adjustments), given.value, payees);
  if (!decisions.ok) return decisions;
  const owed = new Map<string, OwedOverall>();
  for (const prepared of job.schemes) {
    const overall = owedOverall(prepared, settings, payees);
    if (!overall.ok) return overall;
    owed.set(prepared.scheme.id, overall.value);
  }
  const settled = settledBefore(job.schemes, settings);
  if (!settled.ok) return settled;
  const drafts = new Array<OwedDraft>().concat(...[...owed.values()].map((overall) => overall.drafts));
  const sums = sumsOf(drafts, settled.value, job.schemes, settings, payees);
  if (sums.problems.length > 0) return failure(...sums.problems);
  return resultOf({ job, settings, payees, decisions: decisions.value, owed, settled: settled.value, sums });
}

/** Where advances are owed from before, that stands at the end of what is settled: their schemes are prepared for it. */
function withOpenings(job: PeriodJob, { settledTo }: Settings): Result<PeriodJob> {
  if (settledTo === null) return success(job);
  const schemes: Prepared[] = [];
  for (const prepared of job.schemes) {
    const isOwed = prepared.stages.some(({ components }) => components.some(({ rule }) => rule.kind === 'draw' && rule.opening !== undefined));
    const ready = isOwed ? prepare({ ...prepared.job, settledTo }) : success(prepared);
    if (!ready.ok) return ready;
    schemes.push(ready.value);
  }
  return success({ ...job, schemes });
}

function obstaclesTo({ schemes, earlier: all }: PeriodJob, { payPeriod, end, earlier, settledTo }: Settings): Problem[] {
  const monthStartsOn = monthStart(schemes);
  const ids = new Map<string, string>();
  for (const { id, name } of all) {
    const first = ids.get(id);
    if (first !== undefined) return [{ code: 'payout-twice', sentence: sentence(periodTexts.payoutTwice, { first, second: name, id }) }];
    ids.set(id, name);
  }
  if (settledTo !== null && endOf(settledTo, monthStartsOn) >= end) {
    return [{ code: 'settled-ahead', sentence: sentence(periodTexts.settledAhead, { settled: keyOfPeriod(settledTo), period: keyOfPeriod(payPeriod) }) }];
  }
  const later = earlier.flatMap(({ payPeriod: period }) => (period !== null && endOf(period, monthStartsOn) > end ? [period] : [])).at(-1);
  if (later === undefined) return [];
  return [{ code: 'closed', sentence: sentence(periodTexts.closed, { closed: keyOfPeriod(later), period: keyOfPeriod(payPeriod) }) }];
}

/** What counts as settled without payouts: what was owed at the end of that time, as the table tells it now. */
function settledBefore(schemes: readonly Prepared[], { settledTo, keys }: Settings): Result<readonly OwedDraft[]> {
  if (settledTo === null) return success([]);
  const drafts: OwedDraft[] = [];
  for (const { job } of schemes) {
    const prepared = prepare({ ...job, payPeriod: settledTo });
    if (!prepared.ok) return prepared;
    drafts.push(...owedTo(prepared.value, settledTo, false, keys).drafts);
  }
  return success(drafts);
}

/** The decisions of this run, each with the scheme that it is about where there is only one. */
function ofSchemes({ schemes, adjustments }: PeriodJob): Result<readonly Adjustment[]> {
  const ids = schemes.map(({ scheme }) => scheme.id);
  const problems: Problem[] = [];
  const said = adjustments.map((adjustment): Adjustment => {
    const { scheme = ids.length === 1 ? ids[0] : undefined, action, id } = adjustment;
    if (scheme !== undefined && !ids.includes(scheme)) problems.push({ code: 'unknown-scheme', sentence: sentence(periodTexts.unknownScheme, { id, scheme }) });
    if (scheme === undefined && action === 'correct') problems.push({ code: 'which-scheme', sentence: sentence(periodTexts.whichScheme, { id }) });
    return { ...adjustment, scheme };
  });
  return problems.length > 0 ? failure(...problems) : success(said);
}
