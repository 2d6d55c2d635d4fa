import { sentence } from '../../i18n';
import { ownYearsTexts as texts } from '../../i18n/texts/own-years';
import type { Outcome } from '../work/component';
import { peopleWithoutYears } from '../work/own-years';
import { warning } from './note';
import { someOf } from './some';
import type { Note } from './types';

/** Rows and people that have no day on which their own years begin, and so no part in what is worked out in these. */
export function yearNotes(outcomes: readonly Outcome[]): Note[] {
  return outcomes.flatMap(({ worked: { component, scope } }) => {
    const { judged, data, source, per, periodOf } = scope;
    if (per !== 'own-year') return [];
    const within = new Set(judged.dated(source, periodOf, per));
    const without = [...new Set(Array.from(judged.dated(source, periodOf).filter((row) => !within.has(row)), (row) => data.rowOf(row)))];
    const people = component.each === 'everyone' ? peopleWithoutYears(component, scope) : [];
    return [
      ...(without.length === 0 ? [] : [warning('no-own-year', sentence(texts.without, { label: component.label, rows: someOf(without.map((row) => data.sales.rowName(row))), count: without.length }))]),
      ...(people.length === 0 ? [] : [warning('no-own-year', sentence(texts.peopleWithout, { label: component.label, people: someOf(people.map((person) => data.people.name(person))) }))]),
    ];
  });
}
