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
 * Enter and Tab while a cell is edited, as in Excel: Enter ends the entry; Tab takes what the list of functions offers for the name just typed, and ends
 * the entry where it offers nothing. Univer gives both keys to the list, which stays for a third of a second after its name has been left: an entry
 * typed quickly did not end there, and the next one was written into it.
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
  const typed = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(editor.getDocumentDataModel()?.getPlainText().slice(0, cursor.startOffset) ?? '')?.[0] ?? '';
  const name = typed === '' ? undefined : offeredFor(typed);
  if (name === undefined) return false;
  const isCalled = ![FunctionType.DefinedName, FunctionType.Table, undefined].includes(accessor.get(IDescriptionService).getFunctionInfo(name)?.functionType);
  const dataStream = `${name.slice(typed.length)}${isCalled ? '(' : ''}`;
  void accessor.get(ICommandService).executeCommand(InsertCommand.id, { unitId: editor.getEditorId(), body: { dataStream }, range: cursor });
  return true;
}

/** What the list on the screen offers for these letters: what is marked in it, else the first. It may still show what it offered for others. */
function offeredFor(typed: string): string | undefined {
  const items = [...document.querySelectorAll('ul[data-u-comp="sheets-formula-editor"] li')];
  const fitting = items.filter((item) => nameIn(item).toUpperCase().startsWith(typed.toUpperCase()));
  const chosen = fitting.find((item) => item.matches('.univer-bg-gray-200')) ?? fitting[0];
  return chosen === undefined ? undefined : nameIn(chosen);
}

const nameIn = (item: Element): string => item.firstElementChild?.textContent ?? '';
