import { languageOf, sentence, type Language, type Problem, type Sentence } from '../../i18n';
import { workbenchTexts as texts } from '../../i18n/texts/workbench';
import type { Shade } from '../../taskpane/look/theme';
import { readBook, writeBook } from '../files';
import { cellName, plainValue, Workbook, type Refusal } from '../model';
import { broughtFunctions } from './functions';
import { PaneExcel } from './excel';
import { GridSession } from './session';

export interface PageNotice {
  readonly id: number;
  readonly text: Sentence;
  /** What its link does; a warning has none. */
  readonly open?: () => void;
}

export interface DeskState {
  readonly language: Language;
  readonly shade: Shade;
  readonly fileName: string;
  /** Counts the panes opened: each workbook, and each language, has one of its own. 0 until the first workbook is there. */
  readonly pane: number;
  readonly busy: Sentence | null;
  readonly notices: readonly PageNotice[];
  readonly charts: readonly { readonly title: string; readonly sheet: string }[];
  /** What a function said of the error in the selected cell. */
  readonly said: Sentence | null;
}

/** Workbooks to try: sales that were never paid, and a year that is paid month by month. */
export type Sample = 'sales' | 'year';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** What the page shows: one open workbook with its grid and its Excel, in one language and light or dark. */
export class WorkbenchDesk {
  private current: DeskState;
  private readonly listeners = new Set<() => void>();
  private workbook = new Workbook('Sheet1');
  private place: HTMLElement | null = null;
  private session: GridSession | null = null;
  private excel: PaneExcel;
  private deaf: () => void = () => undefined;
  private told = 0;

  /** The language and the colours are those of the address (?lang=zh&shade=dark), else the browser's. */
  constructor() {
    const wanted = new URLSearchParams(window.location.search);
    const dark = wanted.get('shade') ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const language = languageOf(wanted.get('lang') ?? navigator.language);
    this.current = { language, shade: dark === 'dark' ? 'dark' : 'light', fileName: '', pane: 0, busy: null, notices: [], charts: [], said: null };
    this.excel = this.newExcel();
  }

  readonly state = (): DeskState => this.current;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows the sample, and then each workbook that is opened, in this element until the returned function is called. */
  showIn(place: HTMLElement): () => void {
    this.place = place;
    void this.openSample().then(() => {
      if (this.session === null) this.show(this.workbook);
    });
    return () => {
      this.session?.end();
      this.session = null;
      this.place = null;
    };
  }

  /** The pane's page, with what desktop Excel adds to its address. */
  paneAddress(): string {
    return `taskpane.html?_host_Info=Excel$Win32$16.01$${LOCALES[this.current.language]}$telemetry$$disableLogging$3`;
  }

  paneLoaded(): void {
    this.excel.loaded();
  }

  speak(language: Language): void {
    this.change({ language });
    this.remember('lang', language);
    this.show(this.workbook);
  }

  shine(shade: Shade): void {
    this.change({ shade });
    this.remember('shade', shade);
    this.session?.showDark(shade === 'dark');
    this.excel.showDark(shade === 'dark');
  }

  async openSample(sample: Sample = 'sales'): Promise<void> {
    const name = `${sample}-${this.current.language}.xlsx`;
    await this.during(sentence(texts.opening, { name }), async () => {
      const answer = await fetch(`samples/${name}`).catch(() => null);
      if (answer?.ok === true) await this.openBytes(new Uint8Array(await answer.arrayBuffer()), name);
      else this.notify(sentence(texts.noSample, { name }));
    });
  }

