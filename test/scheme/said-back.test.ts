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

const [, ...page] = schemesOf(blocksOf('README.md'));

/** Each scheme with the one of which it is a change. */
const ALL = [page, VARIANTS].flatMap((variants) => variants.map((variant) => [variant[0], variant, variants[0] ?? variant] as const));

const usually = new Map<Variant, ReadonlySet<string>>();

/** What is not said of the other one. */
function saidBack(variant: Variant, usual: Variant): readonly Sentence[] {
  if (variant === usual) return sentencesOf(variant);
  const known = usually.get(usual) ?? new Set(sentencesOf(usual).map(([zh]) => zh));
  usually.set(usual, known);
  return sentencesOf(variant).filter(([zh]) => !known.has(zh));
}

const file = path.join(__dirname, 'said-back.json');
if (process.env['WRITE_SAID'] !== undefined) writeFileSync(file, `{\n${ALL.map(([name, variant, usual]) => `${JSON.stringify(name)}: ${JSON.stringify(saidBack(variant, usual), null, 1)}`).join(',\n')}\n}\n`);
const expected = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly Sentence[]>>;

test.each(ALL)('%s', (name, variant, usual) => {
  expect(saidBack(variant, usual)).toEqual(expected[name]);
});

test('nothing else is expected', () => {
  expect(Object.keys(expected)).toEqual(ALL.map(([name]) => name));
});
