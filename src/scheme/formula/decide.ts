import { formulaTexts as texts } from '../../i18n/texts/formula';
import { stepInto, stepTo } from '../place/path';
import type { Json } from '../shape/json';
import { listOf, needed, nothingByName, nothingElse } from './call';
import { expression, field, jsonObject, parameter, word } from './parts';
import { FormulaFault } from './tokens';
import { callOf } from './way';
import type { JsonObject, Printer, Reader, Way } from './way';
import type { Node } from './syntax';

const FORM = 'DECIDE(table, column, WORD(field) | expression, …, [otherwise])';

/** `DECIDE(rates, product, WORD(product), grade, WORDOF(role), size, SUM(amount), otherwise)`: what each column of a decision table is held against. */
export const decide: Way = {
  head: 'decide',
  names: ['DECIDE', 'WORD', 'WORDOF'],
  read: (call, path, reader) => {
    if (callOf(call, 'DECIDE') === null) throw new FormulaFault(call.at, texts.fewArguments, { form: FORM });
    nothingByName(call, FORM);
    const table = needed(call, 0, FORM);
    const by: Json[] = [];
    let next = 1;
    do {
      const here = stepTo(stepInto(path, 'by'), by.length);
      const [column, against] = [needed(call, next++, FORM), needed(call, next++, FORM)];
      reader.mark(column, here);
      by.push({ column: word.read(column, stepInto(here, 'column'), reader), ...readAgainst(against, here, reader) });
    } while (next + 1 < call.given.length);
    const last = call.given[next];
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
  const ofRow = callOf(node, 'WORD');
  if (ofRow !== null) {
    const form = 'WORD(field)';
    nothingElse(ofRow, 1, form);
    return { field: field.read(needed(ofRow, 0, form), stepInto(path, 'field'), reader) };
  }
  const ofOther = callOf(node, 'WORDOF');
  if (ofOther === null) return { value: expression.read(node, stepInto(path, 'value'), reader) };
  const form = 'WORDOF(field, [of])';
  nothingElse(ofOther, 2, form);
  const [first, owner] = [needed(ofOther, 0, form), ofOther.given[1]];
  if (owner?.is === 'name' && owner.text.toLowerCase() === 'team') return { teams: field.read(first, stepInto(path, 'teams'), reader) };
  return { people: field.read(first, stepInto(path, 'people'), reader), ...(owner === undefined ? {} : { of: word.read(owner, stepInto(path, 'of'), reader) }) };
}

function printAgainst(by: JsonObject, printer: Printer): string {
  if (by.field !== undefined) return `WORD(${field.print(by.field, printer)})`;
  if (by.people !== undefined) return `WORDOF(${field.print(by.people, printer)}${by.of === undefined ? '' : `, ${word.print(by.of, printer)}`})`;
  if (by.teams !== undefined) return `WORDOF(${field.print(by.teams, printer)}, team)`;
  return printer.expression(by.value ?? 0);
}
