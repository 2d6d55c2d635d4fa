import { say, type Language } from '../i18n';
import { add, equals, negate, sign, sum, type Exact } from '../money';
import type { Payout, PeriodRun, RecipientKind } from '../payout';
import type { AwardKind } from '../scheme';

/** One recipient with what they get of each award. */
export interface RecipientSum {
  readonly recipient: string;
  readonly kind: RecipientKind;
  readonly personId?: string;
  /** Also where lines come to nothing together. */
  readonly amounts: Map<AwardKind, Exact>;
  lines: number;
  readonly remarks: string[];
}

/** Two recipients are the same where kind, staff number and name are. */
export function recipientKey(of: { readonly recipientKind: RecipientKind; readonly recipient: string; readonly personId?: string | undefined }): string {
  return `${of.recipientKind}\n${of.personId ?? ''}\n${of.recipient}`;
}

/** Everyone who has lines, in the order of the lines, with their totals and what was noted about them. */
export function recipientsOf(payout: Payout, language: Language): RecipientSum[] {
  const byKey = new Map<string, RecipientSum>();
  for (const line of payout.lines) {
    const { recipient, recipientKind: kind, personId, award, amount } = line;
    const key = recipientKey(line);
    const entry = byKey.get(key) ?? { recipient, kind, ...(personId === undefined ? {} : { personId }), amounts: new Map(), lines: 0, remarks: [] };
    const before = entry.amounts.get(award);
    entry.amounts.set(award, before === undefined ? amount : add(before, amount));
    entry.lines += 1;
    byKey.set(key, entry);
  }
  const recipients = [...byKey.values()];
  const byName = new Map(recipients.map((entry) => [entry.recipient, entry]));
  for (const { recipient, recipientKind, personId, sentence } of payout.notes) {
    if (recipient === undefined) continue;
    const entry = recipientKind === undefined ? byName.get(recipient) : byKey.get(recipientKey({ recipient, recipientKind, personId }));
    entry?.remarks.push(say(sentence, language));
  }
  return recipients;
}

/** The cash of a payout, with those apart who owe some: a total that they lower is not what has to be paid. */
export interface CashBalance {
  readonly toPay: Exact;
  readonly owed: Exact;
  readonly owedBy: readonly { readonly recipient: string; readonly amount: Exact }[];
  /** Whether what has to be paid is not the total of the lines. */
  readonly differs: boolean;
}

/** In a run of a period, what was owed before comes off what is paid. */
export function cashBalance(recipients: readonly RecipientSum[], run?: PeriodRun): CashBalance {
  if (run !== undefined) return balanceOfRun(recipients, run);
  const cash = recipients.flatMap(({ recipient, amounts }) => {
    const amount = amounts.get('cash');
    return amount === undefined ? [] : [{ recipient, amount }];
  });
  const owedBy = cash.filter(({ amount }) => sign(amount) < 0);
  return { toPay: sum(cash.filter(({ amount }) => sign(amount) > 0).map(({ amount }) => amount)), owed: sum(owedBy.map(({ amount }) => amount)), owedBy, differs: owedBy.length > 0 };
}

function balanceOfRun(recipients: readonly RecipientSum[], { payable, owed }: PeriodRun): CashBalance {
  const toPay = sum(payable.map(({ amount }) => amount));
  const owedBy = owed.map(({ recipient, amount }) => ({ recipient, amount: negate(amount) }));
  const total = sum(recipients.flatMap(({ amounts }) => amounts.get('cash') ?? []));
  return { toPay, owed: sum(owedBy.map(({ amount }) => amount)), owedBy, differs: !equals(toPay, total) || owedBy.length > 0 };
}
