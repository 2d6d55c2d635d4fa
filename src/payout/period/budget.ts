import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add, compare, equals, grouped, isZero, maxOf, round, shares, sign, subtract, sum, ZERO } from '../../money';
import type { PlacedLine } from './difference';
import { SumLine } from './line';
import type { OwedLines } from './owed';
import type { KnownSum } from './known-sums';
import type { SumKeys } from './sum-keys';

/**
 * Keeps the lines of schemes within what is left of a budget: closed periods keep what they got, what is taken back frees its amount, and what is above 0 is
 * scaled down in proportion, to 0 at least.
 */
export function withinBudget(lines: readonly PlacedLine[], budget: Exact | undefined, used: () => Exact, places: number): readonly PlacedLine[] {
  if (budget === undefined) return lines;
  const cash = lines.filter(isCash).map(({ line }) => line.amount);
  const taken = sum(cash.filter((amount) => sign(amount) < 0));
  const left = maxOf(ZERO, subtract(subtract(round(budget, places, 'down'), used()), taken));
  const above = cash.filter((amount) => sign(amount) > 0);
  if (compare(sum(above), left) <= 0) return lines;
  const parts = shares(left, above, places);
  const shown = grouped(left, places);
  let next = 0;
  return lines.flatMap((placed) => {
    const { line, place } = placed;
    if (!isCash(placed) || sign(line.amount) <= 0) return [placed];
    const part = parts[next++] ?? ZERO;
    if (equals(part, line.amount)) return [placed];
    // A difference of which nothing is left is none.
    if (isZero(part) && line instanceof SumLine) return [];
    return [{ place, line: line.cutTo(part, sentence(periodTexts.budget, { left: shown, after: grouped(part, places) })) }];
  });
}

function isCash({ line }: PlacedLine): boolean {
  return line.award === 'cash';
}

/** What payouts before, and what was settled without them, have used of the budget of a scheme. */
export function usedOf(scheme: string, sums: Iterable<KnownSum>, settled: OwedLines, keys: SumKeys): Exact {
  let used: Exact = ZERO;
  for (const { sum: of, before } of sums) if (of.award === 'cash' && of.scheme === scheme) used = add(used, before);
  for (const { sumKey, draft: { amount } } of settled.each) {
    const of = keys.kind(sumKey);
    if (of.award === 'cash' && of.scheme === scheme) used = add(used, amount);
  }
  return used;
}
