import { languageOf, type Language } from '../../i18n';
import { isDark, type Shade } from '../look/theme';

/** Where the pane runs: inside Excel, in another program of Office, or as a page by itself. */
export type Surroundings = 'excel' | 'other-program' | 'page';

/** Waits until Office says where we are. Without Office's library, or when it is silent, we are a page by itself. */
export async function surroundings(patience = 15_000): Promise<Surroundings> {
  if (!('Office' in window)) return 'page';
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const info = await Promise.race([Office.onReady(), silence]);
  if (info === null || info.host === null || info.host === undefined) return 'page';
  return info.host === Office.HostType.Excel ? 'excel' : 'other-program';
}

/** The language in which Excel shows its own menus; outside Excel, the browser's. */
export function displayLanguage(where: Surroundings): Language {
  return languageOf(where === 'page' ? navigator.language : Office.context.displayLanguage);
}

/** Light or dark as Office looks; where it does not say, as the system does. */
export function shade(where: Surroundings): Shade {
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
