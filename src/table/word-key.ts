import pairs from 'opencc-js/dict/TSCharacters';
import { nameKey } from './name';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The simplified form of every traditional character, by its code point. */
let forms: ReadonlyMap<number, string> | undefined;

/** Whether a common Chinese character, from U+4E00 on, has another form in simplified writing. */
let traditional: Uint8Array | undefined;

/** Read when first needed: not every start of the add-in meets a Chinese word. */
function simplifiedForms(): ReadonlyMap<number, string> {
  if (forms !== undefined) return forms;
  const direct = new Map(pairs.split('|').map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to] as const;
  }));
  const end = (character: string): string => {
    const next = direct.get(character);
    return next === undefined || next === character ? character : end(next);
  };
  forms = new Map([...direct].flatMap(([from, to]) => (from === end(to) ? [] : [[from.codePointAt(0) ?? 0, end(to)] as const])));
  return forms;
}

/** Whether a common Chinese character is a traditional one. */
export function isTraditional(code: number): boolean {
  if (code < FIRST || code > LAST) return false;
  traditional ??= Uint8Array.from({ length: LAST - FIRST + 1 }, (_, at) => (simplifiedForms().has(FIRST + at) ? 1 : 0));
  return traditional[code - FIRST] === 1;
}

/** What the characters outside the common ones begin with: rare Chinese characters are written so too. */
const CHINESE = /[\u3400-\u9fff\ud840-\ud888]/;

/**
 * What two spellings of one word have in common: that of a name, and the simplified form of its characters. Headers and
 * words that mean something are compared so; names of people, customers and teams are not, since 張三 is not 张三.
 */
export function wordKey(text: string): string {
  const key = nameKey(text);
  if (!CHINESE.test(key)) return key;
  let simplified = '';
  for (const character of key) simplified += simplifiedForms().get(character.codePointAt(0) ?? 0) ?? character;
  return simplified;
}
