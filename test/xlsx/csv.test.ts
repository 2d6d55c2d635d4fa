import * as fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Cell } from '../../src/table';
import { csvRow, encodeCsv, encodeText, readCsv, sourceOf, type CsvField, type Encoding } from '../../src/xlsx';
import { allRows } from './text-rows';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function gbk(text: string): Uint8Array {
  return written(text, 'gbk');
}

function written(text: string, encoding: Encoding): Uint8Array {
  const encoded = encodeText(text, encoding);
  if (!('bytes' in encoded)) throw new Error(`not in ${encoding}: ${encoded.missing.join('')}`);
  return encoded.bytes;
}

function cells(bytes: Uint8Array, encoding?: Encoding): Cell[][] {
  const read = readCsv(sourceOf(bytes), 'sales.csv', encoding);
  if (!read.ok) throw new Error(read.problems.map((problem) => say(problem.sentence, 'en')).join(' '));
  return allRows(read.value.grid);
}

function problemOf(bytes: Uint8Array, encoding?: Encoding): string {
  const grid = readCsv(sourceOf(bytes), 'sales.csv', encoding);
  return grid.ok ? 'none' : grid.problems.map((problem) => `${problem.code}: ${say(problem.sentence, 'zh')}`).join('\n');
}

function encoded(rows: CsvField[][], encoding: Encoding): Uint8Array {
  const result = encodeCsv(rows, encoding);
  if (!result.ok) throw new Error('cannot encode');
  return Buffer.concat(result.value);
}

const table = [['日期', '销售员', '金额'], ['2024-03-01', '张三', '1,200.00'], ['2024-03-02', '李四']];
const text = '日期,销售员,金额\r\n2024-03-01,张三,"1,200.00"\r\n2024-03-02,李四,\r\n';

/** Texts of Latin letters that the hash FNV-1a does not tell apart: each stage doubles them. */
function colliding(stages: number): string[] {
  const step = (state: number, part: string): number => {
    let hash = state;
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    return hash;
  };
  let random = 1;
  const letters = (): string => {
    let part = '';
    for (let count = 0; count < 8; count++) {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      part += String.fromCharCode(97 + ((random >>> 16) % 26));
    }
    return part;
  };
  let texts = [''];
  let state = 0x811c9dc5;
  for (let stage = 0; stage < stages; stage++) {
    const seen = new Map<number, string>();
    for (;;) {
      const part = letters();
      const next = step(state, part);
      const other = seen.get(next);
      seen.set(next, part);
      if (other === undefined || other === part) continue;
      texts = texts.flatMap((text) => [text + other, text + part]);
      state = next;
      break;
    }
  }
  return texts;
}

