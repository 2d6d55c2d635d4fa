import { strToU8, zipSync, type Zippable } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook of one or more sheets is made of, written by hand: cells as the XML inside `sheetData`. */
export interface Written {
  readonly sheets?: Readonly<Record<string, string>>;
  /** The XML of the shared strings. */
  readonly strings?: string;
  readonly styles?: string;
  /** Further parts, or other content for those above. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export const worksheet = (cells: string): string => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

/** One row of cells, each as its attributes and its content. */
export const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

export const inline = (place: string, content: string): string => `<c r="${place}" t="inlineStr"><is>${content}</is></c>`;

export function partsOf({ sheets = { a: '' }, strings, styles, more = {} }: Written): Zippable {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${
      strings === undefined ? '' : relation('t', 'sharedStrings', 'sharedStrings.xml')}${styles === undefined ? '' : relation('f', 'styles', 'styles.xml')}</Relationships>`,
    ...Object.fromEntries(Object.values(sheets).map((cells, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(cells)])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]));
}

export function workbookOf(written: Written): Uint8Array {
  return zipSync(partsOf(written));
}

/** The workbook with another size for a part in its directory, and in the part's own head. */
export function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(file.lastIndexOf(part) - 46 + 24, size, true);
  view.setUint32(file.indexOf(part) - 30 + 22, size, true);
  return bytes;
}
