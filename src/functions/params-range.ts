import { fromSerial, toSerial, type DateSystem } from '../calendar';
import { functionTexts } from '../i18n/texts/functions';
import type { GivenValues, Parameter, Scheme } from '../scheme';
import { isBlank, nameKey, type Cell } from '../table';
import { blockOf, cellOf } from './block';
import { refuse } from './cell-error';
import { isVoid, isVoidCell } from './zeros';

/** The parameters of a scheme as cells have them, by name. */
export type NamedCells = ReadonlyMap<string, Cell>;

/** What a scheme is given of them, and the names beside which there is no value: those are not given. */
export interface GivenCells {
  readonly values: GivenValues;
  readonly blank: readonly string[];
}

const HEADER_WORDS: ReadonlySet<string> = new Set(['value', '值', '数值', '取值', '参数值']);

/** Two columns, name and value; a header above them and rows without a name are skipped. */
export function namedCells(argument: unknown): NamedCells {
  const named = new Map<string, Cell>();
  if (isVoid(argument)) return named;
  const block = blockOf(argument);
  if (block.width !== 2) refuse('#VALUE!', functionTexts.parameterColumns);
  block.rows.forEach((row, index) => {
    const [nameCell = null, value = null] = row.map(cellOf);
    if (index === 0 && HEADER_WORDS.has(nameKey(String(value)))) return;
    if (isVoidCell(nameCell)) {
      if (!isVoidCell(value)) refuse('#VALUE!', functionTexts.parameterColumns);
      return;
    }
    const name = String(nameCell).trim();
    if (named.has(name)) refuse('#VALUE!', functionTexts.parameterTwice, { name });
    named.set(name, value);
  });
  return named;
}

/** What a scheme is given of them. A blank is none, and so is the 0 that some hosts send for it, where 0 could be no value. */
export function givenTo({ parameters }: Scheme, cells: NamedCells, dateSystem: DateSystem): GivenCells {
  const values = new Map<string, Cell>();
  const blank: string[] = [];
  for (const [name, cell] of cells) {
    const parameter = parameters.find((each) => each.name === name);
    if (cell === 0 && parameter !== undefined && mayBeBlank(parameter)) refuse('#VALUE!', functionTexts.parameterZero, { name });
    const isNone = parameter !== undefined && (isBlank(cell) || (cell === 0 && !FIGURES.has(parameter.type)));
    if (isNone) blank.push(name);
    else values.set(name, parameter?.type === 'date' ? in1900(cell, dateSystem) : cell);
  }
  return { values: Object.fromEntries(values), blank };
}

/** A date as parameters have it: in cells that count from 1904 the same day has a smaller number. */
function in1900(cell: Cell, dateSystem: DateSystem): Cell {
  const moment = typeof cell === 'number' && dateSystem === 1904 ? fromSerial(cell, dateSystem) : null;
  return moment === null ? cell : toSerial(moment.day, 1900);
}

const FIGURES: ReadonlySet<Parameter['type']> = new Set(['amount', 'rate', 'number', 'integer', 'amounts', 'date']);

/** Whether nothing given and a 0 would be worked out differently, so that it must be clear which of them a cell means. */
function mayBeBlank({ name, type, required, default: value, defaults }: Parameter): boolean {
  return name === 'monthStartsOn' || (FIGURES.has(type) && !required && value === undefined && defaults.length === 0);
}
