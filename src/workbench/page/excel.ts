import { externalOf, bridgeTo, StandIn, type External, type NativeBridge } from '../protocol';
import type { Workbook } from '../model';
import type { Invoke } from '../univer';
import { invokeThrough } from './functions';
import { Sayings } from './sayings';

/** What the pane's frame takes from this page, before office.js loads there. */
export interface ExcelForPane {
  readonly external: External;
  readonly bridge: NativeBridge;
}

declare global {
  interface Window {
    /** The Excel that the pane in this page talks to. */
    payladderExcel?: ExcelForPane;
  }
}

/** The Excel around a workbook: office.js in the pane's frame talks to it, and cells call the add-in's functions through it. */
export class PaneExcel {
  readonly standIn: StandIn;
  /** What the functions said of errors. */
  readonly sayings = new Sayings();
  private isLoaded = false;

  /** `opened` hears of each workbook that the add-in makes, as the bytes of its file. */
  constructor(workbook: Workbook, language: string, opened: (file: Uint8Array) => void) {
    this.standIn = new StandIn({ workbook, language });
    this.standIn.host.onOpened = (base64) => opened(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    window.payladderExcel = { external: externalOf(this.standIn), bridge: bridgeTo(this.standIn) };
  }

  /** Excel looks dark from now on, or light. */
  showDark(dark: boolean): void {
    this.standIn.host.dark = dark;
  }

  /** Once the pane's page has loaded, every function that it brings is there. */
  loaded(): void {
    this.isLoaded = true;
  }

  get isReady(): boolean {
    return this.isLoaded && this.standIn.functions.ready;
  }

  /** Calls a function of the add-in for a cell; the call waits until the add-in is there. */
  readonly invoke: Invoke = async (name, given, cell) => {
    while (!this.isReady) await new Promise((resolve) => setTimeout(resolve, 50));
    return invokeThrough(this.standIn.functions, (caller, result) => this.sayings.note(caller, result))(name, given, cell);
  };
}
