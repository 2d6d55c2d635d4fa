import type { Text } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import { nameKey } from './name';
import type { Reading } from './reading';
import { cellText, readAs, readCommon, unreadable } from './reading';

const YES: ReadonlySet<string> = new Set(['是', 'yes', 'true', '1', 'y']);
const NO: ReadonlySet<string> = new Set(['否', 'no', 'false', '0', 'n']);

/** Reads yes or no: 是/否, yes/no, y/n, true/false, 1/0. */
export function readYesNo(cell: Cell): Reading<boolean> {
  const common = readCommon(cell, 'unknown-word');
  if (common !== null) return common;
  const key = nameKey(cellText(cell));
  if (YES.has(key)) return readAs(true);
  return NO.has(key) ? readAs(false) : unreadable('unknown-word', readingTexts.notYesNo, cell);
}

/** The words that a field takes, each with all its spellings; `offer` names them to people. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly offer: Text;
  private readonly spellings = new Map<string, string>();
  private readonly labels: ReadonlyMap<string, Text>;

  /** From `[canonical English word, the Chinese word for it, further spellings …]`; each English word is a spelling too. */
  constructor(entries: readonly (readonly [string, string, ...string[]])[]) {
    this.words = entries.map(([word]) => word);
    this.offer = { zh: entries.map(([, zh]) => zh).join('、'), en: this.words.join(', ') };
    this.labels = new Map(entries.map(([word, zh]) => [word, { zh, en: word }]));
    for (const [word, ...spellings] of entries) for (const each of [word, ...spellings]) this.spellings.set(nameKey(each), word);
  }

  /** What people call a canonical word. */
  label(word: string): Text {
    return this.labels.get(word) ?? { zh: word, en: word };
  }

  /** The canonical word. */
  read(cell: Cell): Reading<string> {
    const common = readCommon(cell, 'unknown-word');
    if (common !== null) return common;
    const word = this.spellings.get(nameKey(cellText(cell)));
    return word === undefined ? unreadable('unknown-word', readingTexts.unknownWord, cell, { words: this.offer }) : readAs(word);
  }
}
