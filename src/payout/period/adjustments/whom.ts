import { keyText } from '../key';
import type { Payee } from '../types';
import type { Adjustment } from './types';

/** Whom an adjustment or a line is about. */
export type Whom = Pick<Adjustment, 'recipient' | 'recipientKind' | 'personId'>;

export function payeeOf({ recipient = '', recipientKind, personId }: Whom): Payee {
  return { recipient, recipientKind, ...(personId === undefined ? {} : { personId }) };
}

/** The key of the sum that a correction is of. */
export function keyOfCorrection({ scheme = '', component = '', period = '', award = 'cash', ...of }: Adjustment): string {
  return keyText({ scheme, component, ...payeeOf(of), period, award });
}
