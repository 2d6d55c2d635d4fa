import { Refusal, type DocumentProperties, type Json, type Sheet, type Workbook } from '../../model';
import { text } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import { finders, listing, type Listing } from './collection';

export const documentPropertiesOf = (workbook: Workbook): Remote => documentKind.of(workbook);
export const sheetPropertiesOf = (sheet: Sheet): Remote => sheetPropertiesKind.of(sheet);

function fact(key: keyof DocumentProperties) {
  return {
    get: (workbook: Workbook): Json => workbook.properties[key],
    set: (workbook: Workbook, given: RemoteValue): void => {
      workbook.requireWritable();
      workbook.properties[key] = text(given);
      workbook.tell({ kind: 'properties' });
    },
  };
}

const documentKind = new Kind<Workbook>('DocumentProperties', {}, {
  since: 7,
  members: {
    author: fact('author'), category: fact('category'), comments: fact('comments'), company: fact('company'), keywords: fact('keywords'),
    manager: fact('manager'), subject: fact('subject'), title: fact('title'),
    lastAuthor: { get: (workbook) => workbook.properties.lastAuthor },
    custom: { link: (workbook) => customKind.of(workbook) },
  },
});

class CustomProperty {
  constructor(readonly workbook: Workbook, readonly key: string) {}

  get value(): string | number | boolean {
    return this.workbook.customProperties.get(this.key) ?? '';
  }
}

const custom: Listing<Workbook, CustomProperty> = {
  all: (workbook) => [...workbook.customProperties.keys()].map((key) => new CustomProperty(workbook, key)),
  find: (workbook, key) => {
    const known = [...workbook.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
    return known === undefined ? undefined : new CustomProperty(workbook, known);
  },
  remote: (property) => customPropertyKind.of(property),
};

function put(workbook: Workbook, key: string, given: RemoteValue | undefined): Remote {
  workbook.requireWritable();
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') throw new Refusal('InvalidArgument', 'a property is text, a number or yes or no');
  workbook.customProperties.set(key, given);
  workbook.tell({ kind: 'properties' });
  return customPropertyKind.of(new CustomProperty(workbook, key));
}

const customKind: Kind<Workbook> = new Kind<Workbook>('CustomPropertyCollection', listing(custom), ...finders(custom, { item: 7, orNull: 7, count: 7 }), {
  since: 7,
  members: {
    add: { call: (workbook, [key, value]) => put(workbook, text(key), value) },
    deleteAll: {
      run: (workbook) => {
        workbook.requireWritable();
        workbook.customProperties.clear();
        workbook.tell({ kind: 'properties' });
      },
    },
  },
});

const customPropertyKind = new Kind<CustomProperty>('CustomProperty', { id: (property) => property.key }, {
  since: 7,
  members: {
    key: { get: (property) => property.key },
    type: { get: ({ value }) => ({ string: 'String', number: 'Number', boolean: 'Boolean' })[typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean'] },
    value: { get: (property) => property.value, set: (property, given) => { put(property.workbook, property.key, given); } },
    delete: {
      run: ({ workbook, key }) => {
        workbook.requireWritable();
        workbook.customProperties.delete(key);
        workbook.tell({ kind: 'properties' });
      },
    },
  },
});

class SheetProperty {
  constructor(readonly sheet: Sheet, readonly key: string) {}
}

const ofSheet: Listing<Sheet, SheetProperty> = {
  all: (sheet) => [...sheet.customProperties.keys()].map((key) => new SheetProperty(sheet, key)),
  find: (sheet, key) => (sheet.customProperties.has(key) ? new SheetProperty(sheet, key) : undefined),
  remote: (property) => sheetPropertyKind.of(property),
};

function putOnSheet(sheet: Sheet, key: string, given: RemoteValue | undefined): Remote {
  sheet.requireUnprotected();
  sheet.customProperties.set(key, text(given));
  sheet.home.tell({ kind: 'properties' });
  return sheetPropertyKind.of(new SheetProperty(sheet, key));
}

const sheetPropertiesKind: Kind<Sheet> = new Kind<Sheet>('WorksheetCustomPropertyCollection', listing(ofSheet), ...finders(ofSheet, { item: 12, orNull: 12, count: 12 }), {
  since: 12,
  members: { add: { call: (sheet, [key, value]) => putOnSheet(sheet, text(key), value) } },
});

const sheetPropertyKind = new Kind<SheetProperty>('WorksheetCustomProperty', { id: (property) => property.key }, {
  since: 12,
  members: {
    key: { get: (property) => property.key },
    value: { get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '', set: ({ sheet, key }, given) => { putOnSheet(sheet, key, given); } },
    delete: {
      run: ({ sheet, key }) => {
        sheet.requireUnprotected();
        sheet.customProperties.delete(key);
        sheet.home.tell({ kind: 'properties' });
      },
    },
  },
});

export const propertyKinds = [documentKind, customKind, customPropertyKind, sheetPropertiesKind, sheetPropertyKind];
