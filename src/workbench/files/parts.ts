import type { Unzipped } from 'fflate';
import type { CustomXmlPart } from '../model';
import { textsIn, XML_HEAD, type FilePackage } from './package';

// Custom XML parts: the library that reads and writes the rest of the file knows nothing of them.
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

const isPart = (name: string): boolean => /^customXml\/item\d+\.xml$/.test(name);

/** The custom XML parts among those of a workbook file, as their ids, where they have one, and their texts. */
export function partsOf(entries: Unzipped): { readonly id: string | undefined; readonly xml: string }[] {
  const texts = textsIn(entries, (name) => name.startsWith('customXml/'));
  return [...texts.keys()].filter(isPart).sort().map((name) => ({
    id: /ds:itemID="([^"]+)"/.exec(texts.get(name.replace('item', 'itemProps')) ?? '')?.[1],
    xml: texts.get(name) ?? '',
  }));
}

export function addParts(pack: FilePackage, parts: readonly CustomXmlPart[]): void {
  parts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    pack.add(`customXml/item${number}.xml`, xml);
    pack.add(`customXml/itemProps${number}.xml`, `${XML_HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${STORE}"><ds:schemaRefs/></ds:datastoreItem>`, PROPERTIES);
    pack.relate(`customXml/_rels/item${number}.xml.rels`, [{ id: 'rId1', type: `${RELATIONSHIPS}/customXmlProps`, target: `itemProps${number}.xml` }]);
    pack.relate('xl/_rels/workbook.xml.rels', [{ id: `rIdCustomXml${number}`, type: `${RELATIONSHIPS}/customXml`, target: `../customXml/item${number}.xml` }]);
  });
}
