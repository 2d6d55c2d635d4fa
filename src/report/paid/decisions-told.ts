import { enumeration, sentence, type Sentence, type Text } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import { periodTexts } from '../../i18n/texts/period';
import { add, ZERO } from '../../money';
import { isDifference, type Adjustment, type PaidLine } from '../../payout';
import type { FoundLine, PaidFile } from './types';

/*
 * What a payout without a record tells of decisions, by its lines alone. A corrected line says what its sum came to; it is corrected under its key, until
 * a later payout pays a difference of the sum otherwise. Of what was held no line tells, nor of a correction that changed nothing of what was paid.
 */

/** The corrections that lines tell of, and those that they show to have ended; `lines` are the lines found, as they are understood. */
export function decisionsTold(found: readonly FoundLine[], lines: readonly PaidLine[], file: string): readonly Adjustment[] {
  return found.flatMap(({ key, kind, before = ZERO, why = '' }, index): Adjustment[] => {
    const line = lines[index];
    if (line === undefined || line.adjustment !== undefined) return [];
    const { scheme, component, recipient, recipientKind, personId, period, award, amount } = line;
    const { reason, decidedBy } = decidedIn(why) ?? { reason: why === '' ? file : why, decidedBy: file };
    if (kind === 'corrected') return [{ action: 'correct', id: key, scheme, component, recipient, recipientKind, personId, period, award, amount: add(before, amount), reason, decidedBy }];
    return isDifference(kind) ? [{ action: 'withdraw', id: key, recipientKind, reason: file, decidedBy: file }] : [];
  });
}

/** What should be said of a payout without a record: what it cannot tell, and what was read of its lines. */
export function toldWithoutRecord({ payout: { name, adjustments } }: PaidFile): readonly Sentence[] {
  const corrected = adjustments.filter(({ action }) => action === 'correct');
  return [
    sentence(paidTexts.withoutRecord, { file: name }),
    ...(corrected.length === 0 ? [] : [sentence(paidTexts.correctionsRead, { file: name, count: corrected.length, keys: enumeration(corrected.map(({ id }) => id)) })]),
  ];
}

/** No reason that was made so is longer. */
const LONGEST_WHY = 2000;

/** The reason of a correction and who decided it, where the reason of its line says so in either language. */
function decidedIn(why: string): Pick<Adjustment, 'reason' | 'decidedBy'> | undefined {
  if (why.length > LONGEST_WHY) return undefined;
  for (const template of languagesOf(periodTexts.corrected)) {
    const groups = new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)')}`, 'i').exec(why)?.groups;
    if (groups?.['reason'] !== undefined && groups['decidedBy'] !== undefined) return { reason: groups['reason'], decidedBy: groups['decidedBy'] };
  }
  return undefined;
}

function languagesOf({ zh, en }: Text): readonly string[] {
  return [zh, en];
}
