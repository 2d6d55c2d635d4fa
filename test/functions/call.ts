import type { DateSystem } from '../../src/calendar';
import type { KeptScheme } from '../../src/scheme';
import { success, type Language, type Text } from '../../src/i18n';
import { callable } from '../../src/functions/call';
import type { Shown } from '../../src/functions/definition';
import { FUNCTIONS } from '../../src/functions/library';
import { agree, isSameToZeros, withZeros } from './blanks-as-zeros';

/** An error as a host shows it. */
export class ShownError {
  constructor(readonly code: string, readonly message: string) {}
}

interface Around {
  readonly language?: Language;
  readonly kept?: readonly KeptScheme[];
  readonly dateSystem?: DateSystem;
  /** False where a blank and a 0 are told apart on purpose. */
  readonly zeros?: boolean;
}

/**
 * Calls a function as a host does; an error comes back as what is shown. Some hosts send blank cells as 0: the same call
 * with zeros must come to the same, unless it is one of those where nobody could tell them apart.
 */
export async function callIn({ language = 'zh', kept, dateSystem = 1900, zeros = true }: Around, id: string, ...given: unknown[]): Promise<unknown> {
  const definition = FUNCTIONS.find((each) => each.id === id);
  if (definition === undefined) throw new Error(`There is no function ${id}.`);
  const called = callable(definition, {
    language: () => language,
    keptSchemes: async () => {
      if (kept === undefined) throw new Error('The workbook was not to be asked.');
      return success(kept);
    },
    dateSystem: () => dateSystem,
    error: ({ code }, message) => new ShownError(code, message),
  });
  const answer = async (args: readonly unknown[]): Promise<unknown> => {
    try {
      return await called(...args);
    } catch (error) {
      return error;
    }
  };
  const result = await answer(given);
  if (zeros && isSameToZeros(id, given)) {
    const other = await answer(withZeros(given));
    if (!agree(result, other)) throw new Error(`${id} gives ${shown(result)}, and ${shown(other)} where blanks arrive as 0: ${JSON.stringify(given)}`);
  }
  return result;
}

const shown = (result: unknown): string => JSON.stringify(codes(result));

export const call = (id: string, ...given: unknown[]): Promise<unknown> => callIn({}, id, ...given);

/** The code of an error, in a block too; other values as they are. */
export function codes(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(codes);
  return result instanceof ShownError ? result.code : result;
}

/** What an error says. */
export function messageOf(result: unknown): string {
  return result instanceof ShownError ? result.message : '';
}

const isText = (shown: Shown | null): shown is Text => typeof shown === 'object' && shown !== null;

type Block = readonly (readonly (Shown | null)[])[];
const isBlock = (value: Shown | null | Block): value is Block => Array.isArray(value);

/** An example's argument or result as it is in one language. */
export function inLanguage(value: Shown | null | Block, language: Language): unknown {
  if (isBlock(value)) return value.map((row) => row.map((cell) => inLanguage(cell, language)));
  return isText(value) ? value[language] : value;
}
