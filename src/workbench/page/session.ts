import { LocaleType, mergeLocales, type ILanguagePack, type ILocales } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import gridEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import gridChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { say, type Language } from '../../i18n';
import { workbenchTexts as texts } from '../../i18n/texts/workbench';
import type { Refusal, Workbook } from '../model';
import { attach, createSpreadsheet, Edits, type Attached, type BroughtFunction, type Invoke, type Spreadsheet } from '../univer';
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
export class Session {
  private readonly spreadsheet: Spreadsheet;
  private readonly attached: Attached;

  constructor(model: Workbook, setting: Setting) {
    const grid = UniverSheetsCorePreset({ container: setting.container, ribbonType: 'simple' });
    this.spreadsheet = createSpreadsheet([grid], { locale: LOCALE[setting.language], locales: LOCALES, darkMode: setting.dark });
    this.attached = attach(this.spreadsheet, model, setting.invoke);
    this.attached.calculator.bring(setting.functions);
    new Edits(this.attached, setting.refused);
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

  end(): void {
    this.attached.end();
  }
}
