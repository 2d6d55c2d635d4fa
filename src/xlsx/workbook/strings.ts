import { damaged, Unreadable } from '../package/fault';
import type { Parts } from '../package/parts';
import type { Attributes, XmlListener } from '../xml';
import { scan } from './scan';

/** The most characters that a cell may hold; those of Excel hold 32,767. */
export const LONGEST = 1 << 20;
/** More texts than this have no room in a file of the size that is read. */
const MOST = 8_000_000;

/** Gathers the text of a cell or of a shared string: plain, in runs of their own look, or one after the other; never how it is read aloud. */
export class TextGatherer {
  private gathered = '';
  private run = '';
  private inRun = false;
  private aloud = false;

  begin(): void {
    this.gathered = '';
    this.aloud = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.aloud = true;
    if (name !== 't' || this.aloud) return;
    this.inRun = true;
    this.run = '';
  }

  text(text: string): void {
    if (!this.inRun) return;
    this.run += text;
    if (this.run.length + this.gathered.length > LONGEST) damaged();
  }

  close(name: string): void {
    if (name === 'rPh') this.aloud = false;
    if (name !== 't' || !this.inRun) return;
    this.inRun = false;
    this.gathered += unescaped(this.run);
  }

  get value(): string {
    return this.gathered;
  }
}

/** Characters that XML cannot hold are written by their numbers: `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** The texts that cells name by their numbers. @throws Unreadable */
export async function sharedStrings(parts: Parts, name: string): Promise<string[]> {
  const strings: string[] = [];
  const gatherer = new TextGatherer();
  const listener: XmlListener = {
    open(tag: string, _: Attributes) {
      if (tag === 'si') gatherer.begin();
      else gatherer.open(tag);
    },
    text: (text) => gatherer.text(text),
    close(tag) {
      gatherer.close(tag);
      if (tag !== 'si') return;
      if (strings.push(gatherer.value) > MOST) throw new Unreadable('too-large');
    },
  };
  await scan(parts, name, listener);
  return strings;
}
