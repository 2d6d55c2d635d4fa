import { add, sum, ZERO, type Exact } from '../../money';
import type { Line, Payout, RecipientKind } from '../../payout';
import { recipientKey } from '../../report';
import { AWARDS, type AwardKind } from '../../scheme';
import { nameKey } from '../../table';

/** One recipient with all that it gets, and the lines that make it up. */
export interface RecipientResult {
  readonly key: string;
  readonly recipient: string;
  readonly personId?: string;
  readonly kind: RecipientKind;
  readonly amounts: ReadonlyMap<AwardKind, Exact>;
  readonly lines: readonly Line[];
}

/** The recipients in the order of their first lines. */
export function recipientsOf(payout: Payout): readonly RecipientResult[] {
  const found = new Map<string, { readonly result: Omit<RecipientResult, 'lines'>; readonly amounts: Map<AwardKind, Exact>; readonly lines: Line[] }>();
  for (const line of payout.lines) {
    const key = recipientKey(line);
    const entry = found.get(key) ?? resultOf(line, key);
    entry.amounts.set(line.award, add(entry.amounts.get(line.award) ?? ZERO, line.amount));
    entry.lines.push(line);
    found.set(key, entry);
  }
  return [...found.values()].map(({ result, lines }) => ({ ...result, lines }));
}

function resultOf({ recipient, recipientKind: kind, personId }: Line, key: string): { result: Omit<RecipientResult, 'lines'>; amounts: Map<AwardKind, Exact>; lines: Line[] } {
  const amounts = new Map<AwardKind, Exact>();
  return { result: { key, recipient, kind, amounts, ...(personId === undefined ? {} : { personId }) }, amounts, lines: [] };
}

/** What is paid of each award in all, cash first. */
export function awardTotals(payout: Payout): readonly { readonly award: AwardKind; readonly amount: Exact }[] {
  return [...AWARDS, ...payout.ownAwards.map(({ kind }) => kind)].flatMap((award) => {
    const of = payout.totals.filter((total) => total.award === award);
    return of.length === 0 && award !== 'cash' ? [] : [{ award, amount: sum(of.map(({ amount }) => amount)) }];
  });
}

/** The recipients whose name or staff number contains what was typed. */
export function foundRecipients(recipients: readonly RecipientResult[], query: string): readonly RecipientResult[] {
  const key = nameKey(query);
  if (key === '') return recipients;
  return recipients.filter(({ recipient, personId }) => nameKey(recipient).includes(key) || nameKey(personId ?? '').includes(key));
}
