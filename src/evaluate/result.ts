import { firstDay, periodIndex } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import { sentence } from '../i18n';
import type { Exact } from '../money';
import { add, multiply, toNumber, ZERO } from '../money';
import type { Expression } from '../scheme';
import type { Subject } from '../data';
import { firstOrderOf, Managers, managerRates, teamOf } from '../data';
import { figureTerm, withinSentence } from '../explain';
import type { Figure, ResultLine, ResultsOf, Scope } from './scope';

type Result = Extract<Expression, { readonly kind: 'result' }>;

/**
 * What another component's lines come to for a subject: those of the same subject, those that its person or the reports of that
 * person received, or those of its team or of all, as far as their periods lie in its own. Without lines it is 0.
 */
export function resultFigure(expression: Result, scope: Scope): Figure {
  const { component, of: whose } = expression;
  const results = scope.results(component);
  const sums = results === undefined ? new Map<string, Exact>() : sumsOf(results, expression, scope);
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

const LABELS = { subject: labelTexts.result, person: labelTexts.result, reports: labelTexts.reportsResult, team: labelTexts.teamResult, all: labelTexts.allResult } as const;

/** The lines added up by the name of the subject to which they belong. */
function sumsOf({ lines, each, per }: ResultsOf, expression: Result, scope: Scope): Map<string, Exact> {
  const { of: whose } = expression;
  const sums = new Map<string, Exact>();
  const theirs = scope.but({ each, per });
  const ownersOf = whose === 'reports' ? above(expression, theirs) : alone(lineOwner(whose, theirs));
  const { parameters: { monthStartsOn } } = scope;
  const inOwn = (period: number): number => (per === scope.per || scope.per === 'own-year' ? period : periodIndex(firstDay(period, per, monthStartsOn), scope.per, monthStartsOn));
  for (const line of lines) {
    for (const { owner, amount } of ownersOf(line)) {
      const name = whose === 'subject' && isOfRows(each) ? owner : `${owner} ${inOwn(line.subject.period)}`;
      sums.set(name, add(sums.get(name) ?? ZERO, amount));
    }
  }
  return sums;
}

/** What of a line belongs to whom. */
interface Owned {
  readonly owner: string;
  readonly amount: Exact;
}

function alone(ownerOf: (line: ResultLine) => string | undefined): (line: ResultLine) => readonly Owned[] {
  return (line) => {
    const owner = ownerOf(line);
    return owner === undefined ? [] : [{ owner, amount: line.amount }];
  };
}

/** The managers above the person who received it, each once, with their rates where they have some. */
function above({ level, share, less }: Result, { data, parameters }: Scope): (line: ResultLine) => readonly Owned[] {
  const managers = new Managers(data);
  const only = level === undefined ? undefined : toNumber(parameters.figure(level) ?? ZERO);
  const rateOf = share === undefined ? undefined : managerRates({ rate: share, less: less !== undefined }, data);
  return ({ recipient: { kind, code }, amount }) => (kind !== 'person' ? [] : managers.chain(code).flatMap((manager, index): readonly Owned[] => {
    if (only !== undefined && index + 1 !== only) return [];
    return [{ owner: String(manager), amount: rateOf === undefined ? amount : multiply(amount, rateOf(code, manager)) }];
  }));
}

/** Rows and new customers are told apart by what they are, wherever their periods lie. */
function isOfRows(each: Scope['each']): boolean {
  return each === 'row' || each === 'newCustomer';
}

/** To whom a line belongs; undefined where it belongs to nobody. */
function lineOwner(whose: Exclude<Result['of'], 'reports'>, theirs: Scope): (line: ResultLine) => string | undefined {
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
  if (each === 'newCustomer') return ({ first }) => String(firstOrderOf(openings, first));
  return ({ key }) => String(key);
}

/** The name under which the lines of a subject are added up. */
function subjectName(whose: Result['of'], scope: Scope): (subject: Subject) => string {
  const own = whose === 'subject' ? ownName(scope) : whose === 'person' || whose === 'reports' ? personName(scope) : whose === 'team' ? teamName(scope) : (): string => '';
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
