import { piecesOf, readCreditCell } from '../../src/data/credit-cell';
import { plain } from '../../src/money';

/** The people of a cell, each with its share where it says one; or why it cannot be understood. */
function read(text: string, ...known: readonly string[]): readonly string[] | string {
  const cell = readCreditCell(text, (name) => known.includes(name));
  return cell.kind === 'parts' ? cell.parts.map(({ name, share }) => (share === null ? name : `${name} ${plain(share)}`)) : cell.kind;
}

const long = (length: number): string => '长'.repeat(length);

describe('a cell of names', () => {
  test.each<[string, readonly string[] | string]>([
    ['甲', ['甲']],
    ...['/', '／', '、', ',', '，', ';', '；', '&', '＆', '+', '＋', '|', '｜', '\r', '\n'].map((sign): [string, string[]] => [`甲${sign}乙`, ['甲', '乙']]),
    [' 甲 /  / 乙 /', ['甲', '乙']],
    ['甲 70%, 乙 30%', ['甲 0.7', '乙 0.3']],
    ['甲：70％；乙:30％', ['甲 0.7', '乙 0.3']],
    ['甲 = 12.5% / 乙 ＝', 'some-shares'],
    ['甲（70%）、乙(30 %)', ['甲 0.7', '乙 0.3']],
    ['甲【70%】/乙[30%]', ['甲 0.7', '乙 0.3']],
    ['甲 700‰/乙 300‰', ['甲 0.7', '乙 0.3']],
    ['甲７０％/乙２９．５％', ['甲 0.7', '乙 0.295']],
    ['甲 70%/乙', 'some-shares'],
    ['甲/乙 0%', 'some-shares'],
    ['70%', ['70%']],
    ['甲 70%/30%', 'some-shares'],
    ['甲（一部/二部）、乙', ['甲（一部/二部）', '乙']],
    ['甲[一部、二部]，乙【三部；四部】', ['甲[一部、二部]', '乙【三部；四部】']],
    ['甲（一部（东/西）/二部）/乙', ['甲（一部（东/西）/二部）', '乙']],
    ['甲）/乙（一/二）', ['甲）', '乙（一/二）']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, readonly string[] | string]>([
    ['甲 70/乙 30', 'bare-shares'],
    ['甲0.5、乙：0.5', 'bare-shares'],
    ['甲 50, 乙 30, 丙 20', 'bare-shares'],
    ['甲 70/乙 20', ['甲 70', '乙 20']],
    ['甲 70/乙', ['甲 70', '乙']],
    ['甲 100', ['甲 100']],
    ['甲1/乙2', ['甲1', '乙2']],
    ['甲 100/乙', ['甲 100', '乙']],
    ['甲 70%/乙 1', 'some-shares'],
    ['甲 50 %, 乙 50 %', ['甲 0.5', '乙 0.5']],
  ])('%j may be shares without their sign', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, readonly string[], readonly string[] | string]>([
    ['甲/乙', ['甲/乙'], ['甲/乙']],
    ['甲 70%/乙', ['甲 70%'], ['甲 70%', '乙']],
    ['甲 70%/乙 30%', ['甲 70%'], 'some-shares'],
    ['甲 70/乙 30', ['甲 70'], ['甲 70', '乙 30']],
    ['甲 70/乙 30', ['甲', '乙'], 'bare-shares'],
  ])('%j of which %j are known', (text, known, expected) => {
    expect(read(text, ...known)).toEqual(expected);
  });

  test('longer than any name is no name with a share', () => {
    expect(read(`${long(197)}70%/乙 30%`)).toEqual([`${long(197)} 0.7`, '乙 0.3']);
    expect(read(`${long(198)}70%/乙`)).toEqual([`${long(198)}70%`, '乙']);
    expect(read(`${long(198)}70/乙 30`)).toEqual('bare-shares');
    expect(read(`${long(199)}70/乙 30`)).toEqual([`${long(199)}70`, '乙 30']);
  });

  test('of signs alone names nobody', () => {
    expect(piecesOf(' / 、')).toEqual([]);
  });
});
