import type { Workbook } from '../../model';
import { json, text } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import { finders, listing, type Listing } from './collection';

class Setting {
  constructor(readonly workbook: Workbook, readonly key: string) {}
}

export const settingsOf = (workbook: Workbook): Remote => settingsKind.of(workbook);

const settings: Listing<Workbook, Setting> = {
  all: (workbook) => [...workbook.settings.keys()].map((key) => new Setting(workbook, key)),
  find: (workbook, key) => (workbook.settings.has(key) ? new Setting(workbook, key) : undefined),
  remote: (setting) => settingKind.of(setting),
};

function put(workbook: Workbook, key: string, value: RemoteValue | undefined): Remote {
  workbook.requireWritable();
  workbook.settings.set(key, json(value));
  workbook.tell({ kind: 'settings' });
  return settingKind.of(new Setting(workbook, key));
}

const settingsKind: Kind<Workbook> = new Kind<Workbook>('SettingCollection', listing(settings), ...finders(settings, { item: 4, orNull: 4, count: 4 }), {
  since: 4,
  members: { add: { call: (workbook, [key, value]) => put(workbook, text(key), value) } },
});

const settingKind = new Kind<Setting>('Setting', { id: (setting) => setting.key }, {
  since: 4,
  members: {
    key: { get: (setting) => setting.key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, given) => { put(workbook, key, given); },
    },
    delete: {
      run: ({ workbook, key }) => {
        workbook.requireWritable();
        workbook.settings.delete(key);
        workbook.tell({ kind: 'settings' });
      },
    },
  },
});

export const settingKinds = [settingsKind, settingKind];
