import type { Dataset } from '../../data';
import type { Payee } from '../period/types';
import type { Recipient } from '../work/recipients';
import { nameOf } from '../work/recipients';

/** A recipient of a run as payouts tell of it. */
export function payeeNamed(recipient: Recipient, data: Dataset): Payee {
  const personId = recipient.kind === 'person' ? data.people.id(recipient.code) : undefined;
  const payee = { recipient: nameOf(recipient, data), recipientKind: recipient.kind };
  return personId === undefined ? payee : { ...payee, personId };
}

/** A payee, and nothing else of what tells of one. */
export function payeeIn({ recipient, recipientKind, personId }: Payee): Payee {
  return { recipient, recipientKind, ...(personId === undefined ? {} : { personId }) };
}
