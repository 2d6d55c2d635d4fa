import type { Exact } from '../../money';
import { add, isZero, maxOf, negate, sign, subtract, ZERO } from '../../money';
import { accountsOf } from '../settle/accounts';
import type { Settled } from '../settle/settle';
import type { Decisions } from './adjustments/decisions';
import { openingsOf } from './adjustments/openings';
import { LastByName } from './last-by-name';
import { afterPaying, dueOf, type PayAccounts } from './pay-accounts';
import type { Payees } from './payees';
import { payeeIn, payeeNamed } from './payees';
import type { EarlierPayout, Payee, PeriodBalance, PeriodLine, Sum } from './types';

export interface PayBalances {
  readonly balances: readonly PeriodBalance[];
  readonly payable: readonly Sum[];
  readonly owed: readonly Sum[];
}

/** Enters the lines of a run into the accounts: of each what is then above 0 is paid out, the rest opens the next run. */
export function payBalances(accounts: PayAccounts, lines: readonly PeriodLine[]): PayBalances {
  const named = new LastByName((line: PeriodLine) => accounts.of(line));
  for (const line of lines) if (line.award === 'cash') accounts.enter(named.find(line), line);
  const balances: PeriodBalance[] = [];
  const payable: Sum[] = [];
  for (const account of accounts) {
    const { payee, balance: opening } = account;
    const due = dueOf(account);
    const closing = afterPaying(due);
    const paid = maxOf(due, ZERO);
    if (!isZero(paid)) payable.push({ ...payee, award: 'cash', amount: paid });
    if (!isZero(opening) || !isZero(closing)) balances.push({ ...payee, award: 'cash', kind: 'pay', opening, change: subtract(closing, opening), closing });
  }
  const owed = balances.filter(({ closing }) => sign(closing) < 0).map((balance): Sum => ({ ...payeeIn(balance), award: balance.award, amount: negate(balance.closing) }));
  return { balances, payable, owed: owed.sort((a, b) => (a.recipient < b.recipient ? -1 : a.recipient > b.recipient ? 1 : 0)) };
}

/** What somebody has of an award by a scheme itself: before the first run, and now. */
interface Standing {
  readonly payee: Payee;
  readonly award: string;
  readonly own: Exact;
  readonly amount: Exact;
}

/** What the schemes themselves carry on: cash that is owed, below 0, and accounts of other awards. What it was before is in the last payout, else in the tables. */
export function schemeBalances(settled: readonly Settled[], earlier: readonly EarlierPayout[], payees: Payees, decisions: Decisions): PeriodBalance[] {
  const nameOfSum = (payee: Payee, award: string): string => `${payees.identityOf(payee)} ${award}`;
  const opening = new Map<string, PeriodBalance>();
  for (const balance of earlier.at(-1)?.balances ?? []) if (balance.kind === 'scheme') opening.set(nameOfSum(balance, balance.award), balance);
  const closing = new Map<string, Standing>();
  for (const standing of settled.flatMap((of) => [...standingsIn(of), ...openingStandings(of, payees, decisions)])) {
    const name = nameOfSum(standing.payee, standing.award);
    const known = closing.get(name);
    closing.set(name, known === undefined ? standing : { ...known, own: add(known.own, standing.own), amount: add(known.amount, standing.amount) });
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

/** What people said is owed of a scheme from before. It is in what the scheme carries on of whoever has a line; of whom there is none yet everything is still owed. */
function openingStandings({ balances, worked: { prepared: { scheme }, judged: { data } } }: Settled, payees: Payees, decisions: Decisions): readonly Standing[] {
  const carried = new Set(balances.flatMap(({ recipient, draw }) => (draw === undefined ? [payees.identityOf(payeeNamed(recipient, data))] : [])));
  return [...openingsOf(scheme.id, decisions)].map(([identity, { payee, amount }]) => ({ payee, award: 'cash', own: amount, amount: carried.has(identity) ? ZERO : amount }));
}
