import { Refusal, type Json } from '../model';
import type { ExcelHost } from './host';

/** What comes with a call or an assignment: plain JSON in which remote objects may stand. */
export type RemoteValue = string | number | boolean | null | Remote | readonly RemoteValue[] | { readonly [key: string]: RemoteValue };

/** A scalar property, a property that leads to another object, a method that gives something, or one that only does something. */
export type Member<T> =
  | { readonly get: (it: T, host: ExcelHost) => Json; readonly set?: (it: T, given: RemoteValue, host: ExcelHost) => void }
  | { readonly link: (it: T, host: ExcelHost) => Remote | null }
  | { readonly call: (it: T, given: readonly RemoteValue[], host: ExcelHost) => Json | Remote }
  | { readonly run: (it: T, given: readonly RemoteValue[], host: ExcelHost) => void };

/** Members that came with one requirement set: ExcelApi 1.`since`. */
export interface Generation<T> {
  readonly since: number;
  readonly members: Readonly<Record<string, Member<T>>>;
}

export interface KindShape<T> {
  /** By which the object is found again in later requests. */
  readonly id?: (it: T) => string;
  /** Whether Excel hands out references to such objects, as for ranges. */
  readonly kept?: boolean;
  /** Names on the wire that differ from those in the typings. */
  readonly alsoCalled?: Readonly<Record<string, string>>;
  /** Throws ItemNotFound once the object is gone. */
  readonly requireAlive?: (it: T, host: ExcelHost) => void;
  /** For collections: the objects in it, and the one with this id or name. */
  readonly items?: (it: T, host: ExcelHost) => readonly Remote[];
  readonly item?: (it: T, key: RemoteValue, host: ExcelHost) => Remote | null;
  /** Events by their name on the wire, with the library's number and whose events they are. */
  readonly events?: Readonly<Record<string, { readonly since: number; readonly type: number }>>;
  readonly eventTarget?: (it: T) => string;
}

export type MemberSort = 'value' | 'link' | 'method';

/** An object of Excel's as a request sees it. Every member asked for is known to it, or refused. */
export abstract class Remote {
  abstract readonly kind: string;
  abstract readonly it: object;
  abstract readonly kept: boolean;
  abstract readonly isCollection: boolean;
  abstract id(): string | undefined;
  abstract requireAlive(host: ExcelHost): void;
  abstract sort(name: string, host: ExcelHost): MemberSort | undefined;
  /** The scalar properties that this version of Excel has. */
  abstract values(host: ExcelHost): string[];
  abstract read(name: string, host: ExcelHost): Json;
  abstract write(name: string, given: RemoteValue, host: ExcelHost): void;
  abstract follow(name: string, host: ExcelHost): Remote | null;
  abstract call(name: string, given: readonly RemoteValue[], host: ExcelHost): Json | Remote;
  abstract items(host: ExcelHost): readonly Remote[];
  abstract item(key: RemoteValue, host: ExcelHost): Remote | null;
}

/** A class of Excel's objects, declared as data. */
export class Kind<T extends object> {
  private readonly members = new Map<string, { since: number; member: Member<T> }>();

  constructor(readonly name: string, readonly shape: KindShape<T>, ...generations: Generation<T>[]) {
    for (const { since, members } of generations) for (const [name, member] of Object.entries(members)) this.members.set(name, { since, member });
  }

  of(it: T): Remote {
    return new RemoteOf(this, it);
  }

  /** The member of this name. Throws ApiNotFound where Excel, in this version, or the stand-in has none. */
  member(name: string, host: ExcelHost): Member<T> {
    const found = this.members.get(this.shape.alsoCalled?.[name] ?? name);
    if (found === undefined) throw new Refusal('ApiNotFound', `the stand-in does not know ${this.name}.${name}`);
    host.requireSet(found.since, `${this.name}.${name}`);
    return found.member;
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  /** Every member with its requirement set, for checking against Microsoft's typings. */
  list(): { name: string; since: number; member: Member<T> }[] {
    return [...this.members].map(([name, { since, member }]) => ({ name, since, member }));
  }
}

class RemoteOf<T extends object> extends Remote {
  constructor(private readonly made: Kind<T>, readonly it: T) {
    super();
  }

