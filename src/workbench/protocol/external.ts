import type { Json, Workbook } from '../model';
import type { HostOptions } from './host';
import type { StandIn } from './stand-in';

/** What a call comes to, as an array of the older API: first its status. */
interface Answer {
  toArray(): readonly unknown[];
}

/** What office.js finds under `window.external` in desktop Excel: facts about the application, the document's settings, and events of the older API. */
export interface External {
  GetContext(): object;
  Execute(id: number, given: unknown, done: (answer: number | Answer) => void): void;
  RegisterEvent(id: number, target: string, handler: (...facts: unknown[]) => void, done: (status: number) => void): void;
  UnregisterEvent(id: number, target: string, done: (status: number) => void): void;
}

const EXCEL = 1;
const DOCUMENT_OPENED = 2;
const READ_WRITE = 0;
const READ_ONLY = 1;
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
/** The call for where the file lies, which is answered as it is now; `GetDocUrl` is asked once, when a page is loaded. */
const FILE_PROPERTIES = 86;

/** The colours of Office's own surfaces, as numbers. */
const LIGHT = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 };
const DARK = { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff };

/** The mark in a page's address by which office.js knows where it runs, and which of its files to load: `taskpane.html?_host_Info=…`. */
export function hostInfo({ language, platform }: Pick<HostOptions, 'language' | 'platform'>): string {
  return `_host_Info=Excel$${platform === 'Mac' ? 'Mac$16.00' : 'Win32$16.01'}$${language}$telemetry$$disableLogging$3`;
}

export function externalOf(standIn: StandIn): External {
  const { host, workbook } = standIn;
  const { language, sets } = host.options;
  const listeners = new Map<string, () => void>();
  const settings = { Read: (keys: string[], values: Json[]) => readSettings(workbook, keys, values), Write: (keys: string[], values: Json[]) => writeSettings(workbook, keys, values) };
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'payladder',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => workbook.fileName,
    GetAppCapabilities: () => (workbook.readOnly ? READ_ONLY : READ_WRITE),
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.17928.20000',
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(host.dark ? DARK : LIGHT),
  };
  return {
    GetContext: () => context,
    Execute: (id, _given, done) => done(id === FILE_PROPERTIES ? { toArray: () => [SUCCESS, [workbook.fileName]] } : NOT_SUPPORTED),
    RegisterEvent(id, target, handler, done) {
      const kinds: Readonly<Record<number, string>> = { [SETTINGS_CHANGED]: 'settings', [SELECTION_CHANGED]: 'selection' };
      listeners.set(`${id} ${target}`, workbook.listen((change) => {
        if (change.kind === kinds[id]) setTimeout(() => handler(), 0);
      }));
      done(0);
    },
    UnregisterEvent(id, target, done) {
      listeners.get(`${id} ${target}`)?.();
      listeners.delete(`${id} ${target}`);
      done(0);
    },
  };
}

/** Settings travel as JSON texts, each under its key. */
function readSettings(workbook: Workbook, keys: string[], values: Json[]): void {
  for (const [key, value] of workbook.settings) {
    keys.push(key);
    values.push(JSON.stringify(value));
  }
}

function writeSettings(workbook: Workbook, keys: readonly string[], values: readonly Json[]): void {
  workbook.requireWritable();
  workbook.settings.clear();
  keys.forEach((key, at) => {
    const value = values[at];
    const read: Json = typeof value === 'string' ? JSON.parse(value) : value ?? null;
    workbook.settings.set(key, read);
  });
  workbook.tell({ kind: 'settings' });
}
