import type { Cell } from './cell';
import { isBlank } from './cell';
import { wordKey } from './word-key';

/** The columns that help to tell a total from a row of data; -1 for one that is not there. */
export interface TotalsColumns {
  readonly date: number;
  readonly customer: number;
}

const WORD = '(?:合计|总计|小计|共计|总和|累计|汇总)';
const CHINESE = new RegExp(`^(?:本[页月季年期表])?总?${WORD}(?:金额|数量|数)?(?:[([].*[)\\]])?:?$`);
const ENGLISH = /^(?:(?:grand|sub)-?)?totals?(?:amount)?:?$|^sum:?$/;

/** `张三 汇总`, `Ann Total`: what Excel's own command for subtotals writes below each group. */
const OF_A_GROUP = new RegExp(`\\S\\s+(?:${WORD}|totals?)$`);

/** Nearly all texts are told apart by this alone. */
const MAYBE = /[计計总總汇彙]|t\s*o\s*t\s*a\s*l|s\s*u\s*m|[Ａ-ｚ]/i;
const LONGEST = 40;
const FIGURES = /^[\d\s.,()（）+\u2212¥￥%-]*$/;

type Kind = 'chinese' | 'english' | 'group';

function kindOf(cell: Cell | undefined): Kind | undefined {
  if (typeof cell !== 'string' || cell.length > LONGEST || !MAYBE.test(cell)) return undefined;
  const key = wordKey(cell);
  const closed = key.replace(/\s+/g, '');
  return CHINESE.test(closed) ? 'chinese' : ENGLISH.test(closed) ? 'english' : OF_A_GROUP.test(key) ? 'group' : undefined;
}

/** Whether a cell has a word for a total. */
export function saysTotal(cell: Cell): boolean {
  return kindOf(cell) !== undefined;
}

/**
 * Whether a row is a total of other rows, wherever it stands: its first text says so. With a date, or where the word
 * names a group, it has no other text either; and a customer may be called Total.
 */
export function isTotals(cells: readonly Cell[], { date, customer }: TotalsColumns): boolean {
  const first = cells.findIndex((cell, column) => isText(cell) && (column !== date || kindOf(cell) !== undefined));
  const kind = kindOf(cells[first]);
  if (kind === undefined) return false;
  const isDated = first !== date && !isBlank(cells[date]);
  if (kind !== 'group' && !isDated) return true;
  if (kind === 'english' && first === customer) return false;
  return cells.every((cell, column) => column === first || column === date || !isText(cell) || kindOf(cell) !== undefined);
}

/** Whether a cell holds words, and not only figures. */
export function isText(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && !isBlank(cell) && !FIGURES.test(cell);
}
