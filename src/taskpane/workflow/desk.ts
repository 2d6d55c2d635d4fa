import type { Day } from '../../calendar';
import type { Book } from '../../excel';
import { sentence, type Language, type Problem } from '../../i18n';
import { paneTexts } from '../../i18n/texts/pane';
import type { Action, PaneState } from '../state/state';
import type { Store } from '../state/store';
import type { WorkerLike } from '../model/engine/engine';

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
  /** A worker that answers questions about models; null where this host has none. */
  readonly worker?: () => WorkerLike | null;
  /** How many of them can work at once. */
  readonly cores?: number;
  /** Whether saving does anything; where it does not, texts are shown to be copied. */
  readonly downloads: boolean;
}

/** The world, the state, and the pieces of work that are under way, by name. */
export interface Desk extends World {
  readonly store: Store<PaneState, Action>;
  readonly running: Map<string, AbortController>;
  /** Sheets in which cells changed since tables were read from them. */
  readonly changed: Set<string>;
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

/** Hands a file of text to the user: as a download, or where there are none as a text to be copied. */
export function handOver(desk: Desk, file: SavedFile): void {
  if (desk.downloads) desk.save(file);
  else desk.store.dispatch({ type: 'copy', copying: { name: file.name, text: textOf(file) } });
}

function textOf({ parts }: SavedFile): string {
  const decoder = new TextDecoder('utf-8');
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** What a text may be as the name of a file. */
export function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, ' ');
}

/** An error that nobody expected, as a problem that can be told. */
export function unexpected(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', sentence: sentence(paneTexts.unexpected, { message }) };
}
