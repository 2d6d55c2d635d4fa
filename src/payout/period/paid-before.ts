import type { Day } from '../../calendar';
import { asDay } from '../../calendar';
import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add } from '../../money';
import { nameKey } from '../../table';
import type { Prepared } from '../prepare/prepare';
import type { Decisions } from './adjustments/decisions';
import type { KnownSums } from './known-sums';
import { LastByName } from './last-by-name';
import { isOfPeopleAlone } from './owed';
import { PayAccounts, type PayAccount } from './pay-accounts';
import type { Found, Payees } from './payees';
import type { PeriodEnds } from './period-ends';
import type { Settings } from './settings';
import type { KeysOfPayee, SumKeys } from './sum-keys';
import type { EarlierPayout, PaidLine } from './types';
import { isUnknownPeriod } from './whole';

/** Sums paid before that are not touched: told, but for what is paid whole each time of another period. */
export interface Untouched {
  readonly reason: 'other-scheme' | 'before-table' | 'other-period';
  readonly line: PaidLine;
  /** Whether it was paid together with a scheme of this run: what caps and budgets over a plan allow was used by it too. */
  readonly isOfPlan: boolean;
}

/** What one payee was paid of an addition, of one award. */
export interface PaidAddition {
  readonly id: string;
  /** The payee's own. */
  readonly identity: string;
  readonly line: PaidLine;
  before: Exact;
}

/** What earlier payouts paid besides the sums of a scheme. */
export interface PaidBesides {
  /** What was paid of additions that people decided. */
  readonly additions: readonly PaidAddition[];
  readonly untouched: readonly Untouched[];
  /** What payees have of cash after the payouts. */
  readonly accounts: PayAccounts;
  readonly problems: readonly Problem[];
}

/** What sums are made with, besides what is owed. */
export interface SumsSetting {
  readonly schemes: readonly Prepared[];
  readonly settings: Settings;
  readonly payees: Payees;
  readonly decisions: Decisions;
}

interface Times {
  readonly ends: PeriodEnds;
  isSettled(period: string): boolean;
  /** Whether nobody knows what a scheme that is paid whole each time owed of a period. */
  isUnknown(scheme: string, period: string): boolean;
}

/** Whom lines of payouts paid, as today's tables know them: the numbers of the payee's sums, and the payee's account. */
interface PaidPayee {
  readonly found: Found;
  readonly own: KeysOfPayee;
  readonly account: PayAccount;
}

/** Enters what was paid into the sums that it paid; each line of the payouts is looked at once. */
export function paidBefore(known: KnownSums, { schemes, settings, payees, decisions }: SumsSetting, given: Omit<Times, 'isUnknown'>): PaidBesides {
  const times = { ...given, isUnknown: unknownPeriods(schemes, settings) };
  const firstRows = new Map(schemes.map((prepared) => [prepared.scheme.id, firstRowOf(prepared)]));
  const additions: PaidAddition[] = [];
  const untouched: Untouched[] = [];
  const problems: Problem[] = [];
  const accounts = new PayAccounts(payees, settings.earlier[0], decisions);
  const paidTo = new LastByName((line: PaidLine): PaidPayee => {
    const found = payees.find(line);
    return { found, own: settings.keys.keysOf(payees.identityOf(line)), account: accounts.of(line) };
  });
  for (const payout of settings.earlier) {
    const isOfPlan = schemes.some(({ scheme: { id } }) => payout.bases.has(id) || payout.lines.some(({ scheme }) => scheme === id));
    const kinds = new KindsOfLines(payout, firstRows, settings.keys, times);
    for (const line of payout.lines) {
      const { found, own, account } = paidTo.find(line);
      if (line.award === 'cash') accounts.enter(account, line);
      if (line.adjustment !== undefined) {
        enterAddition(additions, line.adjustment, line, decisions.identityOf(line));
        continue;
      }
      const { standing, kind } = kinds.of(line);
      if (standing === 'settled') continue;
      // What people decided of a sum is owed whatever the table tells.
      if (standing === 'other-scheme' || (standing !== 'counts' && decisions.correctionOf({ sum: line, identity: decisions.identityOf(line) }) === undefined)) {
        untouched.push({ reason: standing, line, isOfPlan: isOfPlan && standing !== 'before-table' });
        continue;
      }
      if ('ids' in found) {
        problems.push(twoNumbers(line, found.ids, payout));
        continue;
      }
      known.enterPaid(settings.keys.of(kind, own), line, line.amount);
    }
    accounts.payOut();
  }
  return { additions, untouched, accounts, problems };
}

