import { say } from '../../src/i18n';
import { schemeTexts } from '../../src/i18n/texts/scheme';
import { At, Trail } from '../../src/scheme/shape/at';
import { isPlainObject, jsonOf } from '../../src/scheme/shape/json';
import { always, ignored, needed, optional, or } from '../../src/scheme/shape/key';
import { record } from '../../src/scheme/shape/record';
import { asking, mapped, named, noted, type Definitions, type JsonSchema, type Shape } from '../../src/scheme/shape/shape';
import { cut, shown } from '../../src/scheme/shape/shown';
import { anything, freeObject, list, oneWord, patterned, string, text, yes, yesNo } from '../../src/scheme/shape/simple';
import { form, kinds, turned, variants } from '../../src/scheme/shape/variants';

/** What a shape makes of JSON, and what it finds wrong. */
function read<T>(shape: Shape<T>, json: unknown): readonly [T, ...string[]] {
  const trail = new Trail();
  trail.language = 2;
  const value = shape.read(json, new At('here', trail));
  return [value, ...trail.problems.map(({ code, place, sentence }) => `${code} ${place?.path ?? ''}: ${say(sentence, 'en').replace(/^[^:]*: /, '')}`)];
}

function schemaOf(shape: Shape<unknown>): readonly [JsonSchema, Definitions] {
  const definitions: Definitions = new Map();
  return [shape.schema(definitions), definitions];
}

const ab = oneWord(['a', 'b'], 'b');
const x = patterned(/^x+$/, schemeTexts.wantsTrue);
const long = 'l'.repeat(2000);

describe('what is read, and what stands in for what cannot be', () => {
  test.each<[string, Shape<unknown>, unknown, unknown, string?]>([
    ['a text', string, 'a', 'a'],
    ['the longest text', string, long, long],
    ['a text that is too long', string, `${long}l`, '', `wrong-type here: must be a text (of 2000 characters at most), not "${'l'.repeat(60)}…".`],
    ['an empty text', string, '', '', 'wrong-type here: must be a text (of 2000 characters at most), not "".'],
    ['a figure for a text', string, 5, '', 'wrong-type here: must be a text (of 2000 characters at most), not 5.'],
    ['a pattern', x, 'xx', 'xx'],
    ['what does not follow it', x, 'xy', '', 'wrong-type here: can only be true, not "xy": leave it out where it does not hold.'],
    ['a list for a pattern', x, ['x'], '', 'wrong-type here: can only be true, not a list: leave it out where it does not hold.'],
    ['yes', yesNo, true, true],
    ['a word for yes', yesNo, 'yes', false, 'wrong-type here: must be true or false, not "yes".'],
    ['only yes', yes, true, true],
    ['no where only yes may stand', yes, false, true, 'wrong-type here: can only be true, not false: leave it out where it does not hold.'],
    ['a word', ab, 'a', 'a'],
    ['no such word', ab, 'zzz', 'b', 'unknown-word here: cannot be "zzz". There are: a, b.'],
    ['nothing for a word', ab, null, 'b', 'unknown-word here: cannot be nothing. There are: a, b.'],
    ['a misspelt word', oneWord(['month', 'week'], 'week'), 'mnoth', 'week', 'unknown-word here: cannot be "mnoth": do you mean "month"?'],
    ['a list', list(ab, 1, 2), ['a', 'b'], ['a', 'b']],
    ['a list with a wrong item', list(ab, 1, 2), ['a', 'zzz'], ['a', 'b'], 'unknown-word here[1]: cannot be "zzz". There are: a, b.'],
    ['a list that is too long', list(ab, 1, 2), ['a', 'b', 'a'], [], 'too-large here: has 3 entries; there may be 2 at most.'],
    ['a list that is too short', list(ab, 1, 2), [], [], 'missing here: has 0 entries; there must be 1 at least.'],
    ['no list', list(ab), { a: 1 }, [], 'wrong-type here: must be a list […], not an object.'],
    ['anything', anything, { a: [1, null] }, { a: [1, null] }],
    ['an object', freeObject, { a: 1 }, { a: 1 }],
    ['a list for an object', freeObject, [1], {}, 'wrong-type here: must be an object {…}, not a list.'],
    ['one text for both languages', text, 'a', { zh: 'a', en: 'a' }],
    ['a text in both', text, { zh: '甲', en: 'A' }, { zh: '甲', en: 'A' }],
    ['a text in one', text, { zh: '甲' }, { zh: '甲', en: '' }, 'missing here: lacks "en": add it.'],
  ])('%s', (_, shape, json, value, ...said) => {
    expect(read(shape, json)).toEqual([value, ...said]);
  });

  test('a list has a thousand entries at most, and none at least', () => {
    const of = (length: number): number => read(list(anything), Array.from({ length }, () => 1))[0].length;
    expect([of(1000), of(1001), of(0)]).toEqual([1000, 0, 0]);
  });
});

