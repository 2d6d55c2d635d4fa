import fc from 'fast-check';

/** Texts of pieces that each mean something somewhere, many times over: where two meanings meet, readers stumble. */
export function texts(pieces: readonly string[], maxLength = 12): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) });
  const repeated = fc.tuple(piece, fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 3000 }) })).map(([text, times]) => text.repeat(times));
  return fc.array(repeated, { maxLength }).map((parts) => parts.join('').slice(0, 40_000));
}

/** What stands in cells of numbers, dates and words: digits of several kinds, signs, units, brackets, blanks seen and unseen. */
export const OF_CELLS: readonly string[] = [
  '0', '1', '9', '12', '000', '2024', '03', '1.5', '．５', '１２', '٣', '²', '½', '.', ',', '，', '。', '、', '·', "'", '’', '-', '−', '–', '+', '＋', '(', ')', '（', '）', '[', ']', '%', '‰', '％', 'e', 'E5', 'x',
  '元', '万', '亿', '千', '百', '万元', '¥', '￥', '$', '€', 'RMB', 'CNY', 'USD', '人民币', '一千二', '壹', '年', '月', '日', '号', '/', ':', '：', 'T', 'Z', '上午', 'PM', '24:00', '23:59:59.997',
  ' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u3000', '\u200b', '\u200f', '\u202e', '\ufeff', '\u00ad', '\0', '\u001b[2J', '_x000D_', '是', '否', 'yes', 'TRUE', '有效', '退款', '已完成', 'Completed', '以上', '以下', '不含', '含', '>', '≥', '>=', '<', '~', '至', '#N/A', '#REF!', '=', '@', '"', '\\',
];

/** What stands in names, and what would be run or would vanish where a name is written. */
export const OF_NAMES: readonly string[] = [
  '张三', '李四', '陈', '晨', 'Ann', ' Li', '𠮷', '田', 'é', 'e\u0301', 'ß', 'SS', 'ﬁ', 'Ａ', 'İ', '1', '000123', '=', '＝', '+', '＋', '-', '－', '@', '＠', "'", '"', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '\u001b', '\u001b[2J', '\u009b', '\u0007', '\u00ad', '\u200b', '\u200d', '\u200f',
  '\u202e', '\u2066', '\ufeff', '\ud800', '\udfff', '\ufffe', '\uffff', '_x000D_', '_x005F_', '&', '<', '>', ']]>', '<!--', '{', '}', '{count}', '{0}', '$&', '$1', '__proto__', 'constructor', 'toString', 'SUM(A1)', 'HYPERLINK("http://x")', '|', '/', '\\', ' ', '  ', '合计', '小计', 'Total', '（', '）', '…',
];
