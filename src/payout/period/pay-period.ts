import type { Period } from '../../calendar';
import { keyOfPeriod } from '../../calendar';
import type { Problem, Result } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { prepare } from '../prepare/prepare';
import type { InSteps, StepsDone } from '../steps';
import { atOnce, counted } from '../steps';
import type { Decisions } from './adjustments/decisions';
import { checkedDecisions, isOfSettled } from './adjustments/checked';
import { decide } from './adjustments/decisions';
import { ends } from './adjustments/in-order';
import { changedOpenings, openingsOf } from './adjustments/openings';
import { payeeOf } from './adjustments/whom';
import type { Adjustment } from './adjustments/types';
import type { OwedOverall, SchemeStandings } from './closings';
import { changedBesides, owedOverall, standingsAsSettled, standingsOf, stepsOverall } from './closings';
import { NOTHING_OWED } from './owed';
import { Payees } from './payees';
import { resultOf } from './result';
import type { PeriodJob, Settings } from './settings';
import { periodOfId } from './in-order';
import { endOf, isSettledPeriod, monthStart, settingsOf } from './settings';
import { sumsOf } from './sums';
import type { EarlierPayout, PeriodPayout } from './types';

/**
 * Pays a period: what is owed to date, less what was paid before. Pure: the same tables, earlier payouts and decisions give the same payout.
 * Problems: closed, settled-ahead, payout-twice, two-numbers, which-scheme, which-person, those of decisions, and of preparing a job anew.
 */
export function payPeriod(asked: PeriodJob): Result<PeriodPayout> {
  return atOnce(payPeriodInSteps(asked));
}

/** The same a step at a time, so that others may have their turn between two. */
export function* payPeriodInSteps(asked: PeriodJob): Generator<StepsDone, Result<PeriodPayout>> {
  const begun = begin(asked);
  return begun.ok ? yield* counted(payInSteps(begun.value), stepsOf(begun.value)) : begun;
}

/** All that can be said before anything is worked out. */
interface Begun {
  readonly job: PeriodJob;
  readonly settings: Settings;
  readonly payees: Payees;
  readonly decisions: Decisions;
  readonly standings: readonly SchemeStandings[];
  /** The schemes as they were at the end of what counts as settled without payouts; none where nothing does. */
  readonly settledBefore: readonly SchemeStandings[];
}

function begin(asked: PeriodJob): Result<Begun> {
  const settings = settingsOf(asked);
  const opened = withOpenings(asked, settings);
  if (!opened.ok) return opened;
  const job = opened.value;
  const given = checkedDecisions(job, settings);
  if (!given.ok) return given;
  const obstacles = obstaclesTo(job, settings);
  if (obstacles.length > 0) return failure(...obstacles);
  const payees = new Payees();
  for (const { data } of job.schemes) payees.enterAll(data);
  const doubtful = whoIsMeant(given.value, payees);
  if (doubtful.length > 0) return failure(...doubtful);
  const decisions = decisionsOf(given.value, job, settings, payees);
  if (!decisions.ok) return decisions;
  const carrying = withCarried(job, decisions.value, settings);
  if (!carrying.ok) return carrying;
  const standings = each(carrying.value.schemes, (prepared) => standingsOf(prepared, settings));
  if (!standings.ok) return standings;
  const { settledTo } = settings;
  const settledBefore = settledTo === null ? success([]) : each(standings.value, (of) => standingsAsSettled(of, settledTo, settings));
  if (!settledBefore.ok) return settledBefore;
  return success({ job: carrying.value, settings, payees, decisions: decisions.value, standings: standings.value, settledBefore: settledBefore.value });
}

/** What was decided before and is decided now; what payouts were made with cannot become something else. */
function decisionsOf(given: readonly Adjustment[], { schemes }: PeriodJob, settings: Settings, payees: Payees): Result<Decisions> {
  const told = settings.earlier.map(({ adjustments, bases }) => ({ adjustments, by: bases.size === 0 ? 'lines' : 'record' } as const));
  const isSettled = (adjustment: Adjustment): boolean => isOfSettled(adjustment, settings, monthStart(schemes));
  const before = decide(told, [], payees, isSettled);
  const now = decide(told, given, payees, isSettled);
  if (!before.ok || !now.ok) return now;
  const changed = changedOpenings(before.value, now.value);
  return changed.length > 0 ? failure(...changed) : now;
}

