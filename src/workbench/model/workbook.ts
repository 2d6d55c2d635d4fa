import { intersection, quotedSheet, type Area } from './area';
import type { Calculator } from './calculator';
import type { Change, Listener } from './change';
import { bodyOf } from './table';
import { Refusal } from './refusal';
import { renameSheetIn, renameTableIn, requireDefinedName, requireSheetName } from './name-rules';
import { Sheet, type SheetHome, type Visibility } from './sheet';
import { StyleBook } from './style';
import type { ExcelTable } from './table';

/** A name for cells or for a formula; `scope` is the sheet it is known on, null for the whole workbook. */
export interface DefinedName {
  name: string;
  readonly scope: Sheet | null;
  /** Cells, or a formula starting with "=". Cells that are gone: "=#REF!". */
  refersTo: { readonly sheet: Sheet; readonly area: Area } | string;
  visible: boolean;
  comment: string;
}

/** What JSON can say; a setting kept in the file for the add-in is such. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** Facts about the document that Excel keeps: title, author and so on. */
export type DocumentProperties = Record<'author' | 'category' | 'comments' | 'company' | 'keywords' | 'lastAuthor' | 'manager' | 'subject' | 'title', string>;

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A workbook in memory, keeping Excel's rules, with listeners that hear of every change. */
export class Workbook implements SheetHome {
  readonly styles = new StyleBook();
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, Json>();
  readonly parts: CustomXmlPart[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties: DocumentProperties = { author: '', category: '', comments: '', company: '', keywords: '', lastAuthor: '', manager: '', subject: '', title: '' };
  fileName = 'Book1.xlsx';
  readOnly = false;
  date1904 = false;
  /** The password, '' for none; null where the order of the sheets is not protected. */
  protection: { readonly password: string } | null = null;
  /** Sheets that are a chart and no cells: an add-in can't see them, but their names are taken. */
  readonly chartSheets: string[] = [];
  /** Whether the user looks at one of them. */
  chartSheetShown = false;
  calculationMode: CalculationMode = 'Automatic';
  calculator: Calculator | null = null;
  private current: Sheet;
  private readonly listeners = new Set<Listener>();
  private numbered = 0;

  /** A new workbook has one empty sheet. */
  constructor(firstSheet = 'Sheet1') {
    requireSheetName(firstSheet);
    this.current = this.newSheet(firstSheet);
    this.sheets.push(this.current);
  }

  get calculated(): boolean {
    return this.calculator !== null;
  }

  get active(): Sheet {
    return this.current;
  }

  get visibleSheets(): Sheet[] {
    return this.sheets.filter((sheet) => sheet.visibility === 'Visible');
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  requireWritable(): void {
    if (this.readOnly) throw new Refusal('AccessDenied', 'the workbook is open for reading only');
  }

  /** The sheet of this name, upper and lower case alike. */
  sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string = this.freeName('Sheet', (wanted) => this.sheet(wanted) !== undefined), position = this.sheets.length): Sheet {
    this.requireStructure();
    this.requireNewSheetName(name);
    const sheet = this.newSheet(name);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: 'sheet-added', sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.requireStructure();
    if (sheet.visibility === 'VeryHidden') throw new Refusal('InvalidOperation', 'a very hidden sheet cannot be deleted');
    if (this.visibleSheets.every((other) => other === sheet)) throw new Refusal('InvalidOperation', 'a workbook keeps one visible sheet');
    const at = this.sheets.indexOf(sheet);
    if (this.current === sheet) this.activate(this.neighbour(at));
    this.sheets.splice(at, 1);
    for (let number = this.names.length - 1; number >= 0; number -= 1) if (this.names[number]?.scope === sheet) this.names.splice(number, 1);
    for (const name of this.names) if (typeof name.refersTo === 'object' && name.refersTo.sheet === sheet) name.refersTo = '=#REF!';
    this.rewriteReferences(sheet.name, null);
    this.tell({ kind: 'sheet-removed', sheet });
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.requireStructure();
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.requireNewSheetName(name);
    const before = sheet.name;
    sheet.name = name;
    this.rewriteReferences(before, name);
    this.tell({ kind: 'sheet-renamed', sheet });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.requireStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw new Refusal('InvalidArgument', `no such place: ${position}`);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: 'sheet-moved', sheet });
  }

  showSheet(sheet: Sheet, visibility: Visibility): void {
    this.requireStructure();
    if (visibility !== 'Visible' && this.visibleSheets.every((other) => other === sheet)) throw new Refusal('InvalidOperation', 'a workbook keeps one visible sheet');
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.current === sheet) this.activate(this.neighbour(this.sheets.indexOf(sheet)));
    this.tell({ kind: 'sheet-visibility', sheet });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new Refusal('InvalidOperation', 'a hidden sheet cannot be shown');
    this.chartSheetShown = false;
    if (sheet === this.current) return;
    this.current = sheet;
    this.tell({ kind: 'active', sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.tell({ kind: 'selection', sheet, area });
  }

  /** Throws AccessDenied where the workbook is protected or open for reading only. */
  requireStructure(): void {
    this.requireWritable();
    if (this.protection !== null) throw new Refusal('AccessDenied', 'the structure of the workbook is protected');
  }

  get tables(): ExcelTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables.list);
  }

  table(name: string): ExcelTable | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Makes a table; where the area has no headers, they go into the row above, which must be blank. */
  addTable(sheet: Sheet, area: Area, name: string = this.freeName('Table', (wanted) => this.isNameTaken(wanted))): ExcelTable {
    this.requireFreeName(name);
    return sheet.tables.add(String(this.nextNumber()), name, area);
  }

  renameTable(table: ExcelTable, name: string): void {
    table.sheet.requireUnprotected();
    if (name.toLowerCase() !== table.name.toLowerCase()) this.requireFreeName(name);
    const before = table.name;
    table.name = name;
    this.rewriteFormulas((formula) => renameTableIn(formula, before, name));
    this.tell({ kind: 'table-changed', table });
  }

  name(name: string, scope: Sheet | null = null): DefinedName | undefined {
    return this.names.find((one) => one.scope === scope && one.name.toLowerCase() === name.toLowerCase());
  }

  addName(name: string, refersTo: DefinedName['refersTo'], scope: Sheet | null = null, comment = ''): DefinedName {
    this.requireWritable();
    requireDefinedName(name);
    if (this.name(name, scope) !== undefined || (scope === null && this.table(name) !== undefined)) throw new Refusal('ItemAlreadyExists', name);
    const added: DefinedName = { name, scope, refersTo, visible: true, comment };
    this.names.push(added);
    this.tell({ kind: 'names' });
    return added;
  }

  removeName(name: DefinedName): void {
    this.requireWritable();
    this.names.splice(this.names.indexOf(name), 1);
    this.tell({ kind: 'names' });
  }

  /** Whether a table's body lies within these cells; Excel then refuses some changes. */
  holdsTable(sheet: Sheet, area: Area): boolean {
    return sheet.tables.list.some((table) => intersection(bodyOf(table), area) !== null);
  }

  /**
   * As after saving and opening again: Excel gives the sheets other ids. Another program renumbers the tables too, and drops what it does not know: the
   * settings that Excel keeps for an add-in.
   */
  reopen(by: 'Excel' | 'another program'): void {
    for (const sheet of this.sheets) sheet.id = this.newId();
    if (by === 'Excel') return;
    for (const table of this.tables) table.id = String(this.nextNumber());
    this.settings.clear();
  }

  /** Keeps a custom XML part. It has the id that it comes with, as one from a file does, unless there is none or another part has it. */
  addPart(xml: string, wanted?: string): CustomXmlPart {
    const taken = new Set(this.parts.map(({ id }) => id));
    let id = wanted;
    while (id === undefined || taken.has(id)) id = `{${this.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`;
    const part = { id, xml };
    this.parts.push(part);
    this.tell({ kind: 'parts' });
    return part;
  }

  /** A number not given before in this workbook, for ids. */
  nextNumber(): number {
    this.numbered += 1;
    return this.numbered;
  }

  private newSheet(name: string): Sheet {
    return new Sheet(this.newId(), name, this);
  }

  private newId(): string {
    return `{${this.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  private requireNewSheetName(name: string): void {
    requireSheetName(name);
    if (this.sheet(name) !== undefined || this.chartSheets.some((chart) => chart.toLowerCase() === name.toLowerCase())) throw new Refusal('ItemAlreadyExists', name);
  }

  private requireFreeName(name: string): void {
    requireDefinedName(name);
    if (this.isNameTaken(name)) throw new Refusal('ItemAlreadyExists', name);
  }

  private isNameTaken(name: string): boolean {
    return this.table(name) !== undefined || this.name(name) !== undefined;
  }

  private freeName(stem: string, taken: (name: string) => boolean): string {
    for (let number = 1; ; number += 1) if (!taken(`${stem}${number}`)) return `${stem}${number}`;
  }

  private neighbour(at: number): Sheet {
    const shown = (sheet: Sheet): boolean => sheet.visibility === 'Visible' && sheet !== this.sheets[at];
    const next = this.sheets.slice(at).find(shown) ?? this.sheets.slice(0, at).reverse().find(shown);
    if (next === undefined) throw new Refusal('InvalidOperation', 'a workbook keeps one visible sheet');
    return next;
  }

  private rewriteReferences(before: string, after: string | null): void {
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, after === null ? null : quotedSheet(after)));
  }

  private rewriteFormulas(rewritten: (formula: string) => string): void {
    for (const sheet of this.sheets) sheet.rewriteFormulas(rewritten);
    for (const name of this.names) if (typeof name.refersTo === 'string') name.refersTo = rewritten(name.refersTo);
  }
}
