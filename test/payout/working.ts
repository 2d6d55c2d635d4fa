import type { Exact } from '../../src/money';
import { add, divide, HUNDRED, multiply, parseExact, subtract } from '../../src/money';

/** What the working of a line says: its arithmetic worked out again, the result that it names, and the last amount. */
export interface Working {
  readonly value: Exact;
  readonly isExact: boolean;
  readonly result: Exact;
  readonly last: Exact;
}

const FIGURE = /-?[\d,]+(?:\.\d+)?/g;

/** Reads a working again, as a clerk with a calculator would. */
export function readWorking(why: string): Working {
  const said = why.replace(/（[第共][^（）]*行）。$|。$/, '').replace(/ \((?:rows? [\d, ]+|\d+ rows)\)\.$|\.$/, '');
  const arithmetic = said.slice(Math.max(said.lastIndexOf('：') + 1, said.lastIndexOf(': ') + 1)).trim();
  const [, left = '', sign, right] = /^([-\d,.%×÷+−() ]+?)(?: ([=≈]) (-?[\d,.]+?))?(?=，|, [a-z]|$)/.exec(arithmetic) ?? [];
  const value = new Calculator(left).result();
  return { value, isExact: sign !== '≈', result: right === undefined ? value : figure(right), last: figure(said.match(FIGURE)?.at(-1) ?? '') };
}

function figure(text: string): Exact {
  const value = parseExact(text.replaceAll(',', '').replace(/\.$/, ''));
  if (value === null) throw new Error(`"${text}" is no figure.`);
  return value;
}

/** Sums, products, quotients, percentages and brackets, from left to right as on paper. */
class Calculator {
  private readonly tokens: readonly string[];
  private place = 0;

  constructor(text: string) {
    this.tokens = text.match(/-?[\d,]+(?:\.\d+)?|[%×÷+−()]/g) ?? [];
  }

  result(): Exact {
    const value = this.sum();
    if (this.place < this.tokens.length) throw new Error(`Not arithmetic: ${this.tokens.join(' ')}`);
    return value;
  }

  private sum(): Exact {
    let value = this.product();
    for (let sign = this.next('+', '−'); sign !== undefined; sign = this.next('+', '−')) {
      value = sign === '+' ? add(value, this.product()) : subtract(value, this.product());
    }
    return value;
  }

  private product(): Exact {
    let value = this.factor();
    for (let sign = this.next('×', '÷'); sign !== undefined; sign = this.next('×', '÷')) {
      value = sign === '×' ? multiply(value, this.factor()) : divide(value, this.factor());
    }
    return value;
  }

  private factor(): Exact {
    if (this.next('(') !== undefined) {
      const value = this.sum();
      if (this.next(')') === undefined) throw new Error('A bracket is not closed.');
      return value;
    }
    const value = figure(this.tokens[this.place++] ?? '');
    return this.next('%') === undefined ? value : divide(value, HUNDRED);
  }

  private next(...wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.place];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.place += 1;
    return token;
  }
}