test.each<[string, Shape<unknown>, unknown, JsonSchema]>([
  ['a text', string, '', { type: 'string', minLength: 1, maxLength: 2000 }],
  ['a pattern', x, '', { type: 'string', pattern: '^x+$' }],
  ['yes or no', yesNo, false, { type: 'boolean' }],
  ['yes', yes, true, { const: true }],
  ['a word', ab, 'b', { enum: ['a', 'b'] }],
  ['a list', list(ab, 1, 2), [], { type: 'array', items: { enum: ['a', 'b'] }, minItems: 1, maxItems: 2 }],
  ['anything', anything, null, {}],
  ['an object', freeObject, {}, { type: 'object' }],
  ['a text for people', text, { zh: '', en: '' }, {
    anyOf: [{ type: 'string', minLength: 1, maxLength: 2000 }, { type: 'object', properties: { zh: { type: 'string', minLength: 1, maxLength: 2000 }, en: { type: 'string', minLength: 1, maxLength: 2000 } }, required: ['zh', 'en'], additionalProperties: false }],
  }],
])('%s is blank, and has a JSON Schema', (_, shape, blank, schema) => {
  expect([shape.blank(), schemaOf(shape)]).toEqual([blank, [schema, new Map()]]);
});

test('is written as short as it can be said', () => {
  expect([text.write({ zh: '甲', en: '甲' }), text.write({ zh: '甲', en: 'A' }), list(string).write(['a']), yes.write(true), yesNo.write(false), freeObject.write({ a: undefined, b: [undefined, () => 1] })]).toEqual([
    '甲', { zh: '甲', en: 'A' }, ['a'], true, false, { b: [null, null] },
  ]);
  expect([anything.write(undefined), anything.write({ a: 1, b: new Date(0), c: Symbol('s') }), jsonOf(undefined), jsonOf(null), jsonOf([1, 'a', true])]).toEqual([null, { a: 1 }, undefined, null, [1, 'a', true]]);
});

test('an object as JSON gives it is none of a class', () => {
  expect([{}, Object.create(null), { a: 1 }, null, [], new Date(0), new Map(), 'a', undefined, () => 1].map(isPlainObject)).toEqual([true, true, true, false, false, false, false, false, false, false]);
});

test('a value is quoted as it is, but not at length', () => {
  const told = (value: unknown): string => say({ text: { zh: '{it}', en: '{it}' }, values: { it: shown(value) } }, 'en');
  expect([null, undefined, [1], { a: 1 }, 'a', 5, true].map(told)).toEqual(['nothing', 'nothing', 'a list', 'an object', '"a"', '5', 'true']);
  expect([cut('中'.repeat(60)), cut('𠀀'.repeat(61))]).toEqual(['中'.repeat(60), `${'𠀀'.repeat(60)}…`]);
});

interface Order {
  readonly kind: 'order';
  readonly place: string;
  readonly gift: string | undefined;
  readonly size: string;
}

const order = () => record<Order>({ kind: always('order'), place: needed(string, 'at'), gift: optional(string), size: or(ab, 'a') });

