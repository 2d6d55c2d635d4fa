import type { Exact } from '../money';
import type { Expression } from '../scheme';
import type { Figure, Scope } from './scope';
import type { RowPlace } from '../data';
import { labelOf, namesAt, placeIn } from '../data';
import { figureTerm, unitOfShare, whole } from '../explain';
import { unitOfValues } from './field';

/** Where a word stands by which a mapping is looked up. */
interface Where {
  readonly scope: Scope;
  readonly place: RowPlace;
}

/** The entry of a mapping for the word of a field; a synonym stands for its word. */
export function lookupFigure({ entries, by, from, otherwise }: Extract<Expression, { readonly kind: 'lookup' }>, scope: Scope): Figure {
  const place = placeIn(scope, from);
  const other = otherwise === undefined ? undefined : scope.figure(otherwise);
  const value = valueOf(entriesByWord(scope.parameters.mapping(entries) ?? new Map(), by, scope), by, { scope, place });
  const unit = 'parameter' in entries ? unitOfValues(scope.declared.get(entries.parameter)) : undefined;
  return {
    unit: unit ?? (scope.asShare === true ? 'rate' : 'number'),
    of: (subject, row) => value(place.row(subject, row)) ?? other?.of(subject, row) ?? null,
    explain(subject, row, explanation) {
      const at = place.row(subject, row);
      const entry = value(at);
      if (entry === undefined) return other?.explain(subject, row, explanation) ?? whole('');
      explanation.named(labelOf(place.table, by), wordAt(by, at, { scope, place }));
      return figureTerm(entry, unit ?? (scope.asShare === true ? unitOfShare(entry) : 'number'));
    },
  };
}

function entriesByWord(entries: ReadonlyMap<string, Exact>, field: string, scope: Scope): [string, Exact][] {
  return [...entries].flatMap(([key, value]) => scope.synonyms.of(field, key).map((word): [string, Exact] => [word, value]));
}

/** The entry for each row; no two of the words mean the same. */
function valueOf(entries: readonly [string, Exact][], field: string, { scope, place }: Where): (row: number) => Exact | undefined {
  const found = place.table.fieldOf(field);
  if (found?.kind === 'word') {
    const column = place.table.words(field);
    const values = new Map<string, Exact>();
    for (const [word, value] of entries) {
      const reading = found.vocabulary.read(word);
      if (reading.state === 'read') values.set(reading.value, value);
    }
    return (row) => values.get(column.word(row) ?? '');
  }
  const { codes, names } = namesAt(scope, place, field);
  const values = new Map(entries.map(([word, value]) => [names.find(word), value]));
  // What no row has.
  values.delete(-1);
  return (row) => values.get(codes[row] ?? -1);
}

function wordAt(field: string, row: number, { scope, place }: Where): string {
  if (place.table.fieldOf(field)?.kind === 'word') return place.table.words(field).word(row) ?? '';
  const { codes, names } = namesAt(scope, place, field);
  return names.shown(codes[row] ?? -1);
}