  get kind(): string {
    return this.made.name;
  }

  get kept(): boolean {
    return this.made.shape.kept === true;
  }

  get isCollection(): boolean {
    return this.made.shape.items !== undefined;
  }

  id(): string | undefined {
    return this.made.shape.id?.(this.it);
  }

  requireAlive(host: ExcelHost): void {
    this.made.shape.requireAlive?.(this.it, host);
  }

  sort(name: string, host: ExcelHost): MemberSort | undefined {
    if (!this.made.has(name)) return undefined;
    const member = this.made.member(name, host);
    return 'get' in member ? 'value' : 'link' in member ? 'link' : 'method';
  }

  values(host: ExcelHost): string[] {
    return this.made.list().filter(({ member, since }) => 'get' in member && since <= host.minor).map(({ name }) => name);
  }

  read(name: string, host: ExcelHost): Json {
    const member = this.made.member(name, host);
    if (!('get' in member)) throw new Refusal('InvalidArgument', `${this.kind}.${name} is no property`);
    return member.get(this.it, host);
  }

  write(name: string, given: RemoteValue, host: ExcelHost): void {
    const member = this.made.member(name, host);
    if (!('get' in member) || member.set === undefined) throw new Refusal('InvalidArgument', `${this.kind}.${name} cannot be set`);
    host.circumstances.requirePossible(`${this.kind}.${name}`, this.it);
    member.set(this.it, given, host);
    host.circumstances.used(`${this.kind}.${name}`);
  }

  follow(name: string, host: ExcelHost): Remote | null {
    const member = this.made.member(name, host);
    if (!('link' in member)) throw new Refusal('InvalidArgument', `${this.kind}.${name} leads nowhere`);
    host.circumstances.requirePossible(`${this.kind}.${name}`, this.it);
    return member.link(this.it, host);
  }

  call(name: string, given: readonly RemoteValue[], host: ExcelHost): Json | Remote {
    const event = /^_(register|unregister|Register|Unregister)(\w+)Event$/.exec(name);
    if (event !== null) return this.watch(event[1]?.toLowerCase() === 'register', event[2] ?? '', host);
    const member = this.made.member(name, host);
    if (!('run' in member) && !('call' in member)) throw new Refusal('InvalidArgument', `${this.kind}.${name} is no method`);
    host.circumstances.requirePossible(`${this.kind}.${name}`, this.it);
    const result = 'run' in member ? this.run(member, given, host) : member.call(this.it, given, host);
    host.circumstances.used(`${this.kind}.${name}`);
    return result;
  }

  items(host: ExcelHost): readonly Remote[] {
    if (this.made.shape.items === undefined) throw new Refusal('InvalidArgument', `${this.kind} holds no items`);
    return this.made.shape.items(this.it, host);
  }

  item(key: RemoteValue, host: ExcelHost): Remote | null {
    if (this.made.shape.item === undefined) throw new Refusal('ApiNotFound', `${this.kind} has no items to be found by a key`);
    return this.made.shape.item(this.it, key, host);
  }

  private run(member: { readonly run: (it: T, given: readonly RemoteValue[], host: ExcelHost) => void }, given: readonly RemoteValue[], host: ExcelHost): null {
    member.run(this.it, given, host);
    return null;
  }

  private watch(on: boolean, name: string, host: ExcelHost): null {
    const event = this.made.shape.events?.[name];
    if (event === undefined) throw new Refusal('ApiNotFound', `the stand-in does not know the event ${name} of ${this.kind}`);
    host.requireSet(event.since, `${this.kind}.on${name}`);
    host.watch(on, event.type, this.made.shape.eventTarget?.(this.it) ?? 'Workbook');
    return null;
  }
}
