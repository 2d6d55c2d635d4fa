import type { Text, Value } from '../../i18n';
import type { Json } from '../shape/json';
import type { Names } from './names';
import type { Node } from './syntax';

/** A call in a formula: a function with what it is given. */
export type Call = Extract<Node, { readonly is: 'call' }>;

/** The call of a function of that name, in whatever letters, that a node is; null where it is none. */
export function callOf(node: Node, name: string): Call | null {
  return node.is === 'call' && node.name.toUpperCase() === name ? node : null;
}

/** Turns what stands in a formula into the JSON that says the same; `path` is where it stands in that JSON. */
export interface Reader {
  readonly names: Names;
  expression(node: Node, path: string): Json;
  condition(node: Node, path: string): Json;
  conditions(node: Node, path: string): Json;
  /** The field that a node names; null where it names none, which is told. */
  field(node: Node, path: string): string | null;
  /** Remembers where in the formula a place of the JSON stands. */
  mark(node: Node, path: string): void;
  /** @throws FormulaFault */
  wrong(node: Node, text: Text, values?: Readonly<Record<string, Value>>): never;
  /** Refuses what stands where something else belongs. @throws FormulaFault */
  expected(node: Node, what: Text): never;
}

/** Turns JSON of the language into what a formula says. */
export interface Printer {
  expression(json: Json): string;
  /** What stands beside an operator: in brackets where it would be read otherwise. */
  condition(json: Json): string;
  conditions(json: Json): string;
  field(name: string): string;
  parameter(reference: string): string;
}

/** How one place of a construct is written, both ways. */
export interface Part {
  read(node: Node, path: string, reader: Reader): Json;
  print(json: Json, printer: Printer): string;
}

export type JsonObject = Readonly<Record<string, Json>>;

/** How a construct is written as a function, both ways. */
export interface Way {
  /** The key by which its JSON is known. */
  readonly head: string;
  /** The functions that it is written with. */
  readonly names: readonly string[];
  read(call: Call, path: string, reader: Reader): Json;
  print(json: JsonObject, printer: Printer): string;
}

/** A construct that is written by signs, names and numbers instead. */
export type BySigns = 'by signs';
