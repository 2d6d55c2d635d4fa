import type { Language, Sentence, Text, Value } from '../i18n';
import { say, sentence } from '../i18n';
import type { Exact } from '../money';
import { compare, equals, grouped, ONE, percent, round, sign } from '../money';
import { termTexts } from '../i18n/texts/payout';

/** How a number is written: yuan with two places, a share of something as a percentage, or plainly. */
export type Unit = 'money' | 'rate' | 'number';

export function written(value: Exact, unit: Unit): string {
  if (unit === 'rate') return percent(value);
  return unit === 'money' && equals(value, round(value, 2)) ? grouped(value, 2) : grouped(value);
}

/** How a share is written that nobody has named a unit for: below 1 as a percentage. */
export function unitOfShare(value: Exact): Unit {
  return sign(value) > 0 && compare(value, ONE) < 0 ? 'rate' : 'number';
}

/** A piece of arithmetic in words. `binds` says how tightly, so that brackets stand where they must and nowhere else. */
export interface Term {
  readonly text: string;
  readonly binds: 'sum' | 'product' | 'whole';
  /** A figure in it has more decimals than are shown. */
  readonly rough?: boolean;
}

/** What stands by itself. */
export function whole(text: string): Term {
  return { text, binds: 'whole' };
}

/** A figure. Decimals that never end are shown to ten places, those of a percentage too. */
export function figureTerm(value: Exact, unit: Unit): Term {
  return { text: written(value, unit), binds: 'whole', rough: !equals(value, round(value, unit === 'rate' ? 12 : 10)) };
}

/** What adds nothing need not be said. */
const NOTHING = /^0(?:\.0+)?$/;

export function plus(all: readonly Term[]): Term {
  const terms = all.filter(({ text }) => !NOTHING.test(text));
  const [first, ...rest] = terms;
  if (first === undefined) return whole('0');
  const text = rest.reduce((sofar, { text: next }) => (next.startsWith('-') ? `${sofar} − ${next.slice(1)}` : `${sofar} + ${next}`), first.text);
  return rest.length === 0 ? first : { text, binds: 'sum', rough: isRough(terms) };
}

export function minus(left: Term, right: Term): Term {
  const taken = right.binds === 'sum' ? `(${right.text})` : bracketedIfNegative(right.text);
  return { text: `${left.text} − ${taken}`, binds: 'sum', rough: isRough([left, right]) };
}

export function times(terms: readonly Term[]): Term {
  return terms.length === 1 && terms[0] !== undefined ? terms[0] : { text: terms.map(factor).join(' × '), binds: 'product', rough: isRough(terms) };
}

export function over(left: Term, right: Term): Term {
  const divisor = right.binds === 'whole' ? bracketedIfNegative(right.text) : `(${right.text})`;
  return { text: `${factor(left)} ÷ ${divisor}`, binds: 'product', rough: isRough([left, right]) };
}

function isRough(terms: readonly Term[]): boolean {
  return terms.some(({ rough }) => rough === true);
}

function factor(term: Term): string {
  return term.binds === 'sum' ? `(${term.text})` : bracketedIfNegative(term.text);
}

function bracketedIfNegative(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** What is said on the way to a figure, in one language: the facts that it rests on, in order, each once. */
export class Explanation {
  readonly facts: string[] = [];

  constructor(readonly language: Language) {}

  say(text: Text, values: Readonly<Record<string, Value>> = {}): string {
    return say(sentence(text, values), this.language);
  }

  fact(text: Text, values: Readonly<Record<string, Value>>): void {
    const said = this.say(text, values);
    if (!this.facts.includes(said)) this.facts.push(said);
  }

  /** A named figure: `amount 60,000.00`. */
  named(label: Text | Sentence, figure: string): void {
    this.fact(termTexts.named, { label: 'values' in label ? label : withinSentence(label), figure });
  }
}

/** A label as it stands inside an English sentence: small, unless it is an abbreviation. */
export function withinSentence({ zh, en }: Text): Text {
  return { zh, en: /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en };
}
