import type { Cell } from './cell';
import { trimmed } from './name';
import type { Compared } from './name-hash';
import { hashOf, keyMaker, NOT_PLAIN, NUMBER_SIGN, plainHash } from './name-hash';

/**
 * The names of one domain (people, customers, teams …), each with a number from 0; spellings of one name share it. Names
 * are found by a hash of their key: a million of them, all different, cost a look and an entry each. Names may be made
 * to have one hash; once many are met that it does not tell apart, all are found by their keys themselves.
 */
export class NameBook {
  /** The name's number at the place that its hash gives, or at one of the next; -1 where none is. */
  private slots = new Int32Array(64).fill(-1);
  private hashes = new Int32Array(32);
  /** The numbers by the keys of the names, once the hash has failed. */
  private byKey: Map<string, number> | undefined;
  private readonly firstWritten: string[] = [];
  /** The numbers of the names that are not written in visible ASCII and common Chinese characters alone. */
  private readonly odd: number[] = [];
  /** Where each name is first written, as far as it was told. */
  private readonly places: number[] = [];
  private readonly keyOf: (text: string) => string;

  constructor(private readonly compared: Compared = 'names') {
    this.keyOf = keyMaker(compared);
  }

  get size(): number {
    return this.firstWritten.length;
  }

  /** The number of a name, given to it when it is first seen. */
  code(text: string): number {
    const hash = plainHash(text, this.compared);
    if (hash !== NOT_PLAIN) return this.entered(text, hash);
    const { size } = this;
    const code = this.entered(trimmed(text), hashOf(this.keyOf(text)));
    if (this.size > size) this.odd.push(code);
    return code;
  }

  /** A number of its own for somebody who is written like another and one sign more, but is found by no text. */
  namesake(code: number, more: string): number {
    const own = this.firstWritten.push(`${this.shown(code)} ${more}`) - 1;
    if (own >= this.hashes.length) this.grow();
    this.hashes[own] = NOT_PLAIN;
    return own;
  }

  /**
   * The number of the name that a text cell holds, where it is written in visible ASCII and common Chinese characters
   * alone; -1 where it must be read with more care.
   */
  codeOfPlain(cell: string): number {
    const hash = cell.charCodeAt(0) === NUMBER_SIGN ? NOT_PLAIN : plainHash(cell, this.compared);
    return this.codeOfHashed(cell, hash);
  }

  /** The hashes of the names that text cells hold, for `codeOfHashed`. Of very many names, those of a few are made together: the texts lie anywhere in memory, and are waited for together then. */
  hashPlain(cells: readonly Cell[], hashes: Int32Array): void {
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? null;
      hashes[at] = typeof cell === 'string' && cell.charCodeAt(0) !== NUMBER_SIGN ? 0 : NOT_PLAIN;
    }
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? null;
      if (typeof cell === 'string' && hashes[at] !== NOT_PLAIN) hashes[at] = plainHash(cell, this.compared);
    }
  }

  /** As `codeOfPlain`, of a cell that is hashed. */
  codeOfHashed(cell: string, hash: number): number {
    return hash === NOT_PLAIN ? -1 : this.entered(cell, hash);
  }

  /** The numbers of the names that a word equals, is contained in or stands at the start of. */
  matching(word: string, how: 'equals' | 'contains' | 'startsWith'): readonly number[] {
    if (how === 'equals') return [this.find(word)].filter((code) => code >= 0);
    const key = this.keyOf(word);
    const fits = (name: string): boolean => (how === 'contains' ? name.includes(key) : name.startsWith(key));
    return this.firstWritten.flatMap((name, code) => (fits(this.keyOf(name)) ? [code] : []));
  }

  /** The number of a name, or -1 where it has not been seen. */
  find(text: string): number {
    const key = this.keyOf(text);
    const place = this.byKey === undefined ? this.place(key, hashOf(key)) : -1;
    return place >= 0 ? this.slots[place] ?? -1 : this.keys().get(key) ?? -1;
  }

  /** Whether a place lies before all others of the name that were told. Columns are not read in the order in which people write rows. */
  isEarlier(code: number, place: number): boolean {
    return place < (this.places[code] ?? Infinity);
  }

  /** Tells how the name is written at a place that lies before the others: so it is shown. */
  writtenAt(code: number, place: number, text: string): void {
    this.places[code] = place;
    this.firstWritten[code] = text;
  }

  /** The numbers of the names that may look like others: all but those first written in visible ASCII and common Chinese characters alone. */
  get oddCodes(): readonly number[] {
    return this.odd;
  }

  /** The name as first written; empty for a number never given. */
  shown(code: number): string {
    return this.firstWritten[code] ?? '';
  }

  /** What the spellings of the name have in common. */
  key(code: number): string {
    return this.keyOf(this.shown(code));
  }

  private entered(text: string, hash: number): number {
    const place = this.byKey === undefined ? this.place(text, hash) : -1;
    if (place < 0) return this.enteredByKey(text);
    const known = this.slots[place] ?? -1;
    if (known >= 0) return known;
    const code = this.firstWritten.push(text) - 1;
    if (code >= this.hashes.length) this.grow();
    this.hashes[code] = hash;
    this.slots[this.freePlace(hash)] = code;
    return code;
  }

  private enteredByKey(text: string): number {
    const keys = this.keys();
    const key = this.keyOf(text);
    const known = keys.get(key);
    if (known !== undefined) return known;
    const code = this.firstWritten.push(text) - 1;
    keys.set(key, code);
    return code;
  }

  private keys(): Map<string, number> {
    this.byKey ??= new Map(this.firstWritten.map((text, code) => [this.keyOf(text), code]));
    return this.byKey;
  }

  /** Where a name of this hash is, or would be entered; -1 where that is too far from where its hash would have it. */
  private place(text: string, hash: number): number {
    const last = this.slots.length - 1;
    let place = hash & last;
    for (let steps = 0; steps < FARTHEST; steps++) {
      const code = this.slots[place] ?? -1;
      if (code < 0 || (this.hashes[code] === hash && this.isSame(code, text))) return place;
      place = (place + 1) & last;
    }
    return -1;
  }

  private freePlace(hash: number): number {
    const last = this.slots.length - 1;
    let place = hash & last;
    while ((this.slots[place] ?? -1) >= 0) place = (place + 1) & last;
    return place;
  }

  private isSame(code: number, text: string): boolean {
    const written = this.firstWritten[code] ?? '';
    return written === text || this.keyOf(written) === this.keyOf(text);
  }

  /** Twice as many names, and four places for every two. */
  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(hashes.length * 2).fill(-1);
    for (let code = 0; code < this.size - 1; code++) {
      const hash = hashes[code] ?? NOT_PLAIN;
      if (hash !== NOT_PLAIN) this.slots[this.freePlace(hash)] = code;
    }
  }
}

/** The name books of one run, by domain, shared by its tables. */
export class NameBooks {
  private readonly books = new Map<string, NameBook>();

  of(domain: string, compared: Compared = 'names'): NameBook {
    const known = this.books.get(domain);
    if (known !== undefined) return known;
    const book = new NameBook(compared);
    this.books.set(domain, book);
    return book;
  }
}

/** So far from where its hash would have it no name lies that was not put there on purpose. */
const FARTHEST = 512;
