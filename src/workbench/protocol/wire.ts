import type { Json } from '../model';

/** The request that office.js sends for one `context.sync()`, and what it wants back. Numbers are the library's own. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, RecursiveQuery: 6, QueryAsJson: 7, EnsureUnchanged: 8, Update: 9 } as const;

export const PathType = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, NullObject: 7 } as const;

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Ids of the object paths that stand for arguments, 0 where the argument is a value; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** How many cells' values, formulas or formats a part of a body carries: they come in rows. */
export function cellsIn(part: Json): number {
  if (Array.isArray(part)) return part.reduce((sum: number, row) => sum + (Array.isArray(row) ? row.length : cellsIn(row)), 0);
  return typeof part === 'object' && part !== null ? Object.values(part).reduce((sum: number, each) => sum + cellsIn(each), 0) : 0;
}
