import { formulaTexts as texts } from '../../i18n/texts/formula';
import type { Text, Value } from '../../i18n';
import type { Json } from '../shape/json';
import { stepInto, stepTo } from '../place/path';
import { nearest } from '../shape/nearest';
import { nothingElse } from './call';
import { CONDITIONS } from './conditions';
import { ownerOf } from './owner';
import { EXPRESSIONS } from './expressions';
import type { Names } from './names';
import { figureOfNode, parameterOfNode, truthOf } from './parts';
import { COMPARISON_SIGNS } from './print';
import type { Node, Sign } from './syntax';
import { FormulaFault } from './tokens';
import { callOf } from './way';
import type { BySigns, Call, Reader, Way } from './way';

const byName = (ways: Readonly<Record<string, Way | BySigns>>): ReadonlyMap<string, Way> =>
  new Map(Object.values(ways).flatMap((way) => (typeof way === 'string' ? [] : way.names.map((name) => [name, way] as const))));

const FIGURES = byName(EXPRESSIONS);
const QUESTIONS = byName(CONDITIONS);

/** The functions that formulas may use, of figures and of conditions. */
export const FUNCTION_NAMES: readonly string[] = [...new Set([...FIGURES.keys(), ...QUESTIONS.keys()])];

const KEYS: ReadonlyMap<Sign, string> = new Map(Object.entries(COMPARISON_SIGNS).map(([key, sign]) => [sign, key]));
const ARITHMETIC: ReadonlyMap<string, string> = new Map([['+', 'plus'], ['-', 'minus'], ['*', 'times'], ['/', 'over']]);

/** Turns the signs and names of a formula into the JSON that says the same, and remembers where each of its places stands. @throws FormulaFault */
export class FormulaReader implements Reader {
  readonly places = new Map<string, number>();

  constructor(readonly names: Names) {}

  mark(node: Node, path: string): void {
    this.places.set(path, node.at);
  }

  wrong(node: Node, text: Text, values: Readonly<Record<string, Value>> = {}): never {
    throw new FormulaFault(node.at, text, values);
  }

  expected(node: Node, what: Text): never {
    return this.wrong(node, texts.expected, { what, found: whatIs(node) });
  }

  expression(node: Node, path: string): Json {
    this.mark(node, path);
    const figure = figureOfNode(node);
    if (figure !== null) return figure;
    switch (node.is) {
      case 'name':
        return this.named(node, path);
      case 'call':
        return this.call(node, path, FIGURES, QUESTIONS, texts.conditionFunction);
      case 'negative':
        return { times: [-1, this.expression(node.of, stepTo(stepInto(path, 'times'), 1))] };
      case 'operation': {
        const key = ARITHMETIC.get(node.sign);
        if (key === undefined) return this.wrong(node, texts.conditionAsFigure);
        return { [key]: node.of.map((each, index) => this.expression(each, stepTo(stepInto(path, key), index))) };
      }
      default:
        return this.expected(node, texts.anExpression);
    }
  }

  private named(node: Extract<Node, { readonly is: 'name' }>, path: string): Json {
    const parameter = parameterOfNode(node, this);
    if (parameter !== null) return parameter;
    const field = this.field(node, stepInto(path, 'field'));
    if (field === null) return this.expected(node, texts.anExpression);
    return /^[A-Za-z][A-Za-z0-9]*(?:\..+)?$/.test(field) ? field : { field };
  }

  field(node: Node, path: string): string | null {
    if (node.is !== 'name' || node.sure === 'parameter') return null;
    this.mark(node, path);
    const name = node.entry === undefined ? node.text : `${node.text}.${node.entry}`;
    const meant = node.sure === undefined ? this.names.meaning(name) : this.names.inBrackets(name);
    const fields = meant.filter(({ is }) => is === 'field');
    const [found] = fields;
    if (fields.length > 1) return this.wrong(node, texts.ambiguousName, { name, names: fields.map((each) => each.name).join(', ') });
    if (found !== undefined) return found.name;
    if (meant.length > 0) return null;
    const near = nearest(name, this.names.all());
    return near === undefined ? this.wrong(node, texts.unknownName, { name, names: this.names.own().join(', ') }) : this.wrong(node, texts.unknownNameNear, { name, near });
  }

  private call(node: Call, path: string, ways: ReadonlyMap<string, Way>, others: ReadonlyMap<string, Way>, other: Text): Json {
    const name = node.name.toUpperCase();
    const way = ways.get(name);
    if (way !== undefined) return way.read(node, path, this);
    if (others.has(name)) return this.wrong(node, other, { name });
    const near = nearest(name, [...ways.keys(), ...others.keys()]);
    return near === undefined ? this.wrong(node, texts.unknownFunction, { name: node.name, names: [...ways.keys()].join(', ') }) : this.wrong(node, texts.unknownFunctionNear, { name: node.name, near });
  }

  conditions(node: Node, path: string): Json {
    this.mark(node, path);
    const all = callOf(node, 'AND');
    return (all !== null && all.options.length === 0 ? all.given : [node]).map((each, index) => this.condition(each, stepTo(path, index)));
  }

  condition(node: Node, path: string): Json {
    this.mark(node, path);
    if (node.is === 'call') return this.call(node, path, QUESTIONS, FIGURES, texts.figureFunction);
    if (node.is !== 'operation' || ARITHMETIC.has(node.sign)) return this.expected(node, texts.aCondition);
    const [left, right] = node.of;
    if (node.sign === '<>') return { not: this.condition({ ...node, sign: '=' }, stepInto(path, 'not')) };
    return (node.sign === '=' ? this.equality(left, right, path) : null) ?? this.comparison(left, KEYS.get(node.sign) ?? '', right, path);
  }

  private comparison(left: Node, key: string, right: Node, path: string): Json {
    return { value: this.expression(left, stepInto(path, 'value')), [key]: this.expression(right, stepInto(path, key)) };
  }

  /** What is compared with a word, or with TRUE or FALSE; null where figures are compared. */
  private equality(left: Node, right: Node, path: string): Json | null {
    const flag = truthOf(right);
    const ofCustomer = callOf(left, 'ISNEWCUSTOMER');
    const asked = ofCustomer ?? callOf(left, 'ISFIRSTORDER');
    if (flag !== null && asked !== null) {
      nothingElse(asked, 0, `${asked.name}()`);
      return { [asked === ofCustomer ? 'newCustomer' : 'firstOrder']: flag };
    }
    if (right.is !== 'string' && flag === null) return null;
    this.mark(right, stepInto(path, 'is'));
    const parameter = right.is === 'string' ? parameterOfNode(left, this) : null;
    if (parameter !== null && right.is === 'string') {
      this.mark(left, stepInto(path, 'parameter'));
      return { parameter: parameter.slice(1), is: right.text };
    }
    const owner = ownerOf(left, path, this) ?? this.expected(left, texts.aField);
    return { ...owner, is: right.is === 'string' ? right.text : flag };
  }
}

function whatIs(node: Node): Text {
  switch (node.is) {
    case 'string':
      return texts.aTextNode;
    case 'table':
      return texts.aTableNode;
    case 'call':
      return QUESTIONS.has(node.name.toUpperCase()) ? texts.aConditionNode : texts.aFigureNode;
    case 'operation':
      return ARITHMETIC.has(node.sign) ? texts.aFigureNode : texts.aConditionNode;
    default:
      return truthOf(node) === null ? texts.aFigureNode : texts.aTruthNode;
  }
}
