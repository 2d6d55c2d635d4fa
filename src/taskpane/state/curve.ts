import { add, compare, divide, grouped, integer, minOf, multiply, percent, proportion, scaled, subtract, TierScale, toNumber, ZERO, type Exact, type ScaleMethod } from '../../money';
import { decided, isReference, type Expression, type Scheme, walkComponent } from '../../scheme';
import { readNumber } from '../../table';
import type { Drafts, ParameterDraft, TierDraft } from './drafts';
import { factsAsTyped } from './facts';
import { sortedTiers } from './sorting';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** What a tier table pays, as straight pieces to be drawn: from 0 to 1 to the right and upwards. */
export interface Curve {
  readonly pieces: readonly { readonly from: CurvePoint; readonly to: CurvePoint }[];
  /** Where each tier starts, its bound in figures, and what is paid from there on. */
  readonly marks: readonly { readonly x: number; readonly bound: string; readonly award: string }[];
  /** What the right end of the line is, and what is paid there. */
  readonly end: { readonly bound: string; readonly award: string };
}

interface ReadTier {
  readonly side: TierDraft['side'];
  readonly bound: Exact;
  readonly value: Exact;
}

interface Piece {
  readonly from: Exact;
  readonly to: Exact;
  /** What is paid at either end, taken from inside the piece, whichever side its bound belongs to. */
  readonly first: number;
  readonly last: number;
}

/** The line for a tier table as it stands in the form; undefined as long as it cannot be read or drawn. */
export function curveOf(scheme: Scheme, name: string, draft: ParameterDraft, drafts: Drafts): Curve | undefined {
  const method = methodOf(scheme, name, drafts);
  const tiers = draft.kind === 'tiers' ? read(sortedTiers(draft.rows)) : undefined;
  const [first] = tiers ?? [];
  if (method === undefined || tiers === undefined || first === undefined || !ascend(tiers)) return undefined;
  const parameter = scheme.parameters.find((each) => each.name === name);
  const bound = (value: Exact): string => (parameter?.bound === 'rate' ? proportion(value) : grouped(value));
  const award = (value: Exact): string => (method === 'fixed' && parameter?.value === 'rate' ? percent(value) : grouped(value));
  const scale = new TierScale(tiers, method);
  const start = minOf(ZERO, first.bound);
  const end = endOf(tiers, start);
  const pieces = tiers.map((tier, index) => pieceOf(scale, tier.bound, tiers[index + 1]?.bound ?? end));
  const top = Math.max(...pieces.flatMap((piece) => [piece.first, piece.last]));
  const x = (at: Exact): number => toNumber(divide(subtract(at, start), subtract(end, start)));
  const y = (paid: number): number => (top > 0 ? Math.max(0, paid / top) : 0);
  const below = compare(first.bound, start) > 0 ? [{ from: { x: 0, y: 0 }, to: { x: x(first.bound), y: 0 } }] : [];
  return {
    pieces: [...below, ...pieces.map((piece) => ({ from: { x: x(piece.from), y: y(piece.first) }, to: { x: x(piece.to), y: y(piece.last) } }))],
    marks: tiers.map((tier) => ({ x: x(tier.bound), bound: `${SIGNS[tier.side]} ${bound(tier.bound)}`, award: award(startOf(tier, scale, method)) })),
    end: { bound: bound(end), award: award(scale.award(end)) },
  };
}

/** The methods that make a curve of steps and slopes tier by tier. */
const SCALE_METHODS: readonly ScaleMethod[] = ['graduated', 'slab', 'fixed'];

/** How the scheme applies the tiers of a parameter; a method may itself be a choice of the user. */
function methodOf(scheme: Scheme, name: string, drafts: Drafts): ScaleMethod | undefined {
  const facts = factsAsTyped(scheme, drafts);
  const found: unknown[] = [];
  const expression = (part: Expression): void => {
    if (part.kind !== 'tiers' || !isReference(part.tiers) || part.tiers.parameter !== name) return;
    found.push(isReference(part.method) ? facts.word(part.method.parameter) : part.method);
  };
  for (const component of scheme.components) walkComponent(component, { expression, decided: (when) => decided(when, facts) });
  return SCALE_METHODS.find((method) => method === found[0]);
}

function read(rows: readonly TierDraft[]): readonly ReadTier[] | undefined {
  const tiers: ReadTier[] = [];
  for (const row of rows) {
    if (row.bound.trim() === '' && row.value.trim() === '') continue;
    const [bound, value] = [readNumber(row.bound), readNumber(row.value)];
    if (bound.state !== 'read' || value.state !== 'read') return undefined;
    tiers.push({ side: row.side, bound: bound.value, value: value.value });
  }
  return tiers;
}

function ascend(tiers: readonly ReadTier[]): boolean {
  return tiers.every((tier, index) => {
    const before = tiers[index - 1];
    return before === undefined || compare(before.bound, tier.bound) < 0;
  });
}

const SIGNS = { atLeast: '≥', above: '>' } as const;

/** What is paid where a tier starts; where its bound is not its own, just above it. */
function startOf({ bound, value }: ReadTier, scale: TierScale, method: ScaleMethod): Exact {
  if (method === 'graduated') return scale.award(bound);
  return method === 'fixed' ? value : multiply(bound, value);
}

/** The line goes on behind the last bound for half of its length, so that the last tier is seen too. */
function endOf(tiers: readonly ReadTier[], start: Exact): Exact {
  const last = tiers.at(-1)?.bound ?? start;
  const length = subtract(last, start);
  return add(last, compare(length, ZERO) > 0 ? multiply(length, scaled(5, 1)) : integer(1));
}

function pieceOf(scale: TierScale, from: Exact, to: Exact): Piece {
  const within = (quarters: number): number => toNumber(scale.award(add(from, multiply(subtract(to, from), scaled(quarters * 25, 2)))));
  const [early, late] = [within(1), within(3)];
  const rise = (late - early) / 2;
  return { from, to, first: early - rise, last: late + rise };
}
