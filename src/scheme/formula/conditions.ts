import { formulaTexts as texts } from '../../i18n/texts/formula';
import { stepInto, stepTo } from '../place/path';
import type { Condition } from '../types';
import { call, listOf, needed, nothingByName, nothingElse, nothingMore, several, slot } from './call';
import { ownerOf, printOwner } from './owner';
import { condition, field, integer, parameterName, parameterOfNode, quote, word, jsonObject } from './parts';
import { callOf } from './way';
import type { BySigns, Call, JsonObject, Part, Reader, Way } from './way';

function ownerRead(node: Call, path: string, form: string, reader: Reader): JsonObject {
  const first = needed(node, 0, form);
  return ownerOf(first, path, reader) ?? reader.expected(first, texts.aField);
}

/** A word of a table, or `people.satisfaction` of HASCOLUMN: in quotes. */
const quoted: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    return node.is === 'string' ? node.text : reader.expected(node, texts.aText);
  },
  print: (json) => quote(String(json)),
};

/** The words that select, each in quotes; or a parameter that has them. */
const words: Part = {
  read: (node, path, reader) => {
    reader.mark(node, path);
    return parameterOfNode(node, reader) ?? reader.expected(node, texts.aText);
  },
  print: (json, printer) => (typeof json === 'string' ? printer.parameter(json) : listOf(json).map((each) => quoted.print(each, printer)).join(', ')),
};

/** Conditions that look for words in a field: `ONEOF(region, "华东", "华北")`, `CONTAINS(role, "经理")`. */
const SELECTING = { ONEOF: 'in', CONTAINS: 'contains', STARTSWITH: 'startsWith' } as const;

const selecting: Way = {
  head: 'in',
  names: Object.keys(SELECTING),
  read: (node, path, reader) => {
    const name = node.name.toUpperCase();
    const key = name === 'CONTAINS' ? SELECTING.CONTAINS : name === 'STARTSWITH' ? SELECTING.STARTSWITH : SELECTING.ONEOF;
    const form = `${name}(field, "…", …)`;
    nothingByName(node, form);
    const owner = ownerRead(node, path, form, reader);
    const place = stepInto(path, key);
    const [first, ...more] = node.given.slice(1);
    if (first === undefined) return { ...owner, [key]: [] };
    if (first.is !== 'string') {
      nothingMore(node, 2, form);
      return { ...owner, [key]: words.read(first, place, reader) };
    }
    return { ...owner, [key]: [first, ...more].map((each, index) => quoted.read(each, stepTo(place, index), reader)) };
  },
  print: (json, printer) => {
    const [name, key] = Object.entries(SELECTING).find(([, each]) => json[each] !== undefined) ?? ['ONEOF', 'in'];
    const said = json[key];
    const owner = printOwner(json, printer);
    if (Array.isArray(said) && said.length === 0) return `${name}(${owner})`;
    return Array.isArray(said) && said.length === 1 && key === 'in' ? `${owner} = ${words.print(said, printer)}` : `${name}(${owner}, ${words.print(said ?? [], printer)})`;
  },
};

/** `ISBLANK(region)`, `ISFILLED(region)`. */
const blank: Way = {
  head: 'blank',
  names: ['ISBLANK', 'ISFILLED'],
  read: (node, path, reader) => {
    const form = `${node.name}(field)`;
    nothingElse(node, 1, form);
    return { ...ownerRead(node, path, form, reader), blank: callOf(node, 'ISBLANK') !== null };
  },
  print: (json, printer) => `${json.blank === true ? 'ISBLANK' : 'ISFILLED'}(${printOwner(json, printer)})`,
};

/** A question that is answered by yes, or with `= FALSE` behind it by no. */
function question(name: string, head: string): Way {
  return {
    head,
    names: [name],
    read: (node) => {
      nothingElse(node, 0, `${name}()`);
      return { [head]: true };
    },
    print: (json) => (json[head] === true ? `${name}()` : `${name}() = FALSE`),
  };
}

/** `LATERTHAN(reportedDate, 7, quarter)`: later than so many working days after the end of the quarter. */
const laterThan: Way = {
  head: 'laterThan',
  names: ['LATERTHAN'],
  read: (node, path, reader) => {
    const form = 'LATERTHAN(field, workingDays, period)';
    const [name, days, end] = [needed(node, 0, form), needed(node, 1, form), needed(node, 2, form)];
    nothingElse(node, 3, form);
    const place = stepInto(path, 'laterThan');
    return {
      field: field.read(name, stepInto(path, 'field'), reader),
      laterThan: { workingDays: integer.read(days, stepInto(place, 'workingDays'), reader), afterEndOf: word.read(end, stepInto(place, 'afterEndOf'), reader) },
    };
  },
  print: (json, printer) => {
    const { workingDays = 0, afterEndOf = '' } = jsonObject(json.laterThan ?? {});
    return `LATERTHAN(${printOwner(json, printer)}, ${integer.print(workingDays, printer)}, ${word.print(afterEndOf, printer)})`;
  },
};

const sameAs: Way = {
  head: 'sameAs',
  names: ['SAMEASFIRSTORDER'],
  read: (node, path, reader) => {
    const form = 'SAMEASFIRSTORDER(field)';
    nothingElse(node, 1, form);
    return { ...ownerRead(node, path, form, reader), sameAs: 'firstOrder' };
  },
  print: (json, printer) => `SAMEASFIRSTORDER(${printOwner(json, printer)})`,
};

/**
 * How each kind of condition is written in a formula, both ways. Comparisons, and `region = "华东"`, `visited = TRUE` and
 * `by = "count"` of a choice parameter are written by signs. A kind that is forgotten is a type error.
 */
export const CONDITIONS: { readonly [K in Condition['kind']]: Way | BySigns } = {
  in: selecting,
  flag: 'by signs',
  blank,
  firstOrder: question('ISFIRSTORDER', 'firstOrder'),
  sameAs,
  compare: 'by signs',
  newCustomer: question('ISNEWCUSTOMER', 'newCustomer'),
  laterThan,
  parameterIs: 'by signs',
  given: call('GIVEN', [slot('given', parameterName)]),
  empty: call('EMPTY', [slot('empty', parameterName)]),
  column: call('HASCOLUMN', [slot('column', quoted)]),
  all: call('AND', [several('all', condition)]),
  any: call('OR', [several('any', condition)]),
  not: call('NOT', [slot('not', condition)]),
};
