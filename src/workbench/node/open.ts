import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script, type Context } from 'node:vm';
import { bridgeTo, externalOf, hostInfo, StandIn, type StandInOptions } from '../protocol';
import { pageFor } from './page';

/** The globals that office.js makes, and the Excel behind them. */
export interface OpenExcel {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly standIn: StandIn;
  /** Puts Office, Excel, OfficeExtension and CustomFunctions where an add-in finds them; undone by `close`. */
  asGlobals(): OpenExcel;
  /** Ends timers of the library that still run, and takes the globals away. */
  close(): void;
}

interface Library {
  Office: typeof Office;
  Excel: typeof Excel;
  CustomFunctions: typeof CustomFunctions;
  OfficeExtension: typeof OfficeExtension;
}

const folder = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const LIBRARY_URL = 'https://payladder.test/office/';
const scripts = new Map<string, Script>();

/** Opens an Excel without a screen, in which Microsoft's library, as it is shipped, has loaded and reports ready. */
export async function openExcel(options: StandInOptions = {}): Promise<OpenExcel> {
  const standIn = new StandIn(options);
  const page = pageFor({ language: standIn.host.options.language, hostInfo: hostInfo(standIn.host.options), libraryUrl: LIBRARY_URL, load: (path) => run(path, context) });
  const context = createContext(Object.assign(page.window, { external: externalOf(standIn), _richApiNativeBridge: bridgeTo(standIn) }, ourOwn()));
  runInContext(SAME_REALM, context);
  run('office.js', context);
  await libraryIn(context).Office.onReady();
  const library = libraryIn(context);
  const known = new Map<string, unknown>();
  const opened: OpenExcel = {
    ...library,
    standIn,
    asGlobals() {
      for (const name of Object.keys(library)) known.set(name, Reflect.get(globalThis, name));
      Object.assign(globalThis, library);
      return opened;
    },
    close() {
      page.close();
      for (const [name, before] of known) Reflect.set(globalThis, name, before);
    },
  };
  return opened;
}

function run(path: string, context: Context): void {
  let script = scripts.get(path);
  if (script === undefined) scripts.set(path, (script = new Script(readFileSync(join(folder, path), 'utf8'), { filename: path })));
  script.runInContext(context);
}

function libraryIn(context: Context): Library {
  return runInContext('({ Office, Excel: typeof Excel === "undefined" ? undefined : Excel, CustomFunctions, OfficeExtension: typeof OfficeExtension === "undefined" ? undefined : OfficeExtension })', context);
}

/** What the library makes with these belongs to our side, so that `instanceof` and comparisons hold there. */
function ourOwn(): object {
  return { JSON, Promise, Error, Date };
}

/** The library asks whether arrays and objects given to it are plain by their prototypes; ours come from another realm and must count too. */
const SAME_REALM = `
  Object.defineProperty(Array, Symbol.hasInstance, { value: Array.isArray });
  (function (prototypeOf) {
    var plain = prototypeOf(JSON.parse('{}'));
    Object.getPrototypeOf = function (value) {
      var found = prototypeOf(value);
      return found === plain ? Object.prototype : found;
    };
  })(Object.getPrototypeOf);
`;
