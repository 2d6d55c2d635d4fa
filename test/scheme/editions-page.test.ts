import { readFileSync } from 'node:fs';
import path from 'node:path';
import { laterTexts } from '../../src/i18n/texts/later-meaning';
import { meaningTexts } from '../../src/i18n/texts/meaning';
import { schemeTexts } from '../../src/i18n/texts/scheme';

/** Words that only frame what is told. */
const FRAMES: readonly string[] = ['eachWord', 'ruleWord', 'typeWord'];

const texts = [...Object.entries(meaningTexts).filter(([name]) => !FRAMES.includes(name)), ...Object.entries(laterTexts), ['laterEdition', schemeTexts.laterEdition] as const];

describe.each([['en', 'editions.md'], ['zh', 'editions.zh-CN.md']] as const)('the page about the editions, in %s', (language, file) => {
  const page = readFileSync(path.join(__dirname, '../../docs', file), 'utf8');

  test.each(texts)('has what is told: %s', (_, text) => {
    const parts = text[language].split(/\{\w+\}/);
    expect(parts.filter((part) => !page.includes(part.trim()))).toEqual([]);
  });
});
