import { formulaTexts as texts } from '../../i18n/texts/formula';
import { referenceOf } from '../grammar/given';
import type { Json } from '../shape/json';
import { stepInto, stepTo } from '../place/path';
import { listOf, needed, nothingByName, nothingElse } from './call';
import { field, figureOfNode, figure, jsonObject, parameter, text } from './parts';
import type { Call, Reader, Way } from './way';

/*
 * Constructs whose JSON is built otherwise than what a function is given.
 */

/** `FIRSTORDER(date)`: a field of the first order of the row's new customer. A field alone is a name, also one that JSON must write as an object. */
export const firstOrderField: Way = {
  head: 'field',
  names: ['FIRSTORDER'],
  read: (call, path, reader) => ({ field: only(call, 'FIRSTORDER(field)', (node) => field.read(node, stepInto(path, 'field'), reader)), of: 'firstOrder' }),
  print: (json, printer) => (json.of === undefined ? field.print(json.field ?? '', printer) : `FIRSTORDER(${field.print(json.field ?? '', printer)})`),
};

function only(call: Call, form: string, read: (node: Call['given'][number]) => Json): Json {
  const node = needed(call, 0, form);
  nothingElse(call, 1, form);
  return read(node);
}

/** `DAYS(end, start)`, in the order of a spreadsheet. */
export const daysBetween: Way = {
  head: 'days',
  names: ['DAYS'],
  read: (call, path, reader) => {
    const form = 'DAYS(to, from)';
    const [to, from] = [needed(call, 0, form), needed(call, 1, form)];
    nothingElse(call, 2, form);
    const place = stepInto(path, 'days');
    return { days: { from: field.read(from, stepInto(place, 'from'), reader), to: field.read(to, stepInto(place, 'to'), reader) } };
  },
  print: (json, printer) => {
    const { from = '', to = '' } = jsonObject(json.days ?? {});
    return `DAYS(${field.print(to, printer)}, ${field.print(from, printer)})`;
  },
};

const DAY_FUNCTIONS: ReadonlyMap<string, string> = new Map([['PERIODSTART', 'periodStart'], ['PERIODEND', 'periodEnd'], ['TODAY', 'today']]);

/** `DATE(2026, 1, 31)`, `DATE(since)` of a parameter, `PERIODSTART()`, `PERIODEND()`, `TODAY()`. */
export const date: Way = {
  head: 'date',
  names: ['DATE', ...DAY_FUNCTIONS.keys()],
  read: (call, path, reader) => {
    const day = DAY_FUNCTIONS.get(call.name.toUpperCase());
    if (day !== undefined) {
      nothingElse(call, 0, `${call.name}()`);
      return { date: day };
    }
    return { date: call.given.length === 1 ? only(call, 'DATE(parameter)', (node) => parameter.read(node, stepInto(path, 'date'), reader)) : dayOf(call, reader) };
  },
  print: ({ date: day }, printer) => {
    const [name] = [...DAY_FUNCTIONS].find(([, word]) => word === day) ?? [];
    if (name !== undefined) return `${name}()`;
    if (referenceOf(day) !== null) return `DATE(${printer.parameter(String(day))})`;
    return `DATE(${String(day).split('-').map((part) => String(Number(part))).join(', ')})`;
  },
};

function dayOf(call: Call, reader: Reader): string {
  const form = 'DATE(year, month, day)';
  nothingElse(call, 3, form);
  const digits = (place: number): string => {
    const node = needed(call, place, form);
    return (figureOfNode(node) ?? reader.expected(node, texts.aNumber)).padStart(2, '0');
  };
  return [digits(0), digits(1), digits(2)].join('-');
}

/** `IF(condition, value, condition, value, otherwise)`: the first whose condition holds. */
export const choose: Way = {
  head: 'choose',
  names: ['IF', 'IFS'],
  read: (call, path, reader) => {
    const form = 'IF(condition, value, …, [otherwise])';
    nothingByName(call, form);
    const choices: Json[] = [];
    let next = 0;
    do {
      const choice = stepTo(stepInto(path, 'choose'), choices.length);
      const [when, value] = [needed(call, next++, form), needed(call, next++, form)];
      choices.push({ when: reader.conditions(when, stepInto(choice, 'when')), value: reader.expression(value, stepInto(choice, 'value')) });
    } while (next + 1 < call.given.length);
    const last = call.given[next];
    return { choose: choices, ...(last === undefined ? {} : { otherwise: reader.expression(last, stepInto(path, 'otherwise')) }) };
  },
  print: (json, printer) => {
    const choices = listOf(json.choose).map((choice) => jsonObject(choice)).map(({ when, value }) => `${printer.conditions(when ?? [])}, ${printer.expression(value ?? 0)}`);
    return `IF(${[...choices, ...(json.otherwise === undefined ? [] : [printer.expression(json.otherwise)])].join(', ')})`;
  },
};

/** `SCORE("销售" / "sales", SUM(amount), weights.sales, …)`: what each figure is called, the figure, and its weight. */
export const score: Way = {
  head: 'score',
  names: ['SCORE'],
  read: (call, path, reader) => {
    const form = 'SCORE("…", value, weight, …)';
    nothingByName(call, form);
    const items: Json[] = [];
    let next = 0;
    do {
      const place = stepTo(stepInto(path, 'score'), items.length);
      const [label, of, weight] = [needed(call, next++, form), needed(call, next++, form), needed(call, next++, form)];
      items.push({
        label: text.read(label, stepInto(place, 'label'), reader), of: reader.expression(of, stepInto(place, 'of')), weight: figure.read(weight, stepInto(place, 'weight'), reader),
      });
    } while (next < call.given.length);
    return { score: items };
  },
  print: (json, printer) => {
    const items = listOf(json.score).map((item) => jsonObject(item));
    return `SCORE(${items.map(({ label, of, weight }) => `${text.print(label ?? '', printer)}, ${printer.expression(of ?? 0)}, ${figure.print(weight ?? 0, printer)}`).join(', ')})`;
  },
};
