import { isoDay, type Day } from '../calendar';
import { say, sentence, type Language, type Text } from '../i18n';
import { figureTexts, reportTexts } from '../i18n/texts/report';
import { grouped, percent, proportion, type Exact } from '../money';
import { cellText, type Parameter, type Parameters, type Scheme } from '../scheme';
import type { ParameterRecord } from './record';

type Say = (language: Language) => string;

/** Every parameter of a scheme with what it was bound to, for people to read. */
export function describeParameters(scheme: Scheme, parameters: Parameters): ParameterRecord[] {
  return scheme.parameters.map((parameter) => record(parameter, valueOf(parameter, parameters)));
}

function record({ name, label }: Parameter, value: Say | null): ParameterRecord {
  return { name, label, value: value === null ? null : { zh: value('zh'), en: value('en') } };
}

function valueOf(parameter: Parameter, parameters: Parameters): Say | null {
  const value = parameters.value(parameter.name);
  return value?.kind === 'dated' ? list(value.entries, ({ from }) => datedText(parameter, parameters, from), reportTexts.clauseBreak) : valueAtOnce(parameter, parameters);
}

/** The value of a dated parameter from a day on; the first may hold from ever. */
function datedText(parameter: Parameter, parameters: Parameters, from: Day | undefined): Say {
  const said = valueAtOnce(parameter, parameters.on([parameter.name], from ?? -Infinity));
  return (language) => {
    const value = said === null ? '' : said(language);
    return from === undefined ? value : say(sentence(figureTexts.since, { from: isoDay(from), value }), language);
  };
}

function valueAtOnce(parameter: Parameter, parameters: Parameters): Say | null {
  const by = { parameter: parameter.name };
  switch (parameter.type) {
    case 'amount': case 'rate': case 'number': case 'integer':
      return figure(parameters.figure(by), parameter.type === 'rate' ? 'rate' : 'amount');
    case 'tiers': return list(parameters.tiers(by), ({ side, bound, value }) => (language) =>
      say(sentence(figureTexts[side], { bound: parameter.bound === 'rate' ? proportion(bound) : grouped(bound), value: valueText(value, parameter, language) }), language), reportTexts.clauseBreak);
    case 'table': return list(parameters.table(by)?.rows, ({ cells, value }) => (language) =>
      say(sentence(figureTexts.entry, { name: cells.map((cell) => cellText(cell) || '*').join(' · '), value: valueText(value, parameter, language) }), language), reportTexts.clauseBreak);
    case 'mapping': return list(entriesOf(parameters.mapping(by)), ([name, value]) => (language) =>
      say(sentence(figureTexts.entry, { name, value: valueText(value, parameter, language) }), language), reportTexts.clauseBreak);
    case 'amounts': return list(parameters.figures(by), (value) => () => grouped(value), reportTexts.listComma);
    case 'items': return list(parameters.items(by), ({ name, figures }) => (language) =>
      say(sentence(figureTexts.entry, { name, value: [...figures.values()].map((value) => grouped(value)).join(' × ') }), language), reportTexts.clauseBreak);
    case 'words': return list(parameters.words(by), (word) => () => word, reportTexts.listComma);
    case 'choice': return choice(parameter, parameters.word(parameter.name));
    case 'scheme': return word(parameters.schemeRef(by)?.scheme);
    case 'date': case 'dates': return list(daysOf(parameter.name, parameters), (day) => () => isoDay(day), reportTexts.listComma);
  }
}

/** The days that a parameter was bound to, one that every scheme has or one of the scheme's own. */
function daysOf(name: string, parameters: Parameters): readonly Day[] {
  const value = parameters.value(name);
  if (value?.kind === 'date') return [value.day];
  return value?.kind === 'dates' ? [...value.days] : [];
}

function figure(value: Exact | undefined, kind: 'rate' | 'amount'): Say | null {
  return value === undefined ? null : () => figureText(value, kind);
}

function figureText(value: Exact, kind: 'rate' | 'amount'): string {
  return kind === 'rate' ? percent(value) : grouped(value);
}

function valueText(value: Exact, parameter: Parameter, language: Language): string {
  if (parameter.value === 'multiplier') return say(sentence(figureTexts.multiplier, { value: grouped(value) }), language);
  return figureText(value, parameter.value === 'rate' ? 'rate' : 'amount');
}

function list<T>(items: readonly T[] | undefined, text: (item: T) => Say, between: Text): Say | null {
  if (items === undefined || items.length === 0) return null;
  return (language) => items.map((item) => text(item)(language)).join(say(between, language));
}

function entriesOf(mapping: ReadonlyMap<string, Exact> | undefined): [string, Exact][] | undefined {
  return mapping === undefined ? undefined : [...mapping];
}

function choice(parameter: Parameter, chosen: string | undefined): Say | null {
  const label = parameter.choices.find(({ word }) => word === chosen)?.label;
  return label === undefined ? word(chosen) : (language) => say(label, language);
}

function word(text: string | undefined): Say | null {
  return text === undefined ? null : () => text;
}
