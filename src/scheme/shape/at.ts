import type { Problem, Sentence, Text, Value } from '../../i18n';
import { sentence } from '../../i18n';
import { formulaTexts } from '../../i18n/texts/formula';
import { placeTexts } from '../../i18n/texts/places';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { Field } from '../../table';
import type { Condition, Edition, Expression, ParameterType, Rule, SubjectKind } from '../types';
import type { Names } from '../formula/names';
import { stepInto, stepTo } from '../place/path';
import { placeInValue, placeInWords, type PlaceParameter } from '../place/words';
import { nearest } from './nearest';
import { cut } from './shown';

/** Why a scheme or a parameter is refused. */
export type SchemeCode =
  | 'not-json' | 'too-large' | 'too-deep' | 'forbidden-key'
  | 'unknown-key' | 'missing' | 'wrong-type' | 'unknown-word' | 'unknown-construct' | 'out-of-bounds' | 'duplicate'
  | 'unknown-field' | 'unknown-parameter' | 'unknown-component' | 'cycle' | 'edition' | 'no-meaning' | 'formula';

/** A parameter named somewhere in a scheme, and what may stand there. */
export interface ParameterUse {
  readonly at: At;
  readonly parameter: string;
  readonly entry?: string | undefined;
  readonly types: readonly ParameterType[];
  /** Where a choice stands for a word of the language: the words. */
  readonly words?: readonly string[] | undefined;
  /** Whether a value that changes from day to day means something there. */
  mayBeDated?: true;
}

/** A word against which a choice is held. */
export interface ChoiceMention {
  readonly at: At;
  readonly parameter: string;
  readonly word: string;
}

/** A column that must name people. */
export interface PeopleMention {
  readonly at: At;
  readonly field: string;
}

/** A field named somewhere in a scheme. */
export interface FieldMention {
  readonly at: At;
  readonly field: string;
  readonly table: 'sales' | 'people' | 'teams' | 'either';
  /** What its cells may hold where it is named; undefined: anything. */
  readonly kinds?: readonly FieldKind[] | undefined;
}

export type FieldKind = Field['kind'];

/**
 * What an expression or a condition is asked of: the subject of its component, one of that subject's rows, a row that is
 * not judged yet. Some mean nothing there.
 */
export type AskedOf = SubjectKind | 'oneOfItsRows' | 'unjudgedRow';

/** An expression or a condition somewhere in a scheme, and what it is asked of. */
export interface Occurrence<T> {
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
  readonly choices: ChoiceMention[] = [];
  readonly fields: FieldMention[] = [];
  readonly people: PeopleMention[] = [];
  readonly expressions: Occurrence<Expression>[] = [];
  readonly conditions: Occurrence<Condition>[] = [];
  readonly items: ItemMention[] = [];
  /** What is asked where reading has come to, and the lists of items that it is within, the innermost last. */
  askedOf: AskedOf = 'unjudgedRow';
  readonly within: string[] = [];
  /** Kinds of award that are named and that not every scheme knows. */
  readonly awards: { readonly at: At; readonly kind: string }[] = [];
  /** Among whom the pool is shared of whose weight is being read. */
  sharers: Extract<Rule, { readonly kind: 'share' }>['among'] | undefined;
  /** The edition of the language in which the scheme is written. */
  language: Edition = 1;
  /** What sentences call what is being read. */
  file: { readonly whole: Text; readonly part: Text } = { whole: schemeTexts.wholeScheme, part: placeTexts.scheme };
  /** What is being read, for the names of what stands in it. */
  json: unknown;
  /** Whether the scheme asks who is a new customer. */
  newCustomers = false;
  /** The names that formulas may use; none where only a part of a scheme is read. */
  names: Names | undefined;
}

/** More would only tire the reader. */
const MOST_PROBLEMS = 20;

/** A parameter that the user gives, as sentences about it name it. */
export interface Naming {
  readonly name: string;
  /** Where the scheme has the parameter. */
  readonly label?: Text | undefined;
  /** What it is and what is given for it, for what places in it are called. */
  readonly parameter?: PlaceParameter | undefined;
  readonly value?: unknown;
}

/** A formula that says what stands at a place and within it, and at which character it says what (from 1). */
export interface WithinFormula {
  readonly path: string;
  columnOf(path: string): number;
}

/** A place in the JSON being read, such as `components[1].rule.tiers[2].atLeast`, or in the value of a parameter. */
export class At {
  constructor(readonly path: string, readonly trail: Trail = new Trail(), private readonly naming?: Naming, private readonly formula?: WithinFormula) {}

  /** The place of a parameter's value. */
  static parameter(naming: Naming, trail: Trail): At {
    return new At(naming.name, trail, naming);
  }

  /** The same place, of which a formula says what stands there. */
  within(columnOf: (path: string) => number): At {
    return new At(this.path, this.trail, this.naming, { path: this.path, columnOf });
  }

  key(key: string): At {
    return new At(stepInto(this.path, key), this.trail, this.naming, this.formula);
  }

  item(index: number): At {
    return new At(stepTo(this.path, index), this.trail, this.naming, this.formula);
  }

  wrong(code: SchemeCode, text: Text, values: Readonly<Record<string, Value>> = {}): void {
    this.tell(code, this.place(), sentence(text, values));
  }

  /** Refuses a key that there is not among those known here, and tells the nearest, or all. It is quoted: a word of ours for it would say that the language has it here. */
  refuseKey(key: string, known: readonly string[], code: SchemeCode = 'unknown-key'): void {
    const near = nearest(key, known);
    const what = near === undefined ? sentence(schemeTexts.unknownKey, { key: cut(key), keys: known.join(', ') }) : sentence(schemeTexts.unknownKeyNear, { key: cut(key), near });
    const there = this.key(key);
    there.tell(code, this.formula === undefined ? this.place() : there.place(), what);
  }

  private tell(code: SchemeCode, called: Sentence | Text, what: Sentence): void {
    if (this.trail.problems.length >= MOST_PROBLEMS) return;
    this.trail.problems.push({ code, place: this.written, sentence: sentence(schemeTexts.at, { place: called, what }) });
  }

  /** Where it stands in the JSON; of what a formula says the place of the formula, and the character (from 1). */
  get written(): { readonly path: string; readonly column?: number } {
    return this.formula === undefined ? { path: this.path } : { path: this.formula.path, column: this.formula.columnOf(this.path) };
  }

  private place(): Sentence | Text {
    if (this.formula !== undefined) return sentence(formulaTexts.place, { place: this.called(this.formula.path), column: this.formula.columnOf(this.path) });
    if (this.naming === undefined) return this.called(this.path);
    const { name, label, parameter, value } = this.naming;
    if (label === undefined || parameter === undefined) return sentence(schemeTexts.givenName, { name: cut(name) });
    const path = this.path.slice(name.length);
    return path === '' ? sentence(schemeTexts.parameter, { label, name }) : sentence(schemeTexts.parameterPart, { label, name, place: placeInValue(path, value, parameter) });
  }

  private called(path: string): Sentence | Text {
    return path === '' ? this.trail.file.whole : placeInWords(path, this.trail.json, this.trail.file.part);
  }
}
