import { say } from '../../src/i18n';
import { parseScheme, schemeToJson } from '../../src/scheme';
import { At, Trail } from '../../src/scheme/shape/at';
import { always, later, needed, optional } from '../../src/scheme/shape/key';
import { record } from '../../src/scheme/shape/record';
import type { Shape } from '../../src/scheme/shape/shape';
import { oneWord, string } from '../../src/scheme/shape/simple';
import { form, laterForm, variants } from '../../src/scheme/shape/variants';
import type { Edition } from '../../src/scheme';
import { oneProblem, sample, valueOf } from './sample';

describe('the edition of a scheme', () => {
  it('is the first where it says nothing, and is then not printed', () => {
    const scheme = valueOf(parseScheme(sample()));
    expect(scheme.language).toBe(1);
    expect(schemeToJson(scheme)).not.toHaveProperty('language');
    expect(schemeToJson(valueOf(parseScheme(sample({ language: 1 }))))).not.toHaveProperty('language');
  });

  it('is the second where it says so, and is printed', () => {
    const scheme = valueOf(parseScheme(sample({ language: 2 })));
    expect(scheme.language).toBe(2);
    expect(schemeToJson(scheme)).toMatchObject({ language: 2 });
  });

  it.each([[3], ['2'], [null], [1.5]])('cannot be %p', (language) => {
    expect(oneProblem(parseScheme(sample({ language })))).toMatchObject({ code: 'unknown-word', path: 'language', said: expect.stringContaining('There are: 1, 2.') });
  });
});

interface Order {
  readonly place: string;
  readonly size: 'small' | 'large';
  readonly gift: string | undefined;
}

type Way = { readonly kind: 'on-foot'; readonly shoes: string } | { readonly kind: 'by-train'; readonly train: string };

const order = record<Order>({ place: needed(string), size: needed(oneWord(['small', 'large'], 'small', ['large'])), gift: later(optional(string)) });
const way = variants<Way>([form({ kind: always('on-foot'), shoes: needed(string) }), laterForm(form({ kind: always('by-train'), train: needed(string) }))], () => ({ kind: 'on-foot', shoes: '' }));

function told<T>(shape: Shape<T>, json: unknown, language: Edition): readonly (string | undefined)[] {
  const trail = new Trail();
  trail.language = language;
  shape.read(json, new At('order', trail));
  return trail.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
}

describe('what belongs to the second edition is refused in the first, with its place and what to do', () => {
  const advice = 'belongs to edition 2 of the language: to use it, add "language": 2 to the scheme.';

  it.each<[string, Shape<unknown>, unknown, string]>([
    ['a key', order, { place: 'here', size: 'small', gift: 'pen' }, 'order, “gift”'],
    ['a word', order, { place: 'here', size: 'large' }, 'order, size'],
    ['a construct', way, { train: 'G1' }, 'order'],
  ])('%s', (_, shape, json, called) => {
    expect(told(shape, json, 1)).toEqual([`edition: The scheme, ${called}: ${advice}`]);
    expect(told(shape, json, 2)).toEqual([]);
  });

  it('and is not offered there', () => {
    expect(told(order, { place: 'here', size: 'huge', colour: 'red' }, 1)).toEqual([
      'unknown-word: The scheme, order, size: cannot be "huge". There are: small.', 'unknown-key: The scheme, order: "colour" is not a key of the language here. There are: place, size.',
    ]);
    expect(told(way, { horse: 'Red' }, 1)).toEqual(['unknown-construct: The scheme, order: is no construct of the language (horse). There are: shoes.']);
    expect(told(way, { horse: 'Red' }, 2)).toEqual(['unknown-construct: The scheme, order: is no construct of the language (horse). There are: shoes, train.']);
  });
});
