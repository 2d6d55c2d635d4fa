import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import type { FieldCatalogue } from '../../table';
import type { FieldUse, Parameter, ParameterType } from '../types';

/** What a field of the scheme may say beside its name, and of which fields. */
export interface FieldWord {
  readonly key: keyof FieldUse;
  said(use: FieldUse): boolean;
  /** Why it means nothing; undefined where it does. */
  why(use: FieldUse, fields: FieldCatalogue): Sentence | Text | undefined;
}

/** Words are taught to fields that hold any text, not to those whose words are known. */
function fixedWords({ table, field }: FieldUse, fields: FieldCatalogue): Sentence | undefined {
  const known = fields.field(table, field);
  if (known === undefined || known.kind === 'text') return undefined;
  return known.kind === 'word' ? sentence(texts.fixedWords, { field, words: known.vocabulary.offer }) : sentence(texts.noWords, { field });
}

function range({ table, field }: FieldUse, fields: FieldCatalogue): Text | undefined {
  const known = fields.field(table, field);
  return known === undefined || (table !== 'teams' && known.kind === 'number') ? undefined : texts.rangeOfNumbers;
}

function ofDate({ table, field }: FieldUse): Text | undefined {
  return table === 'sales' && field === 'date' ? texts.dateAlways : undefined;
}

/** The one table of what means something with which field. */
export const FIELD_WORDS: readonly FieldWord[] = [
  { key: 'synonyms', said: ({ synonyms }) => synonyms.length > 0, why: fixedWords },
  { key: 'known', said: ({ known }) => known !== undefined, why: fixedWords },
  { key: 'atLeast', said: ({ atLeast }) => atLeast !== undefined, why: range },
  { key: 'atMost', said: ({ atMost }) => atMost !== undefined, why: range },
  { key: 'whole', said: ({ whole }) => whole, why: range },
  { key: 'rejectsRow', said: ({ rejectsRow }) => rejectsRow, why: ({ table }) => (table === 'people' ? undefined : texts.rejectsRow) },
  { key: 'if', said: (use) => use.if.length > 0, why: ofDate },
  { key: 'where', said: ({ where }) => where.length > 0, why: ofDate },
  { key: 'or', said: (use) => use.or.length > 0, why: ofDate },
];

const FIGURES: readonly ParameterType[] = ['amount', 'rate', 'number', 'integer', 'amounts', 'tiers', 'mapping', 'table'];

/** The one table of what a parameter may say, by its type. What is not in it, every parameter may. */
export const PARAMETER_WORDS: readonly { readonly key: keyof Parameter; readonly types: readonly ParameterType[] }[] = [
  { key: 'dated', types: ['amount', 'rate', 'number', 'integer', 'tiers', 'mapping', 'table'] },
  { key: 'columns', types: ['table'] },
  { key: 'hit', types: ['table'] },
  { key: 'value', types: ['tiers', 'mapping', 'table'] },
  { key: 'bound', types: ['tiers'] },
  { key: 'atLeast', types: FIGURES },
  { key: 'above', types: FIGURES },
  { key: 'atMost', types: FIGURES },
  { key: 'choices', types: ['choice'] },
  { key: 'keys', types: ['mapping'] },
  { key: 'figures', types: ['items'] },
];
