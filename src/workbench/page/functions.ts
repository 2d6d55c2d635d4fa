import { FUNCTIONS, NAMESPACE, type FunctionDefinition } from '../../functions';
import { say, type Language } from '../../i18n';
import { cellName, errorValue, ErrorValue, quotedSheet, type CellValue } from '../model';
import { BLANK, FunctionError, type FunctionArgument, type FunctionCalls, type FunctionResult, type FunctionValue } from '../protocol';
import type { Argument, ArgumentBlock, BroughtFunction, CalledOutcome, CallingCell, Invoke } from '../univer';

/** The add-in's functions as the grid offers them while a formula is typed. */
export function broughtFunctions(language: Language): BroughtFunction[] {
  return FUNCTIONS.map(({ id, summary, parameters }) => ({
    name: `${NAMESPACE}.${id}`,
    description: say(summary, language),
    parameters: parameters.map(({ name, says, optional }) => ({ name, description: say(says, language), optional, repeating: false })),
  }));
}

/** Calls the add-in's functions for cells, through its runtime; `note` hears of each result, with what is said of errors. */
export function invokeThrough(calls: FunctionCalls, note: (cell: CallingCell, result: FunctionResult) => void = () => undefined): Invoke {
  return async (name, given, cell) => {
    const { sheet, row, column } = cell;
    const called = functionNamed(name);
    const fitted = called === undefined ? null : shaped(called, given);
    if (called === undefined || fitted === null) return errorValue('#VALUE!');
    const address = `${quotedSheet(sheet)}!${cellName(row, column)}`;
    const result = await calls.invoke(called.id, fitted, { address, takesErrors: true });
    note(cell, result);
    return outcomeOf(result);
  };
}

/** The function behind a name such as PAY.RMB_UPPER. */
function functionNamed(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.find(({ id }) => name === `${NAMESPACE}.${id}`);
}

/**
 * Arguments as Excel shapes them by the function's metadata: a block where the function takes cells, one value where it does not, null for what is left
 * out. Null where they do not fit: too many, a needed one missing, or a block where one value belongs.
 */
function shaped({ parameters }: FunctionDefinition, given: readonly Argument[]): FunctionArgument[] | null {
  const needed = parameters.filter(({ optional }) => !optional).length;
  if (given.length > parameters.length || given.length < needed) return null;
  const fitted = parameters.map(({ takes }, at) => fit(given[at] ?? null, takes === 'cells'));
  return fitted.every((argument) => argument !== undefined) ? fitted : null;
}

function fit(argument: Argument, takesCells: boolean): FunctionArgument | undefined {
  if (isBlock(argument)) return takesCells ? argument : singleOf(argument);
  return takesCells && argument !== null ? [[argument]] : argument;
}

/** A block where one value belongs: a blank cell is one. */
function singleOf(block: ArgumentBlock): FunctionArgument | undefined {
  return block.length === 1 && block[0]?.length === 1 ? block[0][0] ?? BLANK : undefined;
}

const isBlock = (argument: Argument): argument is ArgumentBlock => Array.isArray(argument);

function outcomeOf(result: FunctionResult): CalledOutcome {
  return isResultBlock(result) ? result.map((row) => row.map(cellValue)) : cellValue(result);
}

const isResultBlock = (result: FunctionResult): result is readonly (readonly FunctionValue[])[] => Array.isArray(result);

const cellValue = (value: FunctionValue): CellValue => (value instanceof FunctionError ? ErrorValue.of(value.code) ?? errorValue('#VALUE!') : value);
