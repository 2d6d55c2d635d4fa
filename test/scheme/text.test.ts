import fc from 'fast-check';
import { say } from '../../src/i18n';
import { parseSchemeText } from '../../src/scheme';
import { characterOf, depthOf, lineColumn, placesIn } from '../../src/scheme/text';

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

test.each<[string, number]>([
  ['', 0], ['1', 0], ['{}', 1], ['[[1], {"a": [2]}]', 3], ['"[[["', 0], ['{"a[": "]]]", "b": [1]}', 2], ['"\\"[[" [', 1], ['"\\\\" [[', 2], ['[}[', 1], [']]][', 0], ['['.repeat(40), 40], ['['.repeat(90), 41],
])('brackets of %j are %d deep', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});

test('a character is found by its line and column', () => {
  expect(['', 'a', 'a\nb', 'a\n'].map((before) => lineColumn(`${before}c`, before.length))).toEqual([{ line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 2 }, { line: 2, column: 1 }]);
});

test.each([[1, '=a\\n\\u4e2db"}'], [3, '\\n\\u4e2db"}'], [4, '\\u4e2db"}'], [5, 'b"}'], [6, '"}'], [99, '"}']])('the character %d of a formula within quotes counts what is escaped as one', (column, rest) => {
  const text = '{"f": "=a\\n\\u4e2db"}';
  const read = placesIn(text);
  if ('fault' in read) throw new Error('It is JSON.');
  expect(text.slice(characterOf({ path: 'f', column }, text, read.places))).toBe(rest);
  expect(text.slice(characterOf({ path: 'f.x', column }, text, read.places))).toBe('"=a\\n\\u4e2db"}');
});

test('a place that is nowhere in a text is its beginning', () => {
  expect([characterOf({ path: 'x.y' }, '  {}', new Map([['', 2]])), characterOf({}, '  {}', new Map([['', 2]])), characterOf({ path: 'x' }, '', new Map())]).toEqual([2, 2, 0]);
});

test.each([
  '0', '-0', '-12.50e+10', '1E5', 'true', 'false', 'null', '""', '"a\\n\\u00e9\\/"', ' [ ] ', '{ }', '[ 1 , [ 2 ] , { "a" : { } } ]', `${'['.repeat(40)}${']'.repeat(40)}`, '\t\r\n{"a":1}\n',
])('%j is JSON', (text) => {
  expect(placesIn(text)).toHaveProperty('places');
});

test.each<[string, number]>([
  ['01', 1], ['+1', 0], ['1.', 1], ['.5', 0], ['1e', 1], ['True', 0], ['tru', 0], ['"a', 0], ['"a\\u12"', 2], ['"\t"', 0], ['[1,]', 3], ['[,1]', 1], ['[1 2]', 3], ['{a: 1}', 1], ['{"a": 1,, }', 8], ['{"a" 1}', 5], ['{"a":}', 5], ['[1}', 2], ['{"a": 1]', 7], ['1 2', 2], ['{"a": 1, "a": 2}', 9],
  [`${'['.repeat(42)}${']'.repeat(42)}`, 41],
])('%j is no JSON from character %d on', (text, at) => {
  const read = placesIn(text);
  expect('fault' in read && read.fault.at).toBe(at);
});
