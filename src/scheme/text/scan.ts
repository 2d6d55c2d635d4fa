import type { Text, Value } from '../../i18n';
import { sentence } from '../../i18n';
import { jsonTexts as texts } from '../../i18n/texts/json-text';
import { schemeTexts } from '../../i18n/texts/scheme';
import { LIMITS } from '../limits';
import { stepInto, stepTo } from '../place/path';
import { cut } from '../shape/shown';

/** Why a text is no JSON, or says a key twice, at which character, from 0. */
export class JsonFault extends Error {
  constructor(readonly at: number, readonly text: Text, readonly values: Readonly<Record<string, Value>> = {}) {
    super(text.en);
  }
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Reads JSON only for where its values stand; the program's own reader gives no places, and none of them says the same of a fault. @throws JsonFault */
export class JsonScan {
  /** By path, such as `components[1].rule`, the character at which the value starts. */
  readonly places = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {
    this.value('', 0);
    this.blank();
    if (this.at < text.length) this.refuse(texts.nothing);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private blank(): void {
    this.match(BLANK);
  }

  private refuse(what: Text): never {
    const found = this.at >= this.text.length ? texts.theEnd : sentence(texts.found, { shown: cut(this.text.slice(this.at, this.at + 12).trim()) });
    throw new JsonFault(this.at, texts.expected, { what, found });
  }

  /** Takes a sign, blanks before it left out. */
  private take(sign: string): boolean {
    this.blank();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private value(path: string, depth: number): void {
    this.blank();
    if (depth > LIMITS.depth) throw new JsonFault(this.at, schemeTexts.tooDeep, { most: LIMITS.depth });
    this.places.set(path, this.at);
    if (this.take('{')) this.object(path, depth + 1);
    else if (this.take('[')) this.list(path, depth + 1);
    else if (this.text[this.at] === '"') this.quoted();
    else if (this.match(NUMBER) === '' && this.match(WORD) === '') this.refuse(texts.aValue);
  }

  private object(path: string, depth: number): void {
    if (this.take('}')) return;
    const keys = new Set<string>();
    do {
      this.blank();
      if (this.text[this.at] !== '"') this.refuse(texts.aKey);
      const start = this.at;
      const key = this.quoted();
      if (keys.has(key)) throw new JsonFault(start, texts.keyTwice, { key: cut(key) });
      keys.add(key);
      if (!this.take(':')) this.refuse(texts.colon);
      this.value(stepInto(path, key), depth);
    } while (this.take(','));
    if (!this.take('}')) this.refuse(texts.commaOrBrace);
  }

  private list(path: string, depth: number): void {
    if (this.take(']')) return;
    let index = 0;
    do {
      this.value(stepTo(path, index), depth);
      index += 1;
    } while (this.take(','));
    if (!this.take(']')) this.refuse(texts.commaOrBracket);
  }

  /** A text in quotes, as it is meant. */
  private quoted(): string {
    const start = this.at;
    this.at += 1;
    for (;;) {
      this.match(PLAIN);
      if (this.text[this.at] === '"') break;
      if (this.text[this.at] !== '\\') throw new JsonFault(start, texts.openText);
      if (this.match(ESCAPE) === '') throw new JsonFault(this.at, texts.badEscape);
    }
    this.at += 1;
    return String(JSON.parse(this.text.slice(start, this.at)));
  }
}
