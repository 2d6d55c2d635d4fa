import { say } from '../i18n';
import { termTexts } from '../i18n/texts/payout';
import type { DecidedBy, DecisionRow, Expression, TableCell } from '../scheme';
import { isWithinRange } from '../scheme';
import type { Subject } from '../data';
import { labelOf, placeIn, wordingOf } from '../data';
import type { Explanation } from '../explain';
import { figureTerm, unitOfShare, whole, written } from '../explain';
import { unitOfValues } from './field';
import type { Figure, Scope } from './scope';

type Decide = Extract<Expression, { readonly kind: 'decide' }>;

/** A column of conditions made ready: whether the condition of a row of the table holds, and what it is held against. */
interface Column {
  holds(row: number, subject: Subject, at: number): boolean;
  explain(subject: Subject, at: number, explanation: Explanation): void;
}

/** The value of the row of a decision table whose conditions hold: the first, which in a unique table is the only one. */
export function decideFigure({ table, by, otherwise }: Decide, scope: Scope): Figure {
  const { columns = [], rows = [] } = scope.parameters.table(table) ?? {};
  const other = otherwise === undefined ? undefined : scope.figure(otherwise);
  const ready = columns.flatMap(({ name }, index) => by.filter(({ column }) => column === name).map((each) => columnOf(each, rows.map(({ cells }) => cells[index] ?? null), scope)));
  const chosen = (subject: Subject, at: number): DecisionRow | undefined => rows.find((_, row) => ready.every((column) => column.holds(row, subject, at)));
  const unit = unitOfValues(scope.declared.get(table.parameter));
  return {
    unit: unit ?? 'number',
    of: (subject, at) => chosen(subject, at)?.value ?? other?.of(subject, at) ?? null,
    explain(subject, at, explanation) {
      const row = chosen(subject, at);
      if (row === undefined) return other?.explain(subject, at, explanation) ?? whole('');
      for (const column of ready) column.explain(subject, at, explanation);
      explanation.fact(termTexts.tableRow, { row: rows.indexOf(row) + 1 });
      return figureTerm(row.value, unit ?? (scope.asShare === true ? unitOfShare(row.value) : 'number'));
    },
  };
}

function columnOf(by: DecidedBy, cells: readonly TableCell[], scope: Scope): Column {
  return 'value' in by ? figuresColumn(scope.figure(by.value), cells) : wordsColumn(by, cells, scope);
}

function figuresColumn(figure: Figure, cells: readonly TableCell[]): Column {
  return {
    holds(row, subject, at) {
      const cell = cells[row] ?? null;
      if (cell === null) return true;
      const value = figure.of(subject, at);
      return value !== null && 'range' in cell && isWithinRange(value, cell.range);
    },
    explain(subject, at, explanation) {
      const value = figure.of(subject, at);
      if (value === null || cells.every((cell) => cell === null)) return;
      figure.explain(subject, at, explanation);
      explanation.fact(termTexts.tableFigure, { value: written(value, figure.unit) });
    },
  };
}

function wordsColumn(by: Exclude<DecidedBy, { readonly value: Expression }>, cells: readonly TableCell[], scope: Scope): Column {
  const [field, owner] = 'people' in by ? [by.people, by.of] as const : 'teams' in by ? [by.teams, 'team'] as const : [by.field] as const;
  const place = placeIn(scope, owner);
  const wordings = cells.map((cell) => (cell === null ? null : wordingOf(scope, place, field, 'words' in cell ? cell.words.flatMap((word) => scope.synonyms.of(field, word)) : [])));
  return {
    holds: (row, subject, at) => wordings[row]?.accepts(place.row(subject, at)) ?? true,
    explain(subject, at, explanation) {
      const shown = wordings.find((each) => each !== null)?.shown(place.row(subject, at));
      if (shown !== undefined) explanation.named(labelOf(place.table, field), say(shown, explanation.language));
    },
  };
}