describe('reading a text table', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['GBK, as Chinese Excel writes it', gbk(text)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['semicolons', utf8('日期;销售员;金额\n2024-03-01;张三;1,200.00\n2024-03-02;李四;\n')],
    ['tabs', utf8('日期\t销售员\t金额\r2024-03-01\t张三\t1,200.00\r2024-03-02\t李四\t')],
    ['no line end at the end', utf8(text.slice(0, -2))],
    ['blank lines at the end', utf8(`${text}\r\n,,\r\n`)],
    ['UTF-16 without a mark', written(text, 'utf-16le')],
    ['UTF-16 with its bytes the other way round, without a mark', written(text, 'utf-16be')],
    ['UTF-16 with its bytes the other way round, with its mark', written(`\ufeff${text}`, 'utf-16be')],
    ['GB 18030', written(text, 'gb18030')],
  ])('understands %s', (_, bytes) => {
    const rows = cells(bytes);
    while (rows.at(-1)?.length === 0) rows.pop();
    expect(rows).toEqual(table);
  });

  const rare = '日期,业务员,金额\n2024-03-01,李㓓,800\n2024-03-02,𠮷田,5\n';
  const western = 'Date,Salesperson,Amount\n2024-03-01,Müller,800\n2024-03-02,José Ruiz,5\n2024-03-02,“Œuvre” – 3 €,5\n';
  const japanese = '日付,担当者,金額\n2024-03-01,髙橋ソ,800\n'.replace('髙', '高');
  it.each<[Encoding, string]>([
    ['utf-8', rare], ['gbk', text], ['gb18030', rare], ['windows-1252', western], ['utf-16le', rare], ['utf-16be', rare], ['big5', '日期,業務員,金額\n2024-03-01,許功蓋,800\n'], ['shift_jis', japanese],
  ])('reads %s where it is asked for', (encoding, content) => {
    expect(cells(written(content, encoding), encoding)).toEqual(cells(utf8(content)));
  });

  it.each<[string, string, Encoding]>([
    ['GB 18030 with rare characters', rare, 'gb18030'], ['Western names', western, 'windows-1252'],
    ['one Western name', 'Date,Salesperson,Amount\n2024-03-01,Zoë,800\n', 'windows-1252'], ['letters with accents side by side', 'Date,Name,Amount\n2024-03-01,Société créée,800\n2024-03-01,Bäckerei,800\n', 'windows-1252'],
    ['one Chinese name', 'Date,Salesperson,Amount\n2024-03-01,王芳,800\n', 'gb18030'], ['Chinese words among Latin ones', 'Date,Grade,Amount\n2024-03-01,A级,800\n2024-03-01,B类,5\n', 'gb18030'],
  ])('recognises %s', (_, content, encoding) => {
    const read = readCsv(sourceOf(written(content, encoding)), 'sales.csv');
    expect(read.ok && [read.value.encoding, allRows(read.value.grid)]).toEqual([encoding, cells(utf8(content))]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a line of GBK in a file of UTF-8', Buffer.concat([utf8('日期,业务员,金额\n2024-03-01,张三,800\n2024-03-02,'), gbk('李四'), utf8(',5\n2024-03-03,王五,7\n')]), '第 3 行与其他行编码不同'],
    ['what could be either', Buffer.concat([utf8('Date,Salesperson,Amount\n2024-03-01,'), written('Müller', 'windows-1252'), utf8(',800\n2024-03-02,'), gbk('张三丰'), utf8(',5\n')]), '请用 --encoding 指明'],
    ['bytes that mean nothing in what is asked for', written(western, 'windows-1252'), '第 3 行读不出来'],
  ])('refuses %s by its line', (_, bytes, words) => {
    expect(problemOf(bytes, words.includes('读不出来') ? 'big5' : undefined)).toContain(words);
  });

  it('tells figures from text column by column, and gives every field back as it is written', () => {
    const field = fc.oneof(
      fc.stringMatching(/^-?(0|[1-9]\d{0,16})(\.\d{1,7})?$/), fc.constantFrom('0', '-0', '0.00', '-0.5', '007', '.5', '5.', '1.50', '+1', '1e3', '--1', '123456789012345', '1234567890123456', '0.000001', '90071992547409.93', ''), fc.stringMatching(/^[a-z]{1,3}$/),
    );
    const column = fc.oneof({ weight: 3, arbitrary: fc.constant('figures') }, { weight: 1, arbitrary: fc.constant('mixed') });
    fc.assert(fc.property(column, fc.array(field, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (kind, fields, size) => {
      const plain = kind === 'figures' ? [...Array.from({ length: 130 }, (_, at) => `${at}.5`), ...fields] : fields;
      const bytes = utf8(plain.map((one) => `x,${one}\n`).join(''));
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      const read = readCsv({ head: bytes, pieces: () => pieces }, 'a.csv');
      const rows = read.ok ? allRows(read.value.grid) : [];
      expect(rows.map((row) => row[1] ?? '')).toEqual(plain);
    }), { numRuns: 80 });
  });

  it('turns a column of figures into one of text where it holds too much else', () => {
    const fields = [...Array.from({ length: 5000 }, (_, at) => String(at)), ...Array.from({ length: 5000 }, (_, at) => `A${at}`)];
    expect(cells(utf8(fields.map((one) => `${one},x\n`).join(''))).map(([one]) => one)).toEqual(fields);
  });

  it('has room for many columns and for many rows, but not for a last column of many rows that nothing fills', () => {
    expect(cells(utf8(`${'a,'.repeat(16_383)}a\n${'1\n'.repeat(20)}`))).toHaveLength(21);
    expect(problemOf(utf8(`${'a,'.repeat(16_384)}a\n`))).toMatch(/^too-wide: /);
    expect(problemOf(utf8(`${'1\n'.repeat(300_000)}${'a,'.repeat(1000)}a\n`))).toMatch(/^too-wide: /);
  });

  it('keeps fields that are made to have one hash, and takes no longer for them', () => {
    const fields = colliding(7);
    expect(cells(utf8(fields.map((one) => `${one},1\n`).join(''))).map(([one]) => one)).toEqual(fields);
  });

  it('gives back a long column of which hardly any field comes again, and those that come again behind it', () => {
    const fields = Array.from({ length: 140_000 }, (_, at) => `D${at}`);
    const all = [...fields, ...fields.slice(0, 500), 'D7'];
    expect(cells(utf8(all.map((one) => `${one},1\n`).join(''))).map(([one]) => one)).toEqual(all);
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
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 }), fc.constantFrom<Encoding>('utf-8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be'), (rows, encoding) => {
      const bytes = encoded([['列一', '列二'], ...rows], encoding);
      expect(cells(bytes, encoding).slice(1)).toEqual(rows);
    }));
  });
});

describe('GB 18030', () => {
  it('has a code for every character', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const points = Array.from({ length: 0x10ffff / 61 }, (_, at) => at * 61 + 0x20).filter((point) => (point < 0x80 || point > 0x9f) && (point < 0xd800 || point > 0xf8ff));
    for (let at = 0; at < points.length; at += 1000) {
      const text = String.fromCodePoint(...points.slice(at, at + 1000));
      expect(decoder.decode(written(text, 'gb18030'))).toBe(text);
    }
  });
});

describe('GBK', () => {
  it('encodes every character that the decoder knows to something that decodes to it', () => {
    const decoder = new TextDecoder('gbk');
    let known = 0;
    for (let point = 0x80; point < 0xe000; point += 1) {
      if (point >= 0xd800) break;
      const character = String.fromCodePoint(point);
      const result = encodeText(character, 'gbk');
      if (!('bytes' in result)) continue;
      known += 1;
      expect(decoder.decode(result.bytes)).toBe(character);
    }
    expect(known).toBeGreaterThan(21_000);
  });
});

it.each(['=1', '＝1+1', '＋1', '－2', '＠A1', '\u202e=1', '\u00ad@SUM(A1)', '\u0000=1', ' =1'])('a text table guards %j with an apostrophe', (text) => {
  expect(csvRow([text, { figure: '-1.00' }])).toBe(`'${text},-1.00\r\n`);
});
