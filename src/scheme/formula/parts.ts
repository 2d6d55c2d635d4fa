import { formulaTexts as texts } from '../../i18n/texts/formula';
import { fromNumber, plain } from '../../money';
import type { Json } from '../shape/json';
import { isPlainObject } from '../shape/json';
import { stepInto, stepTo } from '../place/path';
import { referenceOf } from '../grammar/given';
import type { Node } from './syntax';
import type { Part, Printer, Reader } from './way';

/*
 * The places that constructs are made of: expressions, conditions, names, words, tables.
 */

export const expression: Part = { read: (node, path, reader) => reader.expression(node, path), print: (json, printer) => printer.expression(json) };
export const conditions: Part = { read: (node, path, reader) => reader.conditions(node, path), print: (json, printer) => printer.conditions(json) };
export const condition: Part = { read: (node, path, reader) => reader.condition(node, path), print: (json, printer) => printer.condition(json) };

export const field: Part = {
  read: (node, path, reader) => reader.field(node, path) ?? reader.expected(node, texts.aField),
  print: (json, printer) => printer.field(String(json)),
};

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/** A name in brackets, in which a closing one is written twice. */
export function bracketed(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

/** The entry of a parameter, behind a point. */
export function entryText(entry: string | undefined): string {
  return entry === undefined ? '' : `.${IDENTIFIER.test(entry) ? entry : bracketed(entry)}`;
}

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number, a percentage or the digits of one, as the language writes figures in JSON. */
export function figureOfNode(node: Node): string | null {
  return node.is === 'number' ? node.text : null;
}

/** The parameter that a node names, as the language writes it. */
export function parameterOfNode(node: Node, reader: Reader): string | null {
  if (node.is !== 'name') return null;
  const entry = node.entry === undefined ? '' : `.${node.entry}`;
  if (node.sure === 'parameter') return `$${node.text}${entry}`;
  const meant = node.sure === undefined ? reader.names.meaning(node.text) : reader.names.inBrackets(node.text);
  const [first, second] = meant;
  if (first?.is !== 'parameter') return null;
  return second === undefined ? `$${first.name}${entry}` : reader.wrong(node, texts.ambiguousName, { name: node.text, names: meant.map(({ name }) => name).join(', ') });
}

/** Whether a node is TRUE or FALSE; null for anything else, also for what is called so in brackets. */
export function truthOf(node: Node): boolean | null {
  if (node.is !== 'name' || node.sure !== undefined || node.entry !== undefined) return null;
  const name = node.text.toUpperCase();
  return name === 'TRUE' ? true : name === 'FALSE' ? false : null;
}

/** A word of the language with hyphens, which without quotes looks like a subtraction: `linear-amount`, `half-even`. */
function hyphened(node: Node): string | null {
  if (node.is === 'name') return node.sure === undefined && node.entry === undefined ? node.text : null;
  if (node.is !== 'operation' || node.sign !== '-') return null;
  const parts = node.of.map((part) => hyphened(part));
  return parts.includes(null) ? null : parts.join('-');
}

/** A word of the language, in quotes where it is no plain name; or a parameter that gives it; or TRUE, FALSE, a number. */
export const word: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    if (node.is === 'string') return node.text;
    const figure = figureOfNode(node);
    if (figure !== null) return Number.isFinite(Number(figure)) ? Number(figure) : figure;
    const hyphens = node.is === 'operation' ? hyphened(node) : null;
    if (hyphens !== null) return hyphens;
    if (node.is !== 'name') return reader.expected(node, texts.aWord);
    if (node.sure === undefined && node.entry === undefined) return truthOf(node) ?? node.text;
    return parameterOfNode(node, reader) ?? reader.expected(node, texts.aWord);
  },
  print: (json) => {
    if (typeof json === 'boolean') return json ? 'TRUE' : 'FALSE';
    if (typeof json !== 'string') return printFigure(json);
    const reference = referenceOf(json);
    if (reference !== null) return `$${reference.parameter}${entryText(reference.entry)}`;
    return IDENTIFIER.test(json) && !/^(?:true|false)$/i.test(json) ? json : quote(json);
  },
};

