import { enumeration, sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { grouped, sum } from '../../money';
import { warning } from '../describe/note';
import type { Note } from '../describe/types';
import type { Settings } from './settings';
import type { PeriodLine } from './types';

/** So many of those who get something are named. */
const NAMED = 5;

/** Payouts that are known by their lines alone do not tell what was held: of what is paid late and never was before, that is said. */
export function maybeHeldNote(neverPaid: readonly PeriodLine[], { earlier }: Settings, places: number): readonly Note[] {
  const files = earlier.filter(({ bases }) => bases.size === 0).map(({ name }) => name);
  if (files.length === 0 || neverPaid.length === 0) return [];
  const names = [...new Set(neverPaid.map(({ recipient }) => recipient))];
  const amount = grouped(sum(neverPaid.filter(({ award }) => award === 'cash').map((line) => line.amount)), places);
  const recipients = enumeration([...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])]);
  return [warning('maybe-held', sentence(periodTexts.maybeHeld, { count: neverPaid.length, amount, recipients, files: enumeration(files), fileCount: files.length }))];
}