  openFile(file: File): Promise<void> {
    return this.during(sentence(texts.opening, { name: file.name }), async () => this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  /** Hands the workbook to the browser as a file to download. */
  save(): Promise<void> {
    return this.during(sentence(texts.saving), async () => {
      const { bytes, unsaved } = await writeBook(this.workbook);
      for (const title of unsaved) this.notify(sentence(texts.chartNotSaved, { title }));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
      link.download = this.workbook.fileName.replace(/(\.xls[xm])?$/i, '.xlsx');
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  /** What the grid shows in a cell; the grid itself is a picture. */
  readonly shown = (sheet: string, address: string): string => this.session?.shown(sheet, address) ?? '';

  /** Whether a cell can be seen in the grid. */
  readonly isInView = (sheet: string, address: string): boolean => this.session?.isInView(sheet, address) ?? false;

  /** Resolves once everything is worked out, the add-in's functions too. */
  readonly rest = (): Promise<void> => this.session?.rest() ?? Promise.resolve();

  dismiss(id: number): void {
    this.change({ notices: this.current.notices.filter((notice) => notice.id !== id) });
  }

  private async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const opened = await readBook(bytes, name);
    if (opened.ok) this.show(opened.value);
    else for (const problem of opened.problems) this.notify(notOpened(name, problem));
  }

  private show(workbook: Workbook): void {
    this.workbook = workbook;
    this.deaf();
    this.deaf = workbook.listen((change) => {
      if (change.kind === 'charts' || change.kind === 'sheet-removed' || change.kind === 'sheet-renamed') this.change({ charts: chartsOf(workbook) });
      if (change.kind === 'selection' || change.kind === 'active' || change.kind === 'results' || change.kind === 'cells') this.listenToCell();
    });
    this.session?.end();
    this.excel = this.newExcel();
    const { language, shade } = this.current;
    if (this.place !== null) {
      this.session = new GridSession(workbook, {
        container: this.place, language, dark: shade === 'dark', functions: broughtFunctions(language), invoke: this.excel.invoke, refused: (refusal) => this.refused(refusal),
      });
    }
    this.change({ fileName: workbook.fileName, pane: this.current.pane + 1, charts: chartsOf(workbook), said: null });
  }

  /** Takes up what a function said of the error in the selected cell. */
  private listenToCell(): void {
    const { active: sheet } = this.workbook;
    const { top, left } = sheet.selection;
    const said = this.session === null ? undefined : this.excel.sayings.of(sheet, this.session.idOf(sheet), top, left);
    const told = said === undefined ? null : sentence(texts.said, { cell: cellName(top, left), code: String(plainValue(sheet.value(top, left))), said });
    if (JSON.stringify(told) !== JSON.stringify(this.current.said)) this.change({ said: told });
  }

  private newExcel(): PaneExcel {
    const excel = new PaneExcel(this.workbook, LOCALES[this.current.language], (file) => this.openedBeside(file));
    excel.showDark(this.current.shade === 'dark');
    return excel;
  }

  /** Excel would open a window of its own for a workbook that the add-in makes; here it is offered. */
  private openedBeside(file: Uint8Array): void {
    const id = this.notify(sentence(texts.openedBeside), () => {
      this.dismiss(id);
      void this.openBytes(file, 'Book2.xlsx');
    });
  }

  private refused(refusal: Refusal): void {
    this.notify(sentence(refusal.code === 'AccessDenied' ? texts.refused : texts.notPossible));
  }

  private notify(text: Sentence, open?: () => void): number {
    this.told += 1;
    this.change({ notices: [...this.current.notices.slice(-2), { id: this.told, text, ...(open === undefined ? {} : { open }) }] });
    return this.told;
  }

  private async during(busy: Sentence, work: () => Promise<void>): Promise<void> {
    this.change({ busy });
    try {
      await work();
    } finally {
      this.change({ busy: null });
    }
  }

  private remember(name: string, value: string): void {
    const address = new URL(window.location.href);
    address.searchParams.set(name, value);
    window.history.replaceState(null, '', address);
  }

  private change(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

function notOpened(name: string, { sentence: reason }: Problem): Sentence {
  return sentence(texts.notOpened, { name, reason });
}

function chartsOf(workbook: Workbook): DeskState['charts'] {
  return workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ title: chart.title || chart.name, sheet: sheet.name })));
}
