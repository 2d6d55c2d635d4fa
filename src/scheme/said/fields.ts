import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { saidFieldTexts as texts } from '../../i18n/texts/said-fields';
import { isReference } from '../grammar/given';
import type { Component, FieldUse, Scheme } from '../types';
import { readsPeopleAlone } from '../walk/members';
import { conditions } from './condition';
import { bare, named } from './figures';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

/** What rows, people and their fields must have so that they count. */
export function fieldsSaid({ fields }: Scheme, sayer: Sayer, live: readonly Component[]): readonly Said[] {
  const read = fields.filter((use) => sayer.decided(use.if) !== false);
  const sales = read.filter(({ table }) => table === 'sales');
  const people = read.filter(({ table, need }) => table === 'people' && need === 'required');
  const ofRows = [...needed(sales, texts.needed, sayer), ...sufficing(sales, sayer), ...inSomeRows(sales, texts.neededWhere, sayer), ...ofPeople(read, sayer)];
  const ofMembers = live.some(readsPeopleAlone) ? needed(people, texts.neededOfPeople, sayer) : [];
  return [
    ...ofRows, ...(ofRows.length === 0 ? [] : [texts.unread]), ...ofMembers,
    ...read.flatMap((use) => [...derived(use, sayer), ...synonyms(use, sayer), ...known(use, sayer), ...range(use, sayer)]),
  ];
}

/** Whether every row needs a field: without more, or by what parameters say. */
const needsAll = ({ need, where }: FieldUse, sayer: Sayer): boolean => need === 'required' || (where.length > 0 && conditions(where, sayer) === null);

function needed(uses: readonly FieldUse[], text: typeof texts.needed, sayer: Sayer): readonly Said[] {
  const all = uses.filter((use) => needsAll(use, sayer));
  return all.length === 0 ? [] : [sentence(text, { fields: joined(all.map((use) => labelOf(use, sayer)), saidTexts.comma) })];
}

/** Fields of which one is enough, each of these groups once. */
function sufficing(uses: readonly FieldUse[], sayer: Sayer): readonly Said[] {
  const groups = new Map(uses.filter((use) => use.or.length > 0 && !needsAll(use, sayer)).map(({ field, or }) => [[field, ...or].sort().join(), [field, ...or]]));
  return [...groups.values()].map((group) => sentence(texts.neededOneOf, { fields: joined(group.map((field) => sayer.field(field)), saidTexts.or) }));
}

function inSomeRows(uses: readonly FieldUse[], text: typeof texts.neededWhere, sayer: Sayer): readonly Said[] {
  return uses.filter((use) => use.where.length > 0 && sayer.decided(use.where) === null).map((use) => sentence(text, { where: conditions(use.where, sayer) ?? saidTexts.always, field: labelOf(use, sayer) }));
}

/** What the people of a row must have in the people table. */
function ofPeople(uses: readonly FieldUse[], sayer: Sayer): readonly Said[] {
  const asked = uses.filter(({ table, rejectsRow }) => table === 'people' && rejectsRow);
  return [...needed(asked, texts.neededOfPerson, sayer), ...inSomeRows(asked, texts.neededOfPersonWhere, sayer)];
}

/** A day that stands in no column. */
function derived({ field, own }: FieldUse, sayer: Sayer): readonly Said[] {
  if (own?.latest === undefined) return [];
  const { latest, monthsAfter: months = 0 } = own;
  const days = joined(latest.map((each) => sayer.field(each)), saidTexts.comma);
  const day = latest.length === 1 ? days : sentence(texts.latest, { days });
  return [sentence(texts.derived, { field: sayer.field(field), day: months === 0 ? day : sentence(saidTexts.addMonths, { of: day, months }) })];
}

function synonyms(use: FieldUse, sayer: Sayer): readonly Said[] {
  const groups = use.synonyms.filter((words) => words.length > 1).map((words) => joined(words.map((word) => sentence(saidTexts.word, { word })), texts.same));
  return groups.length === 0 ? [] : [sentence(texts.synonyms, { field: labelOf(use, sayer), groups: joined(groups, saidTexts.semicolon) })];
}

/** Which words a field knows, where it knows some alone. */
function known(use: FieldUse, sayer: Sayer): readonly Said[] {
  const { known: only } = use;
  if (only === undefined) return [];
  const words = isReference(only) ? named(only, joined([...sayer.parameters.mapping(only)?.keys() ?? []].map((word) => asIs(word)), saidTexts.comma), sayer)
    : joined(use.synonyms.flatMap(([word]) => (word === undefined ? [] : [sentence(saidTexts.word, { word })])), saidTexts.comma);
  return [sentence(texts.known, { field: labelOf(use, sayer), words })];
}

function range(use: FieldUse, sayer: Sayer): readonly Said[] {
  const { atLeast, atMost, whole } = use;
  const bounds = [
    ...(atLeast === undefined ? [] : [sentence(texts.atLeast, { bound: bare(atLeast) })]),
    ...(atMost === undefined ? [] : [sentence(texts.atMost, { bound: bare(atMost) })]),
    ...(whole ? [texts.whole] : []),
  ];
  return bounds.length === 0 ? [] : [sentence(texts.range, { field: labelOf(use, sayer), bounds: joined(bounds, saidTexts.and) })];
}

function labelOf({ field, table }: FieldUse, sayer: Sayer): Said {
  return sayer.field(field, table);
}
