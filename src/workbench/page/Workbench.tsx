import { Button, FluentProvider, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarGroup, Spinner, Tooltip } from '@fluentui/react-components';
import {
  ArrowDownloadRegular, CalendarMonthRegular, DismissRegular, DocumentTableRegular, FolderOpenRegular, LocalLanguageRegular, WeatherMoonRegular, WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useEffect, useId, useRef, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { say, sentence, type Text } from '../../i18n';
import { workbenchTexts as texts } from '../../i18n/texts/workbench';
import { themeOf } from '../../taskpane/look/theme';
import type { WorkbenchDesk } from './desk';

/** The whole page: a bar, the grid, and the add-in's pane beside it. */
export function Workbench({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const state = useSyncExternalStore(desk.listen, desk.state);
  const t = (text: Text): string => say(text, state.language);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.style.colorScheme = state.shade;
    document.title = say(texts.title, state.language);
  }, [state.language, state.shade]);
  // A pane looks at Office's colours again when it gets the focus; office.js goes on for five seconds with those that it knows.
  useEffect(() => {
    const look = (): void => void frame.current?.contentWindow?.dispatchEvent(new Event('focus'));
    look();
    const later = setTimeout(look, 5_100);
    return () => clearTimeout(later);
  }, [state.shade]);
  return (
    <FluentProvider theme={themeOf(state.shade)}>
      <div className="workbench">
        <Bar desk={desk} />
        <main className="sheet" aria-label={t(texts.grid)}>
          <Notices desk={desk} />
          <Cells desk={desk} />
          <Said desk={desk} />
          <Charts desk={desk} />
        </main>
        <aside className="pane" aria-label={t(texts.pane)}>
          {state.pane > 0 && <iframe key={state.pane} ref={frame} title={t(texts.pane)} src={desk.paneAddress()} onLoad={() => desk.paneLoaded()} />}
        </aside>
      </div>
    </FluentProvider>
  );
}

function Bar({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const { language, shade, fileName, busy } = useSyncExternalStore(desk.listen, desk.state);
  const file = useRef<HTMLInputElement>(null);
  const [toShade, toShadeHint] = shade === 'dark' ? [texts.light, texts.lightHint] : [texts.dark, texts.darkHint];
  return (
    <header className="bar">
      <img src="icons/icon-64.png" alt="" />
      <h1>{say(texts.title, language)}</h1>
      <BarButton desk={desk} text={texts.open} hint={texts.openHint} icon={<FolderOpenRegular />} act={() => file.current?.click()} />
      <BarButton desk={desk} text={texts.save} hint={texts.saveHint} icon={<ArrowDownloadRegular />} act={() => void desk.save()} />
      <BarButton desk={desk} text={texts.sample} hint={texts.sampleHint} icon={<DocumentTableRegular />} act={() => void desk.openSample()} />
      <BarButton desk={desk} text={texts.year} hint={texts.yearHint} icon={<CalendarMonthRegular />} act={() => void desk.openSample('year')} />
      <input
        ref={file} type="file" hidden accept=".xlsx,.xlsm" data-testid="file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen !== undefined) void desk.openFile(chosen);
        }}
      />
      <span className="file" role="status">
        {busy === null ? fileName : <Spinner size="extra-tiny" label={say(busy, language)} />}
      </span>
      <BarButton desk={desk} text={texts.otherLanguage} hint={texts.otherLanguageHint} icon={<LocalLanguageRegular />} act={() => desk.speak(language === 'zh' ? 'en' : 'zh')} />
      <BarButton desk={desk} text={toShade} hint={toShadeHint} icon={shade === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} act={() => desk.shine(shade === 'dark' ? 'light' : 'dark')} />
    </header>
  );
}

interface BarButtonProps {
  readonly desk: WorkbenchDesk;
  readonly text: Text;
  readonly hint: Text;
  readonly icon: ReactElement;
  readonly act: () => void;
}

function BarButton({ desk, text, hint, icon, act }: BarButtonProps): ReactNode {
  const { language, busy } = useSyncExternalStore(desk.listen, desk.state);
  return (
    <Tooltip content={say(hint, language)} relationship="description">
      <Button appearance="subtle" icon={icon} disabled={busy !== null} onClick={act}>{say(text, language)}</Button>
    </Tooltip>
  );
}

/** What the user must be told: a refused change, a file that could not be opened, a workbook that the add-in made. */
function Notices({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const { language, notices } = useSyncExternalStore(desk.listen, desk.state);
  return (
    <MessageBarGroup>
      {notices.map((notice) => (
        <MessageBar key={notice.id} intent={notice.open === undefined ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>
            {say(notice.text, language)}
            {notice.open !== undefined && <Link onClick={notice.open}>{say(texts.show, language)}</Link>}
          </MessageBarBody>
          <MessageBarActions containerAction={(
            <Button appearance="transparent" icon={<DismissRegular />} aria-label={say(texts.close, language)} onClick={() => desk.dismiss(notice.id)} />
          )} />
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}

function Cells({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : desk.showIn(place.current)), [desk]);
  return <div className="cells" ref={place} />;
}

/** What a function said of the error in the selected cell; Excel tells it beside the cell. */
function Said({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const { language, said } = useSyncExternalStore(desk.listen, desk.state);
  return <p className="said" role="status">{said !== null && say(said, language)}</p>;
}

function Charts({ desk }: { readonly desk: WorkbenchDesk }): ReactNode {
  const { language, charts } = useSyncExternalStore(desk.listen, desk.state);
  const id = useId();
  if (charts.length === 0) return null;
  return (
    <section className="charts" aria-labelledby={id}>
      <h2 id={id}>{say(texts.charts, language)}</h2>
      <ul>{charts.map(({ title, sheet }) => <li key={`${sheet}/${title}`}>{say(sentence(texts.chartOn, { title, sheet }), language)}</li>)}</ul>
      <p>{say(texts.chartsHint, language)}</p>
    </section>
  );
}
