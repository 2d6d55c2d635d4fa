import type { Text } from '../../i18n';
import type { FunctionExample } from '../definition';
import examplesOfSchemes from './examples-of-schemes.json';

/** An example of a scheme worked out: the arguments, the lines that it pays, and what it costs in all unless rows are not counted. */
export interface SchemeExample {
  readonly says: Text;
  readonly args: FunctionExample['arguments'];
  readonly payout: Exclude<FunctionExample['result'], string | number | boolean | Text>;
  readonly cost: number | null;
}

export const examples: readonly SchemeExample[] = examplesOfSchemes;
