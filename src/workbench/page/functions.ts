import type { FunctionDefinition } from '../../functions/definition';
import { FUNCTIONS } from '../../functions/library';
import { say, type Language } from '../../i18n';
import type { Argument, Block, BroughtFunction } from '../univer';

const NAMESPACE = 'PAY';

/** The add-in's functions as the grid offers them while a formula is typed. */
export function broughtFunctions(language: Language): BroughtFunction[] {
  return FUNCTIONS.map(({ id, summary, parameters }) => ({
    name: `${NAMESPACE}.${id}`,
    description: say(summary, language),
    parameters: parameters.map(({ name, says, optional }) => ({ name, description: say(says, language), optional, repeating: false })),
  }));
}

/** The function behind a name such as PAY.RMB_UPPER. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.find(({ id }) => name === `${NAMESPACE}.${id}`);
}

/**
 * Arguments as Excel shapes them by the function's metadata: a block where the function takes cells, one value where it does not, null for what is left
 * out. Null where they do not fit: too many, a needed one missing, or a block where one value belongs.
 */
export function shaped({ parameters }: FunctionDefinition, given: readonly Argument[]): Argument[] | null {
  const needed = parameters.filter(({ optional }) => !optional).length;
  if (given.length > parameters.length || given.length < needed) return null;
  const fitted = parameters.map(({ takes }, at) => fit(given[at] ?? null, takes === 'cells'));
  return fitted.every((argument) => argument !== undefined) ? fitted : null;
}

function fit(argument: Argument, takesCells: boolean): Argument | undefined {
  if (isBlock(argument)) return takesCells ? argument : undefined;
  return takesCells && argument !== null ? [[argument]] : argument;
}

const isBlock = (argument: Argument): argument is Block => Array.isArray(argument);
