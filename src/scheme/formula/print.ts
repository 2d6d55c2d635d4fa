import type { Language } from '../../i18n';
import { referenceOf } from '../grammar/given';
import type { Json } from '../shape/json';
import { isPlainObject } from '../shape/json';
import { CONDITIONS } from './conditions';
import { printOwner } from './owner';
import { EXPRESSIONS } from './expressions';
import type { Names } from './names';
import { bracketed, entryText, jsonObject, printFigure, quote } from './parts';
import type { ComparisonSign } from './syntax';
import type { BySigns, JsonObject, Printer, Way } from './way';
import { listOf } from './call';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const RESERVED = /^(?:true|false)$/i;

/** How strongly what is printed holds together: a comparison, a sum, a product, or something that needs no brackets. */
type Level = 0 | 1 | 2 | 3;

interface Printed {
  readonly text: string;
  readonly level: Level;
}

const wayOf = (ways: Readonly<Record<string, Way | BySigns>>): ReadonlyMap<string, Way> =>
  new Map(Object.values(ways).flatMap((way) => (typeof way === 'string' ? [] : [[way.head, way] as const])));

const EXPRESSION_WAYS = wayOf(EXPRESSIONS);
const CONDITION_WAYS = wayOf(CONDITIONS);

export const COMPARISON_SIGNS: Readonly<Record<string, ComparisonSign>> = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equals: '=' };

/** Prints expressions and conditions of the language's JSON as formulas; with a language, names are what people call them in it. */
export class FormulaPrinter implements Printer {
  constructor(private readonly names: Names, private readonly language?: Language) {}

  expression(json: Json): string {
    return this.printed(json).text;
  }

  condition(json: Json): string {
    const said = jsonObject(json);
    if (said.value !== undefined) return this.comparison(said);
    if (typeof said.parameter === 'string') return `${this.parameter(`$${said.parameter}`)} = ${quote(String(said.is))}`;
    if (said.is !== undefined) return `${printOwner(said, this)} = ${typeof said.is === 'string' ? quote(said.is) : said.is === true ? 'TRUE' : 'FALSE'}`;
    const head = Object.keys(said).find((key) => CONDITION_WAYS.has(key)) ?? (said.contains !== undefined || said.startsWith !== undefined ? 'in' : '');
    return this.way(CONDITION_WAYS.get(head)).print(said, this);
  }

  /** Conditions that must all hold: one alone as it is, others as AND(…). */
  conditions(json: Json): string {
    const [first, ...more] = listOf(json);
    if (first !== undefined && more.length === 0 && jsonObject(first).all === undefined) return this.condition(first);
    return `AND(${listOf(json).map((each) => this.condition(each)).join(', ')})`;
  }

  field(name: string): string {
    const label = this.language && this.names.label({ is: 'field', name }, this.language);
    if (label !== undefined) return bracketed(label);
    const isPlain = NAME.test(name) && !RESERVED.test(name) && this.names.meaning(name)[0]?.is !== 'parameter';
    return isPlain ? name : bracketed(name);
  }

  parameter(reference: string): string {
    const { parameter: name, entry } = referenceOf(reference) ?? { parameter: '' };
    const behind = entryText(entry);
    const label = this.language && this.names.label({ is: 'parameter', name }, this.language);
    if (label !== undefined) return `${bracketed(label)}${behind}`;
    return `${this.names.isParameter(name) && !RESERVED.test(name) ? '' : '$'}${name}${behind}`;
  }

  private way(way: Way | undefined): Way {
    if (way === undefined) throw new RangeError('What no formula can say.');
    return way;
  }

  private printed(json: Json): Printed {
    if (isPlainObject(json)) return this.construct(jsonObject(json));
    if (referenceOf(json) !== null) return { text: this.parameter(String(json)), level: 3 };
    if (typeof json === 'string' && /^[A-Za-z]/.test(json)) return { text: this.field(json), level: 3 };
    return { text: printFigure(json), level: 3 };
  }

  private construct(json: JsonObject): Printed {
    const { plus, minus, times, over } = json;
    if (listOf(plus).length > 1) return this.chain(listOf(plus), ' + ', 1);
    if (listOf(times).length > 1) return this.chain(listOf(times), ' * ', 2);
    if (minus !== undefined) return this.two(listOf(minus), ' - ', 1);
    if (over !== undefined && json.byZero === undefined) return this.two(listOf(over), ' / ', 2);
    const head = Object.keys(json).find((key) => EXPRESSION_WAYS.has(key)) ?? '';
    return { text: this.way(EXPRESSION_WAYS.get(head)).print(json, this), level: 3 };
  }

  /** Several that are joined by the same sign: one of them that is itself so joined stands in brackets. */
  private chain(of: readonly Json[], sign: string, level: 1 | 2): Printed {
    const texts = of.map((each, index) => {
      const isSame = level === 1 ? jsonObject(each).plus !== undefined : jsonObject(each).times !== undefined;
      return this.operand(each, index === 0 && !isSame ? level : level + 1);
    });
    return { text: texts.join(sign), level };
  }

  private two(of: readonly Json[], sign: string, level: 1 | 2): Printed {
    const [left = 0, right = 0] = of;
    return { text: `${this.operand(left, level)}${sign}${this.operand(right, level + 1)}`, level };
  }

  private operand(json: Json, least: number): string {
    const { text, level } = this.printed(json);
    return level < least ? `(${text})` : text;
  }

  private comparison(json: JsonObject): string {
    const [key, sign] = Object.entries(COMPARISON_SIGNS).find(([each]) => json[each] !== undefined) ?? ['equals', '='];
    return `${this.expression(json.value ?? 0)} ${sign} ${this.expression(json[key] ?? 0)}`;
  }
}
