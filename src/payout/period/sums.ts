import type { Day, Period } from '../../calendar';
import { asDay, lastDay, parseLinePeriod } from '../../calendar';
import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add, ZERO } from '../../money';
import { nameKey } from '../../table';
import type { Prepared } from '../prepare/prepare';
import { payableOf } from './due';
import type { Decisions } from './adjustments/decisions';
import { LastByName } from './last-by-name';
import type { OwedDraft } from './owed';
import { isOfPeopleAlone } from './owed';
import type { Payees } from './payees';
import type { Settings } from './settings';
import { endOf, monthStart } from './settings';
import type { SumKeys, SumsOfPayee } from './sum-keys';
import type { EarlierPayout, PaidLine, SumOf } from './types';

/** All that is known of one sum: what is owed of it, what was settled without payouts, and what was paid before. */
export class KnownSum {
  /** What counts as settled up to a period before our payouts; undefined where nothing does. */
  settled: Exact | undefined = undefined;
  before: Exact = ZERO;
  isPaid = false;

  /** What is owed of it stands in a stretch of what is owed by sums. */
  constructor(readonly sum: SumOf, readonly identity: string, private readonly all = NOTHING_OWED, private readonly start = 0, private readonly end = 0) {}

  /** How much is owed of it, by lines. */
  get count(): number {
    return this.end - this.start;
  }

  draft(index: number): OwedDraft | undefined {
    return this.all.drafts[this.start + index];
  }

  /** The place of a line among all that is owed; behind all of them where there is none. */
  place(index: number): number {
    return index < this.count ? this.all.places[this.start + index] ?? Infinity : Infinity;
  }

  /** What is owed of it, in the order of all that is owed. */
  get owed(): readonly OwedDraft[] {
    return this.all.drafts.slice(this.start, this.end);
  }
}

/** What is owed, by sums: the lines of each stand next to each other, each with its place among all lines. */
interface OwedBySums {
  readonly drafts: readonly OwedDraft[];
  readonly places: readonly number[];
}

const NOTHING_OWED: OwedBySums = { drafts: [], places: [] };

/** Sums paid before that are told and not touched. */
export interface Untouched {
  readonly reason: 'other-scheme' | 'before-table';
  readonly line: PaidLine;
  /** Whether it was paid together with a scheme of this run: what caps and budgets over a plan allow was used by it too. */
  readonly isOfPlan: boolean;
}

/** What one payee was paid of an addition. */
export interface PaidAddition {
  readonly id: string;
  /** The payee's own. */
  readonly identity: string;
  readonly line: PaidLine;
  before: Exact;
}

export interface Sums {
  readonly known: readonly KnownSum[];
  /** What was paid of additions that people decided. */
  readonly additions: readonly PaidAddition[];
  readonly untouched: readonly Untouched[];
  readonly problems: readonly Problem[];
}

/** What sums are made with, besides what is owed. */
interface Setting {
  readonly schemes: readonly Prepared[];
  readonly settings: Settings;
  readonly payees: Payees;
  readonly decisions: Decisions;
}

/** Puts what is owed and what was paid side by side. */
export function sumsOf(owed: readonly OwedDraft[], settled: readonly OwedDraft[], { schemes, settings, payees, decisions }: Setting): Sums {
  const known = new KnownSums();
  const monthStartsOn = monthStart(schemes);
  const settledEnd = settings.settledTo === null ? undefined : endOf(settings.settledTo, monthStartsOn);
  const ends = new PeriodEnds(monthStartsOn);
  const isSettled = (period: string): boolean => settledEnd !== undefined && ends.isBy(period, settledEnd);
  const isOpen = ({ draft, of }: OwedDraft): boolean => settledEnd === undefined || payableOf(draft.worked) !== 'period-end' || !isSettled(of.sum.period);
  enterOwed(known, owed, isOpen, settings.keys.count);
  for (const { of: { sumKey, sum, identity }, draft } of settled) {
    const found = known.at(sumKey);
    if (found === undefined && isSettled(sum.period)) continue;
    const state = found ?? known.enter(sumKey, new KnownSum(sum, identity));
    state.settled = add(state.settled ?? ZERO, draft.amount);
  }
  const paid = paidBefore({ known, schemes, settings, payees, decisions, isSettled, ends });
  return { known: known.all, ...paid };
}

/** Sums in the order in which they were entered, each found by its number. */
class KnownSums {
  readonly all: KnownSum[] = [];
  private readonly byKey: (KnownSum | undefined)[] = [];

  at(sumKey: number): KnownSum | undefined {
    return this.byKey[sumKey];
  }

  enter(sumKey: number, known: KnownSum): KnownSum {
    this.byKey[sumKey] = known;
    this.all.push(known);
    return known;
  }
}

/** The sum that a line paid, and nothing else of it. */
function sumOfLine({ scheme, component, recipient, recipientKind, personId, period, award }: SumOf): SumOf {
  return { scheme, component, recipient, recipientKind, ...(personId === undefined ? {} : { personId }), period, award };
}

