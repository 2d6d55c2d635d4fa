export * from './types';
export * from './words';
export type { GivenValues } from './bind';
export { bindParameters } from './bind';
export { isReference } from './grammar/given';
export { schemeJsonSchema } from './json-schema';
export type { CommonParameters, Item, Parameters, SchemeRef } from './parameters';
export { parseScheme, parseSchemeText } from './parse';
