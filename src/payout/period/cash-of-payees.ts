import { RunningSum } from '../../money';
import type { Payees } from './payees';
import { identityOf } from './payees';
import type { Payee } from './types';

/** What somebody gets of cash. */
export interface Net {
  readonly payee: Payee;
  readonly amount: RunningSum;
}

/** What each payee gets of cash in a payout, in the order in which they come. */
export class CashOfPayees {
  private readonly nets = new Map<string, Net>();

  constructor(private readonly payees: Payees) {}

  of(payee: Payee): Net {
    const account = accountOf(payee, this.payees);
    const known = this.nets.get(account);
    if (known !== undefined) return known;
    const made: Net = { payee: payeeIn(payee), amount: new RunningSum() };
    this.nets.set(account, made);
    return made;
  }

  /** By the account into which it goes. */
  get byAccount(): ReadonlyMap<string, Net> {
    return this.nets;
  }
}

/** By what the account of a payee is known. */
export function accountOf(payee: Payee, payees: Payees): string {
  const found = payees.find(payee);
  return 'identity' in found ? found.identity : identityOf(payee);
}

/** A payee, and nothing else of what tells of one. */
export function payeeIn({ recipient, recipientKind, personId }: Payee): Payee {
  return { recipient, recipientKind, ...(personId === undefined ? {} : { personId }) };
}
