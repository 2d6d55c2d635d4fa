import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { bindAsFar, parseScheme, sayScheme } from '../../src/scheme';
import { blocksOf, schemesOf } from './page';
import { valueOf } from './sample';
import type { Variant } from './said-variants';
import { VARIANTS } from './said-variants';

// Every construct of the language said back in whole sentences, as they stand in said-back.json. Read before it is written anew: this is what people sign.

type Sentence = readonly [zh: string, en: string];

function sentencesOf([, json, given = {}]: Variant): readonly Sentence[] {
  const scheme = valueOf(parseScheme(json));
  return sayScheme(scheme, bindAsFar(scheme, given).parameters).flatMap(({ sentences }) => sentences.map((each): Sentence => [say(each, 'zh'), say(each, 'en')]));
}

/** Of each scheme what is not said of the first one. */
function saidBack([first, ...rest]: readonly Variant[]): readonly (readonly [string, readonly Sentence[]])[] {
  if (first === undefined) return [];
  const usual = sentencesOf(first);
  const known = new Set(usual.map(([zh]) => zh));
  return [[first[0], usual], ...rest.map((variant) => [variant[0], sentencesOf(variant).filter(([zh]) => !known.has(zh))] as const)];
}

const [, ...page] = schemesOf(blocksOf('README.md'));
const ALL = [...saidBack(page), ...saidBack(VARIANTS)];

const file = path.join(__dirname, 'said-back.json');
if (process.env['WRITE_SAID'] !== undefined) writeFileSync(file, `{\n${ALL.map(([name, said]) => `${JSON.stringify(name)}: ${JSON.stringify(said, null, 1)}`).join(',\n')}\n}\n`);
const expected = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly Sentence[]>>;

test.each(ALL)('%s', (name, said) => {
  expect(said).toEqual(expected[name]);
});

test('nothing else is expected', () => {
  expect(Object.keys(expected)).toEqual(ALL.map(([name]) => name));
});
