import type { PeriodKind } from '../../calendar';
import { monthsIn } from '../../calendar';
import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { laterTexts } from '../../i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import { schemeTexts } from '../../i18n/texts/scheme';
import { compare, plain, ZERO } from '../../money';
import type { FieldCatalogue } from '../../table';
import { catalogueOf } from '../catalogue';
import type { ComponentDraft } from '../grammar/component';
import { isReference } from '../grammar/given';
import type { SchemeDraft } from '../grammar/scheme';
import type { AskedOf, At, Occurrence } from '../shape/at';
import type { Condition, Parameter } from '../types';
import type { AskedWord } from './asked';
import { CONDITION_WORDS, CONDITIONS_TO_DATE, EXPRESSION_WORDS, EXPRESSIONS_TO_DATE } from './asked';
import type { ComponentWord } from './component';
import { COMPONENT_WORDS } from './component';
import { FIELD_WORDS, PARAMETER_WORDS } from './field';
import { parametersOf } from '../walk/parameters-used';
import { PERIOD_KINDS } from '../words';
import { checkDecisions } from './decisions';
import { checkShares } from './credits';
import { checkEntries, fieldOfOwner } from './entries';
import { never } from './never';
import { checkOwnYears } from './own-years';
import { nestsIn, periodsOf } from './periods';
import { checkResults } from './results';
import { checkRule } from './rule';

/**
 * Whether all that a scheme says means something where it stands. What would be passed over is refused, with its place
 * and the reason; tables say what goes with what.
 */
export function checkMeaning(scheme: SchemeDraft, at: At): void {
  const fields = catalogueOf(scheme);
  scheme.fields.forEach((use, index) => {
    for (const { key, said, why } of FIELD_WORDS) {
      const reason = said(use) ? why(use, fields) : undefined;
      if (reason !== undefined) never(reason, at.key('fields').item(index).key(key));
    }
  });
  scheme.parameters.forEach((parameter, index) => checkParameter(parameter, at.key('parameters').item(index)));
  scheme.components.forEach((component, index) => checkComponent(component, scheme, at.key('components').item(index)));
  for (const asked of at.trail.expressions) checkAsked(asked, EXPRESSION_WORDS);
  for (const asked of at.trail.conditions) checkAsked(asked, CONDITION_WORDS);
  for (const { at: place, what } of at.trail.conditions) checkWords(what, fields, place);
  checkItems(scheme, at);
  checkDated(scheme, at);
  checkDecisions(scheme, at);
  checkEntries(scheme, fields, at);
  checkResults(scheme, at);
}

function checkAsked<T>({ at, what, of }: Occurrence<T>, words: readonly AskedWord<T>[]): void {
  const found = words.find((word) => word.not.includes(of) && word.said(what));
  if (found !== undefined) never(found.why, at);
}

function checkComponent(component: ComponentDraft, scheme: SchemeDraft, at: At): void {
  const { each, rule } = component;
  for (const word of COMPONENT_WORDS) {
    if (!word.said(component, scheme)) continue;
    if (word.each?.includes(each) === false) only(word, texts.eachWord, word.each, each, at);
    else if (word.rules?.includes(rule.kind) === false) only(word, texts.ruleWord, word.rules, rule.kind, at);
  }
  if (rule.kind === 'formula' && rule.toDate !== undefined && each !== 'row' && each !== 'member') checkNesting(component, rule.toDate, scheme, at.key('rule').key('toDate'));
  if (rule.kind === 'formula' && rule.toDate !== undefined) checkToDate(at.key('rule'));
  checkProration(component, scheme, at);
  checkOwnYears(component, scheme, at);
  checkRule(component, scheme, at.key('rule'));
  checkShares(component, scheme, at);
  checkRefunds(component, at);
  if (rule.kind === 'contest' && !isReference(rule.prizes)) {
    rule.prizes.forEach((prize, index) => {
      if (!isReference(prize) && compare(prize, ZERO) < 0) at.key('rule').key('prizes').item(index).wrong('out-of-bounds', texts.negativePrize, { value: plain(prize) });
    });
  }
}

/** What is added up to date is a running total of the subject's own rows. */
function checkToDate(at: At): void {
  const within = ({ path }: At): boolean => path.startsWith(`${at.path}.`);
  for (const asked of at.trail.expressions) if (within(asked.at)) checkAsked(asked, EXPRESSIONS_TO_DATE);
  for (const asked of at.trail.conditions) if (within(asked.at)) checkAsked(asked, CONDITIONS_TO_DATE);
}

/** Weights of a proration part the period into as many equal parts. */
function checkProration(component: ComponentDraft, scheme: SchemeDraft, at: At): void {
  const periods = periodsOf(component, scheme);
  for (const { at: place, what } of at.trail.expressions) {
    if (what.kind !== 'proration' || what.weights.length === 0 || !place.path.startsWith(`${at.path}.`)) continue;
    const odd = periods.find((per) => !Number.isInteger(monthsIn(per) / what.weights.length));
    if (odd !== undefined) place.key('weights').wrong('no-meaning', texts.prorationParts, { count: what.weights.length, per: odd === 'own-year' ? OWN_YEAR : odd });
    const low = what.weights.findIndex((weight) => compare(weight, ZERO) < 0);
    if (low >= 0 || what.weights.every((weight) => compare(weight, ZERO) === 0)) place.key('weights').wrong('out-of-bounds', schemeTexts.wantsWeights);
  }
}

