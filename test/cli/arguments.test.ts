import { say } from '../../src/i18n';
import { parseArguments, type PayoutCommand } from '../../src/cli/arguments';
import { localeLanguage } from '../../src/cli/locale';

const needed = ['payout', '--scheme', 's', '--out', 'o.json'];

function understood(...more: string[]): PayoutCommand {
  const command = parseArguments([...needed, ...more]);
  if (!command.ok) throw new Error(command.problems.map((problem) => say(problem.sentence, 'en')).join(' '));
  if (command.value.command !== 'payout') throw new Error('another command');
  return command.value;
}

function refusal(...given: string[]): string {
  const command = parseArguments(given);
  return command.ok ? 'none' : command.problems.map((problem) => say(problem.sentence, 'en')).join('\n');
}

describe('the arguments of a payout', () => {
  it('are the scheme, the tables and the result', () => {
    expect(understood('--sales', 'a.xlsx#三月', '--people', 'p.csv')).toMatchObject({
      scheme: 's', out: 'o.json', outputKind: 'json', tables: { sales: 'a.xlsx#三月', people: 'p.csv' },
      language: null, day: null, encoding: null, headers: 'words', parametersFile: null, parameters: {}, mapping: {},
    });
  });

  it('may be written with an equals sign', () => {
    expect(understood('--lang=zh', '--sales=a=b.csv')).toMatchObject({ language: 'zh', tables: { sales: 'a=b.csv' } });
  });

  it('take an empty --sales for none', () => {
    expect(understood('--sales', '').tables).toEqual({});
  });

  it('map fields of the sales table and of the others', () => {
    const { mapping } = understood('--map', 'amount=成交额', '--map', 'people.target=月度任务', '--map', 'people.score.态度=态度 = 分', '--map', 'sales.date=Day');
    expect(mapping.sales).toEqual(new Map([['amount', '成交额'], ['date', 'Day']]));
    expect(mapping.people).toEqual(new Map([['target', '月度任务'], ['score.态度', '态度 = 分']]));
  });

  it('map a status to several columns', () => {
    expect(understood('--map', 'status=订单状态', '--map', 'sales.status=退款状态', '--map', 'amount=a').mapping.sales).toEqual(new Map<string, unknown>([['status', ['订单状态', '退款状态']], ['amount', 'a']]));
  });

  it('teach words of the sales table and of the others', () => {
    const { taught } = understood('--word', 'status:已发货=valid', '--word', 'status: A = B ＝已签 =退款', '--word', 'people.trained：合格=是');
    expect(taught.sales?.words).toEqual(new Map([['status', new Map([['已发货', 'valid'], ['A = B ＝已签', '退款']])]]));
    expect(taught.people?.words).toEqual(new Map([['trained', new Map([['合格', '是']])]]));
  });

  it.each<[string, unknown]>([
    ['rate=0.05', 0.05],
    ['rate=5%', '5%'],
    ['budget=12345678901234567.89', '12345678901234567.89'],
    ['tiers=[{"atLeast":0,"value":"1%"}]', [{ atLeast: 0, value: '1%' }]],
    ['excludeRoles=经理', '经理'],
    ['word="5"', '5'],
    ['note=a=b', 'a=b'],
    ['empty=', ''],
  ])('take %j as JSON where it is JSON and as text where it is not', (pair, value) => {
    expect(Object.values(understood('--param', pair).parameters)).toEqual([value]);
  });

  it('keep a parameter named __proto__ as the name that it is', () => {
    expect(Object.keys(understood('--param', '__proto__=1').parameters)).toEqual(['__proto__']);
  });

  it.each<[string, string]>([['UTF8', 'utf-8'], ['cp936', 'gbk'], ['GB18030', 'gb18030'], ['latin1', 'windows-1252'], ['utf-16LE', 'utf-16le'], ['Shift_JIS', 'shift_jis'], ['sjis', 'shift_jis'], ['Big5', 'big5']])('understand the encoding %s', (name, encoding) => {
    expect(understood('--encoding', name).encoding).toBe(encoding);
  });

  it('write lines with their working unless told otherwise', () => {
    expect([understood().lines, understood('--lines', 'none').lines, understood('--lines=SHORT').lines]).toEqual(['full', 'none', 'short']);
  });

  it.each(['zh', 'ZH', 'zh-CN', 'zh_TW'])('understand the language %s', (tag) => {
    expect(understood('--lang', tag).language).toBe('zh');
  });

  it.each<[string, string[]]>([
    ['Give a command', []],
    ['There is no command "pay"', ['pay']],
    ['There is no option "--shceme"', ['payout', '--shceme', 'x']],
    ['"b.xlsx" stands without an option', [...needed, '--sales', 'a', 'b.xlsx']],
    ['Option --sales needs a value', [...needed, '--sales']],
    ['Option --sales needs a value', [...needed, '--sales', '--lang', 'zh']],
    ['Option --out can be given once', [...needed, '--out', 'x.json']],
    ['--scheme is missing', ['payout', '--out', 'x.json']],
    ['--out is missing', ['payout', '--scheme', 's']],
    ['--out ends in .xlsx, .csv or .json', ['payout', '--scheme', 's', '--out', 'x.pdf']],
    ['--lang is zh or en, not "fr"', [...needed, '--lang', 'fr']],
    ['--date is a date such as', [...needed, '--date', '2024-02-30']],
    ['--date is a date such as', [...needed, '--date', '2024/02/03']],
    ['--encoding is one of utf-8, gbk, gb18030', [...needed, '--encoding', 'utf-7']],
    ['--lines is full, short or none, not "few"', [...needed, '--lines', 'few']],
    ['--map is written field=Header, not "amount"', [...needed, '--map', 'amount']],
    ['--map is written field=Header', [...needed, '--map', '=x']],
    ['--map names the field "amount" twice', [...needed, '--map', 'amount=a', '--map', 'amount=b']],
    ['--word is written field:word=meaning, not "status=valid"', [...needed, '--word', 'status=valid']],
    ['--word is written field:word=meaning', [...needed, '--word', 'status:=valid']],
    ['--param is written name=value', [...needed, '--param', 'budget']],
    ['--param gives "budget" twice', [...needed, '--param', 'budget=1', '--param', 'budget=2']],
    ['There is no option "--out"', ['schemes', '--out', 'x']],
  ])('are refused with one sentence: %s', (start, given) => {
    expect(refusal(...given)).toMatch(/^[^\n]+$/);
    expect(refusal(...given).startsWith(start)).toBe(true);
  });
});

describe('the language of the machine', () => {
  it.each<[Record<string, string>, string]>([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'zh_TW.Big5' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  ])('%j is %s', (environment, language) => {
    expect(localeLanguage(environment)).toBe(language);
  });
});
