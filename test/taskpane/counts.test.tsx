import { renderToString } from 'react-dom/server';
import { parsePeriod } from '../../src/calendar';
import { excelBook } from '../../src/excel';
import type { Language } from '../../src/i18n';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { StepContent } from '../../src/taskpane/steps/StepContent';
import type { Step } from '../../src/taskpane/state/steps';
import type { Session } from '../../src/taskpane/workflow/session';
import { areaOf, Workbook } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day } from '../excel/sample';
import { previewed, settled } from './previewed';

let excel: OpenExcel;
let session: Session;

/** Under a title and a blank row: of seven rows one has two cells that cannot be read, one has one, two are refunded, three count. */
async function open(): Promise<void> {
  const rows = [
    ['2024 年一季度订单', '', '', '', ''], ['', '', '', '', ''], ['日期', '销售员', '客户', '金额', '状态'],
    [45352, '张三', '甲公司', 1000, ''], ['三月某日', '张三', '乙公司', '待定', ''], [45354, '李四', '丙公司', '一千二', ''], [45355, '李四', '丁公司', 5000, '退款'],
    [45356, '李四', '戊公司', 5000, '退款'], [45357, '李四', '己公司', 20000, ''], [45358, '王五', '庚公司', 1000, ''],
  ];
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, rows.length, 5), rows, 'file');
  excel = (await openExcel({ language: 'en-US', workbook })).asGlobals();
  ({ session } = await previewed(excelBook(() => day(2024, 4, 30)), undefined, 'en'));
}

beforeEach(open);
afterEach(() => excel.close());

/** What a step of the pane shows, in words. */
function shown(step: Step, language: Language = 'en'): string {
  const html = renderToString(<LanguageContext value={language}><SessionContext value={session}><StepContent step={step} /></SessionContext></LanguageContext>);
  return html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** All cells of a sheet that was written. */
function textsOf(sheet: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values.flat();
  });
}

test('rows are counted alike wherever they are told, without the header and what stands above it', async () => {
  expect(shown('data')).toContain('订单 · 7 rows');
  expect(shown('data')).toContain('7 rows read');
  const check = shown('check');
  // The card, then the tabs.
  expect(check).toContain('Read 7 Counted 3 Excluded 2 Problems 2');
  expect(check).toMatch(/Problems 2 (?:Problems 2 )?Excluded 2 (?:Excluded 2 )?Notes \d/);
  expect(shown('apply')).toContain('2 rows are left out because of problems.');
  await session.apply('here');
  expect(await textsOf('Summary')).toContain('7 read, 3 counted, 2 excluded, 2 rejected');
});

test.each([['en', /Read 3 .*Rows of the table: 7\. Dated after 2024-03-03, and not read for this period: 4\./], ['zh', /读取 3 .*表中共 7 行：另有 4 行的日期晚于 2024-03-03，这一期不读。/]] as const)('of a period it is told why fewer rows are read than the table has (%s)', async (language, said) => {
  session.setPay({ kind: 'week', period: parsePeriod('2024-W09'), before: 'none' });
  session.go('result');
  await settled(session);
  expect(shown('check', language)).toMatch(said);
  await session.apply('here');
  expect((await textsOf('Summary')).join(' ').replace(/\s+/g, ' ')).toContain('4 more are dated after 2024-03-03');
});
