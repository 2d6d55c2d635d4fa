import type { Text } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import type { Reading } from './reading';
import { BLANK, cellText, readAs, readCommon, unreadable } from './reading';
import { wordKey } from './word-key';

/** Stands for the words that say nothing. */
const NOTHING = '';

/** Blanks, hyphens and underscores within a word make no difference: `in_progress` is `In progress`. */
function spellingOf(text: string): string {
  return wordKey(text).replace(/(?<=[^\s_-])[\s_-]+(?=[^\s_-])/g, ' ');
}

/** The words that a field takes, each with all its spellings; `offer` names them to people. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly offer: Text;
  private readonly spellings = new Map<string, string>();
  private readonly labels: ReadonlyMap<string, Text>;

  /**
   * From `[canonical English word, the Chinese word for it, further spellings …]`; each English word is a spelling too.
   * `nothing`: words that say no more than a blank cell.
   */
  constructor(private readonly entries: readonly (readonly [string, string, ...string[]])[], private readonly nothing: readonly string[] = []) {
    this.words = entries.map(([word]) => word);
    this.offer = { zh: entries.map(([, zh]) => zh).join('、'), en: this.words.join(', ') };
    this.labels = new Map(entries.map(([word, zh]) => [word, { zh, en: word }]));
    for (const [word, ...spellings] of entries) for (const each of [word, ...spellings]) this.spellings.set(spellingOf(each), word);
    for (const each of nothing) this.spellings.set(spellingOf(each), NOTHING);
  }

  /** The same words with further spellings, each with the word that it means in a spelling already known; null where a meaning is none of them. */
  taught(words: ReadonlyMap<string, string>): Vocabulary | null {
    const more = new Vocabulary(this.entries, this.nothing);
    for (const [word, meaning] of words) {
      const known = this.spellings.get(spellingOf(meaning));
      if (known === undefined) return null;
      more.spellings.set(spellingOf(word), known);
    }
    return more;
  }

  /** What people call a canonical word. */
  label(word: string): Text {
    return this.labels.get(word) ?? { zh: word, en: word };
  }

  /** The canonical word. */
  read(cell: Cell): Reading<string> {
    const common = readCommon(cell, 'unknown-word');
    if (common !== null) return common;
    const word = this.spellings.get(spellingOf(cellText(cell)));
    if (word === NOTHING) return BLANK;
    return word === undefined ? unreadable('unknown-word', readingTexts.unknownWord, cell, { words: this.offer }) : readAs(word);
  }
}

/** Yes or no: 是/否, yes/no, y/n, true/false, 1/0. */
export const YES_NO = new Vocabulary([['yes', '是', 'y', 'true', '1'], ['no', '否', 'n', 'false', '0']]);

/** Reads yes or no. */
export function readYesNo(cell: Cell, words: Vocabulary = YES_NO): Reading<boolean> {
  const reading = words.read(cell);
  if (reading.state === 'read') return readAs(reading.value === 'yes');
  const isWord = reading.state === 'unreadable' && readCommon(cell, 'unknown-word') === null;
  return isWord ? unreadable('unknown-word', readingTexts.notYesNo, cell) : reading;
}
