/** Blanks, control characters and invisible marks: programs that read text into cells may pass over them. */
const PASSED_OVER = /^[\p{C}\p{Z}]+/u;
const SIGNS = new Set(['=', '+', '-', '@']);

/**
 * Text that a spreadsheet could run as a formula, or take for something else than text, when typed into a cell or read from a text table:
 * what begins with one of the signs of a formula, narrow or wide, also behind blanks and marks that are not seen.
 */
export function isRisky(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x40 && first < 0x7f) || (first >= 0x30 && first < 0x3a) || (first >= 0x4e00 && first < 0xa000)) return false;
  const [sign = ''] = text.replace(PASSED_OVER, '');
  return SIGNS.has(sign.normalize('NFKC')) || /^[\t\r\n\0]/.test(text);
}