describe('an object with keys', () => {
  test.each<[string, unknown, Partial<Order>, ...string[]]>([
    ['all', { at: 'x', gift: 'y', size: 'b' }, { place: 'x', gift: 'y', size: 'b' }],
    ['those that must be', { at: 'x' }, { place: 'x', gift: undefined, size: 'a' }],
    ['none of those', {}, { place: '', gift: undefined, size: 'a' }, 'missing here: lacks "at": add it.'],
    ['undefined for one', { at: 'x', size: undefined }, { place: 'x', gift: undefined, size: 'a' }],
    ['others', { at: 'x', sise: 'b', kind: 'order' }, { place: 'x', gift: undefined, size: 'a' }, 'unknown-key here.sise: "sise" is not a key of the language here: do you mean "size"?', 'unknown-key here.kind: "kind" is not a key of the language here. There are: at, gift, size.'],
    ['no object', 'x', { place: '', gift: undefined, size: 'a' }, 'wrong-type here: must be an object {…}, not "x".'],
  ])('%s', (_, json, value, ...said) => {
    expect(read(order(), json)).toEqual([{ kind: 'order', ...value }, ...said]);
  });

  test('is written without what need not be said', () => {
    expect([order().write({ kind: 'order', place: 'x', gift: undefined, size: 'a' }), order().write({ kind: 'order', place: 'x', gift: 'y', size: 'b' })]).toEqual([{ at: 'x' }, { at: 'x', gift: 'y', size: 'b' }]);
    expect([order().needed, order().blank(), order().suits({ kind: 'order', place: 'x', gift: undefined, size: 'a' })]).toEqual([['at'], { kind: 'order', place: '', gift: undefined, size: 'a' }, true]);
  });

  test('has a JSON Schema, with what is required where something is', () => {
    const properties = { at: { type: 'string', minLength: 1, maxLength: 2000 }, gift: { type: 'string', minLength: 1, maxLength: 2000 }, size: { enum: ['a', 'b'] } };
    expect(order().schema(new Map())).toEqual({ type: 'object', properties, required: ['at'], additionalProperties: false });
    expect(record<{ readonly a: string | undefined }>({ a: optional(string) }).schema(new Map())).not.toHaveProperty('required');
  });

  test('may have a key that says nothing', () => {
    const silent = record<{ readonly note: undefined }>({ note: ignored(string) });
    expect([read(silent, { note: 'x' }), read(silent, { note: 5 })[1], silent.write({ note: undefined })]).toEqual([[{ note: undefined }], 'wrong-type here.note: must be a text (of 2000 characters at most), not 5.', {}]);
    expect(silent.schema(new Map())).toMatchObject({ properties: { note: { type: 'string' } } });
  });
});

type Way = { readonly kind: 'walk'; readonly shoes: string } | { readonly kind: 'ride'; readonly train: string; readonly seat: string | undefined } | { readonly kind: 'fly'; readonly miles: number };

const ways = kinds<Way>(() => ({
  walk: form({ kind: always('walk'), shoes: needed(string) }),
  ride: [
    form<Extract<Way, { kind: 'ride' }>>({ kind: always('ride'), train: needed(string), seat: needed<string | undefined>(mapped(string, (seat) => seat, (seat) => seat ?? '', () => '')) }, ['train', 'seat']),
    form<Extract<Way, { kind: 'ride' }>>({ kind: always('ride'), train: needed(string), seat: always(undefined) }, ['train'], ({ train }) => train !== 'full'),
  ],
  fly: turned(form<{ readonly far: string }>({ far: needed(string) }), ({ far }): Extract<Way, { kind: 'fly' }> => ({ kind: 'fly', miles: far.length }), ({ miles }) => ({ far: 'x'.repeat(miles) })),
}), () => ({ kind: 'walk', shoes: '?' }));

describe('what is written in one of several ways', () => {
  test.each<[unknown, Way, string?]>([
    [{ shoes: 'red' }, { kind: 'walk', shoes: 'red' }],
    [{ train: 'G1', seat: '5A' }, { kind: 'ride', train: 'G1', seat: '5A' }],
    [{ train: 'G1' }, { kind: 'ride', train: 'G1', seat: undefined }],
    [{ far: 'xxx' }, { kind: 'fly', miles: 3 }],
    [{ train: 'full' }, { kind: 'walk', shoes: '?' }, 'unknown-construct here: is not complete (train). What there may be: train + seat, train.'],
    [{ shoe: 'red', far2: 1 }, { kind: 'walk', shoes: '?' }, 'unknown-construct here: is no construct of the language (shoe, far2): do you mean "shoes"?'],
    [{ horse: 'Red' }, { kind: 'walk', shoes: '?' }, 'unknown-construct here: is no construct of the language (horse). There are: shoes, train + seat, train, far.'],
    [['x'], { kind: 'walk', shoes: '?' }, 'wrong-type here: must be an object, one of: shoes, train + seat, train, far; not a list.'],
  ])('%j', (json, value, ...said) => {
    expect(read(ways, json)).toEqual([value, ...said]);
  });

  test('is written in the first that suits, and has all of them in its JSON Schema', () => {
    const all: readonly Way[] = [{ kind: 'walk', shoes: 'red' }, { kind: 'ride', train: 'G1', seat: '5A' }, { kind: 'ride', train: 'G1', seat: undefined }, { kind: 'fly', miles: 2 }];
    expect(all.map((way) => ways.write(way))).toEqual([{ shoes: 'red' }, { train: 'G1', seat: '5A' }, { train: 'G1' }, { far: 'xx' }]);
    expect(schemaOf(ways)[0]).toMatchObject({ anyOf: [{ required: ['shoes'] }, { required: ['train', 'seat'] }, { required: ['train'] }, { required: ['far'] }] });
    expect(ways.blank()).toEqual({ kind: 'walk', shoes: '?' });
    expect(() => variants<Way>([], () => ({ kind: 'walk', shoes: '' })).write({ kind: 'walk', shoes: '' })).toThrow(RangeError);
  });
});

