import { strFromU8, strToU8, type Unzipped } from 'fflate';

const SHEET_OR_STRINGS = /^xl\/(?:worksheets\/[^/]+|sharedstrings)\.xml$/i;
const RELATIONS_OF_BOOK = 'xl/_rels/workbook.xml.rels';
const PLAIN_BEFORE_RUNS = /(<(?:\w+:)?(?:is|si)>\s*)(<((?:\w+:)?)t(?:\s[^>]*)?>[^<]*<\/\3t>)(?=\s*<(?:\w+:)?r>)/g;

/** A file's parts, and which of its sheets, counted from 0, hold no cells. */
export interface Tidied {
  readonly parts: Unzipped;
  readonly withoutCells: readonly number[];
}

/**
 * A file's parts as the library reads them that does not know all that Excel takes: parts by the very names by which others call them, plain text
 * before runs of text as a run of its own, and charts that are sheets of their own as empty sheets.
 */
export function tidied(unpacked: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Tidied {
  const called = namesCalled(unpacked);
  const parts: Unzipped = Object.fromEntries([...unpacked].map(([name, content]) => [called.get(name.toLowerCase()) ?? name, content]));
  for (const [name, content] of Object.entries(parts)) {
    if (!SHEET_OR_STRINGS.test(name)) continue;
    const text = strFromU8(content);
    const changed = text.replace(PLAIN_BEFORE_RUNS, (_, before: string, plain: string, prefix: string) => `${before}<${prefix}r>${plain}</${prefix}r>`);
    if (changed !== text) parts[name] = strToU8(changed);
  }
  return { parts, withoutCells: emptied(parts) };
}

/** The spelling by which a part's name is called elsewhere, where that differs in capitals alone. */
function namesCalled(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const called = new Map<string, string>(['[Content_Types].xml', '_rels/.rels'].map((name) => [name.toLowerCase(), name]));
  for (const [name, content] of parts) {
    const owner = /^(.*?)_rels\/[^/]*\.rels$/i.exec(name);
    if (owner === null) continue;
    const folder = owner[1] ?? '';
    for (const [, target = ''] of strFromU8(content).matchAll(/\bTarget\s*=\s*["']([^"']+)["']/g)) {
      const path = resolved(folder, target);
      called.set(path.toLowerCase(), path);
    }
  }
  for (const path of [...called.values()]) {
    const slash = path.lastIndexOf('/') + 1;
    const relations = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    called.set(relations.toLowerCase(), relations);
  }
  return called;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

const OTHER_SHEET = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/;
const EMPTY_SHEET = 'worksheets/empty.xml';

/** Puts an empty sheet in place of each that is none of cells, so that the others keep their numbers; tells which those are. */
function emptied(parts: Unzipped): number[] {
  const [relations, book] = [parts[RELATIONS_OF_BOOK], parts['xl/workbook.xml']];
  if (relations === undefined || book === undefined) return [];
  const ids = new Set<string>();
  const text = strFromU8(relations).replace(/<(?:\w+:)?Relationship\b[^>]*>/g, (tag) => {
    const type = attribute(tag, 'Type');
    if (!OTHER_SHEET.test(type)) return tag;
    ids.add(attribute(tag, 'Id'));
    return `<Relationship Id="${attribute(tag, 'Id')}" Type="${type.replace(OTHER_SHEET, '/worksheet')}" Target="${EMPTY_SHEET}"/>`;
  });
  if (ids.size === 0) return [];
  parts[RELATIONS_OF_BOOK] = strToU8(text);
  parts[`xl/${EMPTY_SHEET}`] = strToU8('<worksheet><sheetData/></worksheet>');
  const sheets = [...strFromU8(book).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  return sheets.flatMap((tag, index) => (ids.has(attribute(tag, '\\w+:id')) ? [index] : []));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(tag)?.[2] ?? '';
}
