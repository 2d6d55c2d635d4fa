import type { Language } from '../i18n';
import { say, sentence } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import { CellError, type Output, type ShownValue } from './cell-error';
import type { CallContext, FunctionDefinition } from './definition';

/** What a host makes of an error: an object that it shows as that error, with the sentence beside it. */
export type ErrorMaker = (error: CellError, message: string) => unknown;

/** What stands around a call, in whatever host. */
export interface Surroundings {
  /** Asked at each call, since people may change it. */
  language(): Language;
  keptSchemes: CallContext['keptSchemes'];
  dateSystem: CallContext['dateSystem'];
  error: ErrorMaker;
}

/** A function as a host calls it: throws the host's error where the whole result is one, and puts it into the cell concerned otherwise. */
export function callable({ run }: FunctionDefinition, { language, keptSchemes, dateSystem, error }: Surroundings): (...given: unknown[]) => unknown {
  const context: CallContext = {
    get language() {
      return language();
    },
    keptSchemes,
    dateSystem,
  };
  const shown = (cell: CellError) => error(cell, say(cell.sentence, language()));
  const thrown = (reason: unknown) => shown(reason instanceof CellError ? reason : unexpected(reason));
  const alone = (output: ShownValue): unknown => {
    const cell = checked(output);
    if (cell instanceof CellError) throw shown(cell);
    return cell;
  };
  const finished = (output: Output): unknown => (Array.isArray(output) ? withErrors(output, shown) : alone(output));
  return (...given) => {
    let output: Output | Promise<Output>;
    try {
      output = run(given, context);
    } catch (reason) {
      throw thrown(reason);
    }
    if (typeof output !== 'object') return alone(output);
    if (!(output instanceof Promise)) return finished(output);
    return output.then(finished, (reason: unknown) => {
      throw thrown(reason);
    });
  };
}

/** A number that Excel cannot hold is an error of its own. */
function checked(cell: ShownValue): ShownValue {
  return isBeyond(cell) ? new CellError('#NUM!', sentence(functionTexts.tooLarge)) : cell;
}

/** Whether a cell cannot hold a number: what is none would arrive as nothing, which Excel shows as 0. */
function isBeyond(cell: ShownValue): boolean {
  return typeof cell === 'number' && !Number.isFinite(cell);
}

/** A block as the host takes it. Rows without an error, which is nearly all, are handed on as they are. */
function withErrors(block: readonly ShownValue[][], shown: (cell: CellError) => unknown): unknown[][] {
  const isPlain = (cell: ShownValue) => !(cell instanceof CellError) && !isBeyond(cell);
  const finished = (cell: ShownValue): unknown => {
    const value = checked(cell);
    return value instanceof CellError ? shown(value) : value;
  };
  return block.map((row): unknown[] => (row.every(isPlain) ? row : row.map(finished)));
}

/** What nobody expected is an error all the same, and says what it was. */
function unexpected(reason: unknown): CellError {
  return new CellError('#VALUE!', sentence(functionTexts.unexpected, { message: reason instanceof Error ? reason.message : String(reason) }));
}
