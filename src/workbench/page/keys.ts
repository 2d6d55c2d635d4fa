import { CommandType, ICommandService, type IAccessor } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { DeviceInputEventType, IEditorBridgeService, IEditorService, InsertCommand, IShortcutService, KeyCode, SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Spreadsheet } from '../univer';

/** Above the list of functions, whose keys stand at 1,000. */
const PRIORITY = 2000;

const KEYS = [
  { id: 'workbench.operation.enter', keycode: KeyCode.ENTER },
  { id: 'workbench.operation.tab', keycode: KeyCode.TAB },
] as const;

/**
 * Enter and Tab while a cell is edited, as in Excel: Enter ends the entry; Tab takes what the list of functions offers for the name just typed, on the
 * screen already or not, and ends the entry where it offers nothing. Univer gives both keys to the list, which comes and goes a third of a second late:
 * an entry typed quickly did not end there, and the next one was written into it.
 */
export function endEntriesAsExcelDoes({ univer }: Spreadsheet): void {
  const injector = univer.__getInjector();
  const bridge = injector.get(IEditorBridgeService);
  for (const { id, keycode } of KEYS) {
    injector.get(ICommandService).registerCommand({
      id, type: CommandType.OPERATION, handler: (accessor) => (keycode === KeyCode.TAB && takeOffered(accessor)) || endEntry(accessor, keycode),
    });
    injector.get(IShortcutService).registerShortcut({ id, binding: keycode, priority: PRIORITY, preconditions: () => bridge.isVisible().visible });
  }
}

function endEntry(accessor: IAccessor, keycode: KeyCode): boolean {
  const bridge = accessor.get(IEditorBridgeService);
  const unitId = bridge.getEditLocation()?.unitId;
  if (unitId === undefined) return false;
  bridge.disableForceKeepVisible();
  return accessor.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, { visible: false, eventType: DeviceInputEventType.Keyboard, keycode, unitId });
}

/** Completes the name before the cursor by what the list offers for it. Returns whether there is something. */
function takeOffered(accessor: IAccessor): boolean {
  const editor = [...accessor.get(IEditorService).getAllEditor().values()].find((one) => one.isFocus());
  const [cursor] = editor?.getSelectionRanges() ?? [];
  if (editor === undefined || cursor === undefined) return false;
  const descriptions = accessor.get(IDescriptionService);
  const typed = nameTyped(editor.getDocumentDataModel()?.getPlainText().slice(0, cursor.startOffset) ?? '');
  const name = typed === '' ? undefined : markedFor(typed) ?? descriptions.getSearchListByNameFirstLetter(typed)[0]?.name;
  if (name === undefined) return false;
  const isCalled = ![FunctionType.DefinedName, FunctionType.Table, undefined].includes(descriptions.getFunctionInfo(name)?.functionType);
  const dataStream = `${name.slice(typed.length)}${isCalled ? '(' : ''}`;
  if (dataStream === '') return false;
  void accessor.get(ICommandService).executeCommand(InsertCommand.id, { unitId: editor.getEditorId(), body: { dataStream }, range: cursor });
  return true;
}

/** The name at the end of what is typed of a formula; nothing where it is no formula, or a text within one. */
function nameTyped(entry: string): string {
  const isText = !entry.startsWith('=') || entry.split('"').length % 2 === 0;
  return isText ? '' : /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(entry)?.[0] ?? '';
}

/** What is marked in the list on the screen, where it fits these letters: it comes late, and may still show what it offered for others. */
function markedFor(typed: string): string | undefined {
  const name = document.querySelector('ul[data-u-comp="sheets-formula-editor"] li.univer-bg-gray-200')?.firstElementChild?.textContent ?? '';
  return name.toUpperCase().startsWith(typed.toUpperCase()) ? name : undefined;
}
