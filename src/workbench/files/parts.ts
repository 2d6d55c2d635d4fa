import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import type { CustomXmlPart } from '../model';

// Custom XML parts: the library that reads and writes the rest of the file knows nothing of them.
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const isPart = (name: string): boolean => /^customXml\/item\d+\.xml$/.test(name);

/** The custom XML parts among those of a workbook file, as their ids and texts. */
export function partsOf(entries: Unzipped): CustomXmlPart[] {
  return Object.keys(entries).filter(isPart).sort().map((name) => ({
    id: /ds:itemID="([^"]+)"/.exec(textOf(entries, name.replace('item', 'itemProps')))?.[1] ?? `{${name.replace(/\D/g, '').padStart(8, '0')}-0003-0000-0000-000000000000}`,
    xml: textOf(entries, name),
  }));
}

/** The charts among the parts of a workbook file, as XML. */
export function chartTexts(entries: Unzipped): string[] {
  return Object.entries(entries).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, entry]) => strFromU8(entry));
}

/** The file with these custom XML parts in it. */
export function withParts(file: Uint8Array, parts: readonly CustomXmlPart[]): Uint8Array {
  if (parts.length === 0) return file;
  const entries: Zippable = unzipSync(file);
  const put = (name: string, text: string): void => {
    entries[name] = strToU8(text);
  };
  const change = (name: string, closing: string, added: string): void => {
    const entry = entries[name];
    if (entry instanceof Uint8Array) put(name, strFromU8(entry).replace(closing, () => added + closing));
  };
  parts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    put(`customXml/item${number}.xml`, xml);
    put(`customXml/itemProps${number}.xml`, `${HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${STORE}"><ds:schemaRefs/></ds:datastoreItem>`);
    put(`customXml/_rels/item${number}.xml.rels`, `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`);
  });
  change('xl/_rels/workbook.xml.rels', '</Relationships>', parts
    .map((_, index) => `<Relationship Id="rIdCustomXml${index + 1}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${index + 1}.xml"/>`).join(''));
  change('[Content_Types].xml', '</Types>', parts.map((_, index) => `<Override PartName="/customXml/itemProps${index + 1}.xml" ContentType="${PROPERTIES}"/>`).join(''));
  return zipSync(entries);
}

function textOf(entries: Unzipped, name: string): string {
  const entry = entries[name];
  return entry === undefined ? '' : strFromU8(entry).replace(/^\uFEFF/, '');
}
