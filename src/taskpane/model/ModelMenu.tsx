import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { useModelSession } from './context';

/** What is done with the scenarios as a whole, and the way back. */
export function ModelMenu({ ready }: { readonly ready: boolean }): ReactNode {
  const words = useWords();
  const pane = useSession();
  const session = useModelSession();
  const file = useRef<HTMLInputElement>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) await session.import(await chosen.text());
    if (file.current !== null) file.current.value = '';
  };
  return (
    <span>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => pane.closeModel()}>{words(t.back)}</Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words(t.more)} disabled={!ready} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentTableRegular />} onClick={() => void session.write()}>{words(t.write)}</MenuItem>
            <MenuItem icon={<SaveRegular />} onClick={() => void session.keep()}>{words(t.keep)}</MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => void session.forget()}>{words(t.forget)}</MenuItem>
            <MenuItem icon={<ArrowDownloadRegular />} onClick={() => session.export()}>{words(t.export)}</MenuItem>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>{words(t.import)}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input ref={file} type="file" accept=".json,application/json" hidden aria-label={words(t.import)} onChange={(event) => void open(event)} />
    </span>
  );
}
