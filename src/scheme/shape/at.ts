import type { Problem, Sentence, Text, Value } from '../../i18n';
import { sentence } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { Field } from '../../table';
import type { Condition, Edition, Expression, ParameterType, Rule, Subject } from '../types';
import { cut } from './shown';

/** Why a scheme or a parameter is refused. */
export type SchemeCode =
  | 'not-json' | 'too-large' | 'too-deep' | 'forbidden-key'
  | 'unknown-key' | 'missing' | 'wrong-type' | 'unknown-word' | 'unknown-construct' | 'out-of-bounds' | 'duplicate'
  | 'unknown-field' | 'unknown-parameter' | 'unknown-component' | 'cycle' | 'edition' | 'no-meaning';

/** A parameter named somewhere in a scheme, and what may stand there. */
export interface ParameterUse {
  readonly at: At;
  readonly parameter: string;
  readonly entry?: string | undefined;
  readonly types: readonly ParameterType[];
  /** Where a choice stands for a word of the language: the words. */
  readonly words?: readonly string[] | undefined;
}

/** A field named somewhere in a scheme. */
export interface FieldMention {
  readonly at: At;
  readonly field: string;
  readonly table: 'sales' | 'people' | 'either';
  /** What its cells may hold where it is named; undefined: anything. */
  readonly kinds?: readonly FieldKind[] | undefined;
}

export type FieldKind = Field['kind'];

/**
 * What an expression or a condition is asked of: the subject of its component, one of that subject's rows, a row that is
 * not judged yet. Some mean nothing there.
 */
export type AskedOf = Subject | 'oneOfItsRows' | 'unjudgedRow';

/** An expression or a condition somewhere in a scheme, and what it is asked of. */
export interface Asked<T> {
  readonly at: At;
  readonly what: T;
  readonly of: AskedOf;
}

/** A figure of an item, and the list of items through which it is asked; undefined outside of any. */
export interface ItemMention {
  readonly at: At;
  readonly name: string;
  readonly items: string | undefined;
}

/** What reading gathers on its way: problems, and names that can be judged only when all has been read. */
export class Trail {
  readonly problems: Problem[] = [];
  readonly parameters: ParameterUse[] = [];
  readonly fields: FieldMention[] = [];
  readonly expressions: Asked<Expression>[] = [];
  readonly conditions: Asked<Condition>[] = [];
  readonly items: ItemMention[] = [];
  /** What is asked where reading has come to, and the lists of items that it is within, the innermost last. */
  askedOf: AskedOf = 'unjudgedRow';
  readonly within: string[] = [];
  /** Among whom the pool is shared of whose weight is being read. */
  sharers: Extract<Rule, { readonly kind: 'share' }>['among'] | undefined;
  /** The edition of the language in which the scheme is written. */
  language: Edition = 1;
  /** Whether the scheme asks who is a new customer. */
  newCustomers = false;
}

/** More would only tire the reader. */
const MOST_PROBLEMS = 20;

/** A parameter that the user gives, as sentences about it name it. */
export interface Naming {
  readonly name: string;
  /** Where the scheme has the parameter. */
  readonly label?: Text | undefined;
}

/** A place in the JSON being read, such as `components[1].rule.tiers[2].atLeast`, or in the value of a parameter. */
export class At {
  constructor(readonly path: string, readonly trail: Trail = new Trail(), private readonly naming?: Naming) {}

  /** The place of a parameter's value. */
  static parameter(naming: Naming, trail: Trail): At {
    return new At(naming.name, trail, naming);
  }

  key(key: string): At {
    const plain = /^[A-Za-z_$][\w$]*$/.test(key);
    const step = plain ? `.${key}` : `[${JSON.stringify(key)}]`;
    return new At(this.path === '' && plain ? key : this.path + step, this.trail, this.naming);
  }

  item(index: number): At {
    return new At(`${this.path}[${index}]`, this.trail, this.naming);
  }

  wrong(code: SchemeCode, text: Text, values: Readonly<Record<string, Value>> = {}): void {
    if (this.trail.problems.length >= MOST_PROBLEMS) return;
    const what = sentence(schemeTexts.at, { place: this.place(), what: sentence(text, values) });
    this.trail.problems.push({ code, place: { path: this.path }, sentence: what });
  }

  private place(): Sentence | Text {
    if (this.naming === undefined) return this.path === '' ? schemeTexts.wholeScheme : sentence(schemeTexts.path, { path: cut(this.path) });
    const { name, label } = this.naming;
    if (label === undefined) return sentence(schemeTexts.givenName, { name: cut(name) });
    const part = cut(this.path.slice(name.length).replace(/^\./, ''));
    return part === '' ? sentence(schemeTexts.parameter, { label, name }) : sentence(schemeTexts.parameterPart, { label, name, path: part });
  }
}
