import { areaOf } from '../../src/workbench/model';
import { fill, freshExcel } from './excel';

describe.each<[string, string, string, string]>([
  ['zh-CN', 'B2:C4', '汇总', '=SUBTOTAL(109,T[金额])'], ['zh-TW', 'B2:C4', '合計', '=SUBTOTAL(109,T[金额])'], ['en-US', 'B2:D4', 'Total', '=SUBTOTAL(103,T[备注])'],
])('into a totals row Excel writes of itself (%s)', (language, address, word, formula) => {
  const excel = freshExcel(() => ({ language }));

  test('its word for a total, and below the last column a sum or a count; what is written there afterwards stays', async () => {
    const { active } = excel.standIn.workbook;
    fill(active, 'B2', [['姓名', '金额', '备注'], ['张三', 100, ''], ['李四', 250.5, 'x']]);
    const last = address === 'B2:C4' ? 2 : 3;
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add(address, true);
      table.name = 'T';
      table.showTotals = true;
      await context.sync();
      expect([active.value(4, 1), active.formula(4, last)]).toEqual([word, formula]);
      table.getTotalRowRange().formulas = [['', ...Array.from({ length: last - 1 }, () => '')]];
      await context.sync();
      expect(active.used(true, areaOf(4, 1, 1, last))).toBeNull();
    });
  });
});
