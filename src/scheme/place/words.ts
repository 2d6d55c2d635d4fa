import { enumeration, sentence, type Sentence, type Text, type Value } from '../../i18n';
import { placeKeyTexts } from '../../i18n/texts/place-keys';
import { columnKeyTexts, itemTexts, namedItemTexts, placeTexts } from '../../i18n/texts/places';
import { FIELDS, TABLES, type TableName } from '../../table';
import { isPlainObject, type PlainObject } from '../shape/json';
import { cut } from '../shape/shown';
import type { Parameter } from '../types';
import { PARAMETER_TYPES } from '../words';
import { stepsOf, type PathStep } from './path';

/** A parameter, as far as places within its value are called by it. */
export type PlaceParameter = Pick<Parameter, 'type' | 'value' | 'columns'>;

/** What a place lies within: what stands at a key, and the parameter whose value it is. */
interface Inside {
  readonly key: string | undefined;
  readonly parameter: PlaceParameter | undefined;
}

/** So many words say enough of a place: what lies between is left out. */
const MOST = 8;

/** Keys that say nothing of a place where something within is meant. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(['rule', 'formula', 'default', 'expect', 'plan']);

/** What the items of a parameter's value are, by its type. */
const WITHIN: Partial<Record<Parameter['type'], string>> = { tiers: 'tiers', amounts: 'prizes', table: 'rows', items: 'items', mapping: 'mapping' };

/** What people call a place in JSON, such as component “Bonus”, tier 1, rate; names come from the JSON. What is no item with a name is told as a part of the whole. */
export function placeInWords(path: string, json: unknown, part: Text): Sentence | Text {
  const steps = stepsOf(path) ?? [path];
  const words = enumerated(wordsWithin(steps, json, { key: undefined, parameter: undefined }));
  return typeof steps[1] === 'number' ? { zh: words.zh, en: words.en.charAt(0).toUpperCase() + words.en.slice(1) } : sentence(part, { place: words });
}

/** What people call a place within the value of a parameter: tier 1, rate. */
export function placeInValue(path: string, value: unknown, parameter: PlaceParameter): Text {
  return enumerated(wordsWithin(stepsOf(path) ?? [path], value, insideOf(parameter)));
}

/** Words of a place from outside to inside; of many those between are left out. */
function enumerated(words: readonly Value[]): Text {
  const few = words.length <= MOST ? words : [...words.slice(0, MOST / 2), placeTexts.gap, ...words.slice(1 - MOST / 2)];
  const { zh, en } = enumeration(few);
  return { zh: zh.replaceAll('、', '，'), en };
}

function insideOf(parameter: PlaceParameter | undefined): Inside {
  return { key: parameter === undefined ? undefined : WITHIN[parameter.type], parameter };
}

function wordsWithin(steps: readonly PathStep[], json: unknown, outside: Inside): readonly Value[] {
  const words: Value[] = [];
  let [part, inside] = [json, outside];
  steps.forEach((step, index) => {
    const [inner, next] = [innerOf(part, step), steps[index + 1]];
    if (typeof step === 'number') words.push(itemWord(step, part, inner, inside.key));
    else if (!isSaidByWhatFollows(step, next)) words.push(keyWord(step, inner, inside));
    inside = typeof step === 'number' ? insideItem(inner, inside) : insideKey(step, inner, inside);
    part = inner;
  });
  return words;
}

/** The name of an item says in which list it stands. */
function isSaidByWhatFollows(key: string, next: PathStep | undefined): boolean {
  return (next !== undefined && PLAIN_KEYS.has(key)) || (typeof next === 'number' && Object.hasOwn(itemTexts, key));
}

function innerOf(json: unknown, step: PathStep): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, step) ? Reflect.get(json, step) as unknown : undefined;
}

function insideItem(item: unknown, inside: Inside): Inside {
  return inside.key === 'parameters' && isPlainObject(item) ? { key: undefined, parameter: typesOf(item) } : inside;
}

/** What is given as a value of a parameter, or as one from a day on, is within that parameter. */
function insideKey(key: string, json: unknown, { parameter }: Inside): Inside {
  return key === 'default' || (key === 'value' && typeof json === 'object') ? insideOf(parameter) : { key, parameter };
}

function typesOf({ type: typed, value }: PlainObject): PlaceParameter | undefined {
  const type = PARAMETER_TYPES.find((each) => each === typed);
  return type === undefined ? undefined : { type, value: VALUES.find((each) => each === value) };
}

const VALUES = ['rate', 'amount', 'multiplier'] as const;

function keyWord(key: string, json: unknown, { key: within, parameter }: Inside): Value {
  if (key === 'value' && (within === 'tiers' || within === 'rows')) return valueWord(json, parameter);
  if ((key === 'atLeast' || key === 'above') && (within === 'tiers' || within === 'steps')) return placeTexts.bound;
  if (within === 'fields' && Object.hasOwn(columnKeyTexts, key)) return columnKeyTexts[key] ?? placeTexts.value;
  const column = within === 'rows' ? parameter?.columns?.find(({ name }) => name === key) : undefined;
  const known = within !== 'mapping' && Object.hasOwn(placeKeyTexts, key) ? placeKeyTexts[key] : undefined;
  return column?.label ?? known ?? sentence(placeTexts.quoted, { name: cut(key) });
}

/** The value of a tier or of a row by what it is: the parameter says so, or a per cent sign. */
function valueWord(json: unknown, parameter: PlaceParameter | undefined): Text {
  if (parameter?.value !== undefined) return placeTexts[parameter.value];
  return typeof json === 'string' && json.endsWith('%') ? placeTexts.rate : placeTexts.value;
}

/** An item by its own name, where it is the only one of that name; else by its number. */
function itemWord(index: number, list: unknown, item: unknown, key: string | undefined): Value {
  const what = key === undefined ? undefined : namedItemTexts[key];
  const name = what === undefined ? undefined : nameOf(item);
  const isOnly = name !== undefined && Array.isArray(list) && list.every((other: unknown, at) => at === index || !isSame(nameOf(other), name));
  if (what !== undefined && name !== undefined && isOnly) return sentence(placeTexts.named, { what, name });
  return sentence((key === undefined ? undefined : itemTexts[key]) ?? placeTexts.item, { number: index + 1 });
}

function isSame(one: Text | undefined, other: Text): boolean {
  return one !== undefined && (one.zh === other.zh || one.en === other.en);
}

/** What an item calls itself; a field of the product's tables is called as in them. */
function nameOf(item: unknown): Text | undefined {
  if (!isPlainObject(item)) return fieldName('sales', item) ?? textOf(item);
  const fields = TABLES.map((table) => fieldName(table, item[table]));
  return [item['label'], item['name'], item['own']].map(textOf).concat(fields, [item['sales'], item['code'], item['kind'], item['id']].map(textOf)).find((name) => name !== undefined);
}

function fieldName(table: TableName, name: unknown): Text | undefined {
  return FIELDS[table].find((field) => field.name === name)?.label;
}

function textOf(json: unknown): Text | undefined {
  if (typeof json === 'string') return json.trim() === '' ? undefined : { zh: cut(json), en: cut(json) };
  if (!isPlainObject(json)) return undefined;
  const { zh, en } = json;
  return typeof zh === 'string' && typeof en === 'string' && zh.trim() !== '' && en.trim() !== '' ? { zh: cut(zh), en: cut(en) } : undefined;
}
