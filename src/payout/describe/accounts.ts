import { sentence } from '../../i18n';
import { accountTexts } from '../../i18n/texts/accounts';
import { grouped, isZero } from '../../money';
import type { OwnAward } from '../../scheme';
import type { Dataset } from '../../data';
import type { Account } from '../settle/accounts';
import { note } from './note';
import { payeeNamed } from './payee';
import type { Note, Total } from './types';

/** What each has earned, spent and lost of an award that is kept in an account, and what is left. */
export function accountNotes(accounts: readonly Account[], data: Dataset): Note[] {
  return accounts.map(({ recipient, award: { label, unit }, opening, earned, spent, expired, left }) => {
    const payee = payeeNamed(recipient, data);
    const values = { recipient: payee.recipient, label, unit: unit === undefined ? '' : { zh: unit.zh, en: ` ${unit.en}` }, earned: grouped(earned), spent: grouped(spent), expired: grouped(expired), left: grouped(left) };
    return note('award-account', sentence(isZero(opening) ? accountTexts.account : accountTexts.openedAccount, { ...values, opening: grouped(opening) }), payee);
  });
}

/** What each has of each award: what is left in the account of those that are kept in one, whether anything was earned or not, and what was earned of others. */
export function heldOf(ownAwards: readonly OwnAward[], totals: readonly Total[], accounts: readonly Account[], data: Dataset): readonly Total[] {
  const inAccounts = new Set<string>(ownAwards.flatMap(({ kind, account }) => (account === undefined ? [] : [kind])));
  const left = accounts.map(({ recipient, award, left: amount }): Total => ({ ...payeeNamed(recipient, data), award: award.kind, amount }));
  return [...totals.filter(({ award }) => !inAccounts.has(award)), ...left];
}
