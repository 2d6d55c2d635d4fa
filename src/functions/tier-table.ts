import { functionTexts } from '../i18n/texts/functions';
import type { Exact, ScaleMethod, ScaleSide, ScaleTier } from '../money';
import { compare, TierScale } from '../money';
import type { Cell } from '../table';
import { isBlank, readNumber } from '../table';
import { refuse } from './cell-error';
import { blockOf, cellOf, numberFrom, wordArgument, type Block } from './cells';

/** How many tier tables are kept ready: a workbook rarely works with more at a time. */
const KEPT = 16;

interface Kept {
  readonly cells: readonly unknown[];
  readonly width: number;
  readonly side: ScaleSide;
  readonly method: ScaleMethod;
  readonly scale: TierScale;
  readonly tiers: readonly ScaleTier[];
}

/** A tier table ready to work with. */
export type TierTable = Pick<Kept, 'scale' | 'tiers'>;

export function methodArgument(argument: unknown): 'graduated' | 'slab' {
  return argument === null ? 'graduated' : wordArgument(argument, 'method', { graduated: ['graduated', '超额累进', '超额'], slab: ['slab', '全额累进', '全额'] }, 'graduated');
}

export function boundArgument(argument: unknown): ScaleSide {
  return argument === null ? 'atLeast' : wordArgument(argument, 'bound', {
    atLeast: ['atLeast', '含下限', '含', '>=', '≥'], above: ['above', '不含下限', '不含', '>'],
  }, 'atLeast');
}

/**
 * Tier tables read from cells. The same content is read once: a column of single calls brings the same table each time. The most recent stands first.
 */
export class TierTables {
  private readonly kept: Kept[] = [];

  tableOf(argument: unknown, method: ScaleMethod, side: ScaleSide): TierTable {
    const block = blockOf(argument);
    const index = this.kept.findIndex((kept) => kept.side === side && kept.method === method && isSame(kept, block));
    const found = this.kept[index];
    if (found !== undefined) {
      if (index > 0) this.kept.unshift(...this.kept.splice(index, 1));
      return found;
    }
    const tiers = tiersOf(block, side);
    const made: Kept = { cells: block.rows.flat(), width: block.width, side, method, tiers, scale: new TierScale(tiers, method) };
    this.kept.unshift(made);
    this.kept.length = Math.min(this.kept.length, KEPT);
    return made;
  }
}

function isSame({ cells, width }: Kept, block: Block): boolean {
  if (width !== block.width || cells.length !== block.height * width) return false;
  for (let row = 0, at = 0; row < block.height; row++) {
    const line = block.rows[row] ?? [];
    for (let column = 0; column < width; column++, at++) if (cells[at] !== line[column]) return false;
  }
  return true;
}

/** Two or three columns: bound, value and perhaps a fixed amount. A text header is skipped; empty rows at the end are no tiers. */
function tiersOf(block: Block, side: ScaleSide): readonly ScaleTier[] {
  if (block.width < 2 || block.width > 3) refuse('#VALUE!', functionTexts.tierColumns);
  const rows = block.rows.map((row) => row.map(cellOf));
  while (rows.at(-1)?.every(isBlank) === true) rows.pop();
  if (isHeader(rows[0])) rows.shift();
  if (rows.length === 0) refuse('#VALUE!', functionTexts.noTiers);
  const tiers = rows.map(([bound = null, value = null, fixed = null], index): ScaleTier => {
    const name = String(index + 1);
    return {
      ...boundFrom(bound, side, name),
      value: numberFrom(value, `tiers ${name}`),
      ...(isBlank(fixed) ? {} : { fixed: numberFrom(fixed, `tiers ${name}`) }),
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

/** A first row whose value is a word is a header. */
function isHeader(row: readonly Cell[] | undefined): boolean {
  const value = row?.[1];
  return typeof value === 'string' && !isBlank(value) && readNumber(value).state !== 'read';
}

const ABOVE = '>|＞|above|over|more than|超过|高于|大于';
const AT_LEAST = '>=|≥|≧|＞＝|at least|from|不低于|不少于|达到|满';
const BEFORE = new RegExp(`^(?:(?<atLeast>${AT_LEAST})|(?<above>${ABOVE}))\\s*`, 'i');
const AFTER = /\s*(?:\(\s*(?<side>不含|含)(?:本数|下限)?\s*\))?\s*(?<up>及?以上|起|\+|and above|and over|or more)?\s*(?:\(\s*(?<late>不含|含)(?:本数|下限)?\s*\))?$/i;

/** A bound: a number, or a text that may fix its own side, such as `>1000`, `≥1000` or `1000以上(不含)`. */
function boundFrom(cell: Cell, side: ScaleSide, name: string): { readonly bound: Exact; readonly side: ScaleSide } {
  if (typeof cell !== 'string' || isBlank(cell)) return { bound: numberFrom(cell, `tiers ${name}`), side };
  const text = cell.normalize('NFKC').trim();
  const before = BEFORE.exec(text);
  const rest = text.slice(before?.[0].length ?? 0);
  const after = AFTER.exec(rest)?.groups ?? {};
  const number = readNumber(rest.replace(AFTER, ''));
  if (number.state !== 'read') return refuse('#VALUE!', functionTexts.boundUnreadable, { shown: cell, tier: name });
  const said = after.side ?? after.late;
  if (before !== null && (said !== undefined || after.up !== undefined)) return refuse('#VALUE!', functionTexts.boundUnreadable, { shown: cell, tier: name });
  const own: ScaleSide | undefined = before?.groups?.atLeast !== undefined ? 'atLeast'
    : before !== null || said === '不含' ? 'above'
      : said === '含' || after.up !== undefined ? 'atLeast' : undefined;
  return { bound: number.value, side: own ?? side };
}
