import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a file that another one refers to. */
export interface ReferredPart {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of a workbook file, to which those are added that the library knows nothing of which writes the rest. */
export class FilePackage {
  private readonly entries: Zippable;

  constructor(file: Uint8Array) {
    this.entries = unzipSync(file);
  }

  get bytes(): Uint8Array {
    return zipSync(this.entries);
  }

  /** Adds a part; `contentType` where it is not told by the ending of its name. */
  add(name: string, text: string, contentType?: string): void {
    this.entries[name] = strToU8(text);
    if (contentType !== undefined) this.change('[Content_Types].xml', (types) => types.replace('</Types>', `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`));
  }

  /** Says in a file of relations, which there may be already, what is referred to. */
  relate(name: string, relations: readonly ReferredPart[]): void {
    const told = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
    if (this.entries[name] === undefined) this.add(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${told}</Relationships>`);
    else this.change(name, (text) => text.replace('</Relationships>', () => `${told}</Relationships>`));
  }

  change(name: string, change: (text: string) => string): void {
    const entry = this.entries[name];
    if (entry instanceof Uint8Array) this.entries[name] = strToU8(change(strFromU8(entry)));
  }
}

/** Parts of a file as texts, by their names. */
export function textsIn(parts: Unzipped, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  return new Map(Object.entries(parts).filter(([name]) => isWanted(name)).map(([name, part]) => [name, strFromU8(part).replace(/^\uFEFF/, '')]));
}
