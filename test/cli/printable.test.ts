import fc from 'fast-check';
import { dayOf } from '../../src/calendar';
import { printable } from '../../src/cli/printable';
import { run } from '../../src/cli/run';

describe('what is told on a terminal', () => {
  it.each([
    ['张三 😀 — 1,200.00', '张三 😀 — 1,200.00'],
    ['\u001b[2J\u001b[H', '␛[2J␛[H'],
    ['a\r\nWritten to "x"', 'a␍␊Written to "x"'],
    ['\u0000\u0007\u007f\u009b', '␀␇<U+007F><U+009B>'],
    ['\u202e=1\u00ad\ufeff\u200b', '<U+202E>=1<U+00AD><U+FEFF><U+200B>'],
    ['a\ud800b', 'a<U+D800>b'],
  ])('%j is shown as %j', (given, shown) => {
    expect(printable(given)).toBe(shown);
  });

  it('never holds a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
      expect(printable(printable(text))).toBe(printable(text));
    }));
  });

  it('shows them also where a refusal names a file', async () => {
    const told: string[] = [];
    const today = dayOf(2024, 4, 30);
    if (today === null) throw new Error('no such day');
    const machine = { localeLanguage: 'en', today: () => today, print: () => Promise.resolve(), tell: (line: string) => { told.push(line); } } as const;
    expect(await run(['payout', '--scheme', 'x\u001b[2J.json', '--out', '-'], machine)).toBe(2);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('x␛[2J.json');
  });
});
