import fc from 'fast-check';
import { languageAsked, parseArguments } from '../../../src/cli/arguments';
import { valueOrTold, type Target } from '../law';
import { OF_CELLS, texts } from '../texts';

const WORDS = [
  'payout', 'schemes', 'help', '--help', '-h', '--scheme', '--sales', '--people', '--teams', '--history', '--map', '--param', '--params', '--lang', '--date', '--encoding', '--out', '--words', '--force',
  '--scheme=', '--param=', '--lang=zh', 'zh', 'en', '-', '--', '---', 'out.csv', 'x.json', 'a=b', '=b', 'a=', 'amount=金额', 'people.target=任务', 'tiers=[', 'budget=', 'budget=1e999', '2024-02-30', 'gbk', 'F.xlsx#', '#',
];

/** Command lines, which are understood or refused in a sentence. */
export const commandLines: Target<string[]> = {
  inputs: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: texts(OF_CELLS, 4) }), { maxLength: 10 }),
  holds(given) {
    languageAsked(given);
    valueOrTold(parseArguments(given), given.join(' '));
  },
  shown: (given) => JSON.stringify(given),
};
