import type { Day, Period } from '../../calendar';
import { asDay, lastDay, parsePeriod } from '../../calendar';
import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add, ZERO } from '../../money';
import type { Prepared } from '../prepare/prepare';
import { payableOf } from './due';
import type { OwedDraft } from './owed';
import { isOfPeopleAlone } from './owed';
import type { Payees } from './payees';
import type { Settings } from './settings';
import { endOf, monthStart } from './settings';
import type { EarlierPayout, PaidLine, SumOf } from './types';

/** All that is known of one sum: what is owed of it, what was settled without payouts, and what was paid before. */
export interface KnownSum {
  readonly sum: SumOf;
  readonly identity: string;
  readonly owed: OwedDraft[];
  /** The place of each of these among all that is owed. */
  readonly places: number[];
  /** What counts as settled up to a period before our payouts; undefined where nothing does. */
  settled: Exact | undefined;
  before: Exact;
  isPaid: boolean;
}

/** Sums paid before that are told and not touched. */
export interface Untouched {
  readonly reason: 'other-scheme' | 'before-table';
  readonly line: PaidLine;
}

export interface Sums {
  readonly known: ReadonlyMap<number, KnownSum>;
  /** What was paid of additions that people decided, by their id. */
  readonly additions: ReadonlyMap<string, { readonly line: PaidLine; readonly before: Exact }>;
  readonly untouched: readonly Untouched[];
  readonly problems: readonly Problem[];
}

/** Puts what is owed and what was paid side by side. */
export function sumsOf(owed: readonly OwedDraft[], settled: readonly OwedDraft[], schemes: readonly Prepared[], settings: Settings, payees: Payees): Sums {
  const known = new Map<number, KnownSum>();
  const monthStartsOn = monthStart(schemes);
  const settledEnd = settings.settledTo === null ? undefined : endOf(settings.settledTo, monthStartsOn);
  const ends = new PeriodEnds(monthStartsOn);
  const isSettled = (period: string): boolean => settledEnd !== undefined && ends.isBy(period, settledEnd);
  owed.forEach((draft, place) => {
    if (settledEnd !== undefined && payableOf(draft.draft.worked) === 'period-end' && isSettled(draft.of.sum.period)) return;
    const state = entry(known, draft.of.sumKey, draft.of.sum, draft.of.identity);
    state.owed.push(draft);
    state.places.push(place);
  });
  for (const { of: { sumKey, sum, identity }, draft } of settled) {
    const found = known.get(sumKey);
    if (found === undefined && isSettled(sum.period)) continue;
    const state = found ?? entry(known, sumKey, sum, identity);
    state.settled = add(state.settled ?? ZERO, draft.amount);
  }
  const paid = paidBefore({ known, schemes, settings, payees, isSettled, ends });
  return { known, ...paid };
}

interface Given {
  readonly known: Map<number, KnownSum>;
  readonly schemes: readonly Prepared[];
  readonly settings: Settings;
  readonly payees: Payees;
  readonly ends: PeriodEnds;
  isSettled(period: string): boolean;
}

function paidBefore({ known, schemes, settings, payees, isSettled, ends }: Given): Omit<Sums, 'known'> {
  const firstRows = new Map(schemes.map((prepared) => [prepared.scheme.id, firstRowOf(prepared)]));
  const additions = new Map<string, { readonly line: PaidLine; readonly before: Exact }>();
  const untouched: Untouched[] = [];
  const problems: Problem[] = [];
  for (const payout of settings.earlier) {
    for (const line of payout.lines) {
      if (line.adjustment !== undefined) {
        additions.set(line.adjustment, { line, before: add(additions.get(line.adjustment)?.before ?? ZERO, line.amount) });
        continue;
      }
      const rowsFrom = firstRows.get(line.scheme);
      if (rowsFrom === undefined) {
        untouched.push({ reason: 'other-scheme', line });
        continue;
      }
      if (isSettled(line.period)) continue;
      if (isBefore(line, payout, rowsFrom(line.component), ends)) {
        untouched.push({ reason: 'before-table', line });
        continue;
      }
      const found = payees.find(line);
      if ('ids' in found) {
        problems.push(twoNumbers(line, found.ids, payout));
        continue;
      }
      const state = entry(known, settings.keys.of(line, found.identity), line, found.identity);
      state.before = add(state.before, line.amount);
      state.isPaid = true;
    }
  }
  return { additions, untouched, problems };
}

function entry(known: Map<number, KnownSum>, sumKey: number, { scheme, component, recipient, recipientKind, personId, period, award }: SumOf, identity: string): KnownSum {
  const found = known.get(sumKey);
  if (found !== undefined) return found;
  const sum: SumOf = { scheme, component, recipient, recipientKind, ...(personId === undefined ? {} : { personId }), period, award };
  const made: KnownSum = { sum, identity, owed: [], places: [], settled: undefined, before: ZERO, isPaid: false };
  known.set(sumKey, made);
  return made;
}

/** The day of the first row that a component of a scheme may rest on; null where it rests on the people table alone. */
function firstRowOf(prepared: Prepared): (component: string) => Day | null {
  const { data: { byDate, days, until }, scheme: { components } } = prepared;
  const first = byDate[0];
  const firstRow = isOfPeopleAlone(prepared) ? null : asDay(first === undefined ? until ?? 0 : days[first] ?? 0);
  const ofMembers = new Set(components.filter(({ each }) => each === 'member').map(({ id }) => id));
  return (component) => (ofMembers.has(component) ? null : firstRow);
}

/** Whether a line belongs to a time of which the table tells nothing any more: its own period, or all that its payout paid. */
function isBefore({ period }: PaidLine, { payPeriod }: EarlierPayout, firstRow: Day | null, ends: PeriodEnds): boolean {
  if (firstRow === null) return false;
  if (payPeriod !== null && ends.of(payPeriod) < firstRow) return true;
  return ends.isBy(period, asDay(firstRow - 1));
}

/** When periods end, each found once. */
class PeriodEnds {
  private readonly known = new Map<string, Day | null>();
  private readonly payPeriods = new Map<Period, Day>();

  constructor(private readonly monthStartsOn: number) {}

  of(period: Period): Day {
    const end = this.payPeriods.get(period) ?? endOf(period, this.monthStartsOn);
    this.payPeriods.set(period, end);
    return end;
  }

  /** Whether a period has ended by a day; the window never has. */
  isBy(key: string, day: Day): boolean {
    let end = this.known.get(key);
    if (end === undefined) {
      const period = parsePeriod(key);
      end = period === null || period.kind === 'window' ? null : lastDay(period.index, period.kind, this.monthStartsOn);
      this.known.set(key, end);
    }
    return end !== null && end <= day;
  }
}

function twoNumbers({ recipient }: PaidLine, ids: readonly string[], { name }: EarlierPayout): Problem {
  return { code: 'two-numbers', sentence: sentence(periodTexts.twoNumbers, { name: recipient, ids: ids.join(', '), payout: name }) };
}
