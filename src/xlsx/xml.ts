import { damaged } from './package/fault';

/** Who is told what an XML text holds, in order. Names are told without their prefixes. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** Text may come in several pieces. */
  text?(text: string): void;
}

/** What no tag and no text between two tags of a workbook comes near to; what is longer is made to fill the memory. */
const LONGEST = 1 << 20;
const DEEPEST = 200;

/**
 * Reads XML that comes in pieces. What is not well formed, or has a document type with definitions of its own (which may grow without end),
 * is damaged. Names of attributes are not checked.
 */
export class XmlScanner {
  private rest = '';
  private readonly open: string[] = [];
  private begun = false;

  constructor(private readonly listener: XmlListener) {}

  /** @throws Unreadable */
  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', at)) {
      const end = endOfMarkup(text, start);
      if (end === -1) break;
      if (start > at) this.characters(text.slice(at, start));
      this.markup(text, start, end);
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST + piece.length) damaged();
  }

  /** @throws Unreadable where the text ends before its end. */
  end(): void {
    if (this.rest.trim() !== '' || this.open.length > 0 || !this.begun) damaged();
  }

  private markup(text: string, start: number, end: number): void {
    switch (text.charCodeAt(start + 1)) {
      case QUESTION:
        return;
      case EXCLAMATION:
        if (text.startsWith(CDATA, start)) this.told(text.slice(start + CDATA.length, end - 3));
        else if (!text.startsWith(COMMENT, start)) damaged();
        return;
      case SLASH:
        return this.closed(text.slice(start + 2, end - 1).trimEnd());
      default:
        return this.opened(text, start + 1, end - 1);
    }
  }

  private opened(text: string, start: number, end: number): void {
    const empty = text.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    let at = start;
    while (at < last && !isSpace(text.charCodeAt(at))) at += 1;
    const name = text.slice(start, at);
    if (name === '' || this.open.length >= DEEPEST || (this.open.length === 0 && this.begun)) damaged();
    this.begun = true;
    this.listener.open?.(localName(name), new Attributes(text, at, last));
    if (empty) this.listener.close?.(localName(name));
    else this.open.push(name);
  }

  private closed(name: string): void {
    if (this.open.pop() !== name) damaged();
    this.listener.close?.(localName(name));
  }

  private characters(text: string): void {
    if (this.open.length > 0) this.told(decoded(text));
    else if (text.trim() !== '') damaged();
  }

  private told(text: string): void {
    if (this.open.length === 0) damaged();
    this.listener.text?.(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  }
}

/** The attributes of a tag, looked up by their local names. */
export class Attributes {
  constructor(private readonly text: string, private readonly from: number, private readonly to: number) {}

  get(name: string): string | undefined {
    const { text, to } = this;
    for (let at = this.from; at < to; ) {
      while (at < to && isSpace(text.charCodeAt(at))) at += 1;
      const equals = text.indexOf('=', at);
      if (equals === -1 || equals >= to) return undefined;
      let open = equals + 1;
      while (open < to && isSpace(text.charCodeAt(open))) open += 1;
      const close = text.indexOf(text.charAt(open), open + 1);
      if (close === -1 || close >= to) return damaged();
      if (isNamed(text, at, equals, name)) return decoded(text.slice(open + 1, close));
      at = close + 1;
    }
    return undefined;
  }
}

/** Whether an attribute, which may have a prefix, has this name; declarations of prefixes are no attributes. */
function isNamed(text: string, start: number, equals: number, name: string): boolean {
  let end = equals;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  const from = end - name.length;
  if (from < start || !text.startsWith(name, from)) return false;
  return from === start || (text.charCodeAt(from - 1) === COLON && !text.startsWith('xmlns:', start));
}

const [QUESTION, EXCLAMATION, SLASH, COLON, GREATER, QUOTE, APOSTROPHE] = [63, 33, 47, 58, 62, 34, 39];
const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/** The place behind a piece of markup, or -1 where its end has not come yet. */
function endOfMarkup(text: string, start: number): number {
  const kind = text.charCodeAt(start + 1);
  if (kind === QUESTION) return behind(text, '?>', start);
  if (kind === EXCLAMATION) {
    if (text.startsWith(COMMENT, start)) return behind(text, '-->', start + COMMENT.length);
    if (text.startsWith(CDATA, start)) return behind(text, ']]>', start + CDATA.length);
    return text.length - start < CDATA.length ? -1 : start + 2;
  }
  for (let at = start + 1, quote = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      return at + 1;
    } else if (code === QUOTE || code === APOSTROPHE) {
      quote = code;
    }
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => (whole.endsWith(';') ? character(name) : damaged())) : text;
}

function character(name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? damaged();
  const point = /^#(?:x[\da-f]+|\d+)$/i.test(name) ? Number(name.slice(1).replace(/^x/i, '0x')) : NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : damaged();
}