describe('the same shape otherwise', () => {
  test('named in the JSON Schema, once, though it contains itself', () => {
    interface Tree { readonly under: readonly Tree[] }
    const tree: Shape<Tree> = named('tree', () => record<Tree>({ under: needed(list(tree)) }), () => ({ under: [] }));
    expect(read(tree, { under: [{ under: [] }] })).toEqual([{ under: [{ under: [] }] }]);
    expect([tree.write({ under: [] }), tree.blank()]).toEqual([{ under: [] }, { under: [] }]);
    const [schema, definitions] = schemaOf(tree);
    expect([schema, [...definitions]]).toEqual([{ $ref: '#/$defs/tree' }, [['tree', { type: 'object', properties: { under: { type: 'array', items: { $ref: '#/$defs/tree' }, minItems: 0, maxItems: 1000 } }, required: ['under'], additionalProperties: false }]]]);
  });

  test('noted, turned into something else, and within which something else is asked', () => {
    const seen: string[] = [];
    const size = noted(mapped(string, (word) => word.length, (length) => 'x'.repeat(length), () => 7), (length, at) => { seen.push(`${length} ${at.path} ${at.trail.askedOf}`); });
    const asked = asking(size, (outer) => (outer === 'unjudgedRow' ? 'row' : 'team'));
    const trail = new Trail();
    expect([asked.read('abc', new At('a', trail)), size.read('ab', new At('b', trail)), asked.write(2), asked.blank(), seen]).toEqual([3, 2, 'xx', 7, ['3 a row', '2 b unjudgedRow']]);
    expect(schemaOf(asked)[0]).toEqual({ type: 'string', minLength: 1, maxLength: 2000 });
  });
});

describe('a place', () => {
  const told = (at: At): readonly (readonly unknown[])[] => at.trail.problems.map(({ code, place, sentence }) => [code, place, say(sentence, 'en')]);

  test('of a scheme, and the whole of it', () => {
    const whole = new At('');
    whole.wrong('missing', schemeTexts.missingKey, { key: 'id' });
    whole.key('period').wrong('missing', schemeTexts.missingKey, { key: 'id' });
    expect(told(whole)).toEqual([['missing', { path: '' }, 'The scheme: lacks "id": add it.'], ['missing', { path: 'period' }, 'The scheme, period: lacks "id": add it.']]);
    expect([whole.trail.awards, whole.trail.within]).toEqual([[], []]);
  });

  test('within a formula is that of the formula, with its character', () => {
    const at = new At('components[0].rule.formula').within((path) => (path.endsWith('colour') ? 9 : 3));
    at.wrong('missing', schemeTexts.missingKey, { key: 'id' });
    at.refuseKey('colour', ['size']);
    expect(told(at).map(([code, place]) => [code, place])).toEqual([['missing', { path: 'components[0].rule.formula', column: 3 }], ['unknown-key', { path: 'components[0].rule.formula', column: 9 }]]);
    expect(told(at).map(([, , said]) => said)).toEqual([expect.stringContaining('at character 3 of the formula: lacks "id"'), expect.stringContaining('at character 9 of the formula: "colour" is not a key')]);
  });

  test('in the value of a parameter, which is called by its label where it has one', () => {
    const label = { zh: '分档', en: 'Steps' };
    const parameter = { type: 'tiers', value: 'rate' } as const;
    const at = At.parameter({ name: 'steps', label, parameter, value: [{ atLeast: 0 }] }, new Trail());
    at.wrong('missing', schemeTexts.missingKey, { key: 'value' });
    at.item(0).wrong('missing', schemeTexts.missingKey, { key: 'value' });
    expect(told(at)).toEqual([['missing', { path: 'steps' }, 'Parameter "Steps" (steps): lacks "value": add it.'], ['missing', { path: 'steps[0]' }, 'Parameter "Steps" (steps), tier 1: lacks "value": add it.']]);
    for (const naming of [{ name: 'steps' }, { name: 'steps', label }, { name: 'steps', parameter }]) {
      const unknown = At.parameter(naming, new Trail());
      unknown.wrong('unknown-parameter', schemeTexts.missingKey, { key: 'value' });
      expect(told(unknown)).toEqual([['unknown-parameter', { path: 'steps' }, 'Parameter steps: lacks "value": add it.']]);
    }
  });
});

test('no more than twenty things are told, each at its place', () => {
  const many = Array.from({ length: 30 }, () => 5);
  const told = read(list(string), many).slice(1);
  expect([told.length, told.at(-1)]).toEqual([20, 'wrong-type here[19]: must be a text (of 2000 characters at most), not 5.']);
});
