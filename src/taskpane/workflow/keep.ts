import type { KeptScheme } from '../../excel/book';
import { failure, sentence, success, type Result } from '../../i18n';
import { keepTexts } from '../../i18n/texts/pane';
import { checkExamples } from '../../payout';
import { presetById } from '../../presets';
import { parseSchemeText } from '../../scheme';
import { givenOf } from '../state/bound';
import { freeId, ownScheme, withId } from '../state/own';
import { loadSchemes } from './catalogue';
import { unexpected, type Desk } from './desk';

/** Keeps the chosen scheme with its figures under a new name, and chooses it. */
export async function keepAs(desk: Desk, name: string): Promise<void> {
  const { schemes, schemeId, drafts } = desk.store.get();
  const entry = schemes.find(({ scheme }) => scheme.id === schemeId);
  if (entry === undefined) return;
  const id = freeId(entry.scheme.id, takenIds(desk));
  await keep(desk, ownScheme(entry.json, givenOf(schemes, entry.scheme, drafts), name, id));
}

/** Keeps the scheme of a file, whose own examples must come out; one whose id is taken gets another. */
export async function importScheme(desk: Desk, text: string): Promise<void> {
  const read = parseSchemeText(text);
  if (!read.ok) return void told(desk, failure(...read.problems.map(({ code, sentence: why }) => ({ code, sentence: sentence(keepTexts.unreadableFile, { why }) }))));
  const failing = checkExamples(read.value, presetById);
  if (failing.length > 0) return void told(desk, failure(...failing));
  const taken = takenIds(desk);
  const id = taken.has(read.value.id) ? freeId(read.value.id, taken) : read.value.id;
  await keep(desk, success({ id, json: withId(JSON.parse(text.replace(/^\ufeff/, '')), id) }));
}

/** Hands the chosen scheme to the user as a file. */
export function exportScheme(desk: Desk, id: string): void {
  const entry = desk.store.get().schemes.find(({ scheme }) => scheme.id === id);
  if (entry === undefined) return;
  desk.save({ name: `${id}.json`, type: 'application/json', parts: [new TextEncoder().encode(`${JSON.stringify(entry.json, null, 2)}\n`)] });
}

export async function forget(desk: Desk, id: string): Promise<void> {
  if (told(desk, await desk.book.forgetScheme(id).catch((error: unknown) => failure(unexpected(error))))) await loadSchemes(desk);
}

async function keep(desk: Desk, scheme: Result<KeptScheme>): Promise<void> {
  if (!scheme.ok) return void told(desk, scheme);
  const kept = await desk.book.keepScheme(scheme.value).catch((error: unknown) => failure(unexpected(error)));
  if (!told(desk, kept)) return;
  await loadSchemes(desk);
  desk.store.dispatch({ type: 'choose-scheme', id: scheme.value.id });
}

function takenIds(desk: Desk): ReadonlySet<string> {
  return new Set(desk.store.get().schemes.map(({ scheme }) => scheme.id));
}

/** Whether it went well; else what is wrong is told. */
function told(desk: Desk, result: Result<unknown>): boolean {
  desk.store.dispatch({ type: 'problems', problems: result.ok ? [] : result.problems });
  return result.ok;
}