/** Enters what is owed by its sums: counted first, so that the lines of each stand next to each other. */
function enterOwed(known: KnownSums, owed: readonly OwedDraft[], isOpen: (draft: OwedDraft) => boolean, keys: number): void {
  const next = new Int32Array(keys);
  for (const draft of owed) if (isOpen(draft)) next[draft.of.sumKey] = (next[draft.of.sumKey] ?? 0) + 1;
  for (let key = 0, start = 0; key < keys; key++) {
    const count = next[key] ?? 0;
    next[key] = start;
    start += count;
  }
  const drafts = [...owed];
  const places = owed.map(() => 0);
  owed.forEach((draft, place) => {
    if (!isOpen(draft)) return;
    const at = next[draft.of.sumKey] ?? 0;
    drafts[at] = draft;
    places[at] = place;
    next[draft.of.sumKey] = at + 1;
  });
  const all: OwedBySums = { drafts, places };
  for (const draft of owed) {
    const { of: { sumKey, sum, identity } } = draft;
    if (known.at(sumKey) !== undefined || !isOpen(draft)) continue;
    const [start, end] = [next[sumKey - 1] ?? 0, next[sumKey] ?? 0];
    known.enter(sumKey, new KnownSum(sum, identity, all, start, end));
  }
}

interface Given extends Setting {
  readonly known: KnownSums;
  readonly ends: PeriodEnds;
  isSettled(period: string): boolean;
}

function paidBefore({ known, schemes, settings, payees, decisions, isSettled, ends }: Given): Omit<Sums, 'known'> {
  const firstRows = new Map(schemes.map((prepared) => [prepared.scheme.id, firstRowOf(prepared)]));
  const paidTo = new LastByName((line: PaidLine) => paidPayee(line, payees, settings.keys));
  const additions: PaidAddition[] = [];
  const untouched: Untouched[] = [];
  const problems: Problem[] = [];
  for (const payout of settings.earlier) {
    const isOfPlan = schemes.some(({ scheme: { id } }) => payout.bases.has(id) || payout.lines.some(({ scheme }) => scheme === id));
    for (const line of payout.lines) {
      if (line.adjustment !== undefined) {
        enterAddition(additions, line.adjustment, line, decisions.identityOf(line));
        continue;
      }
      const rowsFrom = firstRows.get(line.scheme);
      if (rowsFrom === undefined) {
        untouched.push({ reason: 'other-scheme', line, isOfPlan });
        continue;
      }
      if (isSettled(line.period)) continue;
      // What people decided of a sum is owed whatever the table tells.
      if (isBefore(line, payout, rowsFrom(line.component), ends) && decisions.correctionOf(line, decisions.identityOf(line)) === undefined) {
        untouched.push({ reason: 'before-table', line, isOfPlan: false });
        continue;
      }
      const found = paidTo.find(line);
      if ('ids' in found) {
        problems.push(twoNumbers(line, found.ids, payout));
        continue;
      }
      const sumKey = settings.keys.ofPayee(line, found.sums);
      const state = known.at(sumKey) ?? known.enter(sumKey, new KnownSum(sumOfLine(line), found.identity));
      state.before = add(state.before, line.amount);
      state.isPaid = true;
    }
  }
  return { additions, untouched, problems };
}

/** Whom a line paid, as today's tables know them, with the numbers of the payee's sums. */
function paidPayee(line: PaidLine, payees: Payees, keys: SumKeys): { readonly identity: string; readonly sums: SumsOfPayee } | { readonly ids: readonly string[] } {
  const found = payees.find(line);
  return 'ids' in found ? found : { identity: found.identity, sums: keys.sumsOf(found.identity) };
}

function enterAddition(additions: PaidAddition[], id: string, line: PaidLine, identity: string): void {
  const known = additions.find((each) => nameKey(each.id) === nameKey(id) && each.identity === identity);
  if (known === undefined) additions.push({ id, identity, line, before: line.amount });
  else known.before = add(known.before, line.amount);
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
  private last: { readonly key: string; readonly end: Day | null } | undefined;

  constructor(private readonly monthStartsOn: number) {}

  of(period: Period): Day {
    const end = this.payPeriods.get(period) ?? endOf(period, this.monthStartsOn);
    this.payPeriods.set(period, end);
    return end;
  }

  /** Whether a period has ended by a day; the window never has. */
  isBy(key: string, day: Day): boolean {
    if (this.last?.key === key) return this.last.end !== null && this.last.end <= day;
    let end = this.known.get(key);
    if (end === undefined) {
      const period = parseLinePeriod(key);
      end = period === null || period.kind === 'window' ? null : lastDay(period.index, period.kind, this.monthStartsOn);
      this.known.set(key, end);
    }
    this.last = { key, end };
    return end !== null && end <= day;
  }
}

function twoNumbers({ recipient }: PaidLine, ids: readonly string[], { name }: EarlierPayout): Problem {
  return { code: 'two-numbers', sentence: sentence(periodTexts.twoNumbers, { name: recipient, ids: ids.join(', '), payout: name }) };
}
