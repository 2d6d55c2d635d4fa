import type { Result } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { modelTexts } from '../../i18n/texts/model';
import { wordKey } from '../../table';
import type { Ground } from './ground';

/** Rows whose text in a field is one of some words. */
export interface Where {
  readonly field: string;
  readonly in: readonly string[];
}

const PEOPLE: readonly string[] = ['person', 'referrer', 'closer'];

/** Which sales rows meet all conditions; team, role and department are the person's where the row has none. Problem: unknown-field. */
export function selected({ prepared: { data, catalogue } }: Pick<Ground, 'prepared'>, where: readonly Where[], path: string): Result<(row: number) => boolean> {
  const tests: ((row: number) => boolean)[] = [];
  for (const { field, in: words } of where) {
    const kind = catalogue.field('sales', field)?.kind;
    const isTeam = ['team', 'role', 'department'].includes(field);
    if ((kind !== 'text' && kind !== 'word') || (!data.sales.has(field) && !(isTeam && data.staff.has(field)))) {
      const names = catalogue.of('sales').filter((each) => (each.kind === 'text' || each.kind === 'word') && data.sales.has(each.name)).map(({ name }) => name).join(', ');
      return failure({ code: 'unknown-field', place: { path }, sentence: sentence(modelTexts.noSuchColumn, { path, field, fields: names }) });
    }
    const wanted = new Set(words.map(wordKey));
    tests.push(kind === 'word' ? wordTest(data.sales.words(field), wanted) : nameTest(data, field, wanted));
  }
  return success((row) => tests.every((test) => test(row)));
}

function wordTest(column: { word(row: number): string | undefined }, wanted: ReadonlySet<string>): (row: number) => boolean {
  return (row) => wanted.has(wordKey(column.word(row) ?? ''));
}

function nameTest(data: Ground['prepared']['data'], field: string, wanted: ReadonlySet<string>): (row: number) => boolean {
  if (PEOPLE.includes(field)) {
    const people = data.peopleIn(field);
    return (row) => {
      const person = people[row] ?? -1;
      return person >= 0 && (wanted.has(wordKey(data.people.name(person))) || wanted.has(wordKey(data.people.id(person) ?? '')));
    };
  }
  const { codes, names } = data.salesNames(field);
  const known = new Map<number, boolean>();
  return (row) => {
    const code = codes[row] ?? -1;
    const held = known.get(code) ?? (code >= 0 && wanted.has(wordKey(names.shown(code))));
    known.set(code, held);
    return held;
  };
}
