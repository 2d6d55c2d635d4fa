import type { Text } from '../../i18n';
import { sentence } from '../../i18n';
import { saidTexts as texts } from '../../i18n/texts/said';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { isReference } from '../grammar/given';
import type { Condition, Expression, FieldOwner, WordMatch } from '../types';
import { expression } from './expression';
import { figure, rate, words } from './figures';
import type { Said } from './join';
import { joined } from './join';
import type { Sayer } from './sayer';

/** What is still open of conditions that must all hold, or the one of them that never does; null where all of them hold anyway. */
export function conditions(all: readonly Condition[], sayer: Sayer): Said | null {
  const open = sayer.open(all, false);
  if (open === 'settled') return joined(all.filter((each) => sayer.decided([each]) === false).slice(0, 1).map((each) => condition(each, sayer, asWritten)), texts.and);
  return open.length === 0 ? null : joined(open.map((each) => condition(each, sayer)), texts.and);
}

/** Which of the parts of a condition are said: those that are still open, unless it is said as it is written. */
type Saying = (of: readonly Condition[], settled: boolean, sayer: Sayer) => ReturnType<Sayer['open']>;

const stillOpen: Saying = (of, settled, sayer) => sayer.open(of, settled);
const asWritten: Saying = (of) => of;

/** One condition in words; a kind that is forgotten does not compile. */
function condition(what: Condition, sayer: Sayer, saying = stillOpen): Said {
  const label = (name: string): Said => sentence(texts.word, { word: sayer.parameter(name)?.label ?? name });
  switch (what.kind) {
    case 'in':
      return sentence(matching(what.how, isReference(what.words)), { field: owned(what.field, what.from, sayer), words: words(what.words, sayer) });
    case 'flag':
      return sentence(what.is ? texts.yes : texts.no, { field: owned(what.field, what.from, sayer) });
    case 'blank':
      return sentence(what.is ? texts.isBlank : texts.isFilled, { field: owned(what.field, what.from, sayer) });
    case 'firstOrder':
      return what.is ? texts.isFirstOrder : texts.isNoFirstOrder;
    case 'sameAs':
      return sentence(texts.sameAsFirstOrder, { field: sayer.field(what.field) });
    case 'compare':
      return sentence((isDay(what.left, sayer) || isDay(what.right, sayer) ? texts.ofDays : texts)[what.by], sidesOf(what, sayer));
    case 'newCustomer':
      return what.is ? texts.isNewCustomer : texts.isNoNewCustomer;
    case 'laterThan':
      return sentence(texts.laterThan, { field: sayer.field(what.field), days: figure(what.workingDays, sayer), period: saidRuleTexts.period[what.afterEndOf] });
    case 'parameterIs':
      return sentence(texts.equals, { left: label(what.parameter), right: sayer.parameter(what.parameter)?.choices.find(({ word }) => word === what.word)?.label ?? what.word });
    case 'given':
      return sentence(texts.isFilled, { field: label(what.parameter) });
    case 'empty':
      return sentence(texts.isBlank, { field: label(what.parameter) });
    case 'column':
      return sentence(texts.hasColumn[what.table], { field: sayer.field(what.field, what.table) });
    case 'all':
      return several(saying(what.of, false, sayer), texts.and, (each) => condition(each, sayer, saying));
    case 'any':
      return several(saying(what.of, true, sayer), texts.orElseThat, (each) => condition(each, sayer, saying));
    case 'not':
      if (what.of.kind === 'column') return sentence(texts.hasNoColumn[what.of.table], { field: sayer.field(what.of.field, what.of.table) });
      return sentence(texts.not, { what: bracketed(what.of, condition(what.of, sayer, saying), sayer, saying) });
  }
}

/** Both sides of a comparison; a figure that a rate is held against is a rate. */
function sidesOf({ left, right }: Extract<Condition, { readonly kind: 'compare' }>, sayer: Sayer): { readonly left: Said; readonly right: Said } {
  const side = (of: Expression, other: Expression): Said => (of.kind === 'figure' && isShare(other, sayer) ? figure(of.value, sayer, rate) : expression(of, sayer));
  return { left: side(left, right), right: side(right, left) };
}

/** Whether an expression gives a share: a column of rates, a growth, what is attained of a target, a part. */
export function isShare(of: Expression, sayer: Sayer): boolean {
  switch (of.kind) {
    case 'field':
      return sayer.isRate(of.field, 'sales');
    case 'people': case 'teams':
      return sayer.isRate(of.field, of.kind);
    case 'over':
      return of.of[1].kind === 'target';
    case 'growth': case 'proration': case 'creditShare':
      return true;
    default:
      return false;
  }
}

/** Whether an expression gives a day, so that one is before another rather than below it. */
function isDay(of: Expression, sayer: Sayer): boolean {
  switch (of.kind) {
    case 'field':
      return sayer.isDay(of.field, 'sales');
    case 'people':
      return sayer.isDay(of.field, 'people');
    case 'teams':
      return sayer.isDay(of.field, 'teams');
    case 'date': case 'addMonths': case 'startOf': case 'endOf': case 'workday': case 'lastWorkingDay': case 'payDay':
      return true;
    default:
      return false;
  }
}

/** A condition in brackets, which several together have already. */
function bracketed(of: Condition, said: Said, sayer: Sayer, saying: Saying): Said {
  const parts = of.kind === 'all' || of.kind === 'any' ? saying(of.of, of.kind === 'any', sayer) : [];
  return parts.length > 1 && parts !== 'settled' ? said : sentence(texts.bracketed, { what: said });
}

function several(parts: ReturnType<Sayer['open']>, between: Text, say: (part: Condition) => Said): Said {
  if (parts === 'settled' || parts.length === 0) return texts.always;
  const said = joined(parts.map(say), between);
  return parts.length === 1 ? said : sentence(texts.bracketed, { what: said });
}

function matching(how: WordMatch, isList: boolean): typeof texts.isOneOf {
  if (how === 'contains') return texts.containsWord;
  if (how === 'startsWith') return texts.startsWithWord;
  return isList ? texts.isOneOfList : texts.isOneOf;
}

export function owned(field: string, from: FieldOwner | undefined, sayer: Sayer): Said {
  switch (from) {
    case undefined:
      return sayer.field(field);
    case 'person':
      return sentence(texts.ofPeople, { field: sayer.field(field, 'people') });
    case 'referrer':
      return sentence(texts.ofReferrer, { field: sayer.field(field, 'people') });
    case 'team':
      return sentence(texts.ofTeams, { field: sayer.field(field, 'teams') });
    case 'firstOrder':
      return sentence(texts.ofFirstOrder, { field: sayer.field(field) });
  }
}
