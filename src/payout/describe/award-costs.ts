import { sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';
import type { Exact } from '../../money';
import { add, grouped, groupedInFull, isZero, multiply, sum } from '../../money';
import type { OwnAward } from '../../scheme';
import type { ReadyStage } from '../prepare/prepare';
import { ownAwardsOf } from '../prepare/stage';
import type { Note, Total } from './types';

/** What the awards cost that are no money but are paid for: each kind by itself, and all together with the cash. */
export function awardCostNotes(stages: readonly ReadyStage[], totals: readonly Total[], places: number): Note[] {
  const amountOf = (award: string): Exact => sum(totals.filter((total) => total.award === award).map(({ amount }) => amount));
  let all = amountOf('cash');
  const notes = ownAwardsOf(stages).flatMap(({ award, stage: { parameters } }): Note[] => {
    const cost = award.cost === undefined ? undefined : parameters.figure(award.cost);
    const amount = amountOf(award.kind);
    if (cost === undefined || isZero(amount)) return [];
    const total = multiply(amount, cost);
    all = add(all, total);
    return [{ code: 'award-cost', sentence: sentence(noteTexts.awardCost, { ...named(award), amount: grouped(amount), cost: groupedInFull(cost, places), total: grouped(total, places) }) }];
  });
  if (notes.length === 0) return [];
  return [...notes, { code: 'award-cost', sentence: sentence(noteTexts.allCosts, { cash: grouped(amountOf('cash'), places), all: grouped(all, places) }) }];
}

function named({ label, unit }: OwnAward): { readonly label: OwnAward['label']; readonly unit: OwnAward['label'] } {
  return { label, unit: unit === undefined ? { zh: '', en: '' } : { zh: unit.zh, en: ` ${unit.en}` } };
}
