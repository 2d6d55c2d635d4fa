import type { Shape } from '../shape/shape';
import { noted } from '../shape/shape';
import type { ParameterType } from '../types';
import { PARAMETER_TYPES } from '../words';
import { identifier } from './given';

/** The name of a parameter, without the $ that stands before it where its value is meant. */
export function parameterName(types: readonly ParameterType[] = PARAMETER_TYPES): Shape<string> {
  return noted(identifier, (parameter, at) => {
    if (parameter !== '') at.trail.parameters.push({ at, parameter, types });
  });
}
