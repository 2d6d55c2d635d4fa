import type { Language } from '../../src/i18n';
import { plain } from '../../src/money';
import { awardTotals } from '../../src/taskpane/state/totals';
import type { Session } from '../../src/taskpane/workflow/session';
import { memoryBook, sheetOf } from './memory-book';
import { calculated, HEADERS, previewed, settled } from './previewed';
import { shown } from './shown';

jest.setTimeout(60_000);

describe('where each month has a sheet of its own', () => {
  const month = (name: string, serial: number) => sheetOf(name, [HEADERS, [serial, '张三', `${name}甲`, 1000, '有效'], [serial + 1, '李四', `${name}乙`, 20_000, '有效']]);
  const book = () => memoryBook(month('1月', 45292), month('2月', 45323), month('3月', 45352), sheetOf('说明', [['填表说明'], ['每月一张表']]));
  const cash = (session: Session): string[] => awardTotals(calculated(session).payout).map(({ award, amount }) => `${award} ${plain(amount)}`);

  test.each<[Language, RegExp]>([
    ['zh', /合在一起计算 .*\[ \] .*2月 · 2 行 .*\[ \] .*3月 · 2 行 .*另有 2 张表的表头与它相同/], ['en', /Pay together with .*\[ \] .*2月 · 2 rows .*\[ \] .*3月 · 2 rows .*2 more tables have the same headers/],
  ])('the others are offered beside the chosen one, and it is said that they are not taken yet (%s)', async (language, told) => {
    const { session } = await previewed(book(), 'customer-order-size', language);
    expect(shown(session, 'data', language)).toMatch(told);
    expect(shown(session, 'data', language)).not.toMatch(/\[ \] 说明/);
  });

  test('those that are ticked are paid together, and no others', async () => {
    const { session } = await previewed(book());
    expect(cash(session)).toEqual(['cash 550']);
    for (const [also, total] of [[['3月'], 'cash 1100'], [['2月', '3月'], 'cash 1650'], [[], 'cash 550']] as const) {
      await session.chooseAlso('sales', also);
      session.go('check');
      await settled(session);
      expect(cash(session)).toEqual([total]);
    }
  });

  test('what cannot be read is told with its sheet', async () => {
    const bad = sheetOf('2月', [HEADERS, [45323, '张三', '2月甲', '待定', '有效']]);
    const { session } = await previewed(memoryBook(month('1月', 45292), bad));
    await session.chooseAlso('sales', ['2月']);
    session.go('check');
    await settled(session);
    expect(calculated(session).payout.rejected.map(({ cell }) => cell)).toEqual(['2月!D2']);
  });
});