/** How a message names a year that begins on a day of one's own. */
const OWN_YEAR = 'yearsFrom';

/** The place of a word, and with what it would mean something. */
function only({ key, why }: ComponentWord, kind: Text, words: readonly string[], has: string, at: At): void {
  const place = key.split('.').reduce((outer, step) => outer.key(step), at);
  const quoted = (list: readonly string[]): Sentence => sentence(kind, { words: list.map((word) => `"${word}"`).join(', ') });
  place.wrong('no-meaning', texts.only, { where: quoted(words), why, here: quoted([has]) });
}

/** Refunds have a period of their own, and are earned by time only where it is said in how much of it. */
function checkRefunds({ periodOf }: ComponentDraft, at: At): void {
  for (const { at: place, what } of at.trail.expressions) {
    if (what.kind !== 'takenBack' || !place.path.startsWith(`${at.path}.`)) continue;
    if (what.soldOn === periodOf && !what.linked) never(sentence(texts.refundDay, { field: periodOf }), place);
    if (what.days !== undefined && (what.by !== 'schedule' || what.months !== undefined)) never(laterTexts.scheduleDays, place.key('withinDays'));
    else if (what.days === undefined && (what.by === 'schedule') !== (what.months !== undefined)) never(texts.scheduleMonths, place.key('months'));
  }
}

/** Each period must lie within one of those since whose start everything is added up. */
function checkNesting(component: ComponentDraft, reset: PeriodKind, scheme: SchemeDraft, at: At): void {
  const odd = periodsOf(component, scheme).find((kind) => !nestsIn(kind, reset));
  if (odd === undefined) return;
  const nesting = PERIOD_KINDS.filter((kind) => nestsIn(kind, reset)).map((kind) => `"${kind}"`).join(', ');
  at.wrong('no-meaning', texts.toDateNests, { reset, per: odd === 'own-year' ? OWN_YEAR : odd, nesting });
}

function checkParameter(parameter: Parameter, at: At): void {
  for (const { key, types } of PARAMETER_WORDS) {
    const value = parameter[key];
    const isSaid = value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (!isSaid || types.includes(parameter.type)) continue;
    const quoted = (list: readonly string[]): Sentence => sentence(texts.typeWord, { words: list.map((word) => `"${word}"`).join(', ') });
    at.key(key).wrong('no-meaning', texts.only, { where: quoted(types), why: texts.parameterKey, here: quoted([parameter.type]) });
  }
  parameter.defaults.forEach(({ when }, index) => {
    if (when.some(asksForColumn)) never(texts.columnInDefaults, at.key('defaults').item(index).key('when'));
  });
}

function asksForColumn(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(asksForColumn);
  return condition.kind === 'not' ? asksForColumn(condition.of) : condition.kind === 'column';
}

/** A field whose words are known never holds another. */
function checkWords(condition: Condition, fields: FieldCatalogue, at: At): void {
  if (condition.kind !== 'in' || isReference(condition.words)) return;
  const { field, from } = condition;
  const known = fieldOfOwner(field, from, fields);
  if (known?.kind !== 'word') return;
  const odd = condition.words.find((word) => known.vocabulary.read(word).state !== 'read');
  if (odd !== undefined) at.wrong('unknown-word', texts.wordOfField, { field, word: odd, words: known.vocabulary.offer });
}

function checkItems(scheme: SchemeDraft, at: At): void {
  for (const { at: place, name, items } of at.trail.items) {
    const figures = items === undefined ? undefined : scheme.parameters.find((parameter) => parameter.name === items)?.figures;
    if (items === undefined) never(texts.itemOutside, place);
    else if (figures !== undefined && !figures.includes(name)) place.wrong('unknown-key', texts.unknownItem, { items, name, figures: figures.join(', ') });
  }
}

/** What is asked of one row, of which the date is known. */
const SINGLE: readonly AskedOf[] = ['row', 'oneOfItsRows', 'unjudgedRow'];

/** A value by the date of the row is asked of single rows, one by the period of what has a period. */
function checkDated({ parameters }: SchemeDraft, at: At): void {
  const dated = new Map(parameters.map(({ name, dated: by }) => [name, by]));
  for (const { at: place, what, of } of at.trail.expressions) {
    const kinds = parametersOf(what).map((name) => dated.get(name));
    if (kinds.includes('row') && !SINGLE.includes(of)) never(texts.datedByRow, place);
    if (kinds.includes('period') && (of === 'member' || of === 'unjudgedRow')) never(texts.datedByPeriod, place);
  }
}
