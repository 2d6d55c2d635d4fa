import type { Text } from '../i18n';
import { schemeTexts } from '../i18n/texts/scheme';
import type { FieldCatalogue } from '../table';
import { headerKey, STANDARD } from '../table';
import { catalogueOf } from './catalogue';
import { checkAwards } from './check-awards';
import { isCommon } from './common';
import { checkDefaults } from './check-defaults';
import type { At, FieldKind, FieldMention, ParameterUse } from './shape/at';
import { nearest } from './shape/nearest';
import { oneWord } from './shape/simple';
import type { FieldUse, Parameter, ParameterType, Scheme } from './types';

/** What can be judged only of a scheme as a whole: names that must be there, ids that must not be there twice, defaults. */
export function checkScheme(scheme: Scheme, at: At): void {
  const parameters = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  checkNames(scheme, at);
  scheme.parameters.forEach((parameter, index) => checkType(parameter, at.key('parameters').item(index)));
  for (const use of at.trail.parameters) checkUse(use, parameters);
  for (const { at: place, parameter, word } of at.trail.choices) {
    const words = parameters.get(parameter)?.choices.map((choice) => choice.word) ?? [];
    if (words.length > 0) oneWord(words, word).read(word, place);
  }
  scheme.exactlyOne.forEach((group, index) => {
    const place = at.key('exactlyOne').item(index);
    group.forEach((name, which) => { if (!parameters.has(name)) refuseParameter(name, [...parameters.keys()], place.item(which)); });
    refuseTwice(group, (which) => place.item(which));
  });
  checkFields(scheme, at);
  checkAwards(scheme, at);
  if (scheme.components.length === 0 && scheme.base === undefined) at.wrong('missing', schemeTexts.nothingToPay);
  if (at.trail.problems.length === 0) checkDefaults(scheme, at);
}

function checkNames(scheme: Scheme, at: At): void {
  const seen = new Set<string>();
  scheme.parameters.forEach(({ name }, index) => {
    const place = (which: number): At => at.key('parameters').item(which).key('name');
    if (seen.has(name) && isCommon(name)) place(scheme.parameters.findIndex((each) => each.name === name)).wrong('duplicate', schemeTexts.reservedName, { name });
    else if (seen.has(name)) place(index).wrong('duplicate', schemeTexts.idTwice, { id: name });
    seen.add(name);
  });
  refuseTwice(scheme.components.map(({ id }) => id), (index) => at.key('components').item(index).key('id'));
}

const NEEDS: Partial<Record<ParameterType, readonly (keyof Parameter)[]>> = { tiers: ['value', 'bound'], mapping: ['value'], table: ['value', 'columns', 'hit'], items: ['figures'] };

function checkType(parameter: Parameter, at: At): void {
  const { type } = parameter;
  if (type === 'choice' && parameter.choices.length === 0) at.wrong('missing', schemeTexts.choiceWithoutChoices);
  for (const key of NEEDS[type] ?? []) if (parameter[key] === undefined) at.wrong('missing', schemeTexts.typeNeeds, { type, key });
  refuseTwice(parameter.choices.map(({ word }) => word), (index) => at.key('choices').item(index).key('word'));
  refuseTwice(parameter.keys ?? [], (index) => at.key('keys').item(index));
  refuseTwice(parameter.columns?.map(({ name }) => name) ?? [], (index) => at.key('columns').item(index).key('name'));
  refuseTwice(parameter.figures ?? [], (index) => at.key('figures').item(index));
}

/** Of what is there twice only one would ever be meant. */
function refuseTwice(names: readonly string[], placeOf: (index: number) => At): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) placeOf(index).wrong('duplicate', schemeTexts.idTwice, { id: name });
  });
}

function checkUse({ at, parameter: name, entry, types, words, mayBeDated }: ParameterUse, parameters: ReadonlyMap<string, Parameter>): void {
  const parameter = parameters.get(name);
  if (parameter === undefined) refuseParameter(name, [...parameters.keys()], at);
  else if (!types.includes(parameter.type)) at.wrong('wrong-type', schemeTexts.wrongParameterType, { name, type: parameter.type, types: types.join(', ') });
  else if (entry !== undefined && parameter.keys?.includes(entry) !== true) at.wrong('unknown-key', schemeTexts.wrongEntry, { name, entry });
  else if (entry === undefined && parameter.type === 'mapping' && types.length > 1 && types.includes('rate')) at.wrong('missing', schemeTexts.entryNeeded, { name });
  else if (parameter.dated !== undefined && mayBeDated !== true) at.wrong('no-meaning', schemeTexts.datedElsewhere, { name });
  else {
    const odd = words && parameter.choices.find(({ word }) => !words.includes(word));
    if (words && odd) at.wrong('unknown-word', schemeTexts.wrongChoice, { name, word: odd.word, words: words.join(', ') });
  }
}

