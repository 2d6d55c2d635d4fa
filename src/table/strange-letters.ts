/** Marks that nobody sees: of no width, turning the direction of writing, breaking a word, or of a control. */
const UNSEEN = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0]/u;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** Letters of other alphabets, and the Latin ones that they look like, capital or small. */
const LETTERS = new Map(Object.entries({
  А: 'a', В: 'b', Е: 'e', К: 'k', М: 'm', Н: 'h', О: 'o', Р: 'p', С: 'c', Т: 't', У: 'y', Х: 'x', Ѕ: 's', І: 'i', Ј: 'j', Ԛ: 'q', Ԝ: 'w',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', ѕ: 's', і: 'i', ј: 'j', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w', ӏ: 'l',
  Α: 'a', Β: 'b', Ε: 'e', Ζ: 'z', Η: 'h', Ι: 'i', Κ: 'k', Μ: 'm', Ν: 'n', Ο: 'o', Ρ: 'p', Τ: 't', Υ: 'y', Χ: 'x', ο: 'o',
  Օ: 'o', օ: 'o', ս: 'u', հ: 'h', ո: 'n',
}));
const ALL_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

const FOREIGN_WORD = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Latin}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** Whether a name holds marks that are not seen. */
export function hasUnseenMarks(name: string): boolean {
  return UNSEEN.test(name);
}

/** Whether a word of a name has letters of another alphabet for Latin ones: among Latin letters, or nothing but such. */
export function hasStrangeLetters(name: string): boolean {
  return (name.match(FOREIGN_WORD) ?? []).some((word) => {
    const letters = [...word];
    const strange = letters.filter((letter) => LETTERS.has(letter)).length;
    return strange > 0 && letters.every((letter) => LETTERS.has(letter) || LATIN.test(letter));
  });
}

/** A name as it can be told: marks that are not seen by their numbers, and letters of other alphabets with theirs. */
export function withNumbers(name: string): string {
  const numbered = (mark: string): string => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return name.replace(ALL_UNSEEN, numbered).replace(ALL_LETTERS, (letter) => letter + numbered(letter));
}

/** A text in Latin letters for those that look like them, and without marks that are not seen. */
export function asItLooks(text: string): string {
  return text.replace(ALL_UNSEEN, '').replace(ALL_LETTERS, (letter) => LETTERS.get(letter) ?? letter);
}
