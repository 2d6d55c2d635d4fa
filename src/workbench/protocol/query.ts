import { Refusal, type Json } from '../model';
import type { ExcelHost } from './host';
import type { Remote } from './remote';
import type { WireQuery } from './wire';

/** What a load asks for below one object: scalar properties, and again the same for the objects that properties lead to. */
interface Wanted {
  all: boolean;
  readonly values: Set<string>;
  readonly links: Map<string, Wanted>;
}

/** Answers `load()`: an object with the properties asked for, or a collection with its items. */
export function query(remote: Remote, asked: WireQuery, host: ExcelHost): Json {
  const wanted = nothing();
  for (const path of asked.Expand ?? []) want(wanted, `${path}/*`);
  for (const path of asked.Select ?? []) want(wanted, path);
  if (asked.Select === undefined || asked.Select.length === 0) wanted.all = true;
  return answer(remote, wanted, host, asked);
}

function answer(remote: Remote, wanted: Wanted, host: ExcelHost, page: WireQuery = {}): Json {
  if (!remote.isCollection) return properties(remote, wanted, host);
  const own: Record<string, Json> = {};
  const ofItems: Wanted = { ...wanted, values: new Set(wanted.values) };
  for (const name of wanted.values) {
    if (remote.sort(name, host) !== 'value') continue;
    own[pascal(name)] = remote.read(name, host);
    ofItems.values.delete(name);
  }
  const ownOnly = Object.keys(own).length > 0 && !wanted.all && ofItems.values.size === 0 && wanted.links.size === 0;
  const from = page.Skip ?? 0;
  const items = remote.items(host).slice(from, page.Top === undefined ? undefined : from + page.Top);
  return { ...own, ...(ownOnly ? {} : { _Items: items.map((item) => properties(item, ofItems, host)) }) };
}

function properties(remote: Remote, wanted: Wanted, host: ExcelHost): Json {
  const shown: Record<string, Json> = {};
  const id = remote.id();
  if (id !== undefined) shown['_Id'] = id;
  for (const name of wanted.all ? new Set([...remote.values(host), ...wanted.values]) : wanted.values) {
    const sort = remote.sort(name, host);
    if (sort === 'link') shown[pascal(name)] = linked(remote, name, { ...nothing(), all: true }, host);
    else if (sort === 'value') shown[pascal(name)] = remote.read(name, host);
    // Excel passes over the names of properties that it does not have; whoever then reads one is told by the library that it was never loaded.
    else if (sort === 'method') throw new Refusal('InvalidArgument', `${remote.kind}.${name} is no property`);
  }
  for (const [name, inner] of wanted.links) shown[pascal(name)] = linked(remote, name, inner, host);
  return shown;
}

function linked(remote: Remote, name: string, wanted: Wanted, host: ExcelHost): Json {
  const there = remote.follow(name, host);
  return there === null ? null : answer(there, wanted, host);
}

function want(wanted: Wanted, path: string): void {
  const [first = '', ...rest] = path.split('/').map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  if (rest.length === 0) {
    if (first === '*') wanted.all = true;
    else wanted.values.add(first);
    return;
  }
  let inner = wanted.links.get(first);
  if (inner === undefined) wanted.links.set(first, (inner = nothing()));
  want(inner, rest.join('/'));
}

const nothing = (): Wanted => ({ all: false, values: new Set(), links: new Map() });

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