/** A parameter, without which the construct means nothing. */
export const parameter: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    return parameterOfNode(node, reader) ?? reader.expected(node, texts.aParameter);
  },
  print: (json, printer) => printer.parameter(String(json)),
};

/** The bare name of a parameter, without a $ in JSON. */
export const parameterName: Part = {
  read: (node, path, reader) => String(parameter.read(node, path, reader)).slice(1),
  print: (json, printer) => printer.parameter(`$${String(json)}`),
};

/** A number, or a parameter. */
export const figure: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    return figureOfNode(node) ?? parameterOfNode(node, reader) ?? reader.expected(node, texts.aNumber);
  },
  print: (json, printer) => printGiven(json, printer),
};

/** A whole number as JSON has it, or a parameter. */
export const integer: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    const digits = figureOfNode(node);
    if (digits !== null) return /^-?\d{1,15}$/.test(digits) ? Number(digits) : digits;
    return parameterOfNode(node, reader) ?? reader.expected(node, texts.aNumber);
  },
  print: (json, printer) => printGiven(json, printer),
};

function printGiven(json: Json, printer: Printer): string {
  return referenceOf(json) === null ? printFigure(json) : printer.parameter(String(json));
}

/** A figure of JSON; what JavaScript would write with an exponent is written in digits. */
export function printFigure(json: Json): string {
  if (typeof json !== 'number') return String(json).replace(' ', '');
  const text = String(json);
  const exact = text.includes('e') ? fromNumber(json) : null;
  return exact === null ? text : plain(exact);
}

/** A text for people: one for both languages, or `"中文" / "English"`. */
export const text: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    if (node.is === 'string') return node.text;
    const [zh, en] = node.is === 'operation' && node.sign === '/' ? node.of : [];
    if (zh?.is !== 'string' || en?.is !== 'string') return reader.expected(node, texts.aText);
    return { zh: zh.text, en: en.text };
  },
  print: (json) => (isPlainObject(json) ? `${quote(String(json.zh))} / ${quote(String(json.en))}` : quote(String(json))),
};

/** A tier table, `{>=0: 1%, >1000: 2%}`, or a parameter. */
export const tiers: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    if (node.is !== 'table') return parameterOfNode(node, reader) ?? reader.expected(node, texts.aTierTable);
    return node.rows.map(({ side, key, value }, index) => {
      const place = stepTo(path, index);
      reader.mark(key, place);
      if (side === undefined) reader.expected(key, texts.aTierTable);
      const name = side === '>=' ? 'atLeast' : 'above';
      return { [name]: figure.read(key, stepInto(place, name), reader), value: figure.read(value, stepInto(place, 'value'), reader) };
    });
  },
  print: (json, printer) => {
    if (!Array.isArray(json)) return printer.parameter(String(json));
    const rows = json.map((tier: Json) => {
      const { atLeast, above, value } = jsonObject(tier);
      return `${atLeast === undefined ? '>' : '>='}${printFigure(atLeast ?? above ?? null)}: ${printFigure(value ?? null)}`;
    });
    return `{${rows.join(', ')}}`;
  },
};

/** A mapping, `{"VIP": 3%}`, or a parameter. */
export const mapping: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    if (node.is !== 'table') return parameterOfNode(node, reader) ?? reader.expected(node, texts.aMapping);
    const read = new Map<string, Json>();
    for (const { side, key, value } of node.rows) {
      if (side !== undefined || key.is !== 'string') return reader.expected(key, texts.aMapping);
      if (read.has(key.text)) return reader.wrong(key, texts.optionTwice, { name: key.text });
      read.set(key.text, figure.read(value, stepInto(path, key.text), reader));
    }
    return Object.fromEntries(read);
  },
  print: (json, printer) => (isPlainObject(json) ? `{${Object.entries(jsonObject(json)).map(([key, value]) => `${quote(key)}: ${printFigure(value)}`).join(', ')}}` : printer.parameter(String(json))),
};

/** JSON that is an object, as one. */
export function jsonObject(json: Json): Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null && !isList(json) ? json : {};
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
