import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { dayOf } from '../../src/calendar';
import { saidSchemeTexts } from '../../src/i18n/texts/said-rules';
import { editTexts } from '../../src/i18n/texts/edit';
import { EditFooter } from '../../src/taskpane/edit/EditFooter';
import { EditPage } from '../../src/taskpane/edit/EditPage';
import { withPath } from '../../src/taskpane/state/editing/json-parts';
import { Elsewhere } from '../../src/taskpane/Elsewhere';
import { ErrorBoundary } from '../../src/taskpane/parts/ErrorBoundary';
import { Paged } from '../../src/taskpane/parts/Paged';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { isDark } from '../../src/taskpane/look/theme';
import { STEPS, type Step } from '../../src/taskpane/state/steps';
import { PayoutLine } from '../../src/taskpane/steps/result/PayoutLine';
import { StepContent } from '../../src/taskpane/steps/StepContent';
import { createSession } from '../../src/taskpane/workflow/session';
import { hardware } from './hardware';
import { memoryBook, sheetOf, type MemoryBook } from './memory-book';
import { calculated, previewed } from './previewed';

jest.setTimeout(60_000);

const drawn = (language: 'zh' | 'en', node: ReactNode): string => renderToString(<LanguageContext value={language}>{node}</LanguageContext>);

test('a list of a hundred thousand entries draws one page of them', () => {
  const items = Array.from({ length: 100_000 }, (_, index) => index);
  const html = drawn('en', <Paged items={items} label="rows" draw={(item) => <b>{item}</b>} />);
  expect(html.match(/<li>/g)).toHaveLength(50);
  expect(html).toContain('1–50 of 100,000');
});

test.each([['zh', '在“开始”选项卡'], ['en', 'Home tab']] as const)('outside Excel the page says in %s where to go', (language, said) => {
  expect(drawn(language, <Elsewhere program={false} />)).toContain(said);
});

test.each([['zh', '查看行'], ['en', 'Show row']] as const)('the rows of a line are called by what they are in their sheet (%s)', async (language, said) => {
  const { session } = await previewed(memoryBook(sheetOf('订单', [['一季度订单'], [], ['日期', '销售员', '客户', '金额'], [45352, '张三', '甲公司', 1000]])), 'customer-order-size', language);
  const { payout } = calculated(session);
  const [line] = payout.lines;
  if (line === undefined) throw new Error('A line was expected.');
  const html = drawn(language, <SessionContext value={session}><PayoutLine line={line} payout={payout} /></SessionContext>);
  expect(html).toMatch(new RegExp(`${said}.*<button[^>]*>4</button>`));
  expect(html).toContain(language === 'zh' ? '第 4 行' : 'row 4');
});

test('an error that reaches the boundary becomes a sentence', () => {
  expect(ErrorBoundary.getDerivedStateFromError(new Error('kaputt'))).toEqual({ message: 'kaputt' });
});

test.each([['#FFFFFF', false], ['#f3f2f1', false], ['#262626', true], ['000000', true], ['nothing', false]])('a background of %s is dark: %s', (background, dark) => {
  expect(isDark(background)).toBe(dark);
});

/** The pane at a step, with what is in the workbook worked out. */
async function drawnAt(step: Step, language: 'zh' | 'en', book: MemoryBook): Promise<string> {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const session = createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  await session.open();
  session.chooseScheme('customer-order-size');
  await new Promise((resolve) => setTimeout(resolve, 0));
  await session.readAgain();
  return drawn(language, <SessionContext value={session}><StepContent step={step} /></SessionContext>);
}

test.each(STEPS)('markup among the data is text on the step %s', async (step) => {
  const markup = '<img src=x onerror=alert(1)>';
  const html = await drawnAt(step, 'zh', memoryBook(sheetOf('订单', [['日期', '销售员', '客户', '金额', `状态${markup}`], [45352, markup, markup, 1000, '有效'], [45352, `${markup}2`, '乙', markup, null]])));
  expect(html).not.toContain('<img');
  if (step === 'check' || step === 'result') expect(html).toContain('&lt;img');
});

