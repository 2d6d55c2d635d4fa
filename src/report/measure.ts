/*
 * How wide text is and where it wraps, without a font at hand: in widths of a digit, as Excel measures its columns. A little too wide
 * rather than too narrow, since text that needs more room than it was given is cut.
 */

/** Characters that fill a square: Chinese, Japanese, Korean and their marks. At ten points 13.3 pixels, where a digit has 7. */
const SQUARE = 1.95;
const FIRST_SQUARE = 0x1100;
const CAPITAL = 1.35;

/** Letters that are not of the width of most, the narrowest first. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  [' ', 0.55], [".,:;'|iIjl![]", 0.6], ['frt()-"', 0.7], ['cksvxyz', 0.97], ['w', 1.4], ['mM%', 1.7], ['W@', 1.9],
];

const ASCII = Float64Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const known = WIDTHS.find(([characters]) => characters.includes(character));
  return known?.[1] ?? (character >= 'A' && character <= 'Z' ? CAPITAL : 1.05);
});

function widthOfCode(code: number): number {
  return ASCII[code] ?? (code < FIRST_SQUARE ? CAPITAL : SQUARE);
}

/** The width of a text on one line. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCode(character.codePointAt(0) ?? 0);
  return width;
}

/** What is never parted: a word, or one square character, with the blanks behind it and the marks that may not begin a line. */
const PIECES = /(?:[^\s\u{1100}-\u{10ffff}]+|[\u{1100}-\u{10ffff}]|^)[，。；：、！？）】」』》〉]*\s*/gu;

/** A text in lines no wider than `width`, broken between words and square characters; a word wider than that is broken anywhere. */
export function wrapped(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => (widthOf(line) <= width ? [line] : linesOf(line, width)));
}

function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, needed: number): void => {
    if (line !== '' && used + needed > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += part;
    used += widthOf(part);
  };
  for (const [piece] of text.matchAll(PIECES)) {
    const needed = widthOf(piece.trimEnd());
    if (needed <= width) add(piece, needed);
    else for (const character of piece) add(character, widthOf(character));
  }
  return [...lines, line.trimEnd()];
}
