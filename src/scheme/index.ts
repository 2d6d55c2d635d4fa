export * from './types';
export * from './words';
export type { CommonParameters, Item, Parameters, SchemeRef } from './parameters';
