import { STANDARD, wordKey } from '../../table';
import { commonParameters, isCommon } from '../common';
import { isPlainObject } from '../shape/json';
import type { Scheme } from '../types';

/** A field or a parameter as formulas name it: by its name, or in brackets by what people call it. */
interface Named {
  readonly name: string;
  /** What it is called, and the headers under which a field stands. */
  readonly labels: readonly string[];
  readonly called: readonly string[];
}

/** What a name in a formula means. */
export type Meant = { readonly is: 'field' | 'parameter'; readonly name: string };

/** The names that formulas of a scheme may use. */
export class Names {
  private readonly fields: ReadonlyMap<string, Named>;
  private readonly parameters: ReadonlyMap<string, Named>;
  private readonly byLabel = new Map<string, Meant[]>();
  private readonly byHeader = new Map<string, Meant[]>();

  constructor(fields: readonly Named[], parameters: readonly Named[]) {
    this.fields = byName(fields);
    this.parameters = byName(parameters);
    for (const { name, labels, called } of this.fields.values()) this.learn({ is: 'field', name }, labels, called);
    for (const { name, labels, called } of this.parameters.values()) this.learn({ is: 'parameter', name }, labels, called);
  }

  private learn(meant: Meant, labels: readonly string[], headers: readonly string[]): void {
    const add = (to: Map<string, Meant[]>, words: readonly string[]): void => {
      for (const key of new Set(words.map((word) => wordKey(word)))) to.set(key, [...(to.get(key) ?? []), meant]);
    };
    add(this.byLabel, labels);
    add(this.byHeader, headers);
  }

  /** What a bare name means: a field of the scheme, else a parameter, else a field of the standard tables. */
  meaning(name: string): readonly Meant[] {
    if (this.fields.has(name)) return [{ is: 'field', name }];
    if (this.parameters.has(name)) return [{ is: 'parameter', name }];
    return isStandard(name) ? [{ is: 'field', name }] : this.labelled(name);
  }

  /** What a name in brackets means: the field of that name, else what is called so, or stands under such a header, else the parameter of that name. */
  inBrackets(name: string): readonly Meant[] {
    if (this.fields.has(name)) return [{ is: 'field', name }];
    const labelled = this.labelled(name);
    if (labelled.length > 0) return labelled;
    if (isStandard(name)) return [{ is: 'field', name }];
    return this.parameters.has(name) ? [{ is: 'parameter', name }] : [];
  }

  private labelled(name: string): readonly Meant[] {
    const key = wordKey(name);
    return this.byLabel.get(key) ?? this.byHeader.get(key) ?? [];
  }

  /** The parameter and the entry that a name before a point and one behind it mean; undefined where it is the name of a field as a whole. */
  isParameter(name: string): boolean {
    return this.parameters.has(name) && !this.fields.has(name);
  }

  /** What a field or a parameter is called in a language, where nothing else of the scheme is called so. */
  label(meant: Meant, language: 'zh' | 'en'): string | undefined {
    const label = (meant.is === 'field' ? this.fields : this.parameters).get(meant.name)?.labels[language === 'zh' ? 0 : 1];
    if (label === undefined || label.includes(']')) return undefined;
    const back = this.inBrackets(label);
    return back.length === 1 && back[0]?.is === meant.is && back[0].name === meant.name ? label : undefined;
  }

  /** The names that the scheme itself has, without the parameters of every scheme. */
  own(): readonly string[] {
    return this.all().filter((name) => this.fields.has(name) || !isCommon(name));
  }

  all(): readonly string[] {
    return [...new Set([...this.fields.keys(), ...this.parameters.keys()])];
  }
}

/** What has the same name, as a field of two tables may, is called what either is. */
function byName(all: readonly Named[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const each of all) named.set(each.name, { ...each, called: [...(named.get(each.name)?.called ?? []), ...each.called] });
  return named;
}

const TABLES = ['sales', 'people', 'teams'] as const;

function isStandard(name: string): boolean {
  return TABLES.some((table) => STANDARD.field(table, name) !== undefined);
}

/** The names of a scheme as it is written, before it is read; what is wrong there is told elsewhere. */
export function namesIn(json: unknown): Names {
  const { fields, parameters } = isPlainObject(json) ? json : {};
  const common = commonParameters({ newCustomers: true, language: 2 }).map(({ name, label }) => ({ name, labels: [label.zh, label.en], called: [] }));
  return new Names(
    listOf(fields).flatMap((use) => fieldIn(use)),
    [...common, ...listOf(parameters).flatMap((parameter): readonly Named[] => (isPlainObject(parameter) && typeof parameter.name === 'string' ? [{ name: parameter.name, labels: labelsIn(parameter.label), called: [] }] : []))],
  );
}

/** The names of a scheme. */
export function namesOf({ fields, parameters }: Pick<Scheme, 'fields' | 'parameters'>): Names {
  return new Names(
    fields.flatMap(({ table, field, own, or, headers }) => (own === undefined
      ? [standard(table, field, headers), ...or.map((name) => standard(table, name))]
      : [{ name: field, labels: [own.label.zh, own.label.en], called: own.headers }])),
    parameters.map(({ name, label }) => ({ name, labels: [label.zh, label.en], called: [] })),
  );
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function labelsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json, json];
  const { zh, en } = isPlainObject(json) ? json : {};
  return typeof zh === 'string' && typeof en === 'string' ? [zh, en] : [];
}

function fieldIn(use: unknown): readonly Named[] {
  if (typeof use === 'string') return [standard('sales', use)];
  if (!isPlainObject(use)) return [];
  const { own, label, headers } = use;
  if (typeof own === 'string') return [{ name: own, labels: labelsIn(label), called: listOf(headers).filter((each) => typeof each === 'string') }];
  const table = TABLES.find((each) => typeof use[each] === 'string');
  if (table === undefined) return [];
  const also = listOf(headers).filter((each) => typeof each === 'string');
  return [use[table], ...listOf(use.or)].flatMap((name, index) => (typeof name === 'string' ? [standard(table, name, index === 0 ? also : [])] : []));
}

function standard(table: (typeof TABLES)[number], name: string, headers: readonly string[] = []): Named {
  const field = STANDARD.field(table, name);
  return { name, labels: field === undefined ? [] : [field.label.zh, field.label.en], called: field === undefined ? headers : [...headers, ...field.aliases.zh, ...field.aliases.en] };
}
