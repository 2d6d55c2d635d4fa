import * as fc from 'fast-check';
import { say } from '../../src/i18n';
import { csvRow, encodeCsv, encodeGbk, parseCsv, readCsv, type CsvField, type Encoding } from '../../src/xlsx';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function gbk(text: string): Uint8Array {
  const encoded = encodeGbk(text);
  if (!('bytes' in encoded)) throw new Error(`not in GBK: ${encoded.missing.join('')}`);
  return encoded.bytes;
}

function cells(bytes: Uint8Array, encoding?: Encoding) {
  const grid = readCsv(bytes, 'sales.csv', encoding);
  if (!grid.ok) throw new Error(grid.problems.map((problem) => say(problem.sentence, 'en')).join(' '));
  return grid.value.cells;
}

function problemOf(bytes: Uint8Array, encoding?: Encoding): string {
  const grid = readCsv(bytes, 'sales.csv', encoding);
  return grid.ok ? 'none' : grid.problems.map((problem) => `${problem.code}: ${say(problem.sentence, 'zh')}`).join('\n');
}

function encoded(rows: CsvField[][], encoding: Encoding): Uint8Array {
  const result = encodeCsv(rows, encoding);
  if (!result.ok) throw new Error('cannot encode');
  return Buffer.concat(result.value);
}

const table = [['日期', '销售员', '金额'], ['2024-03-01', '张三', '1,200.00'], ['2024-03-02', '李四', null]];
const text = '日期,销售员,金额\r\n2024-03-01,张三,"1,200.00"\r\n2024-03-02,李四,\r\n';

describe('reading a text table', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['GBK, as Chinese Excel writes it', gbk(text)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['semicolons', utf8('日期;销售员;金额\n2024-03-01;张三;1,200.00\n2024-03-02;李四;\n')],
    ['tabs', utf8('日期\t销售员\t金额\r2024-03-01\t张三\t1,200.00\r2024-03-02\t李四\t')],
    ['no line end at the end', utf8(text.slice(0, -2))],
  ])('understands %s', (_, bytes) => {
    expect(cells(bytes)).toEqual(table);
  });

  it('keeps quotes, line ends and separators inside quoted fields', () => {
    expect(cells(utf8('name,note\n"a ""b"", c","two\r\nlines"\n'))).toEqual([['name', 'note'], ['a "b", c', 'two\r\nlines']]);
  });

  it('leaves every cell as text, so that 007 and 1.10 stay what they are', () => {
    expect(cells(utf8('id,amount\n007,1.10\n'))[1]).toEqual(['007', '1.10']);
  });

  it.each<[string, string | number]>([
    ['1000.0000000000001', 1000.0000000000001], ['999.99999999999989', 999.9999999999999], ['-0.30000000000000004', -0.30000000000000004],
    ['12345678901234567.89', '12345678901234567.89'], ['622202123456789012', '622202123456789012'], ['1.50', '1.50'],
  ])('takes %j for what it is: a printed binary float is a number, anything else stays text', (shown, cell) => {
    expect(cells(utf8(`id,amount\n1,${shown}\n`))[1]?.[1]).toBe(cell);
  });

  it('reads what one encoding would spoil when the other is asked for', () => {
    const ambiguous = gbk('名,额\n联通,1\n');
    expect(cells(ambiguous, 'gbk')[1]).toEqual(['联通', '1']);
    expect(problemOf(gbk(text), 'utf-8')).toContain('不是 utf-8 编码');
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a workbook named .csv', Uint8Array.of(0x50, 0x4b, 3, 4), 'not-a-spreadsheet'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'not-a-spreadsheet'],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x80, 0x0a), 'encoding'],
    ['a quotation mark that is never closed', utf8('a,b\n1,"2\n3,4\n'), 'open-quote'],
  ])('refuses %s with one sentence', (_, bytes, code) => {
    expect(problemOf(bytes)).toMatch(new RegExp(`^${code}: [^\n]+。$`));
  });

  it('names the line of a quotation mark that is never closed', () => {
    expect(problemOf(utf8('a,b\n1,"2\n3,4\n'))).toContain('第 2 行');
  });
});

describe('writing a text table', () => {
  it('is UTF-8 with its mark, and CRLF', () => {
    expect(encoded([['甲', { figure: '-1.50' }]], 'utf-8')).toEqual(Buffer.from('\ufeff甲,-1.50\r\n'));
  });

  it.each(['=1+1', '+86', '-5', '@sum', '\tx', '\rx'])('makes %j text that no spreadsheet runs', (risky) => {
    const [row] = cells(encoded([[risky, 'b']], 'utf-8'));
    expect(row?.[0]).toBe(`'${risky}`);
  });

  it('leaves figures alone, negative ones too', () => {
    expect(cells(encoded([['a', { figure: '-12.30' }]], 'utf-8'))[0]).toEqual(['a', '-12.30']);
  });

  it('names the characters that GBK cannot hold', () => {
    const result = encodeCsv([['张三', '1'], ['𠮷田', '2'], ['李😀', '3']], 'gbk');
    const sentences = result.ok ? [] : result.problems.map((problem) => say(problem.sentence, 'zh'));
    expect(sentences).toEqual(['GBK 编码存不下这些字：𠮷 😀（如“𠮷田”），请改用 UTF-8 输出。']);
  });

  it('reads back as written, in both encodings', () => {
    const word = fc.string({ unit: fc.constantFrom('张', '三', 'a', 'Z', '"', ',', '\n', ' ', '；', '€', '9', '.') }).filter((s) => s !== '' && s.trim() === s);
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 }), fc.constantFrom<Encoding>('utf-8', 'gbk'), (rows, encoding) => {
      const bytes = encoded([['列一', '列二'], ...rows], encoding);
      const parsed = parseCsv(new TextDecoder(encoding).decode(bytes), ',');
      expect(parsed.ok && parsed.rows.slice(1)).toEqual(rows);
    }));
  });
});

describe('GBK', () => {
  it('encodes every character that the decoder knows to something that decodes to it', () => {
    const decoder = new TextDecoder('gbk');
    let known = 0;
    for (let point = 0x80; point < 0xe000; point += 1) {
      if (point >= 0xd800) break;
      const character = String.fromCodePoint(point);
      const result = encodeGbk(character);
      if (!('bytes' in result)) continue;
      known += 1;
      expect(decoder.decode(result.bytes)).toBe(character);
    }
    expect(known).toBeGreaterThan(21_000);
  });
});

it.each(['=1', '＝1+1', '－2', '\u202e=1', '\u00ad@SUM(A1)', '\u0000=1', ' =1'])('a text table guards %j with an apostrophe', (text) => {
  expect(csvRow([text, { figure: '-1.00' }])).toBe(`'${text},-1.00\r\n`);
});
