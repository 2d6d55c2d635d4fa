import type { RefusalCode } from '../model';
import type { Circumstances } from './circumstances';

/** How a request fails: before any of it is done, halfway through its actions, or after all is done but before the add-in hears of it. */
export interface Failure {
  readonly code: RefusalCode;
  readonly when: 'before' | 'midway' | 'after';
}

const LOST: Failure = { code: 'GeneralException', when: 'before' };

const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What a test may do to the stand-in. Requests that only let go of references, or serve custom functions, are not counted and do not fail. */
export class Controls {
  /** Bytes that a request, and its answer, may have. */
  payloadLimit = PAYLOAD_LIMIT;
  private planned: { at: number; forEver: boolean; failure: Failure } | null = null;
  private counted = 0;
  private deed: { in: number; readonly done: () => void } | null = null;
  private delay = 0;
  private editing = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly circumstances: Circumstances) {}

  /** The n-th request from now, counted from 1, fails; the next ones work again. */
  failAt(n: number, failure: Partial<Failure> = {}): void {
    this.plan(n, false, failure);
  }

  /** The n-th request from now and all later ones fail: the connection is dead. */
  failFrom(n: number, failure: Partial<Failure> = {}): void {
    this.plan(n, true, failure);
  }

  /** Just before the n-th request from now, counted from 1, somebody else who has the workbook open does this. */
  meanwhile(n: number, done: () => void): void {
    this.deed = { in: n, done };
  }

  /** All is well again. */
  heal(): void {
    this.planned = null;
    this.delay = 0;
    this.deed = null;
    this.cellEditMode(false);
    this.otherWorkbookInFront(false);
  }

  /** Each answer takes this many milliseconds. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** Whether the user is typing into a cell: requests are refused, or wait where they asked for that. */
  cellEditMode(on: boolean): void {
    this.editing = on;
    if (on) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  get isEditing(): boolean {
    return this.editing;
  }

  editingOver(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Whether another workbook has the focus: what needs it is refused, each member with its own code or all with the one given. */
  otherWorkbookInFront(on: boolean | RefusalCode): void {
    this.circumstances.otherWorkbookInFront = on;
  }

  /** Whether frozen rows and gridlines are refused on hidden sheets. */
  hiddenSheetsHaveNoWindow(on: boolean): void {
    this.circumstances.hiddenSheetsHaveNoWindow = on;
  }

  /** Whether fitting to pages takes. */
  fitsToPages(on: boolean): void {
    this.circumstances.fitsToPages = on;
  }

  /** Whether there is no printer: page set-up is refused. */
  noPrinter(on: boolean): void {
    this.circumstances.noPrinter = on;
  }

  async pause(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
  }

  /** Counts a request, and says how it fails, if it does. */
  next(): Failure | null {
    this.counted += 1;
    this.letOthersWork();
    if (this.planned === null) return null;
    const { at, forEver, failure } = this.planned;
    return this.counted === at || (forEver && this.counted > at) ? failure : null;
  }

  private letOthersWork(): void {
    if (this.deed === null) return;
    this.deed.in -= 1;
    if (this.deed.in > 0) return;
    const { done } = this.deed;
    this.deed = null;
    done();
  }

  private plan(n: number, forEver: boolean, failure: Partial<Failure>): void {
    this.counted = 0;
    this.planned = { at: n, forEver, failure: { ...LOST, ...failure } };
  }
}
