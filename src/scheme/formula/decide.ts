import { formulaTexts as texts } from '../../i18n/texts/formula';
import { stepInto, stepTo } from '../place/path';
import type { Json } from '../shape/json';
import { listOf, nothingByName, nothingElse } from './call';
import { expression, field, jsonObject, parameter, word } from './parts';
import { FormulaFault } from './tokens';
import type { JsonObject, Printer, Reader, Way } from './way';
import type { Node } from './syntax';

const FORM = 'DECIDE(table, column, WORD(field) | expression, …, [otherwise])';

/** `DECIDE(rates, product, WORD(product), grade, WORDOF(role), size, SUM(amount), otherwise)`: what each column of a decision table is held against. */
export const decide: Way = {
  head: 'decide',
  names: ['DECIDE', 'WORD', 'WORDOF'],
  read: (call, path, reader) => {
    const [table, ...rest] = call.given;
    if (!/^decide$/i.test(call.name) || table === undefined || rest.length < 2) throw new FormulaFault(call.at, texts.fewArguments, { form: FORM });
    nothingByName(call, FORM);
    const by: Json[] = [];
    const place = stepInto(path, 'by');
    for (let index = 0; index + 1 < rest.length; index += 2) {
      const [column, against] = rest.slice(index, index + 2);
      const here = stepTo(place, index / 2);
      if (column === undefined || against === undefined) break;
      reader.mark(column, here);
      by.push({ column: word.read(column, stepInto(here, 'column'), reader), ...readAgainst(against, here, reader) });
    }
    const last = rest.length % 2 === 1 ? rest.at(-1) : undefined;
    return {
      decide: parameter.read(table, stepInto(path, 'decide'), reader), by,
      ...(last === undefined ? {} : { otherwise: expression.read(last, stepInto(path, 'otherwise'), reader) }),
    };
  },
  print: (json, printer) => {
    const pairs = listOf(json.by).map((by) => jsonObject(by)).map((by) => `${word.print(by.column ?? '', printer)}, ${printAgainst(by, printer)}`);
    return `DECIDE(${[parameter.print(json.decide ?? '', printer), ...pairs, ...(json.otherwise === undefined ? [] : [printer.expression(json.otherwise)])].join(', ')})`;
  },
};

function readAgainst(node: Node, path: string, reader: Reader): JsonObject {
  const [name, first, owner] = node.is === 'call' ? [node.name.toLowerCase(), node.given[0], node.given[1]] : ['', undefined, undefined];
  if (node.is === 'call' && (name === 'word' || name === 'wordof')) nothingElse(node, name === 'word' ? 1 : 2, name === 'word' ? 'WORD(field)' : 'WORDOF(field, [of])');
  if (name === 'word' && first !== undefined) return { field: field.read(first, stepInto(path, 'field'), reader) };
  if (name !== 'wordof' || first === undefined) return { value: expression.read(node, stepInto(path, 'value'), reader) };
  if (owner?.is === 'name' && /^team$/i.test(owner.text)) return { teams: field.read(first, stepInto(path, 'teams'), reader) };
  return { people: field.read(first, stepInto(path, 'people'), reader), ...(owner === undefined ? {} : { of: word.read(owner, stepInto(path, 'of'), reader) }) };
}

function printAgainst(by: JsonObject, printer: Printer): string {
  if (by.field !== undefined) return `WORD(${field.print(by.field, printer)})`;
  if (by.people !== undefined) return `WORDOF(${field.print(by.people, printer)}${by.of === undefined ? '' : `, ${word.print(by.of, printer)}`})`;
  if (by.teams !== undefined) return `WORDOF(${field.print(by.teams, printer)}, team)`;
  return printer.expression(by.value ?? 0);
}
