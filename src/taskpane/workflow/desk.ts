import type { Day } from '../../calendar';
import type { Book } from '../../excel/book';
import { sentence, type Language, type Problem } from '../../i18n';
import { paneTexts } from '../../i18n/texts/pane';
import type { Action, PaneState } from '../state/state';
import type { Store } from '../state/store';

/** A file handed to the user. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly Uint8Array[];
}

/** What the pane's work needs of the world around it. */
export interface World {
  readonly book: Book;
  readonly language: Language;
  /** The product's version. */
  readonly version: string;
  today(): Day;
  /** Lets the screen catch up before something long. */
  pause(): Promise<void>;
  save(file: SavedFile): void;
}

/** The world, the state, and the pieces of work that are under way, by name. */
export interface Desk extends World {
  readonly store: Store<PaneState, Action>;
  readonly running: Map<string, AbortController>;
}

/** Begins a piece of work; one of the same name that is still under way is stopped. */
export function begin(desk: Desk, name: string): AbortSignal {
  stop(desk, name);
  const controller = new AbortController();
  desk.running.set(name, controller);
  return controller.signal;
}

export function stop(desk: Desk, name: string): void {
  desk.running.get(name)?.abort();
  desk.running.delete(name);
}

/** An error that nobody expected, as a problem that can be told. */
export function unexpected(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', sentence: sentence(paneTexts.unexpected, { message }) };
}
