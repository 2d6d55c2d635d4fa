import { Refusal, type Json } from '../model';
import type { ExcelHost } from './host';
import { query } from './query';
import { Remote, type RemoteValue } from './remote';
import { ActionType, PathType, type RequestBody, type ResponseBody, type WireAction, type WireArguments } from './wire';

/** What the interpreter needs beyond the host: the root object, services by name, and the words for errors. */
export interface InterpreterParts {
  readonly host: ExcelHost;
  readonly root: Remote;
  service(name: string): Remote;
  errorText(refusal: Refusal): { message: string; status: number };
}

/** Carries out one request, action by action. What was done before a failing action stays done, as in Excel. */
export class Interpreter {
  private readonly objects = new Map<number, Remote | null>();

  constructor(private readonly around: InterpreterParts, private readonly request: RequestBody) {}

  /** `stopBefore` names an action that fails with this refusal instead of being carried out. */
  async run(stopBefore?: { index: number; refusal: Refusal }): Promise<ResponseBody> {
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (index === stopBefore?.index) throw stopBefore.refusal;
        await this.settle(action);
        results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { message, status } = this.around.errorText(error);
        const Location = `${this.objects.get(action.ObjectPathId)?.kind ?? this.pathName(action.ObjectPathId)}.${camel(action.Name || this.pathName(action.ObjectPathId))}`;
        return { Results: results, TraceIds: traces, Error: { Code: error.code, Message: message, HttpStatusCode: status, ActionIndex: index, Location } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** Before anything is read, every formula's result is in. */
  private async settle(action: WireAction): Promise<void> {
    const { calculator, calculationMode } = this.around.host.workbook;
    const reads = action.ActionType === ActionType.Query || (action.ActionType === ActionType.Method && !isBlind(action))
      || (action.ActionType === ActionType.Instantiate && FOLLOWS_RESULTS.test(this.pathName(action.ObjectPathId)));
    if (reads && calculator?.busy === true && calculationMode !== 'Manual') await calculator.settle();
  }

  private act(action: WireAction): Json | undefined {
    const { host } = this.around;
    if (action.ActionType === ActionType.Trace) return null;
    const remote = action.ActionType === ActionType.Instantiate ? this.instantiate(action.ObjectPathId) : this.object(action.ObjectPathId);
    if (remote === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.handle(remote);
      case ActionType.Query:
        return query(remote, action.QueryInfo ?? {}, host);
      case ActionType.SetProperty:
        remote.write(camel(action.Name ?? ''), this.given(action.ArgumentInfo)[0] ?? null, host);
        return null;
      case ActionType.Method:
        return this.call(remote, action);
      default:
        throw new Refusal('NotImplemented', `the stand-in does not know actions of type ${action.ActionType}`);
    }
  }

  private call(remote: Remote, action: WireAction): Json | undefined {
    const { host } = this.around;
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      if (remote.kept) host.keep(remote);
      return null;
    }
    const result = remote.call(camel(name), this.given(action.ArgumentInfo), host);
    if (result instanceof Remote) throw new Refusal('InvalidOperation', `${remote.kind}.${name} gives an object`);
    return result;
  }

  /** What identifies an object in later requests. */
  private handle(remote: Remote): Json {
    const id = remote.id();
    const reference = this.around.host.referenceId(remote);
    return { ...(id === undefined ? {} : { Id: id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private object(pathId: number): Remote | null {
    const known = this.objects.get(pathId);
    return known === undefined ? this.instantiate(pathId) : known;
  }

  private instantiate(pathId: number): Remote | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const found = this.resolve(pathId);
    found?.requireAlive(this.around.host);
    this.objects.set(pathId, found);
    return found;
  }

  private resolve(pathId: number): Remote | null {
    const { host, root } = this.around;
    const path = this.request.ObjectPaths[pathId];
    if (path === undefined) throw new Refusal('InvalidArgument', `no object path ${pathId}`);
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.Global) return root;
    if (path.ObjectPathType === PathType.NewObject) return this.around.service(name);
    if (path.ObjectPathType === PathType.ReferenceId) return host.kept(name);
    if (path.ObjectPathType === PathType.NullObject) return null;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const given = this.given(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.follow(camel(name), host);
      case PathType.Indexer:
        return this.found(parent.item(given[0] ?? null, host), `${parent.kind} ${String(given[0])}`);
      case PathType.Method: {
        const result = parent.call(camel(name), given, host);
        if (result === null || result instanceof Remote) return result;
        throw new Refusal('InvalidOperation', `${parent.kind}.${name} gives no object`);
      }
      default:
        throw new Refusal('NotImplemented', `the stand-in does not know object paths of type ${path.ObjectPathType}`);
    }
  }

  private found(remote: Remote | null, what: string): Remote {
    if (remote === null) throw new Refusal('ItemNotFound', what);
    return remote;
  }

  private given(info: WireArguments | undefined): RemoteValue[] {
    const objects = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, at) => this.argument(argument, objects[at] ?? 0));
  }

  private argument(argument: Json, objects: Json): RemoteValue {
    if (typeof objects === 'number' && objects !== 0) return this.object(objects);
    if (Array.isArray(argument) && Array.isArray(objects)) {
      const inner: readonly Json[] = objects;
      return argument.map((one: Json, at) => this.argument(one, inner[at] ?? 0));
    }
    return argument;
  }

  private pathName(pathId: number): string {
    return this.request.ObjectPaths[pathId]?.Name || 'Workbook';
  }
}

/** Methods that look at no result: the library's own bookkeeping, and what only changes looks and pages. */
function isBlind({ Name = '', ArgumentInfo }: WireAction): boolean {
  return Name.startsWith('_') || (Name === 'CopyFrom' && ArgumentInfo?.Arguments?.[1] === 'Formats') || BLIND.has(Name);
}

/** Ranges whose extent depends on what formulas come to. */
const FOLLOWS_RESULTS = /^Get(Spill|Used|Special)/;

const BLIND: ReadonlySet<string> = new Set(['FreezeRows', 'SetPrintTitleRows', 'SuspendScreenUpdatingUntilNextSync', 'SuspendApiCalculationUntilNextSync', 'Activate']);

/** The library sends these under other names than its typings have. */
const SENT_AS: ReadonlyMap<string, string> = new Map([['Gridlines', 'showGridlines'], ['Headings', 'showHeadings']]);

/** Members are in camel case in the typings and here, in Pascal case on the wire. */
function camel(name: string): string {
  return SENT_AS.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1);
}
