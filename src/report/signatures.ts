import { say, type Language, type Text } from '../i18n';
import { widthOf } from './measure';

const SHORTEST = 12;
const LONGEST = 24;
/** What is kept free between two of them. */
const APART = 4;

/** Places to sign: each its label and a line, as long as side by side they have room for. */
export function signatures(labels: readonly Text[], width: number, language: Language): string[] {
  const texts = labels.map((label) => say(label, language));
  const stroke = widthOf('_');
  const free = width - texts.reduce((sum, text) => sum + widthOf(text), 0) - APART * (texts.length - 1);
  const count = Math.floor(free / texts.length / stroke);
  const line = '_'.repeat(count < SHORTEST ? LONGEST : Math.min(LONGEST, count));
  return texts.map((text) => `${text}${line}`);
}
