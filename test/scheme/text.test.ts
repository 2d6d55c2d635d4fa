import fc from 'fast-check';
import { say } from '../../src/i18n';
import { parseSchemeText } from '../../src/scheme';
import { characterOf, lineColumn, placesIn } from '../../src/scheme/text';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON in which some character is another one, or lacks, or stands twice. */
const almostJson = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('"', ',', ':', '{', ']', '0', '-', '.', 'e', ' ', '\n', '\\', 'u', '，', '', '\u0007'), fc.boolean())
  .map(([text, at, sign, keeps]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + (keeps ? 0 : 1)));

test('a text is taken for JSON where the program itself reads it, but for keys that stand twice', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), almostJson), (text) => {
    const read = placesIn(text);
    if ('fault' in read && say(read.fault.what, 'en').includes('a second time')) return;
    expect('places' in read).toBe(isJson(text));
  }), { numRuns: 3000 });
});

test('each value of JSON is found where it stands', () => {
  const text = '{\n  "a": [1, {"b c": "x\\"y"}],\n  "d": null\n}';
  const read = placesIn(text);
  if ('fault' in read) throw new Error('It is JSON.');
  const placed = [...read.places].map(([path, at]) => [path, text.slice(at, at + 4)]);
  expect(placed).toEqual([['', '{\n  '], ['a', '[1, '], ['a[0]', '1, {'], ['a[1]', '{"b '], ['a[1]["b c"]', '"x\\"'], ['d', 'null']]);
  expect(lineColumn(text, characterOf({ path: 'd' }, text, read.places))).toEqual({ line: 3, column: 8 });
  expect(lineColumn(text, characterOf({ path: 'a[1].missing' }, text, read.places))).toEqual({ line: 2, column: 12 });
  expect(text.slice(characterOf({ path: 'a[1]["b c"]', column: 3 }, text, read.places))).toBe('y"}],\n  "d": null\n}');
});

test.each([
  ['', 1, 1, /expects a value .*not the end/],
  ['{"a": 1,}', 1, 9, /expects a key in quotes, not "}"/],
  ['{"a": 1\n "b": 2}', 2, 2, /expects a comma or a closing }/],
  ['{"a"：1}', 1, 5, /expects a colon, not "：1}"/],
  ['[1, 2', 1, 6, /expects a comma or a closing \]/],
  ['{"a": 01}', 1, 8, /expects a comma/],
  ['{"a": "b\n"}', 1, 7, /starts a text that does not end/],
  ['{"a": "\\x"}', 1, 8, /backslash/],
  ['{"a": 1} x', 1, 10, /expects the end of the text, not "x"/],
  ['{"id": "a",\n "id": "b"}', 2, 2, /says "id" a second time/],
])('%j is refused at line %d, column %d', (text, line, column, what) => {
  const read = parseSchemeText(text);
  if (read.ok) throw new Error('It is refused.');
  const [problem] = read.problems;
  if (problem === undefined) throw new Error('A problem says why.');
  expect([problem.code, say(problem.sentence, 'en')]).toEqual(['not-json', expect.stringContaining(`line ${line}, column ${column} `)]);
  expect(say(problem.sentence, 'en')).toMatch(what);
  expect(say(problem.sentence, 'zh')).toMatch(/第 \d+ 行第 \d+ 列/);
});
