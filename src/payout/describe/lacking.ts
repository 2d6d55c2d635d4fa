import { sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';
import type { FieldUse } from '../../scheme';
import { decided, walkComponent } from '../../scheme';
import { factsIn } from '../../evaluate';
import { labelOf } from '../../data';
import type { Outcome } from '../work/component';
import { warning } from './note';
import { someOf } from './some';
import type { Note } from './types';

/** People with rows whom the people table does not tell what a component rests on, although the scheme needs it: who is not there, or has a blank cell. */
export function lackingNotes(outcomes: readonly Outcome[], fields: readonly FieldUse[]): Note[] {
  const needed = new Set(fields.flatMap(({ table, field, need, rejectsRow }) => (table === 'people' && need === 'required' && !rejectsRow ? [field] : [])));
  return outcomes.flatMap(({ worked: { component, scope }, subjects }) => {
    if ((scope.each !== 'person' && scope.each !== 'row') || needed.size === 0) return [];
    const { people } = scope.data;
    const read = new Set<string>();
    walkComponent(component, {
      expression: (expression) => { if (expression.kind === 'people' && expression.of === 'person' && needed.has(expression.field)) read.add(expression.field); },
      decided: (when) => decided(when, factsIn(scope)),
    });
    return [...read].flatMap((field) => {
      const figure = scope.but({}).figure({ kind: 'people', field, of: 'person' });
      const names = new Set<string>();
      for (const subject of subjects) if (subject.size > 0 && figure.of(subject, subject.first) === null) names.add(people.name(people.ofSales[subject.first] ?? -1));
      const values = { label: component.label, field: labelOf(scope.data.staff, field), names: someOf([...names]) };
      return names.size === 0 ? [] : [warning('people-lacking', sentence(noteTexts.lacking, values))];
    });
  });
}
