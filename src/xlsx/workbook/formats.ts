import { FormatRuns, GENERAL } from '../../table';
import type { Parts } from '../package/parts';
import { scan } from './scan';

const MOST = 100_000;

/** The formats that a file names by numbers without spelling them out; in 5 to 8 and 41 to 44 Excel puts the currency of the system's region. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '#,##0;-#,##0', 6: '#,##0;-#,##0', 7: '#,##0.00;-#,##0.00', 8: '#,##0.00;-#,##0.00', 9: '0%', 10: '0.00%',
  11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0', 42: '#,##0;-#,##0', 43: '#,##0.00;-#,##0.00', 44: '#,##0.00;-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format of each style that cells name by its number. @throws Unreadable */
export async function styleFormats(parts: Parts, name: string): Promise<readonly string[]> {
  const spelled = new Map<string, string>();
  const styles: string[] = [];
  let within = '';
  await scan(parts, name, {
    open(tag, attributes) {
      if (tag === 'cellXfs' || tag === 'numFmts') within = tag;
      const id = attributes.get('numFmtId') ?? '0';
      if (tag === 'numFmt' && within === 'numFmts' && spelled.size < MOST) spelled.set(id, attributes.get('formatCode') ?? GENERAL);
      if (tag === 'xf' && within === 'cellXfs' && styles.length < MOST) styles.push(id);
    },
    close(tag) {
      if (tag === within) within = '';
    },
  });
  return styles.map((id) => spelled.get(id) ?? BUILT_IN[Number(id)] ?? GENERAL);
}

/** The formats of the cells of a sheet that hold something, by their styles. */
export class CellFormats extends FormatRuns {
  constructor(private readonly ofStyle: readonly string[]) {
    super();
  }

  tellStyle(row: number, column: number, style: number): void {
    this.tell(row, column, this.ofStyle[style] ?? GENERAL);
  }
}
