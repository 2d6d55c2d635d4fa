import { failure, sentence, success, type Result, type Sentence } from '../../i18n';
import { keepTexts } from '../../i18n/texts/pane';
import { checkExamples } from '../../payout';
import { presetById } from '../../presets';
import { parseSchemeText, schemeToJson, type KeptScheme } from '../../scheme';
import { givenOf } from '../state/bound';
import { called, freeId, freeName, isNameTaken, ownScheme } from '../state/own';
import type { SchemeEntry } from '../state/state';
import { loadSchemes } from './catalogue';
import { handOver, unexpected, type Desk } from './desk';

/** Keeps the chosen scheme with its figures under a new name, and chooses it. */
export async function keepAs(desk: Desk, name: string): Promise<void> {
  const { schemes, schemeId, drafts } = desk.store.get();
  const entry = schemes.find(({ scheme }) => scheme.id === schemeId);
  if (entry === undefined) return;
  if (isNameTaken(schemes, name)) return void told(desk, failure({ code: 'name-taken', sentence: sentence(keepTexts.nameTaken, { name }) }));
  const id = freeId(entry.scheme.id, takenIds(desk));
  await keep(desk, ownScheme(entry.json, givenOf(schemes, entry.scheme, drafts), name, id));
}

/**
 * Keeps the scheme of a file, whose own examples must come out; one whose id or name is taken gets another, and one that is there already, to the letter,
 * is only chosen.
 */
export async function importScheme(desk: Desk, text: string): Promise<void> {
  const read = parseSchemeText(text);
  if (!read.ok) return void told(desk, failure(...read.problems.map(({ code, sentence: why }) => ({ code, sentence: sentence(keepTexts.unreadableFile, { why }) }))));
  const failing = checkExamples(read.value, presetById);
  if (failing.length > 0) return void told(desk, failure(...failing));
  const { schemes } = desk.store.get();
  const { id, name } = read.value;
  const same = schemes.find(({ scheme }) => scheme.id === id && JSON.stringify(schemeToJson(scheme)) === JSON.stringify(schemeToJson(read.value)));
  if (same !== undefined) {
    desk.store.dispatch({ type: 'choose-scheme', id });
    return tell(desk, sentence(keepTexts.there, { name }));
  }
  const taken = takenIds(desk);
  const own = { id: taken.has(id) ? freeId(id, taken) : id, name: freeName(schemes, name) };
  if (!await keep(desk, success({ id: own.id, json: called(JSON.parse(text.replace(/^\ufeff/, '')), own.id, own.name) }))) return;
  tell(desk, own.name.zh === name.zh ? sentence(keepTexts.kept, { name }) : sentence(keepTexts.renamed, { name, other: own.name }));
}

/** Hands the chosen scheme to the user as a file. */
export function exportScheme(desk: Desk, id: string): void {
  const entry = desk.store.get().schemes.find(({ scheme }) => scheme.id === id);
  if (entry === undefined) return;
  const name = `${id}.json`;
  handOver(desk, { name, type: 'application/json', parts: [new TextEncoder().encode(`${JSON.stringify(entry.json, null, 2)}\n`)] });
  if (desk.downloads) tell(desk, sentence(keepTexts.handed, { file: name }));
}

/** Removes a scheme from the workbook, and offers to put it back. */
export async function forget(desk: Desk, id: string): Promise<void> {
  const removed = desk.store.get().schemes.find(({ scheme, own }) => own && scheme.id === id);
  if (removed === undefined) return;
  if (!told(desk, await desk.book.forgetScheme(id).catch((error: unknown) => failure(unexpected(error))))) return;
  await loadSchemes(desk);
  tell(desk, sentence(keepTexts.removed, { name: removed.scheme.name }), removed);
}

/** Puts the scheme back that was removed last. */
export async function putBack(desk: Desk): Promise<void> {
  const removed = desk.store.get().notice?.removed;
  if (removed !== undefined && await keep(desk, success({ id: removed.scheme.id, json: removed.json }))) desk.store.dispatch({ type: 'notice', notice: null });
}

/** Keeps a scheme and chooses it. Returns whether it is kept. */
async function keep(desk: Desk, scheme: Result<KeptScheme>): Promise<boolean> {
  if (!scheme.ok) return told(desk, scheme);
  const kept = await desk.book.keepScheme(scheme.value).catch((error: unknown) => failure(unexpected(error)));
  if (!told(desk, kept)) return false;
  await loadSchemes(desk);
  desk.store.dispatch({ type: 'choose-scheme', id: scheme.value.id });
  return true;
}

function tell(desk: Desk, said: Sentence, removed?: SchemeEntry): void {
  desk.store.dispatch({ type: 'notice', notice: { sentence: said, ...(removed && { removed }) } });
}

function takenIds(desk: Desk): ReadonlySet<string> {
  return new Set(desk.store.get().schemes.map(({ scheme }) => scheme.id));
}

/** Whether it went well; else what is wrong is told. */
function told(desk: Desk, result: Result<unknown>): boolean {
  desk.store.dispatch({ type: 'problems', problems: result.ok ? [] : result.problems });
  return result.ok;
}
