import { sentence } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import type { Exact, ScaleMethod, ScaleSide, ScaleTier } from '../money';
import { compare, sign, TierScale } from '../money';
import type { Cell } from '../table';
import { isBlank, readNumber } from '../table';
import { refuse } from './cell-error';
import { numberFrom, wordArgument } from './arguments';
import { blockOf, cellOf } from './block';
import { isVoidCell } from './zeros';

/** How many tier tables are kept ready: a workbook rarely works with more at a time. */
const KEPT = 16;

/** A tier table ready to work with. */
export class TierTable {
  readonly scale: TierScale;
  private places = -1;
  private award: (amount: number) => number = () => NaN;

  constructor(readonly tiers: readonly ScaleTier[], method: ScaleMethod) {
    this.scale = new TierScale(tiers, method);
  }

  /** From a number from a cell to its award in so many decimal places; made ready once for a row of calls. */
  forNumbers(places: number): (amount: number) => number {
    if (places !== this.places) {
      this.award = this.scale.forNumbers(places);
      this.places = places;
    }
    return this.award;
  }
}

interface Kept {
  readonly rows: readonly (readonly unknown[])[];
  readonly side: ScaleSide;
  readonly method: ScaleMethod;
  readonly table: TierTable;
}

export function methodArgument(argument: unknown): 'graduated' | 'slab' {
  return argument === null || argument === undefined ? 'graduated' : wordArgument(argument, 'method', { graduated: ['graduated', '超额累进', '超额'], slab: ['slab', '全额累进', '全额'] }, 'graduated');
}

export function boundArgument(argument: unknown): ScaleSide {
  return argument === null || argument === undefined ? 'atLeast' : wordArgument(argument, 'bound', {
    atLeast: ['atLeast', '含下限', '含', '>=', '≥'], above: ['above', '不含下限', '不含', '>'],
  }, 'atLeast');
}

/**
 * Tier tables read from cells. The same content is read once: a column of single calls brings the same table each time. The most recent stands first.
 */
export class TierTables {
  private readonly kept: Kept[] = [];

  tableOf(argument: unknown, method: ScaleMethod, side: ScaleSide): TierTable {
    const { rows, width } = blockOf(argument);
    const [latest] = this.kept;
    if (latest !== undefined && isSame(latest, rows, method, side)) return latest.table;
    const index = this.kept.findIndex((kept) => isSame(kept, rows, method, side));
    const [found] = index < 0 ? [] : this.kept.splice(index, 1);
    const kept = found ?? { rows: rows.map((row) => [...row]), side, method, table: new TierTable(tiersOf(rows, width, side, method), method) };
    this.kept.unshift(kept);
    this.kept.length = Math.min(this.kept.length, KEPT);
    return kept.table;
  }
}

function isSame(kept: Kept, rows: Kept['rows'], method: ScaleMethod, side: ScaleSide): boolean {
  if (kept.side !== side || kept.method !== method || kept.rows.length !== rows.length) return false;
  for (let at = 0; at < rows.length; at++) {
    const before = kept.rows[at] ?? NONE;
    const now = rows[at] ?? NONE;
    if (before.length !== now.length) return false;
    for (let column = 0; column < now.length; column++) if (before[column] !== now[column]) return false;
  }
  return true;
}

const NONE: readonly unknown[] = [];

/** Two or three columns: bound, value and, but for tables of amounts, perhaps a fixed amount. A text header is skipped; empty rows at the end are no tiers. */
function tiersOf(values: Kept['rows'], width: number, side: ScaleSide, method: ScaleMethod): readonly ScaleTier[] {
  if (width < 2 || width > 3) refuse('#VALUE!', functionTexts.tierColumns);
  const rows = values.map((row) => row.map(cellOf));
  while (isNoTier(rows.at(-1), rows.at(-2))) rows.pop();
  if (isHeader(rows[0], rows[1])) rows.shift();
  if (rows.length === 0) refuse('#VALUE!', functionTexts.noTiers);
  const tiers = rows.map(([bound = null, value = null, fixed = null], index): ScaleTier => {
    const tier = index + 1;
    const name = sentence(functionTexts.tierNumber, { tier });
    if (method === 'fixed' && !isVoidCell(fixed)) refuse('#VALUE!', functionTexts.noFixedAmounts, { tier });
    return {
      ...boundFrom(bound, side, tier),
      value: numberFrom(value, name),
      ...(isBlank(fixed) ? {} : { fixed: numberFrom(fixed, name) }),
    };
  });
  tiers.forEach((tier, index) => {
    const before = tiers[index - 1];
    if (before !== undefined && !ascends(before, tier)) refuse('#VALUE!', functionTexts.tiersAscend, { tier: index + 1 });
  });
  return tiers;
}

