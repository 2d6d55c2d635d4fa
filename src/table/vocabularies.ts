import type { Problem, Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { TableName } from './cell';
import type { FieldCatalogue } from './catalogue';
import type { Field } from './fields';
import type { Taught } from './taught';
import type { Vocabulary } from './word';
import { YES_NO } from './word';

/** The words that a field takes; undefined where it takes any, or none. */
export function vocabularyOf(field: Field): Vocabulary | undefined {
  return field.kind === 'word' ? field.vocabulary : field.kind === 'yes-no' ? YES_NO : undefined;
}

/** The words of the fields to which some were taught. Problems: `unknown-field`, `unknown-word` for a meaning that the field does not have. */
export function vocabulariesOf(kind: TableName, { words }: Taught, fields: FieldCatalogue): Result<ReadonlyMap<string, Vocabulary>> {
  const problems: Problem[] = [];
  const found = new Map<string, Vocabulary>();
  for (const [name, taught] of words) {
    const field = fields.field(kind, name);
    const known = field === undefined ? undefined : vocabularyOf(field);
    if (field === undefined || known === undefined) {
      problems.push(noWords(kind, name, fields));
      continue;
    }
    const wrong = [...taught].find(([, meaning]) => known.taught(new Map([[meaning, meaning]])) === null);
    const learned = known.taught(taught);
    if (learned !== null) found.set(field.name, learned);
    else problems.push(unknownMeaning(field, known, wrong ?? ['', '']));
  }
  return problems.length > 0 ? failure(...problems) : success(found);
}

function noWords(kind: TableName, name: string, fields: FieldCatalogue): Problem {
  const names = fields.of(kind).filter((field) => vocabularyOf(field) !== undefined).map((field) => field.name).join(', ');
  return { code: 'unknown-field', place: { table: kind, field: name }, sentence: sentence(tableTexts.noWords, { field: name, fields: names }) };
}

function unknownMeaning({ table, name, label }: Field, { offer }: Vocabulary, [word, meaning]: readonly [string, string]): Problem {
  return { code: 'unknown-word', place: { table, field: name }, sentence: sentence(tableTexts.unknownMeaning, { word, meaning, label, words: offer }) };
}
