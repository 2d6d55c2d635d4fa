import { firstDay, periodIndex } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import { sentence } from '../i18n';
import type { Exact } from '../money';
import { add, ZERO } from '../money';
import type { Expression } from '../scheme';
import type { Subject } from '../data';
import { teamOf } from '../data';
import { figureTerm, withinSentence } from '../explain';
import type { Figure, ResultLine, ResultsOf, Scope } from './scope';

type Result = Extract<Expression, { readonly kind: 'result' }>;

/**
 * What another component's lines come to for a subject: those of the same subject, those that its person received, or
 * those of its team or of all, as far as their periods lie in its own. Without lines it is 0.
 */
export function resultFigure({ component, of: whose }: Result, scope: Scope): Figure {
  const results = scope.results(component);
  const sums = results === undefined ? new Map<string, Exact>() : sumsOf(results, whose, scope);
  const nameOf = subjectName(whose, scope);
  const of = (subject: Subject): Exact => sums.get(nameOf(subject)) ?? ZERO;
  const unit = results === undefined || results.award === 'cash' ? 'money' : 'number';
  const label = results?.label ?? scope.labelOf(component);
  return {
    unit,
    of,
    explain(subject, _, explanation) {
      const term = figureTerm(of(subject), unit);
      explanation.named(sentence(LABELS[whose], { label: withinSentence(label) }), term.text);
      return term;
    },
  };
}

const LABELS = { subject: labelTexts.result, person: labelTexts.result, team: labelTexts.teamResult, all: labelTexts.allResult } as const;

/** The lines added up by the name of the subject to which they belong. */
function sumsOf({ lines, each, per }: ResultsOf, whose: Result['of'], scope: Scope): Map<string, Exact> {
  const sums = new Map<string, Exact>();
  const theirs = scope.but({ each, per });
  const ownerOf = lineOwner(whose, theirs);
  const { parameters: { monthStartsOn } } = scope;
  const inOwn = (period: number): number => (per === scope.per ? period : periodIndex(firstDay(period, per, monthStartsOn), scope.per, monthStartsOn));
  for (const line of lines) {
    const owner = ownerOf(line);
    if (owner === undefined) continue;
    const name = whose === 'subject' && isOfRows(each) ? owner : `${owner} ${inOwn(line.subject.period)}`;
    sums.set(name, add(sums.get(name) ?? ZERO, line.amount));
  }
  return sums;
}

/** Rows and new customers are told apart by what they are, wherever their periods lie. */
function isOfRows(each: Scope['each']): boolean {
  return each === 'row' || each === 'newCustomer';
}

/** To whom a line belongs; undefined where it belongs to nobody. */
function lineOwner(whose: Result['of'], theirs: Scope): (line: ResultLine) => string | undefined {
  const { data } = theirs;
  if (whose === 'all') return () => '';
  if (whose === 'person') return ({ recipient: { kind, code } }) => (kind === 'person' ? String(code) : undefined);
  const own = ownName(theirs);
  if (whose === 'subject') return ({ subject }) => own(subject);
  const team = teamOf(theirs);
  const ofStaff = data.staff.names('team').codes;
  return ({ subject, recipient: { kind, code } }) => {
    if (kind === 'team') return String(code);
    const known = team(subject);
    const found = known < 0 && kind === 'person' ? ofStaff[data.people.row(code)] ?? -1 : known;
    return found < 0 ? undefined : String(found);
  };
}

function ownName({ each, judged: { openings } }: Scope): (subject: Subject) => string {
  if (each === 'row') return ({ first }) => String(first);
  if (each === 'newCustomer') return ({ first }) => String(openings.of[first] ?? -1);
  return ({ key }) => String(key);
}

/** The name under which the lines of a subject are added up. */
function subjectName(whose: Result['of'], scope: Scope): (subject: Subject) => string {
  const own = whose === 'subject' ? ownName(scope) : whose === 'person' ? personName(scope) : whose === 'team' ? teamName(scope) : (): string => '';
  return whose === 'subject' && isOfRows(scope.each) ? own : (subject) => `${own(subject)} ${subject.period}`;
}

function teamName(scope: Scope): (subject: Subject) => string {
  const team = teamOf(scope);
  return (subject) => String(team(subject));
}

/** The person that a subject is, or that of its earliest row. */
function personName({ each, data }: Scope): (subject: Subject) => string {
  if (each === 'person') return ({ key }) => String(key);
  if (each === 'member') return ({ key }) => String(data.people.ofPeople[key] ?? -1);
  const people = data.people.ofSales;
  return ({ first }) => String(people[first] ?? -1);
}
