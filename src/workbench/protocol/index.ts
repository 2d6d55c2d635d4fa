export { bridgeTo, type NativeBridge } from './bridge';
export { Controls, PAYLOAD_LIMIT, type Failure } from './controls';
export { externalOf, hostInfo, type External } from './external';
export { BLANK, FunctionCalls, FunctionError, type CallOptions, type FunctionArgument, type FunctionResult, type FunctionValue, type Message } from './functions';
export { Host, type HostOptions } from './host';
export { StandIn, utf8Length, type Logged, type Reply, type StandInOptions } from './stand-in';
export type { RequestBody, ResponseBody } from './wire';
