import type { Problem } from '../../../i18n';
import type { Scheme } from '../../../scheme';
import { jsonText } from './json-text';
import { judged, type JudgedText } from './judged';

/** A scheme that is being changed, as text. Forms change the text too, so that there is one thing that holds. */
export interface Editing {
  /** The scheme from which it began. */
  readonly id: string;
  readonly text: string;
  /** What the text says, judged once for each text. */
  readonly judged: JudgedText;
  /** The scheme as it was when it was right last: what a form says while something is being put right. */
  readonly right: Scheme | undefined;
  /** Earlier texts, the last one last, and those that were undone, the next one first. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** Whether the last change was typed: what is typed next is undone with it. */
  readonly typing: boolean;
  /** Why it could not be applied. */
  readonly refused: readonly Problem[];
}

/** More steps back would only be held in memory. */
const MOST_STEPS = 200;

export function beginEditing(id: string, json: unknown): Editing {
  const text = jsonText(json);
  return { id, text, ...said(text, undefined), past: [], future: [], typing: false, refused: [] };
}

/** Characters were typed or pasted. */
export function typed(editing: Editing, text: string): Editing {
  if (text === editing.text) return editing;
  return { ...editing, text, ...said(text, editing.right), past: editing.typing ? editing.past : stepsTo(editing), future: [], typing: true, refused: [] };
}

/** A form has changed what the scheme says; with `typing` character by character, as in a formula. */
export function changed(editing: Editing, json: unknown, typing = false): Editing {
  const text = jsonText(json);
  if (text === editing.text) return { ...editing, typing };
  return { ...editing, text, ...said(text, editing.right), past: typing && editing.typing ? editing.past : stepsTo(editing), future: [], typing, refused: [] };
}

/** The text was left: what is typed later is undone by itself. */
export function paused(editing: Editing): Editing {
  return editing.typing ? { ...editing, typing: false } : editing;
}

export function undone(editing: Editing): Editing {
  const text = editing.past.at(-1);
  if (text === undefined) return editing;
  return { ...editing, text, ...said(text, editing.right), past: editing.past.slice(0, -1), future: [editing.text, ...editing.future], typing: false, refused: [] };
}

export function redone(editing: Editing): Editing {
  const [text, ...future] = editing.future;
  if (text === undefined) return editing;
  return { ...editing, text, ...said(text, editing.right), past: stepsTo(editing), future, typing: false, refused: [] };
}

function stepsTo({ past, text }: Editing): readonly string[] {
  return [...past, text].slice(-MOST_STEPS);
}

function said(text: string, before: Scheme | undefined): Pick<Editing, 'judged' | 'right'> {
  const found = judged(text);
  return { judged: found, right: found.scheme ?? before };
}
