import type { ExcelHost } from '../host';
import type { Generation, KindShape, Member, Remote, RemoteValue } from '../remote';
import { orNotFound } from './found';
import { isGiven, text } from '../given';

/** The members that nearly every collection has: how to count and find its items. */
export interface Listing<T, I> {
  readonly all: (it: T, host: ExcelHost) => readonly I[];
  readonly find: (it: T, key: string, host: ExcelHost) => I | undefined;
  readonly remote: (item: I) => Remote;
}

export function listing<T, I>({ all, find, remote }: Listing<T, I>): Pick<KindShape<T>, 'items' | 'item'> {
  return {
    items: (it, host) => all(it, host).map(remote),
    item: (it, key, host) => found(find(it, keyText(key), host), remote),
  };
}

/** `getItem`, `getItemOrNullObject`, `getCount`, each in the requirement set that brought it. */
export function finders<T, I>(list: Listing<T, I>, since: { item: number; orNull?: number; count?: number }): Generation<T>[] {
  const getItem: Member<T> = { call: (it, [key], host) => list.remote(orNotFound(list.find(it, keyText(key), host), keyText(key))) };
  const getItemOrNullObject: Member<T> = { call: (it, [key], host) => found(list.find(it, keyText(key), host), list.remote) };
  const getCount: Member<T> = { call: (it, _, host) => list.all(it, host).length };
  return [
    { since: since.item, members: { getItem } },
    ...(since.orNull === undefined ? [] : [{ since: since.orNull, members: { getItemOrNullObject } }]),
    ...(since.count === undefined ? [] : [{ since: since.count, members: { getCount } }]),
  ];
}

export function byPosition<T, I>({ all, remote }: Listing<T, I>): Member<T> {
  return { call: (it, [position], host) => remote(orNotFound(all(it, host)[Number(position)], `number ${String(position)}`)) };
}

function found<I>(item: I | undefined, remote: (item: I) => Remote): Remote | null {
  return item === undefined ? null : remote(item);
}

function keyText(key: RemoteValue | undefined): string {
  return typeof key === 'number' ? String(key) : text(isGiven(key) ? key : undefined);
}
