import type { Language, Text } from '../i18n';
import { whyTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { compare, equals, grouped, negate, round } from '../money';
import { teamOf, Told } from '../rules';
import type { Cut, CutReason, Draft } from './draft';
import { isCash } from './draft';

/** So many rows are named; of more, only how many they are. */
const NAMED_ROWS = 8;

/** The working of a line in one sentence: what it rests on, the arithmetic, rounding and cuts, and its rows. */
export function whyOf(draft: Draft, language: Language): string {
  const told = new Told(language);
  tellSubject(draft, told);
  const term = draft.grant.tell(told);
  const { amount } = draft.grant;
  const result = shown(amount, draft);
  const arithmetic = term.binds === 'whole' ? result : told.say(term.rough === true || !isShownExactly(amount) ? whyTexts.nearly : whyTexts.result, { term: term.text, result });
  const facts = told.facts.join(told.say(whyTexts.comma));
  const working = facts === '' ? arithmetic : told.say(whyTexts.working, { facts, arithmetic });
  const steps = [...boundStep(draft, told), ...roundingStep(draft, told), ...draft.cuts.map((cut) => cutStep(cut, draft, told))];
  const said = told.say(whyTexts.sentence, { working: [working, ...steps].join(told.say(whyTexts.comma)), rows: rowsOf(draft, told) });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Whose line it is, where that is not its recipient, and what its rows had to meet. */
function tellSubject(draft: Draft, told: Told): void {
  const { worked: { component, scope, where }, grant: { subject } } = draft;
  const { books } = scope;
  const row = subject.first;
  const customers = books.sales.names('customer');
  if (component.each === 'newCustomer') told.named(whyTexts.newCustomer, customers.names.shown(customers.codes[row] ?? -1));
  if (component.each === 'customer' && component.to.kind !== 'customer') told.named(whyTexts.customer, customers.names.shown(subject.key));
  if (component.each === 'team' && component.to.kind !== 'team') told.named(whyTexts.team, teamName(draft));
  if (component.each === 'row' || component.each === 'newCustomer') where.tell(subject, row, told);
}

/** The team of a line's rows; of a line without rows, that which the line is for. */
function teamName({ worked: { scope }, grant: { subject } }: Draft): string {
  const { codes, names } = scope.books.salesNames('team');
  return names.shown(subject.first >= 0 ? codes[subject.first] ?? -1 : teamOf(scope)(subject));
}

/** Decimals that never end are shown to ten places, which is not all of them. */
function isShownExactly(amount: Exact): boolean {
  return equals(amount, round(amount, 10));
}

/** The data rows of a line, counted from 1, in the order of the table. */
export function rowNumbers({ grant }: Draft): number[] {
  return Array.from(grant.subject.rows(), (row) => row + 1).sort((a, b) => a - b);
}

/** Cash with its places, other awards plainly; what is finer is shown as it is. */
function shown(amount: Exact, draft: Draft): string {
  const { places } = draft.worked.scope;
  if (!isCash(draft) || !equals(amount, round(amount, places))) return grouped(amount);
  return grouped(amount, places);
}

function boundStep(draft: Draft, told: Told): string[] {
  const { grant, exact } = draft;
  if (equals(grant.amount, exact)) return [];
  return [told.say(compare(exact, grant.amount) > 0 ? whyTexts.raised : whyTexts.lowered, { after: shown(exact, draft) })];
}

function roundingStep(draft: Draft, told: Told): string[] {
  const { scope } = draft.worked;
  const rounded = round(draft.exact, scope.places, scope.parameters.rounding);
  if (equals(rounded, draft.exact)) return [];
  return [told.say(ROUNDING_TEXTS[scope.parameters.rounding], { after: shown(rounded, draft) })];
}

const ROUNDING_TEXTS = { 'half-up': whyTexts.halfUp, 'half-even': whyTexts.halfEven, down: whyTexts.down, up: whyTexts.up } as const;

function cutStep({ reason, after, bound, before }: Cut, draft: Draft, told: Told): string {
  const text = reason === 'carry' ? (compare(before, after) < 0 ? whyTexts.carriedOn : whyTexts.carriedIn) : CUT_TEXTS[reason];
  const moved = compare(before, after) < 0 ? negate(before) : before;
  return told.say(text, { after: shown(after, draft), bound: bound === undefined ? '' : shown(bound, draft), before: shown(moved, draft) });
}

const CUT_TEXTS: Readonly<Record<Exclude<CutReason, 'carry'>, Text>> = {
  limit: whyTexts.limit, forfeit: whyTexts.forfeit, floor: whyTexts.floor, 'base-pay': whyTexts.basePay, cap: whyTexts.cap, budget: whyTexts.budget,
};

function rowsOf(draft: Draft, told: Told): string {
  const { size } = draft.grant.subject;
  if (size === 0) return '';
  if (size > NAMED_ROWS) return told.say(whyTexts.manyRows, { count: size });
  const rows = rowNumbers(draft);
  return size === 1 ? told.say(whyTexts.row, { row: rows[0] ?? 0 }) : told.say(whyTexts.rows, { rows: rows.join(told.say(whyTexts.list)) });
}
