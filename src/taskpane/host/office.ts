import { languageOf, type Language } from '../../i18n';
import { isDark, type Shade } from '../look/theme';

/** Where the pane runs: inside Excel, in another program of Office, or as a page by itself. */
export type HostKind = 'excel' | 'other-program' | 'page';

/** A page by itself hears nothing from Office; Excel may be slow to answer. */
const PATIENCE = 4000;

/**
 * Tells where we are as soon as Office says so. Without Office's library we are a page by itself, and while Office is
 * silent for long we look like one; should it answer after all, that is told too.
 */
export async function onSurroundings(tell: (where: HostKind) => void): Promise<void> {
  if (!('Office' in window)) return tell('page');
  const silence = setTimeout(() => tell('page'), PATIENCE);
  // Outside Office there is no host, although its type says so.
  const { host }: { readonly host: Office.HostType | null } = await Office.onReady();
  clearTimeout(silence);
  tell(host === null ? 'page' : host === Office.HostType.Excel ? 'excel' : 'other-program');
}

/** The language in which Excel shows its own menus; outside Excel, the browser's. */
export function displayLanguage(where: HostKind): Language {
  return languageOf(where === 'page' ? navigator.language : Office.context.displayLanguage);
}

/** Light or dark as Office looks; where it does not say, as the system does. */
export function shade(where: HostKind): Shade {
  const background = where === 'page' ? undefined : officeBackground();
  const dark = background === undefined ? window.matchMedia('(prefers-color-scheme: dark)').matches : isDark(background);
  return dark ? 'dark' : 'light';
}

// Declared as always there, yet missing in hosts that have no themes.
function officeBackground(): string | undefined {
  const theme: { readonly bodyBackgroundColor?: string } | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor;
}

/** Calls back when the colours may have changed: the system's at once, Office's when the pane gets the focus. */
export function onShadeChange(callback: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  window.addEventListener('focus', callback);
  return () => {
    system.removeEventListener('change', callback);
    window.removeEventListener('focus', callback);
  };
}

/** Whether Excel lets a page hand files to the user. Excel for Mac does not, and says nothing of it: the download never comes. */
export function canDownload(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac;
}

/** Whether Excel itself runs in a browser. */
export function isOnline(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}
