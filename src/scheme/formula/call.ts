import { formulaTexts as texts } from '../../i18n/texts/formula';
import type { Json } from '../shape/json';
import { stepInto, stepTo } from '../place/path';
import type { Node } from './syntax';
import { FormulaFault } from './tokens';
import { expression, word } from './parts';
import type { Call, JsonObject, Part, Printer, Reader, Way } from './way';

/** A key of the JSON that a function is given by its place. `list`: all that follow, as a list; `optional`: it may be left out. */
export interface Slot {
  readonly key: string;
  readonly part: Part;
  readonly how: 'needed' | 'optional' | 'list';
}

export const slot = (key: string, part: Part): Slot => ({ key, part, how: 'needed' });
export const mayBe = (key: string, part: Part): Slot => ({ key, part, how: 'optional' });
export const several = (key: string, part: Part): Slot => ({ key, part, how: 'list' });

/** Keys that are given by their name, `across: team`, and hold something else than a word or a number. */
export type Options = Readonly<Record<string, Part>>;

/** A construct that is written as a function: what it is given by place, the first of which is the key by which it is known, and what by name. */
export function call(name: string, slots: readonly Slot[], options: Options = {}): Way {
  const form = formOf(name, slots, options);
  const byName: Options = { ...Object.fromEntries(slots.map(({ key, part }) => [key, part])), ...options };
  return {
    head: slots[0]?.key ?? '',
    names: [name],
    read: (node, path, reader) => {
      const read = slotsRead(node, slots, form, path, reader);
      return { ...read, ...optionsRead(node, byName, Object.keys(read), path, reader) };
    },
    print: (json, printer) => `${name}(${[...slotsPrinted(json, slots, printer), ...optionsPrinted(json, slots.map(({ key }) => key), options, printer)].join(', ')})`,
  };
}

/** A construct of two expressions, as a list of two. */
export function pair(name: string, head: string, first: string, second: string, options: Options = {}): Way {
  const form = `${name}(${first}, ${second})`;
  return {
    head,
    names: [name],
    read: (node, path, reader) => {
      const place = stepInto(path, head);
      nothingMore(node, 2, form);
      return { [head]: [0, 1].map((index) => readAt(expression, needed(node, index, form), stepTo(place, index), reader)), ...optionsRead(node, options, [head], path, reader) };
    },
    print: (json, printer) => `${name}(${[...listOf(json[head]).map((each) => printer.expression(each)), ...optionsPrinted(json, [head], options, printer)].join(', ')})`,
  };
}

/** A construct that is only there or not: `ORDINAL()`. */
export function bare(name: string, head: string, value: Json): Way {
  return {
    head,
    names: [name],
    read: (node) => {
      nothingElse(node, 0, `${name}()`);
      return { [head]: value };
    },
    print: () => `${name}()`,
  };
}

/** What a function is given by name; each key once. */
export function optionsRead(node: Call, options: Options, taken: readonly string[], path: string, reader: Reader): JsonObject {
  const read = new Map<string, Json>();
  for (const { name, value, at } of node.options) {
    if (taken.includes(name) || read.has(name)) throw new FormulaFault(at, texts.optionTwice, { name });
    const part = Object.hasOwn(options, name) ? options[name] : undefined;
    const place = stepInto(path, name);
    reader.mark(value, place);
    read.set(name, (part ?? word).read(value, place, reader));
  }
  return Object.fromEntries(read);
}

export function optionsPrinted(json: JsonObject, without: readonly string[], options: Options, printer: Printer): readonly string[] {
  return Object.entries(json).filter(([key]) => !without.includes(key)).map(([key, value]) => `${key}: ${((Object.hasOwn(options, key) ? options[key] : undefined) ?? word).print(value, printer)}`);
}

function slotsRead(node: Call, slots: readonly Slot[], form: string, path: string, reader: Reader): JsonObject {
  const read: Record<string, Json> = {};
  slots.forEach(({ key, part, how }, index) => {
    const place = stepInto(path, key);
    const given = node.given[index];
    if (how === 'list') {
      read[key] = node.given.slice(index).map((each, which) => readAt(part, each, stepTo(place, which), reader));
      return;
    }
    if (given !== undefined || how === 'needed') read[key] = readAt(part, needed(node, index, form), place, reader);
  });
  if (slots.at(-1)?.how !== 'list') nothingMore(node, slots.length, form);
  return read;
}

function readAt(part: Part, node: Node, path: string, reader: Reader): Json {
  reader.mark(node, path);
  return part.read(node, path, reader);
}

export function nothingMore(node: Call, most: number, form: string): void {
  const odd = node.given[most];
  if (odd !== undefined) throw new FormulaFault(odd.at, texts.manyArguments, { form });
}

/** What a function is given at a place (from 0), without which it means nothing. @throws FormulaFault */
export function needed(node: Call, place: number, form: string): Node {
  const given = node.given[place];
  if (given === undefined) throw new FormulaFault(node.at, texts.fewArguments, { form });
  return given;
}

/** Refuses what is given by name to a function that is given nothing so. @throws FormulaFault */
export function nothingByName(node: Call, form: string): void {
  const [odd] = node.options;
  if (odd !== undefined) throw new FormulaFault(odd.at, texts.manyArguments, { form });
}

export function nothingElse(node: Call, most: number, form: string): void {
  nothingMore(node, most, form);
  nothingByName(node, form);
}

function slotsPrinted(json: JsonObject, slots: readonly Slot[], printer: Printer): readonly string[] {
  return slots.flatMap(({ key, part, how }) => {
    const value = json[key];
    if (value === undefined) return [];
    return how === 'list' ? listOf(value).map((each) => part.print(each, printer)) : [part.print(value, printer)];
  });
}

export function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}

function formOf(name: string, slots: readonly Slot[], options: Options): string {
  const given = slots.map(({ key, how }) => (how === 'list' ? `${key}, …` : how === 'optional' ? `[${key}]` : key));
  return `${name}(${[...given, ...Object.keys(options).map((key) => `[${key}: …]`)].join(', ')})`;
}
