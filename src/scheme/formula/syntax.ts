import { sentence } from '../../i18n';
import { formulaTexts as texts } from '../../i18n/texts/formula';
import type { Sentence, Text } from '../../i18n';
import type { Token } from './tokens';
import { FormulaFault, tokensOf } from './tokens';

/** What stands in a formula, before anything in it is known: signs and names in their order. */
export type Node =
  | { readonly is: 'number' | 'string'; readonly text: string; readonly at: number }
  /** `sure`: in brackets it may be a label, after a $ it is a parameter. `entry` is behind a point. */
  | { readonly is: 'name'; readonly text: string; readonly sure?: 'bracket' | 'parameter' | undefined; readonly entry?: string | undefined; readonly at: number }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Node[]; readonly options: readonly Option[]; readonly at: number }
  | { readonly is: 'table'; readonly rows: readonly Row[]; readonly at: number }
  /** Of + and * two or more, of the others two. */
  | { readonly is: 'operation'; readonly sign: Sign; readonly of: Joined; readonly at: number }
  | { readonly is: 'negative'; readonly of: Node; readonly at: number };

type Joined = readonly [Node, Node, ...(readonly Node[])];

export type Sign = '+' | '-' | '*' | '/' | ComparisonSign;
export type ComparisonSign = '>=' | '>' | '<=' | '<' | '=' | '<>';

/** `across: team`, behind what has its meaning by its place. */
export interface Option {
  readonly name: string;
  readonly value: Node;
  readonly at: number;
}

/** A line of a table in braces: `>=1000: 2%`, `"VIP": 3%`. */
export interface Row {
  readonly side?: '>=' | '>' | undefined;
  readonly key: Node;
  readonly value: Node;
}

export const FORMULA_LIMITS = { characters: 4000, depth: 40 } as const;

const COMPARISONS: readonly string[] = ['>=', '>', '<=', '<', '=', '<>'];

/** Reads the signs of a formula, which starts with =. @throws FormulaFault */
export function parse(formula: string): Node {
  if (formula.length > FORMULA_LIMITS.characters) throw new FormulaFault(0, texts.tooLong, { count: formula.length, most: FORMULA_LIMITS.characters });
  const parser = new Parser(tokensOf(formula));
  return parser.whole();
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.comparison();
    if (this.token().kind !== 'end') this.refuse(texts.anOperator);
    return node;
  }

  private token(): Token {
    return this.tokens[this.next] ?? { kind: 'end', text: '', at: 0 };
  }

  private take(): Token {
    const token = this.token();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private isSign(...signs: readonly string[]): boolean {
    const { kind, text } = this.token();
    return kind === 'sign' && signs.includes(text);
  }

  private refuse(what: Text): never {
    const { kind, text, at } = this.token();
    const found: Sentence | Text = kind === 'end' ? texts.theEnd : sentence(texts.found, { shown: text.slice(0, 30) });
    throw new FormulaFault(at, texts.expected, { what, found });
  }

  private expect(sign: string, what: Text): void {
    if (!this.isSign(sign)) this.refuse(what);
    this.take();
  }

  /** What brackets hold; formulas nested deeper than any is written are refused. */
  private inside<T>(at: number, read: () => T): T {
    this.depth += 1;
    if (this.depth > FORMULA_LIMITS.depth) throw new FormulaFault(at, texts.tooDeep, { most: FORMULA_LIMITS.depth });
    const value = read();
    this.depth -= 1;
    return value;
  }

  private comparison(): Node {
    const left = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.signed()));
    if (!this.isSign(...COMPARISONS)) return left;
    const { at } = this.token();
    const sign = comparisonSign(this.take().text);
    const right = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.signed()));
    if (this.isSign(...COMPARISONS)) throw new FormulaFault(this.token().at, texts.oneComparison);
    return { is: 'operation', sign, of: [left, right], at };
  }

  /** What is joined by + and -, or by * and /, from the left; several of + and of * are one. */
  private chain(signs: readonly ['+', '-'] | readonly ['*', '/'], part: () => Node): Node {
    let left = part();
    let joined: Joined | null = null;
    let nested = 0;
    while (this.isSign(...signs)) {
      const { text, at } = this.take();
      const right = part();
      const sign = text === signs[0] ? signs[0] : signs[1];
      if (sign !== signs[0] || joined === null) nested += 1;
      if (nested > FORMULA_LIMITS.depth) throw new FormulaFault(at, texts.tooDeep, { most: FORMULA_LIMITS.depth });
      const of: Joined = sign === signs[0] && joined !== null ? [...joined, right] : [left, right];
      joined = sign === signs[0] ? of : null;
      left = { is: 'operation', sign, of, at };
    }
    return left;
  }

  private signed(): Node {
    if (!this.isSign('-', '+')) return this.value();
    const { text, at } = this.take();
    const of = this.inside(at, () => this.signed());
    if (text === '+') return of;
    return of.is === 'number' && !of.text.startsWith('-') ? { ...of, text: `-${of.text}`, at } : { is: 'negative', of, at };
  }

  private value(): Node {
    const { kind, text, at } = this.token();
    if (kind === 'number' || kind === 'string') {
      this.take();
      return { is: kind, text, at };
    }
    if (kind === 'name' || kind === 'bracket' || kind === 'parameter') return this.named();
    if (this.isSign('(')) {
      this.take();
      const node = this.inside(at, () => this.comparison());
      this.expect(')', texts.closingOnly);
      return node;
    }
    return this.isSign('{') ? this.table() : this.refuse(texts.aValue);
  }

  private named(): Node {
    const { kind, text, at } = this.take();
    if (kind === 'name' && this.isSign('(')) return this.call(text, at);
    const entry = this.isSign('.') ? this.entry() : undefined;
    return { is: 'name', text, sure: kind === 'bracket' || kind === 'parameter' ? kind : undefined, entry, at };
  }

  private entry(): string {
    this.take();
    const { kind, text } = this.token();
    if (kind !== 'name' && kind !== 'bracket' && kind !== 'number') this.refuse(texts.aName);
    this.take();
    return text;
  }

  private call(name: string, at: number): Node {
    this.take();
    const given: Node[] = [];
    const options: Option[] = [];
    this.inside(at, () => this.list(')', texts.closing, () => {
      const option = this.option();
      if (option === null) given.push(this.comparison());
      else options.push(option);
    }));
    return { is: 'call', name, given, options, at };
  }

  private option(): Option | null {
    const { kind, text, at } = this.token();
    const behind = this.tokens[this.next + 1];
    if (kind !== 'name' || behind?.kind !== 'sign' || behind.text !== ':') return null;
    this.take();
    this.take();
    return { name: text, value: this.comparison(), at };
  }

  /** What stands between commas, up to a closing sign. */
  private list(closing: string, what: Text, read: () => void): void {
    if (!this.isSign(closing)) {
      read();
      while (this.isSign(',')) {
        this.take();
        read();
      }
    }
    this.expect(closing, what);
  }

  private table(): Node {
    const { at } = this.take();
    const rows: Row[] = [];
    this.inside(at, () => this.list('}', texts.closingTable, () => {
      const side = this.isSign('>=') ? '>=' : this.isSign('>') ? '>' : undefined;
      if (side !== undefined) this.take();
      const key = this.signed();
      this.expect(':', texts.colon);
      rows.push({ side, key, value: this.signed() });
    }));
    return { is: 'table', rows, at };
  }
}

function comparisonSign(text: string): ComparisonSign {
  switch (text) {
    case '>=':
    case '>':
    case '<=':
    case '<':
    case '<>':
      return text;
    default:
      return '=';
  }
}
