import { say, type Language } from '../i18n';
import type { FunctionDefinition, ParameterDefinition } from './definition';
import { helpPath } from './help/paths';
import { FUNCTIONS } from './library';

type MetadataType = 'any' | 'number' | 'string' | 'boolean';

interface Metadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly object[];
  readonly enums: readonly object[];
}

/**
 * What Excel is told of the functions, in one language: descriptions only, the names are the same everywhere. `url` is
 * the address that the add-in is served from.
 *
 * Errors in arguments are handed to us, so that in a range they stay in their cell. Arguments are of any type but for
 * those that take one of some words: text where a number belongs gets our sentence instead of a bare #VALUE!.
 */
export function metadata(language: Language, url: string): Metadata {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map((definition) => describe(definition, language, url)),
    enums: enumsOf(FUNCTIONS, language),
  };
}

function describe({ id, summary, parameters, result }: FunctionDefinition, language: Language, url: string): object {
  return {
    id,
    name: id,
    description: say(summary, language),
    helpUrl: `${url}/${helpPath(language, id)}`,
    parameters: parameters.map((parameter) => describeParameter(parameter, language)),
    result: { type: resultType(result), dimensionality: result.spills ? 'matrix' : 'scalar' },
  };
}

function describeParameter({ name, takes, optional, says, words }: ParameterDefinition, language: Language): object {
  return {
    name,
    description: say(says, language),
    type: words === undefined ? 'any' : 'string',
    dimensionality: takes === 'cells' ? 'matrix' : 'scalar',
    optional,
    ...(words === undefined ? {} : { customEnumId: words.id }),
  };
}

const TYPES: Readonly<Record<FunctionDefinition['result']['type'], MetadataType>> = { number: 'number', text: 'string', truth: 'boolean', any: 'any' };

/** A range of numbers may have blank cells in it, which are text. */
function resultType({ type, spills }: FunctionDefinition['result']): MetadataType {
  return spills && type !== 'text' ? 'any' : TYPES[type];
}

/** The words that arguments take, which Excel offers while a formula is typed; their values are the same in every language. */
function enumsOf(functions: readonly FunctionDefinition[], language: Language): object[] {
  const words = new Map(functions.flatMap(({ parameters }) => parameters.flatMap((parameter) => (parameter.words === undefined ? [] : [[parameter.words.id, parameter.words] as const]))));
  return [...words.values()].map(({ id, values }) => ({
    id,
    type: 'string',
    values: values.map(({ word, says }) => ({ name: word, stringValue: word, tooltip: say(says, language) })),
  }));
}
