/** Marks that turn the direction of text or that cannot be seen, and the halves of characters. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CONTROL = /\p{Cc}/gu;

/** The signs that Unicode has for control characters: a line feed is shown as ␊. */
const FIRST_SIGN = 0x2400;

/**
 * A line for a terminal: characters of cells and file names that would steer it, break the line or hide are shown as signs, so that
 * nothing but the program itself can clear the screen or seem to have said something.
 */
export function printable(line: string): string {
  return line
    .replace(UNSEEN, numbered)
    .replace(CONTROL, (character) => (character < ' ' ? String.fromCharCode(FIRST_SIGN + character.charCodeAt(0)) : numbered(character)));
}

function numbered(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
