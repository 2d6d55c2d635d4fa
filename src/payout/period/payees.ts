import { nameKey } from '../../table';
import type { Dataset } from '../../data';
import { innerMap } from '../inner-map';
import { LastByName } from './last-by-name';
import type { Payee } from './types';

export { payeeIn, payeeNamed } from '../describe/payee';

/** Whom a payee of an earlier payout is among those of today: by an identity, or several that bear the name. */
export type Found = { readonly identity: string } | { readonly ids: readonly string[] };

/**
 * Who is who from one payout to the next: by staff number where both sides have one, else by name. Customers and teams are known by name.
 */
export class Payees {
  private readonly numbered = new Set<string>();
  private readonly byName = new Map<string, Map<string, Payee>>();
  private found: LastByName<Payee, Found> | undefined;

  /** All people that tables tell of. */
  enterAll({ people }: Dataset): void {
    this.found = undefined;
    const entered = new Uint8Array(people.size);
    for (const codes of [people.ofSales, people.ofPeople]) {
      for (const code of codes) {
        if (code < 0 || entered[code] === 1) continue;
        entered[code] = 1;
        const payee: Payee = { recipient: people.name(code), recipientKind: 'person', personId: people.id(code) };
        if (payee.personId !== undefined) this.numbered.add(nameKey(payee.personId));
        innerMap(this.byName, nameKey(payee.recipient)).set(identityOf(payee), payee);
      }
    }
  }

  find(payee: Payee): Found {
    this.found ??= new LastByName((each) => this.search(each));
    return this.found.find(payee);
  }

  /** Somebody who is named, with the number that the tables of today have for the only one of that name. */
  known(payee: Payee): Payee {
    if (payee.recipientKind !== 'person' || payee.personId !== undefined) return payee;
    const [only, ...others] = this.byName.get(nameKey(payee.recipient))?.values() ?? [];
    return only?.personId === undefined || others.length > 0 ? payee : { ...payee, personId: only.personId };
  }

  /** Whom a payee is among those of today; where several bear the name, whom it is by itself. */
  identityOf(payee: Payee): string {
    const found = this.find(payee);
    return 'identity' in found ? found.identity : identityOf(payee);
  }

  private search(payee: Payee): Found {
    const identity = identityOf(payee);
    if (payee.recipientKind !== 'person') return { identity };
    const { personId } = payee;
    if (personId !== undefined && this.numbered.has(nameKey(personId))) return { identity };
    const alike = [...this.byName.get(nameKey(payee.recipient))?.values() ?? []];
    if (personId !== undefined) return { identity: identityOf(alike.find((each) => each.personId === undefined) ?? payee) };
    const [only = payee, ...others] = alike;
    return others.length === 0 ? { identity: identityOf(only) } : { ids: alike.flatMap((each) => each.personId ?? []) };
  }
}

/** A payee's own identity, whoever else there is. */
export function identityOf({ recipient, recipientKind, personId }: Payee): string {
  return personId === undefined ? `${recipientKind} ${nameKey(recipient)}` : `person #${nameKey(personId)}`;
}