function refuseParameter(name: string, names: readonly string[], at: At): void {
  const near = nearest(name, names);
  if (near === undefined) at.wrong('unknown-parameter', schemeTexts.unknownParameter, { name, names: names.join(', ') });
  else at.wrong('unknown-parameter', schemeTexts.unknownParameterNear, { name, near });
}

/** Every scheme looks at these without saying so. */
const ALWAYS_THERE = ['date', 'status'];

function checkFields(scheme: Scheme, at: At): void {
  const catalogue = catalogueOf(scheme);
  scheme.fields.forEach(({ table, field, own, or }, index) => {
    const place = at.key('fields').item(index);
    if (own !== undefined) checkOwn({ table, field }, scheme, place.key('own'));
    checkHeaders(scheme, index, place.key('headers'));
    for (const name of [field, ...or]) {
      if (catalogue.field(table, name) === undefined) place.wrong('unknown-field', schemeTexts.noSuchField, { table, field: name });
    }
  });
  for (const mention of at.trail.fields) checkMention(mention, scheme, catalogue);
  for (const { at: place, field } of at.trail.people) {
    const found = catalogue.field('sales', field);
    if (found?.kind === 'text' && found.book !== PEOPLE) place.wrong('wrong-type', schemeTexts.namesNobody, { field });
  }
}

/** The domain of the names of people. */
const PEOPLE = 'person';

/** A column of one's own bears a name that no standard field and no other column has. */
function checkOwn({ table, field }: Pick<FieldUse, 'table' | 'field'>, scheme: Scheme, at: At): void {
  const twice = scheme.fields.filter((use) => use.own !== undefined && use.field === field && use.table === table).length > 1;
  if (twice || STANDARD.field(table, field) !== undefined) at.wrong('duplicate', twice ? schemeTexts.idTwice : schemeTexts.ownIsStandard, { id: field, field });
}

/** A header leads to one field of its table. */
function checkHeaders({ fields }: Scheme, index: number, at: At): void {
  const use = fields[index];
  const earlier = fields.slice(0, index).filter((each) => each.table === use?.table && each.field !== use.field);
  headersOf(use).forEach((header, place) => {
    const other = earlier.find((each) => headersOf(each).some((known) => headerKey(known) === headerKey(header)));
    if (other !== undefined) at.item(place).wrong('duplicate', schemeTexts.headerTwice, { header, field: other.field });
  });
}

/** The headers that a scheme says of a field. */
function headersOf(use: FieldUse | undefined): readonly string[] {
  return use?.own?.headers ?? use?.headers ?? [];
}

const KINDS: Readonly<Record<FieldKind, Text>> = {
  text: schemeTexts.kindText, word: schemeTexts.kindText, number: schemeTexts.kindNumber, date: schemeTexts.kindDate, moment: schemeTexts.kindMoment, 'yes-no': schemeTexts.kindYesNo,
};

function checkMention({ at, field, table, kinds }: FieldMention, scheme: Scheme, catalogue: FieldCatalogue): void {
  const sales = [...ALWAYS_THERE, ...scheme.fields.filter((use) => use.table === 'sales').map((use) => use.field)];
  const people = scheme.fields.filter((use) => use.table === 'people').map((use) => use.field);
  const teams = scheme.fields.filter((use) => use.table === 'teams').map((use) => use.field);
  const names = table === 'either' ? [...sales, ...people] : { sales, people, teams }[table];
  if (names.includes(field)) {
    const holds = table === 'teams' ? catalogue.field('teams', field)?.kind : (table === 'people' ? undefined : catalogue.field('sales', field)?.kind) ?? catalogue.field('people', field)?.kind;
    if (kinds !== undefined && holds !== undefined && !kinds.includes(holds)) at.wrong('wrong-type', schemeTexts.wrongFieldKind, { field, holds: KINDS[holds], wanted: KINDS[kinds[0] ?? holds] });
    return;
  }
  const near = nearest(field, names);
  if (near === undefined) at.wrong('unknown-field', schemeTexts.unknownField, { field });
  else at.wrong('unknown-field', schemeTexts.unknownFieldNear, { field, near });
}
