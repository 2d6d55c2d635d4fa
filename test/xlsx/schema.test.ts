import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sentence } from '../../src/i18n';
import { describeReport } from '../../src/report';
import { writeReport } from '../../src/xlsx';
import { exact, fullPayout, line, payoutOf, record } from '../report/sample';
import { schemaFaults } from './ooxml';

const written = (payout = fullPayout(), language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> =>
  writeReport(describeReport(payout, record, language), { created: record.day });

const hostile = ['=1+1', '#N/A', '_x000D_', 'a\u0000b', '\u0001', 'x\ufffey', '\ud800', '<&>"\'', 'a\r\nb', ' blank ', '🏆', '长'.repeat(40_000)];

describe('Microsoft’s validator finds nothing wrong with payout sheets', () => {
  it.each<[string, Promise<Uint8Array>]>([
    ['with something of everything, in Chinese', written()],
    ['with something of everything, in English', written(fullPayout(), 'en')],
    ['on which nothing is paid', written(payoutOf([]))],
    ['of many pages', written(payoutOf(Array.from({ length: 400 }, (_, i) => line(`甲${i % 7}`, '1.00', { rows: Array.from({ length: 40 }, (__, row) => row * 3) }))))],
    ['with figures that no cell holds', written(payoutOf([line('张三', '12345678901234567.89'), line('李四', '-0.001', { amount: exact('-0.001') })]))],
    ['with names that are no names', written(payoutOf(hostile.map((text) => line(text, '1.00', { why: () => text })), { notes: hostile.map((text) => ({ code: 'n', recipient: text, sentence: sentence({ zh: text, en: text }) })) }))],
  ])('%s', async (_, workbook) => {
    expect(schemaFaults(await workbook)).toEqual([]);
  });

  it('and would find it', async () => {
    const parts = unzipSync(await written());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const disordered = styles.replace(/(<sz [^>]*>)(<color [^>]*>)/, '$2$1');
    expect(disordered).not.toBe(styles);
    expect(schemaFaults(zipSync({ ...parts, 'xl/styles.xml': strToU8(disordered) }))).not.toEqual([]);
  });
});
