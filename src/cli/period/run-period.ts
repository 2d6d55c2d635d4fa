import { lastDay, type Period } from '../../calendar';
import { sentence, success, type Result, type Sentence } from '../../i18n';
import { periodCliTexts } from '../../i18n/texts/cli-period';
import { grouped, subtract, sum } from '../../money';
import { payPeriod, type EarlierPayout, type PeriodPayout, type Plan, type Prepared } from '../../payout';
import { comparePaid, paidFacts, type PaidChange, type PaidFile } from '../../report';
import type { Encoding } from '../../xlsx';
import type { PeriodOptions } from '../period-arguments';
import { readAdjustmentFile } from './adjustment-file';
import { readPaidFile, readPaidFiles } from './paid-files';

/** A run of a period, what it was compared with, and what should be told about its files. */
export interface PeriodResult {
  readonly payout: PeriodPayout;
  readonly comparison: readonly PaidChange[] | null;
  readonly told: readonly Sentence[];
}

/** The files that a run of a period reads, so that none of them is written over. */
export function filesOf({ plan, paid, adjust, compare }: PeriodOptions): readonly string[] {
  return [plan, adjust, compare, ...paid ?? []].flatMap((file) => (file === null ? [] : [file]));
}

/** Reads what came before and pays the period. Problems: those of the files and of `payPeriod`. */
export async function runPeriod(schemes: readonly Prepared[], plan: Plan | null, options: PeriodOptions, encoding: Encoding | null): Promise<Result<PeriodResult>> {
  const run = { payPeriod: options.period, schemes: schemes.map(({ scheme }) => scheme.id), monthStartsOn: schemes[0]?.parameters.monthStartsOn ?? 1 };
  const paid = await readPaidFiles(options.paid ?? [], encoding, options.accept.has('edited'), run);
  if (!paid.ok) return paid;
  const other = options.compare === null ? null : await readPaidFile(options.compare, encoding);
  if (other !== null && !other.ok) return other;
  const adjustments = options.adjust === null ? success([]) : await readAdjustmentFile(options.adjust, encoding);
  if (!adjustments.ok) return adjustments;
  const { period, settledTo, settleWindow, accept, payOn } = options;
  const earlier = other === null ? paid.value.payouts : before(paid.value.payouts, other.value, period);
  const payout = payPeriod({ schemes, payPeriod: period, earlier, settledTo, settleWindow, acceptPeople: accept.has('people'), adjustments: adjustments.value, plan, payOn });
  if (!payout.ok) return payout;
  const comparison = other === null ? null : comparePaid(other.value.facts, paidFacts(payout.value.lines));
  const compared = comparison === null || other === null ? [] : comparedText(comparison, other.value.payout.name, payout.value.places);
  return success({ payout: payout.value, comparison, told: [...paid.value.told, ...compared] });
}

/** A payout is compared as of its own time: those that came after it or knew of it, and itself, are left out. */
function before(payouts: readonly EarlierPayout[], { payout: other }: PaidFile, period: Period): readonly EarlierPayout[] {
  const end = (of: Period): number => lastDay(of.index, of.kind);
  return payouts.filter(({ id, payPeriod: of, earlier }) => id !== other.id && !earlier.includes(other.id) && (of === null || end(of) <= end(period)));
}

const MOST_TOLD = 20;

function comparedText(comparison: readonly PaidChange[], file: string, places: number): Sentence[] {
  const count = (change: PaidChange['change']): number => comparison.filter((each) => each.change === change).length;
  const cash = sum(comparison.filter(({ key }) => key.endsWith('|cash') || key.startsWith('adjust:')).map(({ before: then, after }) => subtract(after, then)));
  const shown = (amount: PaidChange['before']): string => grouped(amount, places);
  return [
    sentence(periodCliTexts.compared, { file, added: count('new'), gone: count('gone'), changed: count('changed'), cash: shown(cash) }),
    ...comparison.slice(0, MOST_TOLD).map(({ recipient, key, before: then, after }) => sentence(periodCliTexts.comparedLine, { recipient, key, before: shown(then), after: shown(after) })),
    ...(comparison.length > MOST_TOLD ? [sentence(periodCliTexts.comparedMore, { count: comparison.length - MOST_TOLD })] : []),
  ];
}
