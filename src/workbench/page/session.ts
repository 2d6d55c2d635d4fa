import { ICommandService, LocaleType, mergeLocales, type ILanguagePack, type ILocales } from '@univerjs/core';
import { ScrollToRangeOperation, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import gridEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import gridChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { say, type Language } from '../../i18n';
import { workbenchTexts as texts } from '../../i18n/texts/workbench';
import { parseArea, type Area, type Refusal, type Sheet, type Workbook } from '../model';
import { attach, createSpreadsheet, Edits, rangeOf, type Attached, type BroughtFunction, type Invoke, type Spreadsheet } from '../univer';
import { endEntriesAsExcelDoes } from './keys';

const LOCALES: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(gridChinese, progress('zh')),
  [LocaleType.EN_US]: mergeLocales(gridEnglish, progress('en')),
};
const LOCALE: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

interface Setting {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  readonly functions: readonly BroughtFunction[];
  readonly invoke: Invoke;
  readonly refused: (refusal: Refusal) => void;
}

/** What the grid says while it works formulas out, which its own texts leave out. */
function progress(language: Language): ILanguagePack {
  const calculating = say(texts.calculating, language);
  return { 'sheets-formula': { progress: { analyzing: calculating, calculating, 'array-analysis': calculating, 'array-calculation': calculating, done: say(texts.calculated, language) } } };
}

/** A workbook shown in the grid, worked out, and followed in both directions. */
export class GridSession {
  private readonly spreadsheet: Spreadsheet;
  private readonly attached: Attached;
  private readonly frame = document.createElement('div');
  private hasEnded = false;

  constructor(model: Workbook, setting: Setting) {
    this.frame.className = 'grid';
    setting.container.append(this.frame);
    const grid = UniverSheetsCorePreset({ container: this.frame, ribbonType: 'simple' });
    this.spreadsheet = createSpreadsheet([grid], { locale: LOCALE[setting.language], locales: LOCALES, darkMode: setting.dark });
    this.attached = attach(this.spreadsheet, model, setting.invoke);
    this.attached.calculator.bring(setting.functions);
    new Edits(this.attached, setting.refused);
    this.attached.mirror.onSelected = (area) => this.bringIntoView(area);
    endEntriesAsExcelDoes(this.spreadsheet);
  }

  /** Resolves once everything is worked out, the add-in's functions too. */
  rest(): Promise<void> {
    return this.attached.calculator.rest();
  }

  showDark(dark: boolean): void {
    this.spreadsheet.api.toggleDarkMode(dark);
  }

  /** What the grid shows in a cell, number formats applied. */
  shown(sheet: string, address: string): string {
    return this.spreadsheet.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getDisplayValue() ?? '';
  }

  /** Whether a cell can be seen in the grid. */
  isInView(sheet: string, address: string): boolean {
    const shown = this.spreadsheet.api.getActiveWorkbook()?.getActiveSheet();
    const seen = shown?.getVisibleRange();
    const cell = parseArea(address);
    if (shown?.getSheetName() !== sheet || !seen || cell === null) return false;
    return cell.top >= seen.startRow && cell.top <= seen.endRow && cell.left >= seen.startColumn && cell.left <= seen.endColumn;
  }

  /** The grid's own id of a sheet. */
  idOf(sheet: Sheet): string {
    return this.attached.book.idOf(sheet);
  }

  /** Leaves the page at once; what the grid still works out ends behind it. */
  end(): void {
    this.hasEnded = true;
    this.frame.remove();
    void this.attached.end();
  }

  /** Brings cells into view that the add-in selected, once the grid shows their sheet. */
  private bringIntoView(area: Area): void {
    requestAnimationFrame(() => {
      if (!this.hasEnded) void this.spreadsheet.univer.__getInjector().get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range: rangeOf(area) });
    });
  }
}
