import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import gridEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import gridChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import type { Language } from '../../i18n';
import type { Refusal, Workbook } from '../model';
import { attach, createSpreadsheet, Edits, type Attached, type BroughtFunction, type Invoke, type Spreadsheet } from '../univer';

const LOCALES: ILocales = { [LocaleType.ZH_CN]: mergeLocales(gridChinese), [LocaleType.EN_US]: mergeLocales(gridEnglish) };
const LOCALE: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

interface Setting {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  readonly functions: readonly BroughtFunction[];
  readonly invoke: Invoke;
  readonly refused: (refusal: Refusal) => void;
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
