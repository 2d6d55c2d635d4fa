import type { Exact } from '../../money';
import { add, isZero, maxOf, negate, sign, subtract, ZERO } from '../../money';
import { accountsOf } from '../settle/accounts';
import type { Settled } from '../settle/settle';
import { payeeOf } from './adjustments/whom';
import type { Adjustment } from './adjustments/types';
import { accountOf, CashOfPayees, payeeIn } from './cash-of-payees';
import { LastByName } from './last-by-name';
import type { Payees } from './payees';
import { payeeNamed } from './payees';
import type { EarlierPayout, Payee, PeriodBalance, Sum } from './types';

interface Account {
  readonly payee: Payee;
  /** Lines so far less cash paid out: never above 0. */
  balance: Exact;
}

export interface PayBalances {
  readonly balances: readonly PeriodBalance[];
  readonly payable: readonly Sum[];
  readonly owed: readonly Sum[];
}

/** A payee with an amount of cash. */
type CashLine = Payee & { readonly award: string; readonly amount: Exact };

/** What accounts rest on: the payouts so far, what each paid in cash, and what was owed before the first. */
export interface AccountsBefore {
  readonly earlier: readonly EarlierPayout[];
  readonly before: readonly CashOfPayees[];
  readonly openings: readonly Adjustment[];
}

/**
 * The accounts of all payees: of each payout what is above 0 is paid out, the rest opens the next one. The first payout brings its own opening
 * balances; so do those that are given.
 */
export function payBalances({ earlier: [first], before, openings }: AccountsBefore, lines: readonly CashLine[], payees: Payees): PayBalances {
  const accounts = new Map<string, Account>();
  for (const { kind, opening, ...payee } of first?.balances ?? []) if (kind === 'pay' && payee.award === 'cash') enter(accounts, payee, opening, payees);
  for (const opening of openings) {
    const payee = payeeOf(opening);
    if (opening.scheme === undefined && !accounts.has(accountOf(payee, payees))) enter(accounts, payee, opening.amount ?? ZERO, payees);
  }
  for (const { byAccount } of before) {
    for (const [name, { payee, amount }] of byAccount) accounts.set(name, { payee, balance: afterPaying(add(accounts.get(name)?.balance ?? ZERO, amount.value)) });
  }
  const now = cashOf(lines, payees).byAccount;
  const names = new Set([...accounts.keys(), ...now.keys()]);
  const balances: PeriodBalance[] = [];
  const payable: Sum[] = [];
  for (const name of names) {
    const payee = now.get(name)?.payee ?? accounts.get(name)?.payee;
    if (payee === undefined) continue;
    const opening = accounts.get(name)?.balance ?? ZERO;
    const due = add(opening, now.get(name)?.amount.value ?? ZERO);
    const closing = afterPaying(due);
    const paid = maxOf(due, ZERO);
    if (!isZero(paid)) payable.push({ ...payee, award: 'cash', amount: paid });
    if (!isZero(opening) || !isZero(closing)) balances.push({ ...payee, award: 'cash', kind: 'pay', opening, change: subtract(closing, opening), closing });
  }
  const owed = balances.filter(({ closing }) => sign(closing) < 0).map((balance): Sum => ({ ...payeeIn(balance), award: balance.award, amount: negate(balance.closing) }));
  return { balances, payable, owed: owed.sort((a, b) => (a.recipient < b.recipient ? -1 : a.recipient > b.recipient ? 1 : 0)) };
}

/** Nobody is paid less than nothing. */
function afterPaying(due: Exact): Exact {
  return sign(due) < 0 ? due : ZERO;
}

/** What each payee gets of cash by some lines. */
function cashOf(lines: readonly CashLine[], payees: Payees): CashOfPayees {
  const nets = new CashOfPayees(payees);
  const named = new LastByName((line: CashLine) => nets.of(line));
  for (const line of lines) if (line.award === 'cash') named.find(line).amount.add(line.amount);
  return nets;
}

function enter(accounts: Map<string, Account>, payee: Payee, balance: Exact, payees: Payees): void {
  accounts.set(accountOf(payee, payees), { payee: payeeIn(payee), balance });
}

/** What somebody has of an award by a scheme itself: before the first run, and now. */
interface Standing {
  readonly payee: Payee;
  readonly award: string;
  readonly own: Exact;
  readonly amount: Exact;
}

/** What the schemes themselves carry on: cash that is owed, below 0, and accounts of other awards. What it was before is in the last payout, else in the tables. */
export function schemeBalances(settled: readonly Settled[], earlier: readonly EarlierPayout[], payees: Payees, openings: readonly Adjustment[] = []): PeriodBalance[] {
  const nameOfSum = (payee: Payee, award: string): string => `${accountOf(payee, payees)} ${award}`;
  const opening = new Map<string, PeriodBalance>();
  for (const balance of earlier.at(-1)?.balances ?? []) if (balance.kind === 'scheme') opening.set(nameOfSum(balance, balance.award), balance);
  const closing = new Map<string, Standing>();
  for (const standing of settled.flatMap(standingsIn)) {
    const name = nameOfSum(standing.payee, standing.award);
    const known = closing.get(name);
    closing.set(name, known === undefined ? standing : { ...known, own: add(known.own, standing.own), amount: add(known.amount, standing.amount) });
  }
  for (const { scheme, amount = ZERO, ...of } of openings) {
    if (scheme === undefined) continue;
    const payee = payeeOf(of);
    const name = nameOfSum(payee, 'cash');
    const known = closing.get(name);
    // Of whom there is no line yet everything is still owed.
    closing.set(name, known === undefined ? { payee, award: 'cash', own: amount, amount } : { ...known, own: add(known.own, amount) });
  }
  return [...new Set([...closing.keys(), ...opening.keys()])].flatMap((name) => {
    const [now, then] = [closing.get(name), opening.get(name)];
    const payee = now?.payee ?? then;
    // A balance of 0 is not told: after a first payout what is not among its balances was 0.
    const [before, after] = [then?.closing ?? (earlier.length === 0 ? now?.own : undefined) ?? ZERO, now?.amount ?? ZERO];
    if (payee === undefined || (isZero(before) && isZero(after))) return [];
    return [{ ...payeeIn(payee), award: now?.award ?? then?.award ?? 'cash', kind: 'scheme', opening: before, change: subtract(after, before), closing: after }];
  });
}

function standingsIn({ balances, drafts, worked: { prepared: { stages }, judged: { data } } }: Settled): readonly Standing[] {
  return [
    ...balances.map(({ recipient, amount, draw }) => ({ payee: payeeNamed(recipient, data), award: 'cash', own: negate(draw?.opening ?? ZERO), amount: negate(amount) })),
    ...accountsOf(stages, drafts, data).map(({ recipient, award, opening, left }) => ({ payee: payeeNamed(recipient, data), award: award.kind, own: opening, amount: left })),
  ];
}
