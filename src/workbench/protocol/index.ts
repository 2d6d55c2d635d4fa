export { bridgeTo, type NativeBridge } from './bridge';
export { externalOf, hostInfo, type External } from './external';
export { BLANK, FunctionCalls, FunctionError, type FunctionArgument, type FunctionResult, type FunctionValue } from './functions';
export { StandIn, type StandInOptions } from './stand-in';
export type { RequestBody, ResponseBody } from './wire';
