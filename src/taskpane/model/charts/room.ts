import { FRAME } from './look';

/** A spot in a drawing. */
export type Spot = readonly [left: number, top: number];

/** Places so near to each other stand for the line between them. */
const STEP = 4;

/** The places that a line through these goes over. */
export function placesAlong(points: readonly Spot[]): readonly Spot[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1] ?? from;
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
    return Array.from({ length: count }, (_, step): Spot => [from[0] + ((to[0] - from[0]) * step) / count, from[1] + ((to[1] - from[1]) * step) / count]);
  });
}

/** The places at the top of a bar. */
export function placesOn(left: number, width: number, top: number): readonly Spot[] {
  return placesAlong([[left, top], [left + width, top]]);
}

const HEIGHT = 12;
/** Above its line the foot of a name stands so far from it, below so far. */
const ABOVE = -3;
const BELOW = 12;

/** Where the name of a line across is nearest to its end and clear of what is drawn; where there is no such place, above its right end. */
export function clearOf(taken: readonly Spot[], label: string, line: number): { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' } {
  const width = [...label].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 11 : 6), 0);
  const ends = [{ x: FRAME.right, textAnchor: 'end' as const, from: FRAME.right - width }, { x: FRAME.left + 2, textAnchor: 'start' as const, from: FRAME.left }];
  const tried = [ABOVE, BELOW].flatMap((foot) => ends.map(({ from, ...end }) => ({ ...end, from, y: line + foot })));
  const hit = ({ from, y }: { readonly from: number; readonly y: number }): number => taken.filter(([left, top]) => left >= from && left <= from + width && top >= y - HEIGHT && top <= y + 2).length;
  const best = tried.reduce<(typeof tried)[number] | undefined>((found, each) => (found === undefined || hit(each) < hit(found) ? each : found), undefined);
  return { x: best?.x ?? FRAME.right, y: best?.y ?? line + ABOVE, textAnchor: best?.textAnchor ?? 'end' };
}
