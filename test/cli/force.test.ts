import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './program';
import { payladder } from './run-here';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-force-'));
  writeFileSync(at('sales.csv'), '日期,业务员,客户,金额\n2024-03-01,小王,甲,1000\n');
  writeFileSync(at('april.csv'), '日期,业务员,客户,金额\n2024-04-01,小王,甲,1000\n');
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const pay = (out: string, { scheme = 'customer-order-size', sales = 'sales.csv', date = '2024-04-30', lang = 'zh' } = {}, ...more: string[]): Promise<Outcome> => (
  payladder(folder, ['payout', '--lang', lang, '--scheme', scheme, '--sales', sales, '--date', date, '--out', out, ...more])
);

describe.each(['out.xlsx', 'out.json'])('the payout file %s', (out) => {
  test.each<[string, Parameters<typeof pay>[1], string]>([
    ['rows', { sales: 'april.csv' }, '数据行'], ['scheme', { scheme: 'purchase-tier-referral' }, '方案'], ['date', { date: '2024-05-31' }, '日期'],
    ['rows and date', { sales: 'april.csv', date: '2024-05-31' }, '数据行、日期'],
  ])('of other %s is not replaced, unless that is asked for', async (_, other, named) => {
    writeFileSync(at('sales.csv'), '日期,业务员,客户,金额,推荐人\n2024-03-01,小王,甲,1000,老王\n');
    expect((await pay(out)).status).toBe(0);
    const before = readFileSync(at(out));
    const { status, err } = await pay(out, other);
    expect({ status, err }).toEqual({ status: 2, err: `“${out}”是另一次发放的结果（方案 customer-order-size，2024-04-30；${named}不同）。要替换它，请加 --force，或换一个名字。\n` });
    expect(readFileSync(at(out)).equals(before)).toBe(true);
    expect((await pay(out, other, '--force')).status).toBe(0);
    expect(readFileSync(at(out)).equals(before)).toBe(false);
  });

  test('of the same rows, scheme and date is replaced, whatever its language and figures', async () => {
    expect((await pay(out)).status).toBe(0);
    expect((await pay(out, { lang: 'en' })).status).toBe(0);
    expect((await pay(out, {}, '--param', 'budget=10')).status).toBe(0);
  });

  test('is replaced where it is none of ours', async () => {
    writeFileSync(at(out), '{"lines": []}');
    expect((await pay(out)).status).toBe(0);
  });
});

test('why a file is not replaced is said in English too', async () => {
  expect((await pay('out.xlsx')).status).toBe(0);
  expect(await pay('out.xlsx', { sales: 'april.csv', date: '2024-05-31', lang: 'en' })).toMatchObject({
    status: 2, err: '"out.xlsx" is the result of another payout (scheme customer-order-size, 2024-04-30; different: the rows, the date). To replace it add --force, or choose another name.\n',
  });
});

test('--force takes no value', async () => {
  expect(await pay('out.json', { lang: 'en' }, '--force=yes')).toMatchObject({ status: 2, err: 'Option --force takes no value.\n' });
});
