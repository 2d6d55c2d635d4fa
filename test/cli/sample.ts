import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';

/** A sales table as users have it: of five rows one is refunded and one cannot be read. */
export const headers = ['成交日期', '业务员', '客户名称', '金额（元）', '状态'];
export const rows: readonly (readonly (string | number | null)[])[] = [
  ['2024-05-06', '陈晨', '青禾商贸', '1,000', null],
  ['2024年5月7日', '陈晨', '远山贸易', '￥1000.01', '有效'],
  ['2024/5/8', '李四', '青禾商贸', '30000', null],
  ['2024-05-09', '李四', '海川', '1.2万', '退款'],
  ['2024-05-10', '李四', '江城', '一千二', null],
];
export const csv = [headers, ...rows].map((row) => row.map((cell) => (String(cell ?? '').includes(',') ? `"${cell}"` : cell ?? '')).join(',')).join('\r\n');

export async function writeWorkbook(file: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
}
