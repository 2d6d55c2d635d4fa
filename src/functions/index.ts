export { NAMESPACE } from '../excel';
export type { FunctionDefinition } from './definition';
export { examplesSheet } from './examples-sheet';
export { functionFiles } from './files';
export { FUNCTIONS } from './library';
