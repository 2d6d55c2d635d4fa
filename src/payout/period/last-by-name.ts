import type { Payee } from './types';

/** What is looked up of payees one after the other, known by kind, name and staff number: most have the number that their name had before. */
export class LastByName<Given extends Payee, T> {
  /** Who was found last of each kind and name, with the number that was given; none is ''. */
  private readonly last: Readonly<Record<Payee['recipientKind'], Map<string, { readonly personId: string; readonly found: T }>>> = { person: new Map(), customer: new Map(), team: new Map() };

  constructor(private readonly search: (payee: Given) => T) {}

  find(payee: Given): T {
    const { recipient, recipientKind, personId = '' } = payee;
    const names = this.last[recipientKind];
    const known = names.get(recipient);
    if (known?.personId === personId) return known.found;
    const found = this.search(payee);
    names.set(recipient, { personId, found });
    return found;
  }
}
