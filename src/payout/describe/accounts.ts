import { sentence } from '../../i18n';
import { accountTexts } from '../../i18n/texts/accounts';
import { grouped, isZero } from '../../money';
import type { Dataset } from '../../data';
import type { Account } from '../settle/accounts';
import { nameOf } from '../work/recipients';
import type { Note, Total } from './types';

/** What each has earned, spent and lost of an award that is kept in an account, and what is left. */
export function accountNotes(accounts: readonly Account[], data: Dataset): Note[] {
  return accounts.map(({ recipient, award: { label, unit }, opening, earned, spent, expired, left }) => {
    const name = nameOf(recipient, data);
    const personId = recipient.kind === 'person' ? data.people.id(recipient.code) : undefined;
    const values = { recipient: name, label, unit: unit === undefined ? '' : { zh: unit.zh, en: ` ${unit.en}` }, earned: grouped(earned), spent: grouped(spent), expired: grouped(expired), left: grouped(left) };
    return { code: 'award-account', sentence: sentence(isZero(opening) ? accountTexts.account : accountTexts.openedAccount, { ...values, opening: grouped(opening) }), recipient: name, recipientKind: recipient.kind, ...(personId === undefined ? {} : { personId }) };
  });
}

/** The totals with what is left in accounts in the place of what was earned. */
export function withAccounts(totals: readonly Total[], accounts: readonly Account[], data: Dataset): readonly Total[] {
  if (accounts.length === 0) return totals;
  return totals.map((total) => {
    const own = accounts.find(({ recipient, award }) => award.kind === total.award && recipient.kind === total.recipientKind && nameOf(recipient, data) === total.recipient
      && (recipient.kind !== 'person' || data.people.id(recipient.code) === total.personId));
    return own === undefined ? total : { ...total, amount: own.left };
  });
}
