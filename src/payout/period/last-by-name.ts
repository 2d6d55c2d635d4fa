import type { Payee } from './types';

interface Found<T> {
  readonly recipientKind: Payee['recipientKind'];
  readonly recipient: string;
  /** The number that was given; none is ''. */
  readonly personId: string;
  readonly found: T;
}

/** What is looked up of payees one after the other, known by kind, name and staff number: most have the number that their name had before, and many the name of the one before. */
export class LastByName<Given extends Payee, T> {
  private last: Found<T> | undefined;
  /** Who was found last of each kind and name. */
  private readonly lastOf: Readonly<Record<Payee['recipientKind'], Map<string, Found<T>>>> = { person: new Map(), customer: new Map(), team: new Map() };

  constructor(private readonly search: (payee: Given) => T) {}

  find(payee: Given): T {
    const { recipient, recipientKind, personId = '' } = payee;
    const { last } = this;
    if (last !== undefined && last.recipient === recipient && last.recipientKind === recipientKind && last.personId === personId) return last.found;
    const names = this.lastOf[recipientKind];
    const known = names.get(recipient);
    if (known?.personId === personId) {
      this.last = known;
      return known.found;
    }
    const made = { recipientKind, recipient, personId, found: this.search(payee) };
    names.set(recipient, made);
    this.last = made;
    return made.found;
  }
}
