import type { Problem, Sentence } from '../../../i18n';
import { sentence } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { add, equals, sign, ZERO, type Exact } from '../../../money';
import { nameKey } from '../../../table';
import type { Prepared } from '../../prepare/prepare';
import type { Settings } from '../settings';
import type { Payee } from '../types';
import type { Decisions } from './decisions';
import type { Adjustment } from './types';

/** What a payee owes from before, below 0. */
export interface Opening {
  readonly payee: Payee;
  readonly amount: Exact;
}

/** What payees owe of a scheme from before, or of pay as such: whoever owes several amounts owes their sum. By the identities of payees. */
export function openingsOf(scheme: string | undefined, { openings, identityOf, payeeOf }: Decisions): ReadonlyMap<string, Opening> {
  const found = new Map<string, Opening>();
  for (const opening of openings) {
    if (opening.scheme !== scheme) continue;
    const { amount = ZERO } = opening;
    const identity = identityOf(opening);
    found.set(identity, { payee: payeeOf(opening), amount: add(found.get(identity)?.amount ?? ZERO, amount) });
  }
  return found;
}

/**
 * Why a new opening balance means nothing here; undefined where it does. Problems: opening-late (payouts count already), opening-unsettled (it stands at the end of
 * what is settled), opening-award, opening-above, opening-no-carry.
 */
export function refusedOpening(opening: Adjustment, schemes: readonly Prepared[], settings: Settings): Problem | undefined {
  const { id, scheme, award = 'cash', amount = ZERO } = opening;
  const told = settings.earlier.some(({ adjustments }) => adjustments.some((each) => each.action === 'opening' && nameKey(each.id) === nameKey(id)));
  const refused = (code: string, said: Sentence): Problem => ({ code, sentence: said });
  if (settings.earlier.length > 0 && !told) return late(opening);
  if (settings.settledTo === null) return refused('opening-unsettled', sentence(periodTexts.openingUnsettled, { id, example: '--settled-to' }));
  if (award !== 'cash') return refused('opening-award', sentence(periodTexts.openingAward, { id }));
  if (sign(amount) > 0) return refused('opening-above', sentence(periodTexts.openingAbove, { id }));
  const own = schemes.find((each) => each.scheme.id === scheme);
  if (own !== undefined && !carries(own)) return refused('opening-no-carry', sentence(periodTexts.openingNoCarry, { id, scheme: own.scheme.name }));
  return undefined;
}

/** Openings of pay with which payouts were made, and that are others now: those payouts would have to be made anew. Problem: opening-late. */
export function changedOpenings(before: Decisions, now: Decisions): readonly Problem[] {
  const isIn = (opening: Adjustment, { openings, identityOf }: Decisions): boolean => openings.some((other) => (
    other.scheme === opening.scheme && nameKey(other.id) === nameKey(opening.id) && identityOf(other) === identityOf(opening) && equals(other.amount ?? ZERO, opening.amount ?? ZERO)
  ));
  return before.openings.filter((opening) => opening.scheme === undefined && !isIn(opening, now)).map(late);
}

function late({ id, recipient, personId }: Adjustment): Problem {
  return { code: 'opening-late', sentence: sentence(periodTexts.openingLate, { id, recipient: recipient ?? personId ?? '' }) };
}

/** Whether a scheme takes what is below 0 from what comes after. */
function carries({ stages }: Pick<Prepared, 'stages'>): boolean {
  return stages.some(({ parameters }) => parameters.negatives === 'carry');
}
