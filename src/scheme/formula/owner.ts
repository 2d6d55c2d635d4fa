import { formulaTexts as texts } from '../../i18n/texts/formula';
import { stepInto } from '../place/path';
import { field, jsonObject, word } from './parts';
import type { Node } from './syntax';
import type { JsonObject, Part, Printer, Reader } from './way';

/** Whose field it is: `region`, `PEOPLE(role)`, `PEOPLE(role, referrer)`, `TEAMS(region)`, `FIRSTORDER(region)`. */
export function ownerOf(node: Node, path: string, reader: Reader): JsonObject | null {
  if (node.is === 'name') {
    const name = reader.field(node, stepInto(path, 'field'));
    return name === null ? null : { field: name };
  }
  const [name, of] = node.is === 'call' ? node.given : [];
  if (node.is !== 'call' || name === undefined) return null;
  switch (node.name.toLowerCase()) {
    case 'people':
      return { people: field.read(name, stepInto(path, 'people'), reader), ...(of === undefined ? {} : { of: word.read(of, stepInto(path, 'of'), reader) }) };
    case 'teams':
      return { teams: field.read(name, stepInto(path, 'teams'), reader) };
    case 'firstorder':
      return { field: field.read(name, stepInto(path, 'field'), reader), of: 'firstOrder' };
    default:
      return null;
  }
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
