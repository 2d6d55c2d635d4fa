import type { Language } from '../../src/i18n';
import { memoryBook } from './memory-book';
import { ORDERS, previewed, settled } from './previewed';
import { shown } from './shown';

jest.setTimeout(60_000);

describe('a workbook that others share', () => {
  test.each<[Language, string, string]>([['zh', '写入新工作簿', '写入本工作簿'], ['en', 'Write to a new workbook', 'Write to this workbook']])(
    'is told when sheets are about to be written, though it was saved there only since the pane was opened: a new workbook is suggested (%s)', async (language, elsewhere, here) => {
      const book = memoryBook(ORDERS);
      const { session } = await previewed(book, 'customer-order-size', language);
      session.go('apply');
      await settled(session);
      expect(shown(session, 'apply', language)).toMatch(new RegExp(`\\[x\\] +${here}`));
      book.shared = true;
      session.go('result');
      session.go('apply');
      await settled(session);
      expect(shown(session, 'apply', language)).toMatch(new RegExp(`\\[x\\] +${elsewhere}`));
    });
});
