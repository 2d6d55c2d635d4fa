import { areaName, Refusal, Workbook } from '../model';
import { Controls, type Failure } from './controls';
import { errorText } from './error-text';
import { Events } from './events';
import { type AddInMessage, FunctionCalls } from './functions';
import { ExcelHost, type HostOptions } from './host';
import { Interpreter, type InterpreterParts } from './interpreter';
import { workbookOf } from './objects/workbook';
import { serviceOf, Startup } from './services';
import { ActionType, cellsIn, PathType, type RequestBody, type ResponseBody } from './wire';

export interface StandInOptions extends Partial<HostOptions> {
  readonly workbook?: Workbook;
}

/** What comes back for a request: an HTTP status and a JSON text. */
export interface HttpReply {
  readonly status: number;
  readonly text: string;
}

/** An answer, and what the stand-in remembers of it. */
interface Answered extends HttpReply {
  readonly bytes: number;
  readonly cells: number;
  readonly error: string | null;
}

/** A request as the stand-in remembers it. */
export interface Logged {
  /** Requests of the add-in proper; letting go of references, and the library's own services. */
  readonly kind: 'workbook' | 'cleanup' | 'service';
  readonly actions: number;
  readonly bytes: number;
  /** Methods called and properties set, such as "Worksheets.Add", each once. */
  readonly does: readonly string[];
  readonly answerBytes: number;
  /** Cells whose values, formulas or formats the answer carries. */
  readonly answerCells: number;
  readonly error: string | null;
}

const SETS = {
  ExcelApi: '1.17', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', CustomFunctions: '1.7', DelayForCellEdit: '1.1', AddinCommands: '1.1',
  DialogApi: '1.2', Settings: '1.1', DocumentEvents: '1.1', RibbonApi: '1.1', ImageCoercion: '1.1', KeyboardShortcuts: '1.1',
};

/** The flag by which a request says that it waits while a cell is being edited. */
const WAITS_FOR_CELL_EDIT = 64;

const MESSAGES_OF_OFFICE = 65_536;
const VISIBILITY_CHANGED = 65_539;

