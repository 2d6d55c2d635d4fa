import { isoDay } from '../../calendar';
import type { Language, Text } from '../../i18n';
import { whyTexts } from '../../i18n/texts/payout';
import type { Exact } from '../../money';
import { compare, equals, grouped, groupedInFull, percent, round } from '../../money';
import { Explanation } from '../../explain';
import type { Cut, CutReason, Draft } from '../work/draft';
import { exactOf, isCash } from '../work/draft';

/** So many rows are named; of more, only how many they are. */
const NAMED_ROWS = 8;

/** The working of a line in one sentence: what it rests on, the arithmetic, rounding and cuts, and its rows. */
export function whyOf(draft: Draft, language: Language): string {
  const explanation = new Explanation(language);
  tellSubject(draft, explanation);
  const term = draft.award.explain(explanation);
  const { amount } = draft.award;
  const result = shown(amount, draft);
  const arithmetic = term.binds === 'whole' ? result : explanation.say(term.rough === true || !isShownExactly(amount) ? whyTexts.nearly : whyTexts.result, { term: term.text, result });
  const facts = explanation.facts.join(explanation.say(whyTexts.comma));
  const working = facts === '' ? arithmetic : explanation.say(whyTexts.working, { facts, arithmetic });
  const steps = stepsOf(draft, explanation);
  const said = explanation.say(whyTexts.sentence, { working: [working, ...steps].join(explanation.say(whyTexts.comma)), rows: rowsOf(draft, explanation) });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What was done with the amount that a rule gave; of a part or a credited share, first what was done with the whole. */
function stepsOf(draft: Draft, explanation: Explanation): string[] {
  const cuts = draft.cuts.map((cut) => cutStep(cut, draft, explanation));
  const { part, credited } = draft;
  if (part === undefined && credited !== undefined) {
    const values = { share: percent(credited.share), amount: shown(exactOf(draft), draft), whole: shown(credited.whole.amount, draft) };
    return [...stepsOf(credited.whole, explanation), explanation.say(whyTexts.credited, values), ...cuts];
  }
  if (part === undefined) return [...boundStep(draft, explanation), ...roundingStep(draft, explanation), ...cuts];
  const values = { part: part.label, share: percent(part.share), amount: shown(exactOf(draft), draft), whole: shown(part.whole.amount, draft) };
  const step = part.day === undefined ? explanation.say(whyTexts.part, values) : explanation.say(whyTexts.partOn, { ...values, day: isoDay(part.day) });
  return [...stepsOf(part.whole, explanation), step, ...cuts];
}

/** Whose line it is, where that is not its recipient, and what its rows had to meet; of a share, whose pool it is. */
function tellSubject({ worked: { component, scope, where }, award }: Draft, explanation: Explanation): void {
  const subject = award.of ?? award.subject;
  const { data } = scope;
  const row = subject.first;
  const customers = data.sales.names('customer');
  if (component.each === 'newCustomer') explanation.named(whyTexts.newCustomer, customers.names.shown(customers.codes[row] ?? -1));
  if (component.each === 'customer' && component.to.kind !== 'customer') explanation.named(whyTexts.customer, customers.names.shown(subject.key));
  if (component.each === 'team' && component.to.kind !== 'team') explanation.named(whyTexts.team, data.salesNames('team').names.shown(subject.key));
  where?.explain(subject, row, explanation);
}

/** Decimals that never end are shown to ten places, which is not all of them. */
function isShownExactly(amount: Exact): boolean {
  return equals(amount, round(amount, 10));
}

/** The data rows of a line, counted from 1, in the order of the table. */
export function rowNumbers(draft: Draft): number[] {
  const { sales } = draft.worked.scope.data.whole;
  return rowsInOrder(draft).map((row) => sales.rowNumber(row));
}

/** The rows of the sales table on which a line rests, each once. */
function rowsInOrder({ award, worked: { scope: { data } } }: Draft): number[] {
  const { list, from, to } = award.subject;
  const rows: number[] = [];
  for (let at = from; at < to; at++) rows.push(data.rowOf(list[at] ?? -1));
  return rows.length < 2 ? rows : rows.sort((a, b) => a - b).filter((row, at) => row !== rows[at - 1]);
}

/** The same rows as people find them. */
export function placesOf(draft: Draft): string[] {
  const { sales } = draft.worked.scope.data.whole;
  return rowsInOrder(draft).map((row) => sales.rowName(row));
}

/** Cash with its places, other awards plainly; what is finer is shown as it is. */
function shown(amount: Exact, draft: Draft): string {
  const { places } = draft.worked.scope;
  return isCash(draft) ? groupedInFull(amount, places) : grouped(amount);
}

function boundStep(draft: Draft, explanation: Explanation): string[] {
  const [exact, { amount }] = [exactOf(draft), draft.award];
  if (equals(amount, exact)) return [];
  return [explanation.say(compare(exact, amount) > 0 ? whyTexts.raised : whyTexts.lowered, { after: shown(exact, draft) })];
}

function roundingStep(draft: Draft, explanation: Explanation): string[] {
  const { scope } = draft.worked;
  const exact = exactOf(draft);
  const rounded = round(exact, scope.places, scope.parameters.rounding);
  if (equals(rounded, exact)) return [];
  return [explanation.say(ROUNDING_TEXTS[scope.parameters.rounding], { after: shown(rounded, draft) })];
}

const ROUNDING_TEXTS = { 'half-up': whyTexts.halfUp, 'half-even': whyTexts.halfEven, down: whyTexts.down, up: whyTexts.up } as const;

function cutStep({ reason, after, bound, before }: Cut, draft: Draft, explanation: Explanation): string {
  const text = reason === 'carry' ? (compare(before, after) < 0 ? whyTexts.carriedOn : whyTexts.carriedIn) : CUT_TEXTS[reason];
  return explanation.say(text, { after: shown(after, draft), bound: bound === undefined ? '' : shown(bound, draft) });
}

const CUT_TEXTS: Readonly<Record<Exclude<CutReason, 'carry'>, Text>> = {
  limit: whyTexts.limit, forfeit: whyTexts.forfeit, floor: whyTexts.floor, 'base-pay': whyTexts.basePay, cap: whyTexts.cap, budget: whyTexts.budget,
};

function rowsOf(draft: Draft, explanation: Explanation): string {
  const size = draft.worked.scope.data.credits === undefined ? draft.award.subject.size : rowNumbers(draft).length;
  if (size === 0) return '';
  if (size > NAMED_ROWS) return explanation.say(whyTexts.manyRows, { count: size });
  const [place = '', ...others] = placesOf(draft);
  if (others.length === 0) return explanation.say(whyTexts.row, { row: place });
  return explanation.say(whyTexts.rows, { rows: [place, ...others].join(explanation.say(whyTexts.list)) });
}
