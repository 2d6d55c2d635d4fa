import { ErrorValue, type CellValue, type Json } from '../model';
import { Kind, type RemoteValue } from './remote';
import { json, list } from './given';

/** What a custom function gave: a value, a block of them, or an error with what it said. */
export type FunctionValue = string | number | boolean | FunctionError;
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

export class FunctionError {
  constructor(readonly code: string, readonly message: string) {}
}

/** A single argument that points at a blank cell, which is not the same as one left out. */
export const BLANK = Symbol('a blank cell');

/** What a call is given: a value, a blank cell, a block of cells in which null is blank, or null for an argument left out. */
export type FunctionArgument = CellValue | typeof BLANK | null | readonly (readonly (CellValue | null)[])[];

export interface CallOptions {
  /** The cell that holds the call, such as "Sheet1!B2". */
  readonly address?: string;
  readonly cancelable?: boolean;
  /** Whether the function wants to see errors in its arguments; otherwise the call comes to that error without being made. */
  readonly takesErrors?: boolean;
}

/** A message to the add-in: category, type, target, text, id. */
export type AddInMessage = readonly [category: number, type: number, target: string, text: string, id?: number];

const INVOKE = 1000;
const CANCEL = 1001;
const CODES: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' };

/** Calls the add-in's custom functions through its runtime, as cells do. */
export class FunctionCalls {
  /** Whether the add-in's runtime has said that it is ready for calls. */
  ready = false;
  /** Whether blank cells arrive as 0, as they do on the desktop; on the web they arrive as null. */
  blanksAsZero = false;
  private readonly open = new Map<number, (result: FunctionResult) => void>();
  private queued: AddInMessage[] = [];
  private calls = 0;

  constructor(private readonly send: (messages: readonly AddInMessage[]) => void) {}

  /** Calls a function by its id, without the namespace. Several calls of one moment go in one message. */
  invoke(id: string, given: readonly FunctionArgument[], options: CallOptions = {}): Promise<FunctionResult> {
    const bad = options.takesErrors === true ? undefined : given.flat(2).find((one) => one instanceof ErrorValue);
    if (bad instanceof ErrorValue) return Promise.resolve(new FunctionError(bad.code, ''));
    this.calls += 1;
    const call = this.calls;
    const flags = (options.cancelable === true ? 1 : 0) | (options.takesErrors === true ? 4 : 0);
    const text = JSON.stringify([call, id, given.map((one) => argument(one, this.blanksAsZero ? 0 : null)), options.address ?? 'Sheet1!A1', flags]);
    this.post([1, INVOKE, '', text, call]);
    return new Promise((resolve) => this.open.set(call, resolve));
  }

  /** Tells the functions still at work that nobody waits for them any more. */
  cancelAll(): void {
    for (const call of this.open.keys()) this.post([1, CANCEL, '', JSON.stringify({ invocationId: call }), call]);
    this.open.clear();
  }

  /** The results that the runtime sends: [id, ok, value or message, error code]. */
  receive(results: RemoteValue | undefined): void {
    for (const result of list(results)) {
      const [call, ok, value, code] = list(result);
      const resolve = this.open.get(Number(call));
      this.open.delete(Number(call));
      resolve?.(ok === true ? shownResult(json(value ?? null)) : failed(code, value));
    }
  }

  private post(message: AddInMessage): void {
    this.queued.push(message);
    if (this.queued.length > 1) return;
    queueMicrotask(() => {
      const messages = this.queued;
      this.queued = [];
      this.send(messages);
    });
  }
}

function argument(given: FunctionArgument, blank: 0 | null): Json {
  if (given === BLANK) return blank;
  if (isBlock(given)) return given.map((line) => line.map((cell) => (cell === null ? blank : plainArgument(cell))));
  return given === null ? null : plainArgument(given);
}

function isBlock(given: FunctionArgument): given is readonly (readonly (CellValue | null)[])[] {
  return Array.isArray(given);
}

const plainArgument = (value: CellValue): Json => (value instanceof ErrorValue ? { type: 'CustomFunctionError', code: value.code } : value);

function failed(code: RemoteValue | undefined, said: RemoteValue | undefined): FunctionError {
  if (said === 'NaN' || said === 'Infinity') return new FunctionError('#NUM!', '');
  return new FunctionError(CODES[Number(code)] ?? '#VALUE!', typeof said === 'string' ? said : '');
}

function shownResult(value: Json): FunctionResult {
  if (!isList(value)) return shownValue(value);
  return value.map((line) => (isList(line) ? line.map(shownValue) : [shownValue(line)]));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A null result shows as 0, as Excel has it. */
function shownValue(value: Json): FunctionValue {
  if (value === null) return 0;
  if (typeof value !== 'object') return value;
  const facts = new Map<string, Json>(Object.entries(value));
  const [code, message] = [facts.get('basicValue'), facts.get('message')];
  return new FunctionError(typeof code === 'string' ? code : '#VALUE!', typeof message === 'string' ? message : '');
}

/** The service through which the runtime answers. */
export const functionsKind = new Kind<FunctionCalls>('CustomFunctions', {}, {
  since: 1,
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: { run: (calls) => { calls.ready = true; } },
    setInvocationArrayResults: { run: (calls, [results]) => calls.receive(results) },
  },
});