function ascends(before: ScaleTier, tier: ScaleTier): boolean {
  const order = compare(before.bound, tier.bound);
  return order < 0 || (order === 0 && before.side === 'atLeast' && tier.side === 'above');
}

/** A header has words where the numbers belong. A 0 beside a word is a blank where the next bound is no higher, since bounds ascend. */
function isHeader(row: readonly Cell[] | undefined, next?: readonly Cell[]): boolean {
  const [bound = null, value = null] = row ?? [];
  if (!isWord(value)) return isWord(bound) && isVoidCell(value);
  return isBlank(bound) || isWord(bound) || (bound === 0 && next !== undefined && startsAtMostAtZero(next));
}

/**
 * A row at the end without a tier. Some hosts send blank cells as 0: after a tier that starts at 0 or above, a row of
 * zeros can be nothing else, since bounds ascend.
 */
function isNoTier(row: readonly Cell[] | undefined, before: readonly Cell[] | undefined): boolean {
  if (row === undefined) return false;
  if (row.every(isBlank)) return true;
  return before !== undefined && !isHeader(before) && !startsBelowZero(before) && row.every(isVoidCell);
}

function startsBelowZero([bound = null]: readonly Cell[]): boolean {
  const reading = readNumber(bound);
  return reading.state === 'read' && sign(reading.value) < 0;
}

function startsAtMostAtZero([bound = null]: readonly Cell[]): boolean {
  const reading = readNumber(bound);
  return reading.state === 'read' && sign(reading.value) <= 0;
}

const NO_WORD = /^[\s\d#<>≤≥=+\-.,¥]/;

function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && !isBlank(cell) && !NO_WORD.test(cell.normalize('NFKC').trim());
}

const ABOVE = '>|above|over|more than|超过|超出|高于|多于|大于';
const AT_LEAST = '>=|≥|≧|=>|at least|from|大于(?:或)?等于|不低于|不少于|不小于|至少|达到|满';
const BEFORE = new RegExp(`^(?:(?<atLeast>${AT_LEAST})|(?<above>${ABOVE}))\\s*`, 'i');
const AFTER = /\s*(?:\(\s*(?<side>不含|含)(?:本数|下限)?\s*\))?\s*(?<up>及?以上|起|\+|and above|and over|or more)?\s*(?:\(\s*(?<late>不含|含)(?:本数|下限)?\s*\))?$/i;

/** Characters of the longest bound, with blanks as people pad them. */
const LONGEST = 200;

/** A bound: a number, or a text that may fix its own side, such as `>1000`, `≥1000` or `1000以上(不含)`. */
function boundFrom(cell: Cell, side: ScaleSide, tier: number): { readonly bound: Exact; readonly side: ScaleSide } {
  if (typeof cell !== 'string' || isBlank(cell) || cell.startsWith('#')) return { bound: numberFrom(cell, sentence(functionTexts.tierNumber, { tier })), side };
  const text = cell.slice(0, LONGEST).normalize('NFKC').trim().replace(/\s+/g, ' ');
  const before = BEFORE.exec(text);
  const rest = text.slice(before?.[0].length ?? 0);
  const after = AFTER.exec(rest)?.groups ?? {};
  const number = readNumber(rest.replace(AFTER, ''));
  const saidAfter = after.side ?? after.late;
  const twice = before !== null && (saidAfter !== undefined || after.up !== undefined);
  if (number.state !== 'read' || twice || cell.length > LONGEST) return refuse('#VALUE!', functionTexts.boundUnreadable, { shown: cell, tier });
  if (before !== null) return { bound: number.value, side: before.groups?.atLeast === undefined ? 'above' : 'atLeast' };
  const own = saidAfter === '不含' ? 'above' : saidAfter === '含' || after.up !== undefined ? 'atLeast' : side;
  return { bound: number.value, side: own };
}
