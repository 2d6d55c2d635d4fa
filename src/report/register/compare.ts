import { keyOfPeriod } from '../../calendar';
import { abs, add, compare, subtract, ZERO, type Exact } from '../../money';
import { keyParts, type Payee } from '../../payout';
import { awardNamed, type AwardKind } from '../../scheme';
import { comparePaid, type PaidChange } from '../paid/compare';
import type { PaidFile } from '../paid/types';
import type { PaidFacts } from '../paid/stored';

/** A line of a payee that is new, gone or changed in the second of two payouts. */
export interface LineChange {
  readonly change: PaidChange['change'];
  /** What it was paid for: the component, or the number of what people added. */
  readonly component: string;
  /** The line's own period; nothing where payouts of different periods are compared. */
  readonly period: string | undefined;
  readonly award: AwardKind;
  readonly before: Exact;
  readonly after: Exact;
}

/** What two payouts pay one payee, where it differs. */
export interface PayeeChange extends Payee {
  /** Cash alone. */
  readonly before: Exact;
  readonly after: Exact;
  readonly lines: readonly LineChange[];
}

/**
 * Compares two payouts, by payee and line: what is new, gone or changed in the second. Payouts of one pay period are compared line by line with the
 * periods of these; of different ones by what was paid for, whatever the period. Those come first whose cash differs most.
 */
export function comparePayouts(before: PaidFile, after: PaidFile): readonly PayeeChange[] {
  const isSamePeriod = periodOf(before) === periodOf(after);
  const facts = ({ facts: all }: PaidFile): readonly PaidFacts[] => (isSamePeriod ? all : all.map((each) => ({ ...each, key: withoutPeriod(each.key) })));
  const payees = new Map<string, { readonly payee: Payee; readonly lines: LineChange[] }>();
  for (const found of comparePaid(facts(before), facts(after))) {
    const { recipient, recipientKind, personId, key, change } = found;
    const name = JSON.stringify([recipientKind, personId ?? recipient]);
    const known = payees.get(name) ?? { payee: { recipient, recipientKind, personId }, lines: [] };
    payees.set(name, known);
    const parts = keyParts(key);
    const period = parts?.period;
    known.lines.push({ change, component: parts?.component ?? key, period: period === ANY_PERIOD ? undefined : period, award: awardNamed(parts?.award) ?? 'cash', before: found.before, after: found.after });
  }
  const changes = [...payees.values()].map(({ payee, lines }): PayeeChange => ({ ...payee, lines, before: cashOf(lines, 'before'), after: cashOf(lines, 'after') }));
  return changes.sort((a, b) => compare(distance(b), distance(a)));
}

const ANY_PERIOD = '*';

function periodOf({ payout: { payPeriod } }: PaidFile): string {
  return payPeriod === null ? '' : keyOfPeriod(payPeriod);
}

function withoutPeriod(key: string): string {
  const parts = keyParts(key);
  return parts === undefined ? key : [parts.scheme, parts.component, parts.payee, ANY_PERIOD, parts.award].map((part) => part.replace(/[|\\]/g, '\\$&')).join('|');
}

function cashOf(lines: readonly LineChange[], which: 'before' | 'after'): Exact {
  return lines.filter(({ award }) => award === 'cash').reduce<Exact>((sum, line) => add(sum, line[which]), ZERO);
}

function distance({ before, after }: PayeeChange): Exact {
  return abs(subtract(after, before));
}
