/** What looks like the escape of a character in a workbook’s XML, which Excel reads as that character; others read shorter ones too. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]+_)/g;
/** Halves of characters, and code points that no XML may hold. */
const NO_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;
/** So many characters go into a cell. */
const LONGEST = 32_767;

/** A text as a cell of a file must hold it so that Excel shows it as it is. What Excel could not hold is cut, and seen to be. */
export function fileText(text: string): string {
  const held = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const whole = held.replace(NO_CHARACTER, '\ufffd');
  return whole.includes('_x') ? whole.replace(LOOKS_ESCAPED, '_x005F_') : whole;
}