/** Decisions that name somebody whose name several people have. Problem: which-person. */
function whoIsMeant(given: readonly Adjustment[], payees: Payees): readonly Problem[] {
  return given.flatMap((adjustment): readonly Problem[] => {
    const { id, action, recipient } = adjustment;
    const found = recipient === undefined || ends({ action }) ? undefined : payees.find(payeeOf(adjustment));
    if (found === undefined || !('ids' in found)) return [];
    return [{ code: 'which-person', sentence: sentence(periodTexts.whichPerson, { id, recipient: recipient ?? '', ids: found.ids.join(', ') }) }];
  });
}

/** One step for the result besides those of all that is owed. */
function stepsOf({ standings, settledBefore }: Begun): number {
  return [...standings, ...settledBefore].reduce((steps, of) => steps + stepsOverall(of), 1);
}

function* payInSteps({ job, settings, payees, decisions, standings, settledBefore }: Begun): InSteps<Result<PeriodPayout>> {
  const owed = new Map<string, OwedOverall>();
  for (const of of standings) owed.set(of.prepared.scheme.id, yield* owedOverall(of, settings, payees));
  let settled = NOTHING_OWED;
  const upToSettled = { ...settings, payPeriod: settings.settledTo ?? settings.payPeriod, windowSettled: false };
  for (const of of settledBefore) {
    const { lines, peopleChanged } = yield* owedOverall(of, upToSettled, payees);
    settled = settled.and(lines);
    const { id } = of.prepared.scheme;
    const now = owed.get(id);
    if (now !== undefined) owed.set(id, { ...now, peopleChanged: changedBesides(now.peopleChanged, peopleChanged) });
  }
  const lines = [...owed.values()].reduce((all, overall) => all.and(overall.lines), NOTHING_OWED);
  const sums = sumsOf(lines, settled, { schemes: job.schemes, settings, payees, decisions });
  if (sums.problems.length > 0) return failure(...sums.problems);
  return resultOf({ job, settings, payees, decisions, owed, settled, sums });
}

/** The values of all, or the problems of the first that has some. */
function each<T, U>(all: readonly T[], valueOf: (one: T) => Result<U>): Result<readonly U[]> {
  const values: U[] = [];
  for (const one of all) {
    const value = valueOf(one);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return success(values);
}

/** Where advances are owed from before, or accounts open with something, that stands at the end of what is settled: their schemes are prepared for it. */
function withOpenings(job: PeriodJob, { settledTo }: Settings): Result<PeriodJob> {
  if (settledTo === null || job.opensFirst === true) return success(job);
  const schemes = each(job.schemes, (prepared) => {
    const opens = prepared.stages.some(({ scheme, components }) => scheme.awards.some(({ account }) => account?.opening !== undefined)
      || components.some(({ rule }) => rule.kind === 'draw' && rule.opening !== undefined));
    return opens ? prepare({ ...prepared.job, settledTo }) : success(prepared);
  });
  return schemes.ok ? success({ ...job, schemes: schemes.value }) : schemes;
}

/** What people owe of schemes from before: those that carry it on are prepared with it. */
function withCarried(job: PeriodJob, decisions: Decisions, { settledTo }: Settings): Result<PeriodJob> {
  const schemes = each(job.schemes, (prepared) => {
    const own = [...openingsOf(prepared.scheme.id, decisions).values()].map(({ payee, amount }) => ({ ...payee, amount }));
    return own.length === 0 || settledTo === null ? success(prepared) : prepare({ ...prepared.job, settledTo, openings: own });
  });
  return schemes.ok ? success({ ...job, schemes: schemes.value }) : schemes;
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
  const missing = missingBefore(all, settledTo, monthStartsOn);
  if (missing !== undefined) return [missing];
  const later = earlier.flatMap(({ payPeriod: period }) => (period !== null && endOf(period, monthStartsOn) > end ? [period] : [])).at(-1);
  if (later === undefined) return [];
  return [{ code: 'closed', sentence: sentence(periodTexts.closed, { closed: keyOfPeriod(later), period: keyOfPeriod(payPeriod) }) }];
}

/** A payout that another one knew of and that is not given: what it paid would be paid again. */
function missingBefore(all: readonly EarlierPayout[], settledTo: Period | null, monthStartsOn: number): Problem | undefined {
  const given = new Set(all.map(({ id }) => id));
  const isSettled = (id: string): boolean => {
    const period = periodOfId(id);
    return period !== null && isSettledPeriod(period, { settledTo }, monthStartsOn);
  };
  for (const { name, earlier } of all) {
    const id = earlier.find((each) => !given.has(each) && !isSettled(each));
    if (id !== undefined) return { code: 'payout-missing', sentence: sentence(periodTexts.payoutMissing, { name, id }) };
  }
  return undefined;
}
