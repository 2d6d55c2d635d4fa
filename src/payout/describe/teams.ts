import { sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';
import type { Component } from '../../scheme';
import { isOfTheTeam, ownerOfCondition, walkComponent } from '../../scheme';
import type { Subject } from '../../data';
import type { Scope } from '../../evaluate';
import type { Wholes } from '../../table';
import type { Outcome } from '../work/component';
import { warning } from './note';
import { someOf } from './some';
import type { Note } from './types';

/** People, customers and referrers with rows of several teams, where a component looks at their team: it is that of the earliest row. */
export function teamNotes(outcomes: readonly Outcome[]): Note[] {
  return outcomes.flatMap(({ worked: { component, scope }, subjects }) => {
    const nameOf = namesFor(scope);
    if (nameOf === undefined || !looksAtTeam(component)) return [];
    const teams = scope.data.salesNames('team').codes;
    const names = new Set<string>();
    for (const subject of subjects) if (isOfSeveral(subject, teams)) names.add(nameOf(subject));
    return names.size === 0 ? [] : [warning('several-teams', sentence(noteTexts.severalTeams, { label: component.label, names: someOf([...names]) }))];
  });
}

function isOfSeveral(subject: Subject, teams: Wholes): boolean {
  const own = teams[subject.first];
  return subject.rows().some((row) => teams[row] !== own);
}

/** What subjects are called that may have rows of several teams; undefined for those that have but one team, or none. */
function namesFor({ each, data }: Scope): ((subject: Subject) => string) | undefined {
  if (each === 'person' || each === 'referrer') return ({ key }) => data.people.name(key);
  const { names } = data.salesNames('customer');
  return each === 'customer' || each === 'newCustomer' ? ({ key }) => names.shown(key) : undefined;
}

function looksAtTeam(component: Component): boolean {
  const { to, rule } = component;
  let looks = to.kind === 'members' || to.kind === 'team' || (rule.kind === 'contest' && rule.within !== undefined);
  walkComponent(component, {
    expression: (expression) => { looks ||= isOfTheTeam(expression); },
    condition: (condition) => { looks ||= ownerOfCondition(condition) === 'team'; },
  });
  return looks;
}
