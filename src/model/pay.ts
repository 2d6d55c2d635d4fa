import type { Exact } from '../money';
import { add, subtract, ZERO } from '../money';
import type { Recipient, RecipientKind, Settled } from '../payout';
import { nameOf } from '../payout';
import type { Dataset } from '../data';
import { nameKey } from '../table';

/** Somebody with what is paid to them in cash. */
export interface Pay {
  /** The same in every working of the same tables, whoever else is in them. */
  readonly key: string;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly personId?: string | undefined;
  readonly amount: Exact;
}

/** The net cash of everybody: of each person of the people table or with a counted row, also where it is nothing, and of whoever else receives something. */
export function paysOf(plan: readonly Settled[]): ReadonlyMap<string, Pay> {
  const pays = new Map<string, Pay>();
  for (const settled of plan) {
    for (const { recipient, amount } of sumsOf(settled)) {
      const who = whoIs(recipient, settled.worked.judged.data);
      pays.set(who.key, { ...who, amount: add(pays.get(who.key)?.amount ?? ZERO, amount) });
    }
  }
  return pays;
}

interface Sum {
  readonly recipient: Recipient;
  amount: Exact;
}

function sumsOf({ worked: { judged: { data, rows } }, drafts }: Settled): readonly Sum[] {
  const sums = new Map<RecipientKind, Map<number, Sum>>();
  const sumFor = (recipient: Recipient): Sum => {
    const own = sums.get(recipient.kind) ?? new Map<number, Sum>();
    const sum = own.get(recipient.code) ?? { recipient, amount: ZERO };
    sums.set(recipient.kind, own.set(recipient.code, sum));
    return sum;
  };
  const people = new Set([...data.people.ofPeople, ...Array.from(rows.rows('counted'), (row) => data.people.ofSales[row] ?? -1)]);
  for (const code of people) if (code >= 0) sumFor({ kind: 'person', code });
  for (const { worked, recipient, amount } of drafts) {
    if (worked.component.award !== 'cash') continue;
    const sum = sumFor(recipient);
    sum.amount = add(sum.amount, amount);
  }
  return [...sums.values()].flatMap((own) => [...own.values()]);
}

function whoIs(recipient: Recipient, data: Dataset): Omit<Pay, 'amount'> {
  const { kind, code } = recipient;
  const name = nameOf(recipient, data);
  const personId = kind === 'person' ? data.people.id(code) : undefined;
  return { key: keyOf(kind, name, personId), kind, name, ...(personId === undefined ? {} : { personId }) };
}

function keyOf(kind: RecipientKind, name: string, personId: string | undefined): string {
  return `${kind} ${personId === undefined ? nameKey(name) : `# ${nameKey(personId)}`}`;
}

/** The key of a person of the tables. */
export function keyOfPerson(person: number, { people }: Dataset): string {
  return keyOf('person', people.name(person), people.id(person));
}

/** What somebody gets by one plan and by another. */
export interface PayChange {
  readonly key: string;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly personId?: string | undefined;
  readonly before: Exact;
  readonly after: Exact;
  readonly difference: Exact;
}

/** What changes for everybody, in the order of the first plan, then of the second. */
export function changesOf(before: readonly Settled[], after: readonly Settled[]): readonly PayChange[] {
  const [old, now] = [paysOf(before), paysOf(after)];
  const pays = new Map([...now, ...old]);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): PayChange[] => {
    const pay = pays.get(key);
    if (pay === undefined) return [];
    const { kind, name, personId } = pay;
    const [was, is] = [old.get(key)?.amount ?? ZERO, now.get(key)?.amount ?? ZERO];
    return [{ key, kind, name, ...(personId === undefined ? {} : { personId }), before: was, after: is, difference: subtract(is, was) }];
  });
}