/** An Excel without a screen: answers the requests of office.js from a workbook in memory. */
export class StandIn {
  readonly host: ExcelHost;
  readonly controls: Controls;
  readonly log: Logged[] = [];
  readonly functions: FunctionCalls;
  readonly startup = new Startup();
  private readonly around: InterpreterParts;
  private readonly listeners = new Set<(messages: readonly AddInMessage[]) => void>();
  private waiting: AddInMessage[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: StandInOptions = {}) {
    const sets = { ...SETS, ...options.sets };
    this.host = new ExcelHost(options.workbook ?? new Workbook(), { language: options.language ?? 'en-US', platform: options.platform ?? 'PC', sets });
    this.controls = new Controls(this.host.circumstances);
    this.functions = new FunctionCalls((messages) => this.post(messages));
    this.around = {
      host: this.host,
      root: workbookOf(this.host.workbook),
      service: (name) => serviceOf(name, this.functions, this.startup),
      errorText: (refusal) => errorText(refusal.code, refusal.detail, this.host.options.language),
    };
    new Events(this.host, (messages) => this.post(messages));
    this.workbook.listen((change) => {
      const undoable = change.kind === 'cells' && (change.origin === 'user' || change.origin === 'add-in');
      if (undoable) this.host.circumstances.remember(`${change.origin}: ${change.sheet.name}!${areaName(change.area)}`);
    });
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  /** Answers one request; requests are answered one after another. `flags` are the library's own. */
  answer(request: RequestBody, bytes: number, flags = 0): Promise<HttpReply> {
    const reply = this.last.then(() => this.reply(request, bytes, flags));
    this.last = reply.catch(() => undefined);
    return reply;
  }

  /** Hears what Excel tells the add-in unasked: events, and calls of custom functions. */
  onMessage(listener: (messages: readonly AddInMessage[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The user opens the add-in's pane, or closes it; its page stays loaded. */
  showPane(on: boolean): void {
    this.startup.shown = on ? 'Visible' : 'Background';
    this.post([[MESSAGES_OF_OFFICE, VISIBILITY_CHANGED, '', JSON.stringify({ visibility: on ? 'Visible' : 'Hidden' })]]);
  }

  private async reply(request: RequestBody, bytes: number, flags: number): Promise<HttpReply> {
    const kind = kindOf(request);
    const entry = { kind, actions: request.Actions.length, bytes, does: doings(request) };
    const failure = kind === 'workbook' ? this.controls.next() : null;
    await this.controls.pause();
    if ((flags & WAITS_FOR_CELL_EDIT) !== 0) await this.controls.editingOver();
    const refused = this.refusedWhole(bytes, failure);
    const reply = refused ?? await this.carriedOut(request, failure);
    this.log.push({ ...entry, answerBytes: reply.bytes, answerCells: reply.cells, error: reply.error });
    return { status: reply.status, text: reply.text };
  }

  private refusedWhole(bytes: number, failure: Failure | null): Answered | null {
    if (bytes > this.controls.payloadLimit) return this.failed(new Refusal('RequestPayloadSizeLimitExceeded', `${bytes} bytes`));
    if (this.controls.isEditing) return this.failed(new Refusal('InvalidOperationInCellEditMode'));
    return failure?.when === 'before' ? this.failed(new Refusal(failure.code, 'as planned')) : null;
  }

  private async carriedOut(request: RequestBody, failure: Failure | null): Promise<Answered> {
    const stop = failure?.when === 'midway' ? { index: Math.floor(request.Actions.length / 2), refusal: new Refusal(failure.code, 'as planned') } : undefined;
    const body: ResponseBody = await new Interpreter(this.around, request).run(stop);
    if (failure?.when === 'after') return this.failed(new Refusal(failure.code, 'as planned'));
    const text = JSON.stringify(body);
    const size = utf8Length(text);
    if (size > this.controls.payloadLimit) return this.failed(new Refusal('ResponsePayloadSizeLimitExceeded', `${size} bytes`));
    const cells = body.Results.reduce((sum, { Value }) => sum + cellsIn(Value), 0);
    return { status: 200, text, bytes: size, cells, error: body.Error?.Code ?? null };
  }

  private failed(refusal: Refusal): Answered {
    const { message, status } = this.around.errorText(refusal);
    const text = JSON.stringify({ error: { code: refusal.code, message } });
    return { status, text, bytes: utf8Length(text), cells: 0, error: refusal.code };
  }

  private post(messages: readonly AddInMessage[]): void {
    this.waiting.push(...messages);
    if (this.waiting.length > messages.length) return;
    setTimeout(() => {
      const told = this.waiting;
      this.waiting = [];
      for (const listener of this.listeners) listener(told);
    }, 0);
  }
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

function kindOf(request: RequestBody): Logged['kind'] {
  if (Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject)) return 'service';
  const does = request.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  return does.length > 0 && does.every((action) => action.Name === '_RemoveReference') ? 'cleanup' : 'workbook';
}

function doings(request: RequestBody): string[] {
  const named = request.Actions.filter((action) => action.ActionType === ActionType.Method || action.ActionType === ActionType.SetProperty);
  const made = request.Actions.filter((action) => action.ActionType === ActionType.Instantiate && request.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PathType.Method);
  const pathName = (id: number | undefined): string => (id === undefined ? '' : request.ObjectPaths[id]?.Name || pathName(request.ObjectPaths[id]?.ParentObjectPathId));
  return [...new Set([
    ...made.map((action) => `${pathName(request.ObjectPaths[action.ObjectPathId]?.ParentObjectPathId)}.${pathName(action.ObjectPathId)}`),
    ...named.map((action) => `${pathName(action.ObjectPathId)}.${action.Name ?? ''}`),
  ])];
}
