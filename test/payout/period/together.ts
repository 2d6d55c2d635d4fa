import type { Problem } from '../../../src/i18n';
import { say } from '../../../src/i18n';
import { asEarlier, payPeriod, type EarlierPayout, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, type Asked } from './months';

/*
 * Several schemes that are paid together, by a plan or without one.
 */

type Json = Readonly<Record<string, unknown>>;

/** What is paid together: each scheme with its own parameters, on the same tables. */
export interface AskedTogether extends Omit<Asked, 'scheme' | 'params'> {
  readonly schemes: readonly (string | object)[];
  /** By scheme, in their order. */
  readonly params?: readonly Json[];
  readonly plan?: Partial<Plan> | null;
}

/** A plan of schemes, with what is said of it. */
function planOf(schemes: readonly (string | object)[], more: Partial<Plan> = {}): Plan {
  const ids = schemes.map((scheme) => (typeof scheme === 'string' ? scheme : 'id' in scheme && typeof scheme.id === 'string' ? scheme.id : ''));
  return { id: 'ours', version: '1', name: { zh: '计划', en: 'Ours' }, schemes: ids.map((scheme) => ({ scheme, params: {} })), capPerRecipient: null, budget: null, ...more };
}

/** Runs a period of several schemes, or tells why it cannot be run. */
function tryTogether({ schemes, params = [], plan = null, ...asked }: AskedTogether): PeriodPayout | readonly Problem[] {
  const jobs = schemes.map((scheme, index) => jobOf({ ...asked, scheme, params: params[index] ?? {} }));
  const prepared = jobs.flatMap((job) => ('schemes' in job ? job.schemes : []));
  const [job] = jobs;
  if (job === undefined || !('schemes' in job) || prepared.length < jobs.length) return jobs.flatMap((each) => ('schemes' in each ? [] : each));
  const paid = payPeriod({ ...job, schemes: prepared, plan: plan === null ? null : planOf(schemes, plan) });
  return paid.ok ? paid.value : paid.problems;
}

/** Runs periods of several schemes one after the other; what changes from one to the next is given with each. */
export function payTogether(common: Omit<AskedTogether, 'period'>, runs: readonly (Partial<AskedTogether> & { readonly period: string })[]): readonly PeriodPayout[] {
  const earlier: EarlierPayout[] = [...common.earlier ?? []];
  return runs.map((run) => {
    const paid = tryTogether({ ...common, ...run, earlier });
    if (!('lines' in paid)) throw new Error(JSON.stringify(paid));
    earlier.push(asEarlier(paid));
    return paid;
  });
}

/** What is said of a run under a code. */
export function told({ notes }: PeriodPayout, code: string, language: 'zh' | 'en' = 'en'): string[] {
  return notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, language));
}

/** What a run of one scheme is refused for, as `code: sentence`. */
export function refusals(asked: Asked, language: 'zh' | 'en' = 'en'): string[] {
  const job = jobOf(asked);
  const paid = 'schemes' in job ? payPeriod(job) : { ok: false as const, problems: job };
  return paid.ok ? [] : paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, language)}`);
}
