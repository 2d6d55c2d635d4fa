import { periodKey } from '../../calendar';
import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';
import { grouped } from '../../money';
import type { Placed } from '../../rules';
import { teamOf } from '../../data';
import type { Outcome } from '../work/component';
import { nameOf, recipientsOf } from '../work/recipients';
import { listsBy } from '../lists-by';
import { periodSaid } from './period-said';
import { firstOf } from './some';
import type { Note } from './types';

/** So many are named in each contest. */
const NAMED = 50;

/** The places of those who have no prize: one note for each contest. */
export function standingNotes(outcomes: readonly Outcome[]): Note[] {
  return outcomes.flatMap((outcome) => [...contestsOf(outcome).values()].map((placed): Note => {
    const { worked: { component: { label }, scope: { per } } } = outcome;
    const period = periodSaid(periodKey(placed[0]?.subject.period ?? 0, per));
    return { code: 'standings', sentence: sentence(noteTexts.standings, { label, period, list: listed(placed, outcome) }) };
  }));
}

function contestsOf({ worked: { component: { rule }, scope }, placed }: Outcome): Map<string, Placed[]> {
  const team = rule.kind === 'contest' && rule.within === 'team' ? teamOf(scope) : (): number => -1;
  return listsBy(placed, ({ subject }) => `${subject.period} ${team(subject)}`);
}

function listed(placed: readonly Placed[], { worked: { component, scope } }: Outcome): Sentence {
  const recipients = recipientsOf(component.each === 'team' ? { ...component, to: { kind: 'team' } } : component, scope);
  const said = placed.slice(0, NAMED).map(({ subject, place, figure }) => {
    const name = recipients({ subject }).map((recipient) => nameOf(recipient, scope.data)).join(' / ');
    return sentence(noteTexts.standing, { place, name, figure: grouped(figure) });
  });
  return firstOf(said, placed.length);
}
