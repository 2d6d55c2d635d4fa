import type { Unzipped } from 'fflate';
import type { Json } from '../model';
import { textsIn, XML_HEAD, type FilePackage } from './package';

/*
 * Excel keeps an add-in's settings in the file, in a part for each add-in, as a name and a text of JSON each. Such parts hang on a list of panes, of which
 * none opens by itself here.
 */

/** The add-in of the development manifest, which the workbench runs. */
const ADD_IN = '7b1f4c52-6a0e-4d0b-9a54-2f0d8c3e91a7';

const FOLDER = 'xl/webextensions';
const SCHEMAS = 'http://schemas.microsoft.com/office';
const TYPES = 'application/vnd.ms-office';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
const escaped = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });
}

/** The settings that a file holds for our add-in; one whose text is no JSON is kept as the text. */
export function settingsOf(parts: Unzipped): ReadonlyMap<string, Json> {
  const texts = textsIn(parts, (name) => /^xl\/webextensions\/webextension\d*\.xml$/.test(name));
  const own = [...texts.values()].filter((text) => text.toLowerCase().includes(`id="${ADD_IN}"`));
  return new Map(own.flatMap((text) => [...text.matchAll(/<we:property\s[^>]*>/g)].map(([property]): [string, Json] => [attribute(property, 'name'), valueOf(attribute(property, 'value'))])));
}

const attribute = (element: string, name: string): string => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '');

function valueOf(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

export function addSettings(pack: FilePackage, settings: ReadonlyMap<string, Json>): void {
  if (settings.size === 0) return;
  const properties = [...settings].map(([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value))}"/>`).join('');
  pack.add(`${FOLDER}/webextension1.xml`, `${XML_HEAD}<we:webextension xmlns:we="${SCHEMAS}/webextensions/webextension/2010/11" id="{${ADD_IN}}">`
    + `<we:reference id="${ADD_IN}" version="0.1.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties>`
    + '<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>', `${TYPES}.webextension+xml`);
  pack.add(`${FOLDER}/taskpanes.xml`, `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${SCHEMAS}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0">`
    + '<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>', `${TYPES}.webextensiontaskpanes+xml`);
  pack.relate(`${FOLDER}/_rels/taskpanes.xml.rels`, [{ id: 'rId1', type: `${SCHEMAS}/2011/relationships/webextension`, target: 'webextension1.xml' }]);
  pack.relate('_rels/.rels', [{ id: 'rIdPanes', type: `${SCHEMAS}/2011/relationships/webextensiontaskpanes`, target: `${FOLDER}/taskpanes.xml` }]);
}
