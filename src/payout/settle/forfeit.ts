import { firstDay, lastDay, type PeriodKind } from '../../calendar';
import { sign, ZERO } from '../../money';
import type { Forfeit } from '../../scheme';
import type { JudgedRows } from '../../data';
import type { Draft } from '../work/draft';
import { cutTo, periodOf } from '../work/draft';

/** Takes away the positive lines that are lost because of rows of a certain kind. They stay visible, with nothing paid. */
export function forfeited(drafts: readonly Draft[], forfeits: readonly Forfeit[], judged: JudgedRows): readonly Draft[] {
  if (forfeits.length === 0) return drafts;
  const lost = forfeits.map((forfeit) => (forfeit.same === 'team' ? lostByTeam(forfeit, judged) : lostByPerson(forfeit, judged)));
  return drafts.map((draft) => (sign(draft.amount) > 0 && lost.some((isLost) => isLost(draft)) ? cutTo(draft, ZERO, 'forfeit') : draft));
}

/** The lines of the same person in the period of the row. */
function lostByPerson({ source }: Forfeit, judged: JudgedRows): (draft: Draft) => boolean {
  const people = judged.data.people.ofSales;
  const tainted = new Map<PeriodKind, Set<string>>();
  const taintedIn = (per: PeriodKind): Set<string> => {
    const periods = judged.periods(per, 'date');
    const known = tainted.get(per) ?? new Set([...judged.rows(source)].map((row) => `${people[row] ?? -1} ${periods[row] ?? 0}`));
    tainted.set(per, known);
    return known;
  };
  const isTaintedIn = (person: number, year: number): boolean => {
    const [first, last] = [firstDay(year, 'own-year'), lastDay(year, 'own-year')];
    return judged.rows(source).some((row) => people[row] === person && (judged.data.days[row] ?? 0) >= first && (judged.data.days[row] ?? 0) <= last);
  };
  return (draft) => {
    const { per, period } = periodOf(draft);
    if (per === 'own-year') return draft.recipient.kind === 'person' && isTaintedIn(draft.recipient.code, period);
    return draft.recipient.kind === 'person' && taintedIn(per).has(`${draft.recipient.code} ${period}`);
  };
}

/** The lines of all people of the row's team, by the people table or by any row, and of the team itself. */
function lostByTeam({ source }: Forfeit, judged: JudgedRows): (draft: Draft) => boolean {
  const { data } = judged;
  const ofRow = data.salesNames('team').codes;
  const ofStaff = data.staff.names('team').codes;
  const teams = new Set([...judged.rows(source)].map((row) => ofRow[row] ?? -1).filter((team) => team >= 0));
  const people = new Set<number>();
  data.people.ofSales.forEach((person, row) => { if (teams.has(ofRow[row] ?? -1)) people.add(person); });
  data.people.ofPeople.forEach((person, row) => { if (data.people.row(person) === row && teams.has(ofStaff[row] ?? -1)) people.add(person); });
  return ({ recipient: { kind, code } }) => (kind === 'team' ? teams.has(code) : kind === 'person' && people.has(code));
}
