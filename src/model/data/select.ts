import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts, modelTexts } from '../../i18n/texts/model';
import { NAMING_PEOPLE } from '../../data';
import { wordKey } from '../../table';
import type { Ground } from './ground';
import { wrong } from './wrong';

/** Rows whose text in a field is one of some words. */
export interface Where {
  readonly field: string;
  readonly in: readonly string[];
}

/** So many words of a column are named. */
const MOST_NAMED = 12;

/** Which sales rows meet all conditions; team, role and department are the person's where the row has none. Problems: unknown-field, unknown-word. */
export function selected({ prepared: { data, catalogue } }: Pick<Ground, 'prepared'>, where: readonly Where[], path: string): Result<(row: number) => boolean> {
  const tests: ((row: number) => boolean)[] = [];
  for (const [index, { field, in: words }] of where.entries()) {
    const kind = catalogue.field('sales', field)?.kind;
    const isTeam = ['team', 'role', 'department'].includes(field);
    if ((kind !== 'text' && kind !== 'word') || (!data.sales.has(field) && !(isTeam && data.staff.has(field)))) {
      const names = catalogue.of('sales').filter((each) => (each.kind === 'text' || each.kind === 'word') && data.sales.has(each.name)).map(({ name }) => name).join(', ');
      return failure(wrong('unknown-field', path, modelTexts.noSuchColumn, { field, fields: names }));
    }
    const keys = keysIn(data, field, kind);
    const written = new Set<string>();
    for (let row = 0; row < data.sales.length; row++) for (const text of keys(row)) written.add(text);
    const known = new Set([...written].map(wordKey));
    const unknown = words.findIndex((word) => !known.has(wordKey(word)));
    if (unknown >= 0) {
      const values = { field, word: words[unknown] ?? '', words: [...written].slice(0, MOST_NAMED).join(', ') };
      return failure(wrong('unknown-word', `${path}[${index}].in[${unknown}]`, modelFileTexts.noSuchWord, values));
    }
    const wanted = new Set(words.map(wordKey));
    const meant = new Set([...written].filter((text) => wanted.has(wordKey(text))));
    tests.push((row) => keys(row).some((text) => meant.has(text)));
  }
  return success((row) => tests.every((test) => test(row)));
}

/** What a row says in a field: a word, a name, or of a person the name and the staff number; nothing where it says nothing. */
function keysIn(data: Ground['prepared']['data'], field: string, kind: 'text' | 'word'): (row: number) => readonly string[] {
  const said = (...texts: readonly (string | undefined)[]): readonly string[] => texts.filter((text) => text !== undefined).filter((text) => text !== '');
  if (kind === 'word') {
    const column = data.sales.words(field);
    return (row) => said(column.word(row));
  }
  if (NAMING_PEOPLE.includes(field)) {
    const people = data.peopleIn(field);
    return (row) => ((people[row] ?? -1) < 0 ? [] : said(data.people.name(people[row] ?? -1), data.people.id(people[row] ?? -1)));
  }
  const { codes, names } = data.salesNames(field);
  return (row) => ((codes[row] ?? -1) < 0 ? [] : said(names.shown(codes[row] ?? -1)));
}