/** How lines of one kind stand to a run, and the number of their kind. */
interface KindOfLines {
  readonly standing: Untouched['reason'] | 'settled' | 'counts';
  readonly kind: number;
}

/** How the lines of a payout stand, found once for those that differ by payee and amount alone. */
class KindsOfLines {
  /** What was found last of each component: lines of one period mostly stand together. */
  private readonly last = new Map<string, { readonly line: PaidLine; readonly found: KindOfLines }>();
  private readonly end: Day | null;

  constructor({ payPeriod }: EarlierPayout, private readonly firstRows: ReadonlyMap<string, FirstRow>, private readonly keys: SumKeys, private readonly times: Times) {
    this.end = payPeriod === null ? null : times.ends.of(payPeriod);
  }

  of(line: PaidLine): KindOfLines {
    const known = this.last.get(line.component);
    if (known !== undefined && known.line.period === line.period && known.line.scheme === line.scheme && known.line.award === line.award) return known.found;
    const found = { standing: this.standingOf(line), kind: this.keys.numberOf(line) };
    this.last.set(line.component, { line, found });
    return found;
  }

  private standingOf({ scheme, component, period }: PaidLine): KindOfLines['standing'] {
    const firstRow = this.firstRows.get(scheme);
    if (firstRow === undefined) return 'other-scheme';
    if (this.times.isSettled(period)) return 'settled';
    if (this.times.isUnknown(scheme, period)) return 'other-period';
    return this.isBefore(period, firstRow(component)) ? 'before-table' : 'counts';
  }

  /** Whether lines belong to a time of which the table tells nothing any more: their own period, or all that their payout paid. */
  private isBefore(period: string, firstRow: Day | null): boolean {
    if (firstRow === null) return false;
    return (this.end !== null && this.end < firstRow) || this.times.ends.isBy(period, asDay(firstRow - 1));
  }
}

function unknownPeriods(schemes: readonly Prepared[], settings: Settings): Times['isUnknown'] {
  const whole = new Set(schemes.filter(isOfPeopleAlone).map(({ scheme: { id } }) => id));
  const isUnknown = isUnknownPeriod(settings);
  return (scheme, period) => whole.has(scheme) && isUnknown(scheme, period);
}

function enterAddition(additions: PaidAddition[], id: string, line: PaidLine, identity: string): void {
  const known = additions.find((each) => nameKey(each.id) === nameKey(id) && each.identity === identity && each.line.award === line.award);
  if (known === undefined) additions.push({ id, identity, line, before: line.amount });
  else known.before = add(known.before, line.amount);
}

/** The day of the first row that a component of a scheme may rest on; null where it rests on the people table alone. */
type FirstRow = (component: string) => Day | null;

function firstRowOf(prepared: Prepared): FirstRow {
  const { data: { byDate, days, until }, scheme: { components } } = prepared;
  const first = byDate[0];
  const firstRow = isOfPeopleAlone(prepared) ? null : asDay(first === undefined ? until ?? 0 : days[first] ?? 0);
  const ofMembers = new Set(components.filter(({ each }) => each === 'member').map(({ id }) => id));
  return (component) => (ofMembers.has(component) ? null : firstRow);
}

function twoNumbers({ recipient }: PaidLine, ids: readonly string[], { name }: EarlierPayout): Problem {
  return { code: 'two-numbers', sentence: sentence(periodTexts.twoNumbers, { name: recipient, ids: ids.join(', '), payout: name }) };
}
