import { zipSync } from 'fflate';
import fc from 'fast-check';
import { chooseTables, findTable, rowsOf } from '../../../src/table';
import { ENCODINGS, kindOf, readCsv, readJsonRecords, readWorkbook, sourceOf, unpackWorkbook } from '../../../src/xlsx';
import { partsOf, row, inline } from '../../xlsx/package';
import { must, valueOrTold, type Target } from '../law';
import { OF_CELLS, OF_NAMES, texts } from '../texts';

const escaped = (text: string): string => text.replace(/[<&"]/g, (character) => `&#${character.charCodeAt(0)};`);
const place = fc.tuple(fc.constantFrom('A', 'B', 'C', 'Z', 'AA', 'XFD', 'XFE', 'ZZZZ', ''), fc.constantFrom('1', '2', '3', '9', '1048576', '1048577', '0', '-1', '')).map((parts) => parts.join(''));
const content = fc.oneof(texts(OF_CELLS, 3), texts(OF_NAMES, 3)).map(escaped);

const cell = fc.oneof(
  fc.tuple(place, content).map(([at, text]) => inline(at, `<t>${text}</t>`)),
  fc.tuple(place, fc.constantFrom('n', 's', 'str', 'b', 'e', 'd', 'x', ''), fc.constantFrom('0', '1', '5', '-1', '1e400', 'NaN', '', '45352.5', '#N/A', 'true'), fc.constantFrom('0', '1', '99', '-1', ''))
    .map(([at, type, value, style]) => `<c r="${at}" t="${type}" s="${style}"><v>${value}</v></c>`),
  fc.tuple(place, content).map(([at, text]) => `<c r="${at}"><f>${text}</f></c>`),
);
const sheet = fc.array(fc.tuple(fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constantFrom(1_048_576, 1_048_577, 2 ** 31)), fc.array(cell, { maxLength: 4 })), { maxLength: 5 }).map((rows) => rows.map(([number, cells]) => row(number, ...cells)).join(''));

/** Parts of a workbook as a program with faults would write them. */
const parts = fc.record({
  sheet, strings: fc.array(content, { maxLength: 3 }).map((all) => `<sst>${all.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
  more: fc.dictionary(fc.constantFrom('xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'XL/SharedStrings.xml', '../x', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/tables/table1.xml'), fc.oneof(content, fc.constantFrom('', '<a', '<a>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<?xml', '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]0&quot;万&quot;"/></numFmts></styleSheet>')), { maxKeys: 2 }),
}).map(({ sheet: cells, strings, more }) => zipSync(partsOf({ sheets: { 表: cells }, strings, more }), { level: 1 }));

/** What happens to files on their way: bytes changed, taken out, put in, doubled, cut off. */
const damage = fc.array(fc.record({ at: fc.nat(), what: fc.constantFrom('set', 'cut', 'take', 'double', 'large'), byte: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 1, max: 200 }) }), { maxLength: 4 });

function damaged(bytes: Uint8Array, steps: readonly { readonly at: number; readonly what: string; readonly byte: number; readonly length: number }[]): Uint8Array {
  return steps.reduce((before: Uint8Array, { at, what, byte, length }) => {
    if (before.length === 0) return before;
    const from = at % before.length;
    const [head, piece, tail] = [before.slice(0, from), before.slice(from, from + length), before.slice(from + length)];
    if (what === 'cut') return head;
    if (what === 'take') return Uint8Array.from([...head, ...tail]);
    if (what === 'double') return Uint8Array.from([...head, ...piece, ...piece, ...tail]);
    return before.map((old, index) => (index === from || (what === 'large' && index > from && index < from + 4) ? (what === 'large' ? 255 : byte) : old));
  }, bytes);
}

const csv = fc.tuple(fc.constantFrom('日期,业务员,客户,金额\r\n', 'date;person;amount\n', '\ufeffdate\tamount\r', ''), fc.array(fc.oneof(texts(OF_CELLS, 4), texts(OF_NAMES, 3)), { maxLength: 8 }), fc.constantFrom(',', ';', '\t', '\n', '","'))
  .map(([head, fields, between]) => new TextEncoder().encode(head + fields.join(between)));
const json = fc.oneof(fc.json({ stringUnit: 'binary' }), fc.array(fc.dictionary(fc.constantFrom('date', '金额', 'person', '__proto__'), fc.jsonValue()), { maxLength: 4 }).map((rows) => JSON.stringify(rows))).map((text) => new TextEncoder().encode(text));

/** So much may stay in use beyond what stood there before. */
const MOST_MEMORY = 300 * 1024 * 1024;

/** Files of all kinds, whole and damaged: read, or refused in a sentence, within the memory that a small file may take. */
export const files: Target<Uint8Array> = {
  inputs: fc.tuple(fc.oneof(
    { weight: 5, arbitrary: parts }, { weight: 2, arbitrary: csv }, { weight: 1, arbitrary: json }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  ), damage).map(([bytes, steps]) => damaged(bytes, steps)),
  async holds(bytes) {
    const before = process.memoryUsage().rss;
    kindOf(bytes);
    valueOrTold(await unpackWorkbook(bytes, 'f.xlsx'));
    const workbook = valueOrTold(await readWorkbook(bytes, 'f.xlsx'));
    for (const { name, grid, tables } of workbook?.sheets ?? []) {
      chooseTables([grid, ...tables], {});
      for (const each of [grid, ...tables]) valueOrTold(findTable(each, 'sales'), name);
    }
    for (const encoding of [undefined, ...ENCODINGS]) {
      const text = valueOrTold(readCsv(sourceOf(bytes), 'f.csv', encoding), 'f');
      const table = text === undefined ? undefined : valueOrTold(findTable(text.grid, 'sales'), 'f');
      if (table !== undefined) rowsOf(table);
    }
    valueOrTold(readJsonRecords(bytes, 'f.json'));
    must(process.memoryUsage().rss - before < MOST_MEMORY, 'It takes too much memory.');
  },
  shown: (bytes) => `${bytes.length} bytes, in base64: ${Buffer.from(bytes).toString('base64').slice(0, 8000)}`,
};
