import type { Exact } from '../../money';
import { add, RunningSum, sign, ZERO } from '../../money';
import type { Decisions } from './adjustments/decisions';
import { openingsOf } from './adjustments/openings';
import type { Payees } from './payees';
import { payeeIn } from './payees';
import type { EarlierPayout, Payee } from './types';

/** What somebody has of cash. */
export interface PayAccount {
  /** As told by the last payout with cash of the payee. */
  payee: Payee;
  /** Lines so far less cash paid out: never above 0. */
  balance: Exact;
  /** What lines have brought since it was last paid out. */
  since: RunningSum | undefined;
}

/** A payee with an amount of cash. */
export type CashLine = Payee & { readonly amount: Exact };

/** The accounts of all payees, in the order in which they were opened. */
export class PayAccounts implements Iterable<PayAccount> {
  private readonly byIdentity = new Map<string, PayAccount>();
  private entered: PayAccount[] = [];

  /** The first payout brings the opening balances with which it was made; where there is none, or it does not tell them, they are those that people gave. */
  constructor(private readonly payees: Payees, first: EarlierPayout | undefined, decisions: Decisions) {
    if (first !== undefined && first.bases.size > 0) {
      for (const { kind, opening, ...payee } of first.balances) if (kind === 'pay') this.of(payee).balance = opening;
    } else {
      for (const { payee, amount } of openingsOf(undefined, decisions).values()) this.of(payee).balance = amount;
    }
  }

  of(payee: Payee): PayAccount {
    const identity = this.payees.identityOf(payee);
    const known = this.byIdentity.get(identity);
    if (known !== undefined) return known;
    const made: PayAccount = { payee: payeeIn(payee), balance: ZERO, since: undefined };
    this.byIdentity.set(identity, made);
    return made;
  }

  /** Enters a line into the account of its payee. */
  enter(account: PayAccount, line: CashLine): void {
    if (account.since === undefined) {
      account.since = new RunningSum();
      account.payee = payeeIn(line);
      this.entered.push(account);
    }
    account.since.add(line.amount);
  }

  /** Pays out what is above 0 in accounts that were entered into; the rest opens the next payout. */
  payOut(): void {
    for (const account of this.entered) {
      account.balance = afterPaying(dueOf(account));
      account.since = undefined;
    }
    this.entered = [];
  }

  [Symbol.iterator](): Iterator<PayAccount> {
    return this.byIdentity.values();
  }
}

/** What an account comes to before it is paid out. */
export function dueOf({ balance, since }: PayAccount): Exact {
  return since === undefined ? balance : add(balance, since.value);
}

/** Nobody is paid less than nothing. */
export function afterPaying(due: Exact): Exact {
  return sign(due) < 0 ? due : ZERO;
}
