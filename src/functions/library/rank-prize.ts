import { toSerial } from '../../calendar';
import { functionTexts } from '../../i18n/texts/functions';
import type { Exact } from '../../money';
import { add, compare, divide, integer, isZero, round, toNumber } from '../../money';
import { entrant, rank } from '../../rules';
import type { Cell, Reading } from '../../table';
import { readMoment, readNumber } from '../../table';
import { cellsTogether, numberList, readTogether, wordArgument } from '../arguments';
import { blockOf, inShape, mustMatch, type Block } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { isVoid } from '../zeros';
import { cells, optional } from './parameters';

const SECONDS_A_DAY = integer(86_400);

/** From here on all numbers of a column are taken for dates, among which there is no 0: May 1927 and later. */
const FIRST_DATE = integer(10_000);

/** A number, or a date or time written as text, as the number that Excel has for it. */
function readTiebreak(cell: Cell): Reading<Exact> {
  const number = readNumber(cell);
  if (number.state !== 'unreadable' || typeof cell !== 'string') return number;
  const moment = readMoment(cell);
  if (moment.state !== 'read') return number;
  const { day, seconds } = moment.value;
  return { state: 'read', value: add(integer(toSerial(day, 1900)), divide(integer(seconds), SECONDS_A_DAY)) };
}

/** Cells, by their number, in the order of their tiebreak, the smaller first; those without one come last, and of equals the earlier. */
function byTiebreak(main: Block, argument: unknown): (tied: readonly number[]) => readonly number[] {
  if (isVoid(argument)) return (tied) => tied;
  const block = blockOf(argument);
  mustMatch(main, block, 'tiebreak');
  const read = readTogether(block, 'tiebreak', readTiebreak).map((cell) => cell?.value ?? null);
  const dates = read.every((value) => value === null || isZero(value) || compare(value, FIRST_DATE) >= 0);
  const values = read.map((value) => (dates && value !== null && isZero(value) ? null : value));
  return (tied) => [...tied].sort((a, b) => {
    const [left = null, right = null] = [values[a], values[b]];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    return compare(left, right) || a - b;
  });
}

export const rankPrize: FunctionDefinition = {
  id: 'RANK_PRIZE',
  summary: {
    zh: '按名次发奖：数值高者在前，0 及以下不得奖；并列时均分、先到先得或同奖。',
    en: 'Prizes by rank: the higher value wins, 0 and below wins nothing; those tied share, or the first goes first, or all get the same.',
  },
  parameters: [
    cells('values', '参评数值，一个区域；空白不参评。', 'The values that are ranked: a range. A blank takes no part.'),
    cells('prizes', '各名次奖金，从第一名起，一行或一列。', 'The prizes from the first place on: a row or a column.'),
    {
      name: 'ties', takes: 'text', optional: true,
      says: {
        zh: '并列办法："share" 均分所占名次的奖金（默认）、"first" 先到者在前、"same" 都拿高一名的奖金。',
        en: 'Ties: "share" (default) shares the prizes of the places taken, "first" puts the first ahead, "same" gives all the higher prize.',
      },
      words: {
        id: 'TIES',
        values: [
          { word: 'share', says: { zh: '均分所占名次的奖金', en: 'Those tied share the prizes of their places' } },
          { word: 'first', says: { zh: '先到者在前', en: 'Who got there first goes first' } },
          { word: 'same', says: { zh: '都拿高一名的奖金，后面的名次跳过', en: 'All get the higher prize; the next places are skipped' } },
        ],
      },
    },
    optional(cells('tiebreak', '并列时的先后依据（日期、时间、用时），小者在前，与 values 同样大小；不填则靠前的单元格在前。',
      'What decides with "first" (a date, a time): the smaller goes first; as large as values. Without it the earlier cell goes first.')),
  ],
  result: { type: 'number', spills: true, says: { zh: '各人奖金，四舍五入到分，形状与 values 相同；均分的余分给靠前者。', en: 'The prizes, rounded to the cent, in the shape of values; cents left over from sharing go to the earlier.' } },
  examples: [
    { says: { zh: '前三名 50、30、20；第二、三名并列，均分 50', en: '50, 30 and 20; two tied for second share 50' }, arguments: [[[90], [120], [90], [70]], [[50], [30], [20]]], result: [[25], [50], [25], [0]] },
    {
      says: { zh: '并列时先达到者在前', en: 'Of those tied, who got there first goes first' },
      arguments: [[[90], [120], [90]], [[50, 30, 20]], 'first', [[45383], [45390], [45381]]], result: [[20], [50], [30]],
    },
    { says: { zh: '并列同奖，后面的名次跳过', en: 'The same prize for those tied, and the next place is skipped' }, arguments: [[[120], [120], [90]], [[50], [30], [20]], 'same'], result: [[50], [50], [20]] },
  ],
  errors: [{ code: '#VALUE!', when: { zh: '某个数值、奖金或先后依据无法识别，奖金列表为空，或区域大小不同。', en: 'A value, a prize or a tiebreak cannot be read, the list of prizes is empty, or the ranges differ in size.' } }],
  ranges: 'together',
  run([valueCells, prizeCells, tieWord, tiebreak]) {
    const block = blockOf(valueCells);
    const values = cellsTogether(block, 'values');
    const prizes = numberList(prizeCells, 'prizes');
    if (prizes.length === 0) refuse('#VALUE!', functionTexts.noPrizes);
    const ties = wordArgument(tieWord, 'ties', { share: ['share', '均分', '平分'], first: ['first', '先到', '先达到'], same: ['same', '相同', '同奖'] }, 'share');
    const order = byTiebreak(block, tiebreak);
    const entrants = values.flatMap((cell, index) => (cell === null ? [] : [entrant(index, cell.value)]));
    const won = rank(entrants, { prizes, ties, inOrder: ties === 'first' ? order : (tied) => tied, places: 2, rounding: 'half-up' });
    const prizeOf = new Map(won.map(({ who, prize }) => [who, toNumber(round(prize, 2))]));
    return inShape(block, values.map((cell, index) => (cell === null ? '' : prizeOf.get(index) ?? 0)));
  },
};
