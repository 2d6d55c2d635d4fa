import type { LinePeriodKind } from '../../calendar';
import { lastDay } from '../../calendar';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import { abs, add, minOf, negate, sign, subtract, ZERO } from '../../money';
import type { Negatives } from '../../scheme';
import { nameKey, READ } from '../../table';
import type { Dataset } from '../../data';
import { cutLater, netOf } from './cap';
import type { Draft } from '../work/draft';
import { isCash, periodOf, payeePeriod } from '../work/draft';
import type { Recipient } from '../work/recipients';
import { nameOf } from '../work/recipients';
import type { CarriedIn } from '../prepare/job';

/** What a recipient still has to give back after its last period. */
export interface Balance {
  readonly recipient: Recipient;
  readonly amount: Exact;
  /** Of an advance: what it is called, and what was owed before the first period. */
  readonly draw?: { readonly label: Text; readonly opening: Exact };
}

/** The lines after their negative sums were seen to. */
export interface WithBalances {
  readonly drafts: readonly Draft[];
  readonly balances: readonly Balance[];
}

/** What is carried on from before: balances that stand at the end of what is settled. */
export interface CarriedFrom {
  readonly openings: readonly CarriedIn[];
  readonly monthStartsOn: number;
}

const NOTHING_BEFORE: CarriedFrom = { openings: [], monthStartsOn: 1 };

/** What becomes of a recipient whose cash of a period is below 0, as the scheme says. */
export function settleNegatives(drafts: readonly Draft[], policy: Negatives, data: Dataset, from: CarriedFrom = NOTHING_BEFORE): WithBalances {
  if (policy === 'keep') return { drafts, balances: [] };
  if (policy === 'carry') return carried(drafts, data, from);
  const floor = policy === 'floor' ? (): Exact => ZERO : basePayOf(data);
  const nets = netOf(drafts);
  const excess = new Map<string, Exact>();
  for (const draft of drafts) {
    const name = payeePeriod(draft);
    excess.set(name, subtract(negate(floor(draft.recipient)), nets.get(name) ?? ZERO));
  }
  return { drafts: cutLater(drafts, excess, -1, policy), balances: [] };
}

/** What can be taken from a person: the base pay of the people table, and nothing where there is none. */
function basePayOf({ staff, people }: Dataset): (recipient: Recipient) => Exact {
  const { state, values } = staff.numbers('basePay');
  return ({ kind, code }) => {
    const row = kind === 'person' ? people.row(code) : -1;
    return state[row] === READ ? values.at(row) : ZERO;
  };
}

/** A negative sum is not taken now, but from what the recipient gets in its next periods. */
function carried(drafts: readonly Draft[], data: Dataset, { openings, monthStartsOn }: CarriedFrom): WithBalances {
  const left = new Set(openings);
  const nets = netOf(drafts);
  const waived = new Map<string, Exact>();
  const taken = new Map<string, Exact>();
  const balances: Balance[] = [];
  for (const { recipient, per, periods } of payeePeriodsOf(drafts)) {
    const opening = [...left].find((each) => isOf(each, recipient, data));
    if (opening !== undefined) left.delete(opening);
    let pending: Exact = opening === undefined ? ZERO : abs(opening.amount);
    // Up to there all is in the balance that was given.
    const settledEnd = opening === undefined ? undefined : data.settledEnd;
    for (const [period, name] of periods) {
      if (settledEnd !== undefined && lastDay(period, per, monthStartsOn) <= settledEnd) continue;
      const net = nets.get(name) ?? ZERO;
      if (sign(net) < 0) {
        waived.set(name, abs(net));
        pending = add(pending, abs(net));
        continue;
      }
      const part = minOf(pending, net);
      taken.set(name, part);
      pending = subtract(pending, part);
    }
    if (sign(pending) > 0 || opening !== undefined) balances.push({ recipient, amount: pending });
  }
  return { drafts: cutLater(cutLater(drafts, waived, -1, 'carry'), taken, 1, 'carry'), balances };
}

function isOf({ recipient, recipientKind, personId }: CarriedIn, payee: Recipient, data: Dataset): boolean {
  if (payee.kind !== recipientKind) return false;
  const id = payee.kind === 'person' ? data.people.id(payee.code) : undefined;
  return id !== undefined && personId !== undefined ? nameKey(id) === nameKey(personId) : nameKey(nameOf(payee, data)) === nameKey(recipient);
}

interface PayeePeriods {
  readonly recipient: Recipient;
  readonly per: LinePeriodKind;
  /** The name of each, in their order. */
  readonly periods: readonly (readonly [period: number, name: string])[];
}

/** The periods of each recipient that follow one another: those of periods of one kind. */
function payeePeriodsOf(drafts: readonly Draft[]): readonly PayeePeriods[] {
  const found = new Map<string, { readonly recipient: Recipient; readonly per: LinePeriodKind; readonly names: Map<number, string> }>();
  for (const draft of drafts) {
    if (!isCash(draft)) continue;
    const { recipient } = draft;
    const { per, period } = periodOf(draft);
    const name = `${recipient.kind} ${recipient.code} ${per}`;
    const own = found.get(name) ?? { recipient, per, names: new Map() };
    found.set(name, own);
    own.names.set(period, payeePeriod(draft));
  }
  return [...found.values()].map(({ recipient, per, names }) => ({ recipient, per, periods: [...names].sort(([a], [b]) => a - b) }));
}
