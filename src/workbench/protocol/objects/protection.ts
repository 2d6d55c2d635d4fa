import { Refusal, type ProtectionOptions, type Sheet, type Workbook } from '../../model';
import { fields, isGiven, text, truth } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';

export const sheetProtectionOf = (sheet: Sheet): Remote => sheetProtectionKind.of(sheet);
export const workbookProtectionOf = (workbook: Workbook): Remote => workbookProtectionKind.of(workbook);

const OPTIONS = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns', 'allowFormatRows',
  'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort',
] as const satisfies readonly (keyof ProtectionOptions)[];

function options(given: RemoteValue | undefined): ProtectionOptions {
  const asked = isGiven(given) ? fields(given) : {};
  const unknown = Object.keys(asked).find((name) => !OPTIONS.some((option) => option === name) && name !== 'selectionMode');
  if (unknown !== undefined) throw new Refusal('InvalidArgument', `no such option: ${unknown}`);
  return Object.fromEntries(OPTIONS.filter((name) => isGiven(asked[name])).map((name) => [name, truth(asked[name])]));
}

const password = (given: RemoteValue | undefined): string | null => (isGiven(given) ? text(given) : null);

function requirePassword(set: string | null, given: RemoteValue | undefined): void {
  if ((set ?? '') !== (password(given) ?? '')) throw new Refusal('AccessDenied', 'the password is another');
}

export const sheetProtectionKind = new Kind<Sheet>('WorksheetProtection', {}, {
  since: 2,
  members: {
    protected: { get: (sheet) => sheet.protection !== null },
    options: { get: (sheet) => (sheet.protection === null ? null : { ...Object.fromEntries(OPTIONS.map((name) => [name, false])), ...sheet.protection.options, selectionMode: 'Normal' }) },
    protect: {
      run: (sheet, [asked, secret]) => {
        sheet.home.requireWritable();
        if (sheet.protection !== null) throw new Refusal('InvalidOperation', `${sheet.name} is protected already`);
        sheet.protection = { options: options(asked), password: password(secret) };
        sheet.home.tell({ kind: 'protection', sheet });
      },
    },
  },
}, {
  since: 7,
  members: {
    unprotect: {
      run: (sheet, [secret]) => {
        sheet.home.requireWritable();
        requirePassword(sheet.protection?.password ?? null, secret);
        sheet.protection = null;
        sheet.home.tell({ kind: 'protection', sheet });
      },
    },
  },
});

export const workbookProtectionKind = new Kind<Workbook>('WorkbookProtection', {}, {
  since: 7,
  members: {
    protected: { get: (workbook) => workbook.protection !== null },
    protect: {
      run: (workbook, [secret]) => {
        workbook.requireWritable();
        if (workbook.protection !== null) throw new Refusal('InvalidOperation', 'the workbook is protected already');
        workbook.protection = { password: password(secret) ?? '' };
        workbook.tell({ kind: 'workbook-protection' });
      },
    },
    unprotect: {
      run: (workbook, [secret]) => {
        workbook.requireWritable();
        requirePassword(workbook.protection?.password ?? null, secret);
        workbook.protection = null;
        workbook.tell({ kind: 'workbook-protection' });
      },
    },
  },
});
