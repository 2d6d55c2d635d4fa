import { FluentProvider } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { dayOf } from '../../src/calendar';
import type { Language } from '../../src/i18n';
import { sentence } from '../../src/i18n';
import { CheckPage } from '../../src/taskpane/check/CheckPage';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { createSession, type Session } from '../../src/taskpane/workflow/session';
import { memoryBook, type MemoryBook } from './memory-book';

function pane(book: MemoryBook, language: Language = 'zh'): Session {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  return createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
}

function drawn(session: Session, language: Language): string {
  const { checking } = session.store.get();
  if (checking === null) throw new Error('The page is not open.');
  return renderToString(<FluentProvider><LanguageContext value={language}><SessionContext value={session}><CheckPage checking={checking} /></SessionContext></LanguageContext></FluentProvider>);
}

test.each<[Language, RegExp, RegExp]>([['zh', /开始检查/, /全部与预期一致/], ['en', /Start the check/, /came out as expected/]])('the page says what it does, and gives a log to copy, in %s', async (language, start, done) => {
  const session = pane(memoryBook(), language);
  session.openCheck();
  expect(drawn(session, language)).toMatch(start);
  await session.check();
  const page = drawn(session, language);
  expect(page).toMatch(done);
  expect(page).toContain('Range.values');
  expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
  session.closeCheck();
  expect(session.store.get().checking).toBeNull();
});

test('where nothing can be tried, it says why', async () => {
  const book = memoryBook();
  book.refusal = { code: 'excel-protected', sentence: sentence({ zh: '工作簿受保护。', en: 'Protected.' }) };
  const session = pane(book);
  session.openCheck();
  await session.check();
  expect(drawn(session, 'zh')).toContain('工作簿受保护');
});

test('a check that is left is stopped, and what comes later opens no page', async () => {
  const session = pane(memoryBook());
  session.openCheck();
  const check = session.check();
  session.closeCheck();
  await check;
  expect(session.store.get().checking).toBeNull();
});
