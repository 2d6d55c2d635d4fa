import { formulaTexts as texts } from '../../i18n/texts/formula';
import { stepInto } from '../place/path';
import { call, mayBe, slot } from './call';
import { field, jsonObject, word } from './parts';
import { firstOrderField } from './special';
import { FormulaFault } from './tokens';
import type { Node } from './syntax';
import type { JsonObject, Part, Printer, Reader } from './way';

export const people = call('PEOPLE', [slot('people', field), mayBe('of', word)]);
export const teams = call('TEAMS', [slot('teams', field)]);

/** Whose field it is: `region`, `PEOPLE(role)`, `PEOPLE(role, referrer)`, `TEAMS(region)`, `FIRSTORDER(region)`. */
export function ownerOf(node: Node, path: string, reader: Reader): JsonObject | null {
  if (node.is === 'name') {
    const name = reader.field(node, stepInto(path, 'field'));
    return name === null ? null : { field: name };
  }
  if (node.is !== 'call') return null;
  const way = [people, teams, firstOrderField].find(({ names }) => names.includes(node.name.toUpperCase()));
  if (way === undefined) return null;
  const odd = node.options.find(({ name }) => name !== 'of');
  if (odd !== undefined) throw new FormulaFault(odd.at, texts.manyArguments, { form: `${node.name}(field${way === people ? ', [of]' : ''})` });
  return jsonObject(way.read(node, path, reader));
}

export function printOwner(json: JsonObject, printer: Printer): string {
  if (json.people !== undefined) return `PEOPLE(${field.print(json.people, printer)}${json.of === undefined ? '' : `, ${word.print(json.of, printer)}`})`;
  if (json.teams !== undefined) return `TEAMS(${field.print(json.teams, printer)})`;
  const name = field.print(json.field ?? '', printer);
  return json.of === 'firstOrder' ? `FIRSTORDER(${name})` : name;
}

/** By whose word a mapping is looked up: `customerGrade`, `PEOPLE(grade)`, `TEAMS(region)`. */
export const keyed: Part = {
  read: (node, path, reader) => {
    if (node.is !== 'call') return field.read(node, path, reader);
    return ownerOf(node, path, reader) ?? reader.expected(node, texts.aField);
  },
  print: (json, printer) => (typeof json === 'string' ? field.print(json, printer) : printOwner(jsonObject(json), printer)),
};
