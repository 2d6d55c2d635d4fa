import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Cell, TableName } from '../../src/table';
import { fieldOf, NameBook, nameKey, readName, readYesNo, wordKey } from '../../src/table';

function wordSaid(name: string, cell: Cell, table: TableName = 'sales'): string {
  const field = fieldOf(table, name);
  if (field?.kind !== 'word') throw new Error(`${name} holds no words.`);
  const reading = field.vocabulary.read(cell);
  return reading.state === 'read' ? reading.value : reading.state === 'blank' ? 'blank' : reading.code;
}

describe('yes and no', () => {
  test.each<[Cell, boolean]>([
    ['是', true], ['yes', true], ['Yes', true], ['YES ', true], ['y', true], ['true', true], ['TRUE', true], [true, true], ['1', true], [1, true], ['１', true], ['ＹＥＳ', true],
    ['否', false], ['no', false], ['No', false], ['n', false], ['false', false], ['FALSE', false], [false, false], ['0', false], [0, false], ['　否', false],
  ])('%p is %p', (cell, value) => {
    expect(readYesNo(cell)).toEqual({ state: 'read', value });
  });

  test.each<Cell>(['没有', '待定', '对', '有', 'ja', 2, -1, 0.5, '√', '#N/A', '是否'])('%p is neither', (cell) => {
    expect(readYesNo(cell)).toMatchObject({ state: 'unreadable', code: 'unknown-word' });
  });

  test.each<Cell>([null, '', ' '])('%p is blank, not no', (cell) => {
    expect(readYesNo(cell)).toEqual({ state: 'blank' });
  });
});

describe('words', () => {
  test.each<[string, Cell, string]>([
    ['status', '有效', 'valid'], ['status', 'valid', 'valid'], ['status', '退款', 'refunded'], ['status', '已退款', 'refunded'], ['status', 'Refunded', 'refunded'], ['status', '退货', 'returned'],
    ['status', '已退货', 'returned'], ['status', 'returned', 'returned'], ['status', '取消', 'cancelled'], ['status', '已取消', 'cancelled'], ['status', 'CANCELLED', 'cancelled'], ['status', 'canceled', 'cancelled'],
    ['status', '作假', 'fraud'], ['status', '虚假', 'fraud'], ['status', ' fraud ', 'fraud'], ['status', '', 'blank'], ['status', null, 'blank'],
    ['status', 'Completed', 'valid'], ['status', '交易成功', 'valid'], ['status', '已完成', 'valid'], ['status', '已签收', 'valid'], ['status', 'Closed Won', 'valid'], ['status', '已付款', 'valid'], ['status', 'Shipped', 'valid'],
    ['status', '退款成功', 'refunded'], ['status', '全额退款', 'refunded'], ['status', 'Refund', 'refunded'], ['status', '已关闭', 'cancelled'], ['status', '交易关闭', 'cancelled'], ['status', '作废', 'cancelled'], ['status', 'Void', 'cancelled'],
    ['status', 'Pending', 'not-settled'], ['status', '待付款', 'not-settled'], ['status', '处理中', 'not-settled'], ['status', '进行中', 'not-settled'], ['status', 'in_progress', 'not-settled'], ['status', 'In-Progress', 'not-settled'],
    ['status', 'open', 'not-settled'], ['status', 'not settled', 'not-settled'], ['status', '無', 'blank'], ['status', '无', 'blank'], ['status', 'None', 'blank'], ['status', '未退款', 'blank'], ['status', '-', 'blank'], ['status', '－', 'blank'],
    ['status', '退貨', 'returned'], ['status', '已簽收', 'valid'], ['status', '交易關閉', 'cancelled'], ['referrerKind', '老客戶', 'customer'], ['referrerKind', '員工', 'employee'], ['priceStatus', '批準', 'approved'],
    ['status', '部分退款', 'unknown-word'], ['status', 1, 'unknown-word'], ['status', true, 'unknown-word'], ['status', '#REF!', 'unknown-word'],
    ['priceStatus', '符合', 'compliant'], ['priceStatus', 'approved', 'approved'], ['priceStatus', '批准', 'approved'], ['priceStatus', '低于', 'below'], ['priceStatus', '高于', 'unknown-word'],
    ['referrerKind', '老客户', 'customer'], ['referrerKind', '员工', 'employee'], ['referrerKind', '线索', 'lead'], ['referrerKind', 'Lead', 'lead'], ['referrerKind', '朋友', 'unknown-word'],
  ])('the %s %p is %s', (field, cell, word) => {
    expect(wordSaid(field, cell)).toBe(word);
  });

  test('an unknown word is told which words there are', () => {
    const field = fieldOf('sales', 'status');
    const reading = field?.kind === 'word' ? field.vocabulary.read('部分退款') : undefined;
    if (reading?.state !== 'unreadable') throw new Error('The word was read.');
    expect(say(reading.sentence, 'zh')).toContain('有效、退款、退货、取消、作假、未完成');
    expect(say(reading.sentence, 'en')).toContain('valid, refunded, returned, cancelled, fraud, not-settled');
  });
});

