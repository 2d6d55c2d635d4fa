import { say } from '../../src/i18n';
import { findTable, mapColumns, matchHeader, NameBook, NameBooks, nameKey, readDate, readName, readNumber, Table } from '../../src/table';

/*
 * Cells and names that are made to take time. Nothing here looks at a clock: what is not linear would outlast any test.
 */

const blanks = ' '.repeat(1_000_000);

describe('a long text', () => {
  test.each<[string, string]>([
    ['a figure, blanks and a letter', `1${blanks}x`],
    ['a figure, blanks and a figure', `1${blanks}1`],
    ['signs and blanks', `+${blanks}¥${blanks}-${blanks}`],
    ['blanks in full width', `１${'\u3000'.repeat(1_000_000)}x`],
    ['figures and marks', `${'1.'.repeat(500_000)}x`],
    ['figures and commas', `1${',000'.repeat(250_000)}x`],
    ['brackets', '('.repeat(1_000_000)],
    ['a figure without end', '1'.repeat(1_000_000)],
  ])('is no number: %s', (_, text) => {
    const reading = readNumber(text);
    expect(reading.state === 'unreadable' && [reading.code, say(reading.sentence, 'en').length < 200]).toEqual(['not-a-number', true]);
  });

  test.each<[string, string]>([['a day, blanks and a letter', `2024年${blanks}3月1日x`], ['a day and a time without end', `2024-03-01 ${'1:'.repeat(500_000)}`]])('is no date: %s', (_, text) => {
    expect(readDate(text)).toMatchObject({ state: 'unreadable', code: 'not-a-date' });
  });

  test('is a name like any other, also where blanks of many kinds stand within', () => {
    expect(readName(`\u00e9${blanks}\u00e9`)).toEqual({ state: 'read', value: `\u00e9${blanks}\u00e9` });
    expect(nameKey(`\u200b\u00e9${blanks}\u00e9\u2060`)).toBe('\u00e9 \u00e9');
  });

  test.each<[string, string]>([['marks', `${'#'.repeat(1_000_000)}x`], ['brackets', `金额${'('.repeat(1_000_000)}`], ['blanks', `金${blanks}额x`]])('heads no column: %s', (_, header) => {
    expect(matchHeader('sales', header)).toBeUndefined();
    expect(findTable({ name: 'a', cells: [[header, '日期'], [1, '2024-03-01']] }, 'sales')).toMatchObject({ ok: true, value: { headers: [header, '日期'] } });
  });

  test.each<[string, number]>([[`  1,200.00${' '.repeat(500)}`, 1200], [`¥${' '.repeat(200)}5`, 5]])('is a number where it is one, however it is padded', (text, value) => {
    expect(readNumber(text)).toMatchObject({ state: 'read', value: { units: value * (text.includes('.') ? 100 : 1) } });
  });
});

test.each<[string, string, string]>([
  ['digits', '000000', '000123'], ['digits, and nothing for the rest', '000000;;', '000123'], ['digits and what has their width', '[Red]000000_);(000000)', '000123'],
  ['digits and sections without end', `00${';'.repeat(100)}\n\n`, '123'], ['digits and brackets without end', `${'[a]'.repeat(50_000)}00${'_x'.repeat(50_000)}!`, '123'],
])('a staff number in a format of %s', (_, format, shown) => {
  const raw = findTable({ name: '订单', sheet: '订单', cells: [['日期', '工号', '金额'], ['2024-03-01', 123, 5]], format: () => format }, 'sales');
  const map = raw.ok && mapColumns(raw.value, 'sales', new Map());
  if (!raw.ok || map === false || !map.ok) throw new Error('There is such a table.');
  const { codes, names } = new Table('sales', raw.value, map.value, new NameBooks()).names('personId');
  expect(names.shown(codes[0] ?? -1)).toBe(shown);
});

/** The state of the hash FNV-1a after a text. */
function fnv(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Two texts of three characters that take the hash from one state to one other. */
function collision(state: number): readonly [string, string, number] {
  const seen = new Map<number, string>();
  for (let index = 0; ; index++) {
    const text = String.fromCharCode(0x4e00 + (index % 5000), 0x4e00 + ((index * 7919) % 5003), 0x4e00 + (index % 4999));
    const next = fnv(state, text);
    const other = seen.get(next);
    if (other !== undefined && other !== text) return [other, text, next];
    seen.set(next, text);
  }
}

test('names made to have one hash are told apart as quickly as others', () => {
  let names = [''];
  let state = 0x811c9dc5;
  for (let stage = 0; stage < 12; stage++) {
    const [one, other, next] = collision(state);
    names = names.flatMap((name) => [name + one, name + other]);
    state = next;
  }
  const book = new NameBook();
  const codes = names.map((name) => book.code(name));
  expect(new Set(names.map((name) => fnv(0x811c9dc5, name))).size).toBe(1);
  expect(codes).toEqual(names.map((_, index) => index));
  expect(names.map((name) => book.code(` ${name}`))).toEqual(codes);
  expect(names.map((name) => book.codeOfPlain(name))).toEqual(codes);
  expect([book.find(names[777] ?? ''), book.find('nobody'), book.shown(777), book.size]).toEqual([777, -1, names[777], names.length]);
});
