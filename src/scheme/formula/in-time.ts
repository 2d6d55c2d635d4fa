import { stepInto, stepTo } from '../place/path';
import { call, listOf, needed, nothingElse, optionsPrinted, optionsRead, several, slot } from './call';
import { expression, figure, integer, jsonObject, word } from './parts';
import { callOf } from './way';
import type { Part, Way } from './way';

/*
 * What is asked of days and periods, where its JSON is built otherwise than what a function is given.
 */

/** `NETWORKDAYS(from, to)`: working days, both included. */
export const workingDays: Way = {
  head: 'workingDays',
  names: ['NETWORKDAYS'],
  read: (call, path, reader) => {
    const form = 'NETWORKDAYS(from, to)';
    const [from, to] = [needed(call, 0, form), needed(call, 1, form)];
    nothingElse(call, 2, form);
    const place = stepInto(path, 'workingDays');
    return { workingDays: { from: expression.read(from, stepInto(place, 'from'), reader), to: expression.read(to, stepInto(place, 'to'), reader) } };
  },
  print: (json, printer) => {
    const { from = 0, to = 0 } = jsonObject(json.workingDays ?? {});
    return `NETWORKDAYS(${printer.expression(from)}, ${printer.expression(to)})`;
  },
};

/** `PAYDAY(date, 10, 25)`: the next of these days of a month. */
export const payDay: Way = { ...call('PAYDAY', [slot('after', expression), several('payDay', integer)]), head: 'payDay' };

const ENDS = { from: expression, to: expression };

/** `PRORATION(from: hireDate, to: leaveDate)`, with the weights of the period's parts before them: `PRORATION(20, 20, 20, 40, from: hireDate)`. */
export const proration: Way = {
  head: 'proration',
  names: ['PRORATION'],
  read: (call, path, reader) => {
    const place = stepInto(path, 'weights');
    const weights = call.given.map((node, index) => figure.read(node, stepTo(place, index), reader));
    return { proration: optionsRead(call, ENDS, [], stepInto(path, 'proration'), reader), ...(weights.length === 0 ? {} : { weights }) };
  },
  print: (json, printer) => {
    const weights = listOf(json.weights).map((weight) => figure.print(weight, printer));
    return `PRORATION(${[...weights, ...optionsPrinted(jsonObject(json.proration ?? {}), [], ENDS, printer)].join(', ')})`;
  },
};

/** The start of a period, `year`, or `YEARSFROM(hireDate)` of years of one's own. */
export const since: Part = {
  read: (node, path, reader) => {
    const years = callOf(node, 'YEARSFROM');
    if (years === null) return word.read(node, path, reader);
    const form = 'YEARSFROM(day)';
    const first = needed(years, 0, form);
    nothingElse(years, 1, form);
    return { yearsFrom: expression.read(first, stepInto(path, 'yearsFrom'), reader) };
  },
  print: (json, printer) => {
    const { yearsFrom } = jsonObject(json);
    return yearsFrom === undefined ? word.print(json, printer) : `YEARSFROM(${printer.expression(yearsFrom)})`;
  },
};
