import type { PeriodKind } from '../calendar';
import { sign, ZERO } from '../money';
import type { Forfeit } from '../scheme';
import type { Ledger } from '../rules';
import { OUT } from '../rules';
import type { Draft } from './draft';
import { cutTo, periodOf } from './draft';

/** Takes away the positive lines that are lost because of rows of a certain kind. They stay visible, with nothing paid. */
export function forfeited(drafts: readonly Draft[], forfeits: readonly Forfeit[], ledger: Ledger): readonly Draft[] {
  if (forfeits.length === 0) return drafts;
  const lost = forfeits.map((forfeit) => (forfeit.same === 'team' ? lostByTeam(forfeit, ledger) : lostByPerson(forfeit, ledger)));
  return drafts.map((draft) => (sign(draft.amount) > 0 && lost.some((isLost) => isLost(draft)) ? cutTo(draft, ZERO, 'forfeit') : draft));
}

/** The lines of the same person in the period of the row. */
function lostByPerson({ source }: Forfeit, ledger: Ledger): (draft: Draft) => boolean {
  const people = ledger.books.people.ofSales;
  const tainted = new Map<PeriodKind, Set<string>>();
  const taintedIn = (per: PeriodKind): Set<string> => {
    const periods = ledger.periods(per, 'date');
    const known = tainted.get(per) ?? new Set([...ledger.rows(source)].map((row) => `${people[row] ?? -1} ${periods[row] ?? 0}`));
    tainted.set(per, known);
    return known;
  };
  return (draft) => {
    const { per, period } = periodOf(draft);
    return draft.recipient.kind === 'person' && taintedIn(per).has(`${draft.recipient.code} ${period}`);
  };
}

/** The lines of all people of the row's team, by the people table or by any row that is not excluded, and of the team itself. */
function lostByTeam({ source }: Forfeit, ledger: Ledger): (draft: Draft) => boolean {
  const { books, standing } = ledger;
  const ofRow = books.salesNames('team').codes;
  const ofStaff = books.staff.names('team').codes;
  const teams = new Set([...ledger.rows(source)].map((row) => ofRow[row] ?? -1).filter((team) => team >= 0));
  const people = new Set<number>();
  books.people.ofSales.forEach((person, row) => { if (standing[row] !== OUT && teams.has(ofRow[row] ?? -1)) people.add(person); });
  books.people.ofPeople.forEach((person, row) => { if (books.people.row(person) === row && teams.has(ofStaff[row] ?? -1)) people.add(person); });
  return ({ recipient: { kind, code } }) => (kind === 'team' ? teams.has(code) : kind === 'person' && people.has(code));
}
