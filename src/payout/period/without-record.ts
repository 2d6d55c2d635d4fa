import { asDay, keyOfPeriod } from '../../calendar';
import { enumeration, sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { grouped, sum } from '../../money';
import { warning } from '../describe/note';
import type { Note } from '../describe/types';
import type { PeriodEnds } from './period-ends';
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

/** Between the last payout and this one lie periods that were never paid: what is paid of them now is said, as it may have been paid by a payout that is not given. */
export function skippedNote(neverPaid: readonly PeriodLine[], { earlier, settledTo, closedEnd, start, payPeriod }: Settings, ends: PeriodEnds, places: number): readonly Note[] {
  const last = earlier.at(-1)?.payPeriod ?? settledTo;
  if (closedEnd === undefined || last === null) return [];
  const between = neverPaid.filter(({ period }) => !ends.isBy(period, closedEnd) && ends.isBy(period, asDay(start - 1)));
  if (between.length === 0) return [];
  const amount = grouped(sum(between.filter(({ award }) => award === 'cash').map((line) => line.amount)), places);
  return [warning('periods-between', sentence(periodTexts.periodsBetween, { last: keyOfPeriod(last), period: keyOfPeriod(payPeriod), count: between.length, amount }))];
}
