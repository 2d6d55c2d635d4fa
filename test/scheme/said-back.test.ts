import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { bindAsFar, paragraphLines, paragraphText, parseScheme, sayScheme } from '../../src/scheme';
import { blocksOf, schemesOf } from './page';
import { component, sample, valueOf } from './sample';
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

const usually = new Map<Variant, readonly Sentence[]>();

const without = (sentences: readonly Sentence[], known: readonly Sentence[]): readonly Sentence[] => sentences.filter(([zh]) => !known.some(([other]) => other === zh));

/** What is not said of the other one; behind a minus, what is said of that one alone. */
function saidBack(variant: Variant, usual: Variant): readonly Sentence[] {
  const said = sentencesOf(variant);
  if (variant === usual) return said;
  const known = usually.get(usual) ?? sentencesOf(usual);
  usually.set(usual, known);
  return [...without(said, known), ...without(known, said).map(([zh]): Sentence => ['−', zh])];
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

describe('paragraphs', () => {
  const scheme = valueOf(parseScheme(sample({ components: [component({ formula: 1 }, { bounds: { atMost: 5 } })], readings: [{ zh: '读法。', en: 'A reading.' }] })));
  const paragraphs = (): ReturnType<typeof sayScheme> => sayScheme(scheme, bindAsFar(scheme, {}).parameters);

  test('are those in which something is said, with their titles', () => {
    expect(paragraphs().map(({ component: of, title }) => `${of ?? '-'} ${say(title, 'en')}`)).toEqual(['- Who takes part, which rows count', 'share 提成', '- Refunds, rounding and caps', '- How the document is read']);
  });

  test('are one text, or lines of which the first of a component says for whom and what', () => {
    const said = (language: 'zh' | 'en'): unknown => [paragraphs()[1], paragraphs()[3]].map((paragraph) => paragraph && [say(paragraphText(paragraph), language), paragraphLines(paragraph).map((line) => say(line, language))]);
    expect(said('en')).toEqual([
      ['Each person with rows, each month: the award, cash, is 1. It is 5 at most. It goes to the person.', ['Each person with rows, each month: the award, cash, is 1.', 'It is 5 at most.', 'It goes to the person.']],
      ['A reading.', ['A reading.']],
    ]);
    expect(said('zh')).toEqual([
      ['每个有业绩的人，每月：现金数额为1。不高于5。发给本人。', ['每个有业绩的人，每月：现金数额为1。', '不高于5。', '发给本人。']], ['读法。', ['读法。']],
    ]);
    const [who, what] = paragraphs()[1]?.sentences ?? [];
    expect(who && paragraphLines({ component: 'a', title: { zh: '', en: '' }, sentences: [who] })).toEqual(who && [who]);
    expect(who && what && paragraphLines({ title: { zh: '', en: '' }, sentences: [who, what] })).toEqual([who, what]);
    const blank = paragraphText({ title: { zh: '', en: '' }, sentences: [] });
    expect([say(blank, 'zh'), say(blank, 'en')]).toEqual(['', '']);
  });
});
