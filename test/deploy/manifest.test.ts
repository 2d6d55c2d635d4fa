import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { releasedManifest } from '../../src/deploy/manifest';

// What Microsoft's schema cannot see and Excel refuses or ignores without a word.

const root = path.resolve(__dirname, '../..');
const development = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const released = releasedManifest(development, 'https://pay.example.com/add-in');

const attributes = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe.each([['development', development, 'PAY_DEV'], ['released', released, 'PAY']])('the %s manifest', (_name, xml, namespace) => {
  const definitions = attributes(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/g);

  test('names only resources that exist, each once, in at most 32 characters', () => {
    const used = attributes(xml, /resid="([^"]+)"/g);
    expect(used.filter((id) => !definitions.includes(id))).toEqual([]);
    expect(definitions.filter((id) => !used.includes(id))).toEqual([]);
    expect(repeated(definitions)).toEqual([]);
    expect(definitions.filter((id) => id.length > 32)).toEqual([]);
  });

  test('has every id once', () => {
    expect(repeated(attributes(xml, /<(?:Group|Control|OfficeTab)[^>]* id="([^"]+)"/g))).toEqual([]);
  });

  test('asks for nothing over plain http', () => {
    const addresses = attributes(xml, /(?:DefaultValue|Value)="(http[^"]+)"/g);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('gives every group and button the icon sizes that Excel requires', () => {
    const icons = [...xml.matchAll(/<Icon>([^]*?)<\/Icon>/g)].map((match) => attributes(match[1] ?? '', /size="(\d+)"/g));
    expect(icons.length).toBe(2);
    for (const sizes of icons) expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
  });

  test('runs pane and functions in one runtime: one page, and no task pane of another', () => {
    const one = 'Taskpane.Url';
    expect(attributes(xml, /<Runtime resid="([^"]+)"/g)).toEqual([one]);
    expect(attributes(xml, /<FunctionFile resid="([^"]+)"/g)).toEqual([one]);
    expect(attributes(xml, /<Page>\s*<SourceLocation resid="([^"]+)"/g)).toEqual([one]);
    expect(xml).not.toContain('<TaskpaneId>');
  });

  test('has metadata for the functions in Chinese too, under the promised namespace', () => {
    expect(attributes(xml, /<Metadata>\s*<SourceLocation resid="([^"]+)"/g)).toEqual(['Functions.Metadata.Url']);
    expect(xml).toMatch(/functions\.json">\s*<bt:Override Locale="zh-CN" Value="[^"]*functions\.zh-CN\.json"/);
    expect(xml).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`);
    expect(attributes(xml, /=(PAY\w*)\. /g)).toEqual(new Array(5).fill(namespace));
  });

  test('says every text in Chinese: what differs by language has an override for each Chinese locale', () => {
    const overrides = attributes(xml, /Locale="([^"]+)"/g);
    for (const locale of new Set(overrides)) expect(overrides.filter((other) => other === locale)).toHaveLength(overrides.length / 4);
  });

  test('keeps the lengths that Excel allows', () => {
    const texts = (block: string) => attributes(xml.match(new RegExp(`<bt:${block}>[^]*</bt:${block}>`))?.[0] ?? '', /Value="([^"]*)"/g);
    expect(texts('ShortStrings').filter((text) => text.length > 125)).toEqual([]);
    expect(texts('LongStrings').filter((text) => text.length > 250)).toEqual([]);
  });

  test('requires no more of Excel than was promised', () => {
    expect([...xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map((match) => `${match[1]} ${match[2]}`))
      .toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.9']);
  });
});

test('the development manifest stands beside the released one: another Id, another name, another namespace of its functions, which must not be defined twice', () => {
  const id = /<Id>([^<]+)<\/Id>/;
  expect(released.match(id)?.[1]).not.toBe(development.match(id)?.[1]);
  expect(development).toContain('Payladder (development)');
  expect(released).toContain('<DisplayName DefaultValue="Payladder">');
  expect(released).toContain('Value="奖梯"');
  expect(released).not.toMatch(/localhost|development|开发版/);
});

test('an address with an ampersand stays an address', () => {
  expect(releasedManifest(development, 'https://pay.example.com/a&b')).toContain('"https://pay.example.com/a&amp;b/taskpane.html"');
});

test('every icon that the manifest names is in the project', () => {
  const icons = attributes(development, /\/(icons\/[^"]+\.png)"/g);
  expect(icons.length).toBeGreaterThanOrEqual(10);
  expect(icons.filter((icon) => !existsSync(path.join(root, 'assets', icon)))).toEqual([]);
});