test('of a workbook that others share, a new one is offered first for the pay', async () => {
  const book = memoryBook(sheetOf('订单', [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲', 1000]]));
  const chosen = (html: string): unknown => [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([input]) => input).filter((input) => input.includes('checked')).map((input) => /value="([^"]*)"/.exec(input)?.[1]);
  expect(chosen(await drawnAt('apply', 'zh', book))).toEqual(['here']);
  book.shared = true;
  expect(chosen(await drawnAt('apply', 'zh', book))).toEqual(['new-workbook']);
});

test.each(['zh', 'en'] as const)('every step draws in %s, with 20,000 rows read and worked out', async (language) => {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const rows = Array.from({ length: 20_000 }, (_, index) => [45352 + (index % 30), `员工${index % 300}`, `客户${index}`, index % 500 === 0 ? '?' : index]);
  const book = memoryBook(sheetOf('订单', [['日期', '销售员', '客户', '金额'], ...rows]));
  const session = createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  await session.open();
  session.chooseScheme('customer-order-size');
  await new Promise((resolve) => setTimeout(resolve, 0));
  await session.readAgain();
  expect(session.store.get().calculation.state).toBe('done');
  for (const step of STEPS) {
    const html = drawn(language, <SessionContext value={session}><StepContent step={step} /></SessionContext>);
    expect(html.length).toBeGreaterThan(500);
    expect(html.length).toBeLessThan(200_000);
    expect(html).not.toMatch(/\{\w+\}|undefined|\[object/);
  }
});

test.each(['zh', 'en'] as const)('the figures step says in %s how the scheme pays with the figures of the form', async (language) => {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const book = memoryBook(sheetOf('订单', [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲公司', 100]]));
  const session = createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  await session.open();
  session.chooseScheme('signed-order-share');
  session.setDraft('rate', { kind: 'text', text: '4.5%' });
  const html = drawn(language, <SessionContext value={session}><StepContent step="figures" /></SessionContext>);
  const scheme = session.store.get().schemes.find((entry) => entry.scheme.id === 'signed-order-share')?.scheme;
  for (const title of [saidSchemeTexts.takesPart, saidSchemeTexts.money, ...(scheme?.components ?? []).map(({ label }) => label)]) expect(html).toContain(`>${title[language]}</h3>`);
  expect(html).toContain(language === 'zh' ? '人人参加。' : 'Everybody takes part.');
  expect(html).toContain(language === 'zh' ? '（4.5 %）' : '(4.5 %)');
});

test.each(['zh', 'en'] as const)('a scheme being changed draws in %s, its forms and its text, and what is wrong at its place', async (language) => {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const book = memoryBook(sheetOf('订单', [['日期', '销售员', '品类', '金额', '毛利'], ['2024-07-01', '张三', '门锁', 100, 5]]), sheetOf('人员', [['姓名', '岗位'], ['张三', '店长']]));
  const session = createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  await session.open();
  await session.importScheme(JSON.stringify(hardware));
  session.editScheme();
  const draw = (): string => {
    const { editing } = session.store.get();
    return editing === null ? '' : drawn(language, <SessionContext value={session}><EditPage editing={editing} /><EditFooter editing={editing} /></SessionContext>);
  };
  expect(draw()).toContain('=SUM(margin) * share');
  expect(draw()).not.toMatch(/\{\w+\}|undefined|\[object/);
  session.changeEdit(withPath(hardware, ['components', 0, 'rule', 'formula'], '=SUM(margn) * share'), true);
  expect(draw()).toContain(language === 'zh' ? '是不是“margin”？' : 'do you mean &quot;margin&quot;?');
  session.typeEdit('{');
  expect(draw()).toContain(editTexts.needText[language]);
});
