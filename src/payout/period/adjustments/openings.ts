import type { Problem, Sentence } from '../../../i18n';
import { sentence } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { sign, ZERO } from '../../../money';
import { nameKey } from '../../../table';
import type { Prepared } from '../../prepare/prepare';
import type { Settings } from '../settings';
import type { Adjustment } from './types';

/**
 * Why a new opening balance means nothing here; undefined where it does. Problems: opening-late (payouts count already), opening-unsettled (it stands at the end of
 * what is settled), opening-award, opening-above, opening-no-carry.
 */
export function refusedOpening({ id, scheme, award = 'cash', amount = ZERO, recipient, personId }: Adjustment, schemes: readonly Prepared[], settings: Settings): Problem | undefined {
  const told = settings.earlier.some(({ adjustments }) => adjustments.some((each) => each.action === 'opening' && nameKey(each.id) === nameKey(id)));
  const refused = (code: string, said: Sentence): Problem => ({ code, sentence: said });
  if (settings.earlier.length > 0 && !told) return refused('opening-late', sentence(periodTexts.openingLate, { id, recipient: recipient ?? personId ?? '' }));
  if (settings.settledTo === null) return refused('opening-unsettled', sentence(periodTexts.openingUnsettled, { id, example: '--settled-to' }));
  if (award !== 'cash') return refused('opening-award', sentence(periodTexts.openingAward, { id }));
  if (sign(amount) > 0) return refused('opening-above', sentence(periodTexts.openingAbove, { id }));
  const own = schemes.find((each) => each.scheme.id === scheme);
  if (own !== undefined && !carries(own)) return refused('opening-no-carry', sentence(periodTexts.openingNoCarry, { id, scheme: own.scheme.name }));
  return undefined;
}

/** Whether a scheme takes what is below 0 from what comes after. */
function carries({ stages }: Pick<Prepared, 'stages'>): boolean {
  return stages.some(({ parameters }) => parameters.negatives === 'carry');
}
