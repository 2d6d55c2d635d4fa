import { LogLevel, Univer, type ILocales, type IUniverConfig, type LocaleType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

interface Preset {
  readonly plugins: readonly (Parameters<Univer['registerPlugin']>[0] | readonly [Parameters<Univer['registerPlugin']>[0], Parameters<Univer['registerPlugin']>[1]])[];
}

/** Univer and the door to it that its plugins extend. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Univer with the plugins of these presets: with a grid in a browser, without one in Node. */
export function createSpreadsheet(presets: readonly Preset[], look: { locale: LocaleType; locales: ILocales; darkMode?: boolean }): Spreadsheet {
  const settings: Partial<IUniverConfig> = { ...look, logLevel: LogLevel.SILENT };
  const univer = new Univer(settings);
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (typeof plugin === 'function') univer.registerPlugin(plugin);
    else univer.registerPlugin(plugin[0], plugin[1]);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
