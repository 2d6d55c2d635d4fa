import { creditTexts } from '../i18n/texts/credits';
import type { Exact, ExactColumn } from '../money';
import { add, equals, integer, multiply, ONE, ZERO } from '../money';
import type { Dataset, Subject } from '../data';
import type { Explanation } from '../explain';
import { figureTerm } from '../explain';
import type { Figure, Scope } from './scope';

/*
 * What shares of rows do to figures: sums take them exactly; counts count a shared row as one, or as its part.
 */

/** The part of a row that is credited, where it is not the whole. */
export function shareOf({ credits }: Dataset, row: number): Exact | undefined {
  const share = credits?.figures[credits.shares[row] ?? -1];
  return share === undefined || equals(share, ONE) ? undefined : share;
}

/** The part of a figure. */
export function shared(figure: Exact | null, share: Exact | undefined): Exact | null {
  return figure === null || share === undefined ? figure : multiply(figure, share);
}

/** What the values of rows come to, each by its part: rows with one share are added up first. */
export function sharedSum({ credits }: Dataset, values: ExactColumn): (rows: Int32Array) => Exact {
  if (credits === undefined) return (rows) => values.sumOf(rows);
  const { shares, figures } = credits;
  return (rows) => {
    const byShare = new Map<number, number[]>();
    for (const row of rows) {
      const share = shares[row] ?? -1;
      const own = byShare.get(share);
      if (own === undefined) byShare.set(share, [row]);
      else own.push(row);
    }
    let total = ZERO;
    for (const [share, own] of byShare) total = add(total, multiply(values.sumOf(own), figures[share] ?? ONE));
    return total;
  };
}

type Counted = (subject: Subject, counts: (row: number) => boolean) => Exact;

/** How many rows count, each once whoever shares it, or each by its parts; undefined where rows are not credited. */
export function rowsCounted(data: Dataset): Counted | undefined {
  const { credits } = data;
  if (credits === undefined) return undefined;
  if (credits.counts === 'share') {
    return (subject, counts) => subject.rows().reduce<Exact>((total, row) => (counts(row) ? add(total, shareOf(data, row) ?? ONE) : total), ZERO);
  }
  return (subject, counts) => integer(new Set(Array.from(subject.rows()).filter(counts).map((row) => data.rowOf(row))).size);
}

/** How many rows of a subject lie before a place of its list. */
export function rowsBefore(data: Dataset): (subject: Subject, place: number) => number {
  if (data.credits === undefined) return (subject, place) => place - subject.from;
  const known = new Map<Int32Array, Int32Array>();
  const numbered = (list: Int32Array): Int32Array => {
    let number = -1;
    const numbers = list.map((row, at) => (at > 0 && data.rowOf(row) === data.rowOf(list[at - 1] ?? -1) ? number : ++number));
    known.set(list, numbers);
    return numbers;
  };
  return ({ list, from }, place) => {
    if (place === from) return 0;
    const numbers = known.get(list) ?? numbered(list);
    return (numbers[place - 1] ?? 0) - (numbers[from] ?? 0) + 1;
  };
}

/** The part of the row that is credited. */
export function creditShareFigure({ data }: Scope): Figure {
  const of = (_: Subject, row: number): Exact => shareOf(data, row) ?? ONE;
  return { unit: 'rate', of, explain: (subject, row) => figureTerm(of(subject, row), 'rate') };
}

/** So many rows are told with their shares. */
const TOLD = 6;

/** Says of which rows that a measure counts a subject has only a part. */
export function tellShares(subject: Subject, counts: (row: number) => boolean, { data }: Scope, explanation: Explanation): void {
  if (data.credits === undefined) return;
  const parts = Array.from(subject.rows()).filter(counts).flatMap((row) => {
    const share = shareOf(data, row);
    return share === undefined ? [] : [{ row, share }];
  });
  if (parts.length > TOLD) explanation.fact(creditTexts.manyShared, { count: parts.length });
  else for (const { row, share } of parts) explanation.fact(creditTexts.shared, { row: data.sales.rowName(row), share: figureTerm(share, 'rate').text });
}
