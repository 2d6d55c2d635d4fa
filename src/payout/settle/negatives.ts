import type { LinePeriodKind } from '../../calendar';
import { lastDay } from '../../calendar';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import { abs, add, compare, minOf, negate, sign, subtract, ZERO } from '../../money';
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
  const excess = new Map<string, Exact>();
  const floors = new Map<string, Exact>();
  const nets = netOf(drafts);
  for (const draft of drafts) {
    const name = payeePeriod(draft);
    const net = nets.get(name) ?? ZERO;
    const least = negate(floor(draft.recipient));
    if (!isCash(draft) || compare(net, least) >= 0) continue;
    excess.set(name, subtract(least, net));
    floors.set(name, least);
  }
  return { drafts: cutLater(drafts, excess, -1, policy, (name) => floors.get(name)), balances: [] };
}

/** What can be taken from a person: the base pay of the people table, and nothing where there is none. */
function basePayOf({ staff, people }: Dataset): (recipient: Recipient) => Exact {
  const { state, values } = staff.numbers('basePay');
  return ({ kind, code }) => {
    const row = kind === 'person' ? people.row(code) : -1;
    return row >= 0 && state[row] === READ ? values.at(row) : ZERO;
  };
}

/** A negative sum is not taken now, but from what the recipient gets in its next periods. */
function carried(drafts: readonly Draft[], data: Dataset, { openings, monthStartsOn }: CarriedFrom): WithBalances {
  const left = new Set(openings);
  const nets = netOf(drafts);
  const waived = new Map<string, Exact>();
  const taken = new Map<string, Exact>();
  const balances: Balance[] = [];
  for (const payeePeriods of payeePeriodsOf(drafts).values()) {
    const [first] = payeePeriods;
    const opening = first === undefined ? undefined : [...left].find((each) => isOf(each, first.recipient, data));
    if (opening !== undefined) left.delete(opening);
    let pending: Exact = opening === undefined ? ZERO : abs(opening.amount);
    for (const { name, period, per } of payeePeriods) {
      // Up to there all is in the balance that was given.
      if (opening !== undefined && data.settledEnd !== undefined && per !== 'window' && lastDay(period, per, monthStartsOn) <= data.settledEnd) continue;
      const net = nets.get(name) ?? ZERO;
      if (sign(net) < 0) {
        waived.set(name, abs(net));
        pending = add(pending, abs(net));
        continue;
      }
      const part = minOf(pending, net);
      if (sign(part) > 0) taken.set(name, part);
      pending = subtract(pending, part);
    }
    if (first !== undefined && (sign(pending) > 0 || opening !== undefined)) balances.push({ recipient: first.recipient, amount: pending });
  }
  const lifted = cutLater(drafts, waived, -1, 'carry', () => undefined);
  return { drafts: cutLater(lifted, taken, 1, 'carry', (name) => taken.get(name)), balances };
}

function isOf({ recipient, recipientKind, personId }: CarriedIn, payee: Recipient, data: Dataset): boolean {
  if (payee.kind !== recipientKind) return false;
  const id = payee.kind === 'person' ? data.people.id(payee.code) : undefined;
  return id !== undefined && personId !== undefined ? nameKey(id) === nameKey(personId) : nameKey(nameOf(payee, data)) === nameKey(recipient);
}

interface PayeePeriod {
  readonly per: LinePeriodKind;
  readonly name: string;
  readonly period: number;
  readonly recipient: Recipient;
}

/** The periods of each recipient that follow one another: those of periods of one kind, in their order. */
function payeePeriodsOf(drafts: readonly Draft[]): Map<string, PayeePeriod[]> {
  const found = new Map<string, Map<number, PayeePeriod>>();
  for (const draft of drafts) {
    if (!isCash(draft)) continue;
    const { per, period } = periodOf(draft);
    const name = `${draft.recipient.kind} ${draft.recipient.code} ${per}`;
    const own = found.get(name) ?? new Map<number, PayeePeriod>();
    found.set(name, own.set(period, { name: payeePeriod(draft), period, per, recipient: draft.recipient }));
  }
  return new Map([...found].map(([name, own]) => [name, [...own.values()].sort((a, b) => a.period - b.period)]));
}
