import { failure, sentence } from '../../i18n';
import { editTexts } from '../../i18n/texts/edit';
import { toBeKept, withoutExamples } from '../state/editing/applied';
import { beginEditing, changed, type Editing } from '../state/editing/editing';
import { loadSchemes } from './catalogue';
import { unexpected, type Desk } from './desk';

/** Opens the chosen scheme to be changed. */
export function editScheme(desk: Desk): void {
  const { schemes, schemeId } = desk.store.get();
  const entry = schemes.find(({ scheme }) => scheme.id === schemeId);
  if (entry !== undefined) desk.store.dispatch({ type: 'editing', editing: beginEditing(entry.scheme.id, entry.json) });
}

/** Changes what is being edited. */
export function edit(desk: Desk, change: (editing: Editing) => Editing): void {
  const { editing } = desk.store.get();
  if (editing !== null) desk.store.dispatch({ type: 'editing', editing: change(editing) });
}

/** Keeps the changed scheme in the workbook and chooses it, if all is right; else says why not. What it took the place of can be put back. */
export async function applyEdit(desk: Desk): Promise<void> {
  const { editing, schemes, drafts } = desk.store.get();
  const from = schemes.find(({ scheme }) => scheme.id === editing?.id);
  if (editing === null || from === undefined) return;
  const kept = toBeKept(editing.text, from, schemes);
  const done = kept.ok ? await desk.book.keepScheme(kept.value).catch((error: unknown) => failure(unexpected(error))) : kept;
  if (!kept.ok || !done.ok) return edit(desk, (now) => ({ ...now, refused: done.ok ? [] : done.problems }));
  await loadSchemes(desk);
  const { id } = kept.value;
  desk.store.dispatch({ type: 'changed-scheme', id, drafts });
  const name = desk.store.get().schemes.find(({ scheme }) => scheme.id === id)?.scheme.name ?? from.scheme.name;
  const replaced = from.own && id === from.scheme.id;
  desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(replaced ? editTexts.changed : editTexts.keptAs, { name }), ...(replaced && { removed: from }) } });
}

/** Leaves out the examples that no longer come out; that can be undone like any change. */
export function dropExamples(desk: Desk): void {
  edit(desk, (editing) => changed(editing, withoutExamples(editing.judged.json, editing.refused)));
}
