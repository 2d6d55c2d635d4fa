import type { DateSystem } from '../calendar';
import { inExcelPatiently, keptSchemes, readDateSystem } from '../excel';
import { languageOf, success, type Result } from '../i18n';
import { callable, type Surroundings } from './call';
import type { CellError, ErrorCode } from './cell-error';
import type { CallContext } from './definition';
import { FUNCTIONS } from './library';

// Declared as always there, yet missing in hosts that only run functions.
function displayLanguage(): string {
  const office: { readonly context?: { readonly displayLanguage?: string } } | undefined = typeof Office === 'undefined' ? undefined : Office;
  return office?.context?.displayLanguage ?? '';
}

function officeError({ code }: CellError, message: string): CustomFunctions.Error {
  const { invalidValue, invalidNumber, notAvailable, divisionByZero } = CustomFunctions.ErrorCode;
  const codes: Readonly<Record<ErrorCode, CustomFunctions.ErrorCode>> = {
    '#VALUE!': invalidValue, '#NUM!': invalidNumber, '#N/A': notAvailable, '#DIV/0!': divisionByZero,
  };
  return new CustomFunctions.Error(codes[code], message);
}

let reading: ReturnType<CallContext['keptSchemes']> | undefined;

/**
 * The schemes kept in the workbook. Calls of one moment share one reading, and the next reading sees what was saved
 * since, by whomever: nothing would tell us of a scheme that somebody else saves.
 */
function readKeptSchemes(): ReturnType<CallContext['keptSchemes']> {
  if (typeof Excel === 'undefined') return Promise.resolve(success([]));
  reading ??= inExcelPatiently(keptSchemes).finally(() => {
    reading = undefined;
  });
  return reading;
}

let known: DateSystem | undefined;
let asking: Promise<Result<DateSystem>> | undefined;

/** How the workbook counts days, asked once: a runtime belongs to one workbook. */
function dateSystem(): ReturnType<CallContext['dateSystem']> {
  if (typeof Excel === 'undefined') return 1900;
  if (known !== undefined) return known;
  asking ??= inExcelPatiently(readDateSystem).then((answer) => {
    known = answer.ok ? answer.value : undefined;
    asking = undefined;
    return answer;
  });
  return asking;
}

const surroundings: Surroundings = { language: () => languageOf(displayLanguage()), keptSchemes: readKeptSchemes, dateSystem, error: officeError };

for (const definition of FUNCTIONS) CustomFunctions.associate(definition.id, callable(definition, surroundings));
