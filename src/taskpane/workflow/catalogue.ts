import { failure, sentence, type Problem } from '../../i18n';
import { keepTexts } from '../../i18n/texts/pane';
import { GALLERY, presetById, PRESETS, type Preset } from '../../presets';
import { parseScheme } from '../../scheme';
import type { SchemeEntry } from '../state/state';
import { unexpected, type Desk } from './desk';

/** The presets, the examples to start from, and the schemes kept in the workbook; one of those that cannot be read is told. */
export async function loadSchemes(desk: Desk): Promise<void> {
  const presets = [...builtIn(PRESETS), ...builtIn(GALLERY).map((entry): SchemeEntry => ({ ...entry, gallery: true }))];
  // The presets at once, without waiting for the workbook; later on the list stays as it is until the new one is whole.
  if (desk.store.get().schemes.length === 0) desk.store.dispatch({ type: 'schemes', schemes: presets });
  const kept = await desk.book.schemes().catch((error: unknown) => failure(unexpected(error)));
  if (!kept.ok) return desk.store.dispatch({ type: 'problems', problems: kept.problems });
  const own = ownEntries(kept.value.map(({ json }) => json));
  const { first, twins } = withoutTwins(own.entries);
  const ids = new Set(first.map(({ scheme }) => scheme.id));
  desk.store.dispatch({ type: 'schemes', schemes: [...first, ...presets.filter(({ scheme }) => !ids.has(scheme.id))] });
  const problems = [...own.problems, ...twins];
  if (problems.length > 0) desk.store.dispatch({ type: 'problems', problems });
}

/** Of entries with one id the first; for each other one that is not the same, a problem. */
function withoutTwins(entries: readonly SchemeEntry[]): { readonly first: readonly SchemeEntry[]; readonly twins: readonly Problem[] } {
  const first = new Map<string, SchemeEntry>();
  const twins: Problem[] = [];
  for (const entry of entries) {
    const { id } = entry.scheme;
    const there = first.get(id);
    if (there === undefined) first.set(id, entry);
    else if (JSON.stringify(there.json) !== JSON.stringify(entry.json)) twins.push({ code: 'same-id', sentence: sentence(keepTexts.twins, { id }) });
  }
  return { first: [...first.values()], twins };
}

function builtIn(presets: readonly Preset[]): readonly SchemeEntry[] {
  return presets.flatMap(({ id, json }) => {
    const scheme = presetById(id);
    return scheme === undefined ? [] : [{ scheme, json, own: false }];
  });
}

function ownEntries(schemes: readonly unknown[]): { readonly entries: SchemeEntry[]; readonly problems: Problem[] } {
  const entries: SchemeEntry[] = [];
  const problems: Problem[] = [];
  for (const json of schemes) {
    const read = parseScheme(json);
    if (read.ok) entries.push({ scheme: read.value, json, own: true });
    else problems.push(...read.problems.slice(0, 1).map(({ code, sentence: why }) => ({ code, sentence: sentence(keepTexts.unreadable, { why }) })));
  }
  return { entries, problems };
}