describe('names', () => {
  test.each<[Cell, string]>([['张三', '张三'], [' 张三　', '张三'], [1001, '1001'], [1.5, '1.5'], [true, 'TRUE'], ['张  三', '张  三'], ['\u200b张三\ufeff', '张三'], [-1e14, '-100000000000000']])('%p is shown as %p', (cell, value) => {
    expect(readName(cell)).toEqual({ state: 'read', value });
  });

  test.each<[Cell, string]>([[6222021234567890123, 'out-of-range'], [1e15, 'out-of-range'], ['#N/A', 'missing'], ['#ref!', 'missing']])('%p names nobody: %s', (cell, code) => {
    expect(readName(cell)).toMatchObject({ state: 'unreadable', code });
  });

  test('an account number held as text keeps its digits', () => {
    expect(readName('6222021234567890123')).toEqual({ state: 'read', value: '6222021234567890123' });
  });

  test.each([
    ['张三', '张三 '], ['张三', '\u3000张三\u00a0'], ['ABC', 'abc'], ['ＡＢＣ', 'abc'], ['ABC  Ltd', 'abc ltd'], ['ABC\u00a0Ltd', 'abc ltd'], ['ABC\nLtd', 'abc ltd'], ['Straße', 'STRASSE'], ['ΟΔΟΣ', 'οδος'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'], ['é', 'e\u0301'], ['甲公司\u200b', '甲公司'], ['№5', 'no5'], ['甲公司（北京）', '甲公司(北京)'],
  ])('%p and %p are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([['张三', '张山'], ['张三', '张 三'], ['ABC', 'AB C'], ['王', '玉'], ['甲', '']])('%p and %p are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('a book gives every spelling the same number and shows the first', () => {
    const book = new NameBook();
    const code = book.code('Acme  Ltd ');
    expect(book.code('ACME LTD')).toBe(code);
    expect(book.shown(code)).toBe('Acme  Ltd');
    expect(book.key(code)).toBe('acme ltd');
    expect(book.find('ａｃｍｅ ltd')).toBe(code);
    expect(book.find('Other')).toBe(-1);
    expect(book.code('Other')).not.toBe(code);
    expect(book.size).toBe(2);
    expect(book.shown(9)).toBe('');
  });

  test('somebody written like another is somebody of their own, whom no text finds, however many there are', () => {
    const book = new NameBook();
    const anna = book.code('Anna');
    const others = Array.from({ length: 300 }, () => book.namesake(anna, '2'));
    expect(new Set([anna, ...others]).size).toBe(301);
    expect(new Set(others.map((code) => book.shown(code)))).toEqual(new Set(['Anna 2']));
    expect(book.find('Anna 2')).toBe(-1);
    expect([book.code('anna'), book.find('ANNA')]).toEqual([anna, anna]);
  });

  test('names like those of object members are ordinary names', () => {
    const book = new NameBook();
    const codes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => book.code(name));
    expect(new Set(codes).size).toBe(4);
    expect(codes.map((code) => book.shown(code))).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
  });
});

describe('words that mean something', () => {
  test.each([
    ['業務員', '业务员'], ['客戶', '客户'], ['成交金額', '成交金额'], ['狀態', '状态'], ['已簽收', '已签收'], ['戰略合作夥伴', '战略合作伙伴'], ['臺灣', '台湾'], ['ＶＩＰ 客戶', 'vip 客户'], ['實習', '实习 '],
  ])('%p and %p are one word', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
  });

  test('names of people, customers and teams in traditional characters are names of their own', () => {
    expect(nameKey('張三')).not.toBe(nameKey('张三'));
    const book = new NameBook();
    expect(book.code('張三')).not.toBe(book.code('张三'));
  });

  test('a book of words gives both writings one number and shows the first', () => {
    const book = new NameBook('words');
    const code = book.code('業務員');
    expect([book.code('业务员'), book.codeOfPlain('业务员'), book.codeOfPlain('業務員'), book.find(' 業務員')]).toEqual([code, code, -1, code]);
    expect([book.shown(code), book.key(code), book.size]).toEqual(['業務員', '业务员', 1]);
  });

  test.each<[string, string]>([['role', 'words'], ['department', 'words'], ['customerGrade', 'words'], ['product', 'words'], ['event', 'words'], ['region', 'words'], ['person', 'names'], ['customer', 'names'], ['team', 'names'], ['referrer', 'names'], ['orderId', 'names']])(
    'the field %s is compared as %s', (name, compared) => {
      const field = fieldOf('sales', name);
      expect(field?.kind === 'text' && field.compared).toBe(compared);
    },
  );

  test('may be taught, in any spelling of what they mean; what the field does not know is refused', () => {
    const field = fieldOf('sales', 'status');
    if (field?.kind !== 'word') throw new Error('The status holds words.');
    const taught = field.vocabulary.taught(new Map([['已发货', '有效'], ['待退', 'REFUNDED'], ['未发起', '无']]));
    const said = ['已发货', '已發貨', '待退', '未发起', '退货'].map((cell) => taught?.read(cell));
    expect(said).toEqual([{ state: 'read', value: 'valid' }, { state: 'read', value: 'valid' }, { state: 'read', value: 'refunded' }, { state: 'blank' }, { state: 'read', value: 'returned' }]);
    expect(field.vocabulary.taught(new Map([['已发货', '好']]))).toBeNull();
    expect(field.vocabulary.read('已发货')).toMatchObject({ code: 'unknown-word' });
  });
});

describe('laws', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  test('what spellings have in common is the same however often it is taken', () => {
    fc.assert(fc.property(text, (name) => expect(nameKey(nameKey(name))).toBe(nameKey(name))));
  });

  test('a name and its NFKC form, in upper case and with blanks around it, are one name', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'张王李赵甲乙丙公司ＡＢｃabcé１2 　（)'.split('')) }), (name) => {
      expect(nameKey(name.normalize('NFKC'))).toBe(nameKey(name));
      expect(nameKey(name.toUpperCase())).toBe(nameKey(name));
      expect(nameKey(`  ${name}\u3000`)).toBe(nameKey(name));
    }));
  });

  test('what writings of a word have in common is the same however often it is taken', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCharCode(code)) })), (word) => {
      expect(wordKey(wordKey(word))).toBe(wordKey(word));
    }));
  });

  test('a name that is read is not blank, and a blank has no name', () => {
    fc.assert(fc.property(text, (name) => {
      const reading = readName(name);
      if (reading.state === 'read') expect(nameKey(reading.value)).not.toBe('');
      if (reading.state === 'blank') expect(nameKey(name)).toBe('');
    }));
  });
});
