import { formulaTexts as texts } from '../../i18n/texts/formula';
import type { Text, Value } from '../../i18n';

/** A formula that cannot be read: at which character (from 0) and why. */
export class FormulaFault extends Error {
  constructor(readonly at: number, readonly text: Text, readonly values: Readonly<Record<string, Value>> = {}) {
    super(text.en);
  }
}

/** What a formula is made of. `bracket`: a name in square brackets; `parameter`: a name after a $. */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'bracket' | 'parameter' | 'sign' | 'end';
  readonly text: string;
  /** The character at which it starts, from 0. */
  readonly at: number;
}

/** What Chinese keyboards give, as the sign that is meant; each stands for one character, so that places stay. */
const SAME: Readonly<Record<string, string>> = { '、': ',', '；': ',', ';': ',', '−': '-', '×': '*', '÷': '/', '【': '[', '】': ']' };

/** A letter, digit or sign of full width, as that of half width. */
function narrow(character: string): string {
  return /[\uff01-\uff5e]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
}

const BLANK = /\s/u;
const LETTER = /[\p{L}_]/u;
const NAME = /[\p{L}\p{M}\d_]/u;
const DIGIT = /\d/;
const TWO = ['>=', '<=', '<>'];
const ONE = '()+-*/,:{}.=><≥≤≠';

/** The signs, names, numbers and texts of a formula. @throws FormulaFault */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = Array.from({ length: formula.length }, (_, at) => SAME[formula.charAt(at)] ?? narrow(formula.charAt(at))).join('');
  for (let at = 1; at < text.length;) {
    if (BLANK.test(text.charAt(at))) at += 1;
    else at = tokenAt(text, formula, at, tokens);
  }
  tokens.push({ kind: 'end', text: '', at: formula.length });
  return tokens;
}

/** Reads the token that starts at a character, and gives where the next may start. */
function tokenAt(text: string, formula: string, at: number, tokens: Token[]): number {
  const first = text.charAt(at);
  const take = (kind: Token['kind'], end: number, word = text.slice(at, end)): number => {
    tokens.push({ kind, text: word, at });
    return end;
  };
  if (first === '"' || first === '“') return quoted(formula, at, first === '“' ? '”' : formula.charAt(at), texts.openQuote, (word, end) => take('string', end, word));
  if (first === '[') return quoted(formula, at, formula.charAt(at) === '[' ? ']' : formula.charAt(at) === '【' ? '】' : '］', texts.openName, (word, end) => take('bracket', end, word));
  if (first === '$') {
    const end = endOf(text, at + 1, NAME);
    if (end === at + 1) throw new FormulaFault(at, texts.expected, { what: texts.aParameter, found: { zh: '“$”', en: '"$"' } });
    return take('parameter', end, text.slice(at + 1, end));
  }
  if (DIGIT.test(first)) return take('number', endOfNumber(text, at));
  if (LETTER.test(first)) return take('name', endOf(text, at, NAME));
  if (TWO.includes(text.slice(at, at + 2))) return take('sign', at + 2);
  if (ONE.includes(first)) return take('sign', at + 1, first === '≥' ? '>=' : first === '≤' ? '<=' : first === '≠' ? '<>' : first);
  throw new FormulaFault(at, texts.strange, { shown: String.fromCodePoint(formula.codePointAt(at) ?? 0) });
}

function endOf(text: string, from: number, pattern: RegExp): number {
  let end = from;
  while (end < text.length && pattern.test(text.charAt(end))) end += 1;
  return end;
}

/** Digits, digits behind a point, and a percent or permille sign. */
function endOfNumber(text: string, at: number): number {
  let end = endOf(text, at, DIGIT);
  if (text.charAt(end) === '.' && DIGIT.test(text.charAt(end + 1))) end = endOf(text, end + 1, DIGIT);
  if (/^0\d\d/.test(text.slice(at, end))) throw new FormulaFault(at, texts.separated, { shown: text.slice(at, Math.min(end, at + 20)) });
  if (text.charAt(end) === '%' || text.charAt(end) === '‰') return end + 1;
  if (LETTER.test(text.charAt(end))) throw new FormulaFault(at, texts.badNumber, { shown: text.slice(at, Math.min(endOf(text, end, NAME), at + 20)) });
  return end;
}

/** What stands up to a closing sign, which is written twice where it is part of it. */
function quoted(text: string, at: number, closing: string, open: Text, take: (word: string, end: number) => number): number {
  let word = '';
  for (let end = at + 1; end < text.length; end += 1) {
    if (text.charAt(end) !== closing) word += text.charAt(end);
    else if (text.charAt(end + 1) === closing) word += text.charAt(end++);
    else return take(word, end + 1);
  }
  throw new FormulaFault(at, open);
}
