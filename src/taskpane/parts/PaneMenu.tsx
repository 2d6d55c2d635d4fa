import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { StethoscopeRegular } from '@fluentui/react-icons/svg/stethoscope';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { excelCheckTexts } from '../../i18n/texts/excel-check';
import { dataTexts, keepTexts, paneTexts } from '../../i18n/texts/pane';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { useSession } from './session';
import { useWords } from './words';

/** What is not part of the main job. */
export function PaneMenu(): ReactNode {
  const words = useWords();
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) await session.importScheme(await chosen.text());
    if (file.current !== null) file.current.value = '';
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words(paneTexts.more)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ReceiptMoneyRegular />} onClick={() => void session.openRuns()}>{words(runsTexts.title)}</MenuItem>
            <MenuItem icon={<DataTrendingRegular />} onClick={() => session.openModel()}>{words(paneTexts.model)}</MenuItem>
            <MenuItem icon={<ArrowClockwiseRegular />} onClick={() => void session.lookForTables()}>{words(dataTexts.again)}</MenuItem>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>{words(keepTexts.open)}</MenuItem>
            <MenuItem icon={<MathFormulaRegular />} onClick={() => void session.insertExamples()}>{words(paneTexts.functionExamples)}</MenuItem>
            <MenuItem icon={<StethoscopeRegular />} onClick={() => session.openCheck()}>{words(excelCheckTexts.title)}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input ref={file} type="file" accept=".json,application/json" hidden aria-label={words(keepTexts.open)} onChange={(event) => void open(event)} />
    </>
  );
}
