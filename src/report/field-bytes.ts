/** A piece is given once so many bytes are written. */
const PIECE = 1 << 16;

const ENCODER = new TextEncoder();
const [ZERO, COLON, SPACE, LINE_FEED, POINT, MINUS] = [48, 58, 32, 10, 46, 45];

/** From here on digits are made by way of text. */
const LARGE = 1e9;

/**
 * Fields as text in UTF-8, each with its length before it, so that no two different rows read the same. Its bytes are written one after the other, without
 * a text of many fields being made: there may be millions.
 */
export class FieldBytes {
  private bytes = new Uint8Array(PIECE * 2);
  private end = 0;

  get size(): number {
    return this.end;
  }

  /** The bytes written so far, which are then gone. */
  taken(): Uint8Array<ArrayBuffer> {
    const piece = this.bytes.slice(0, this.end);
    this.end = 0;
    return piece;
  }

  field(text: string): void {
    this.sized(text.length);
    this.text(text);
  }

  /** The field of a sign and a figure of so many units of 10^-places. */
  figure(sign: number, units: number, places: number): void {
    const amount = Math.abs(units);
    const whole = Math.floor(amount / 10 ** places);
    const size = digitsOf(whole);
    const minus = units < 0 ? 1 : 0;
    this.sized(1 + minus + size + (places === 0 ? 0 : 1 + places));
    this.byte(sign);
    if (minus === 1) this.byte(MINUS);
    this.digits(whole, size);
    if (places === 0) return;
    this.byte(POINT);
    this.digits(amount - whole * 10 ** places, places);
  }

  /** The field of whole numbers from 0, with blanks between them. */
  numbers(list: readonly number[]): void {
    let length = Math.max(0, list.length - 1);
    for (const each of list) length += digitsOf(each);
    this.sized(length);
    list.forEach((each, index) => {
      if (index > 0) this.byte(SPACE);
      this.digits(each, digitsOf(each));
    });
  }

  /** What another has written between two places. */
  copy({ bytes }: FieldBytes, from: number, to: number): void {
    this.makeRoom(to - from);
    for (let at = from; at < to; at++) this.bytes[this.end++] = bytes[at] ?? 0;
  }

  endRow(): void {
    this.byte(LINE_FEED);
  }

  private sized(length: number): void {
    this.digits(length, digitsOf(length));
    this.byte(COLON);
  }

  private byte(byte: number): void {
    if (this.end === this.bytes.length) this.makeRoom(1);
    this.bytes[this.end++] = byte;
  }

  /** The last so many digits of a whole number from 0. */
  private digits(number: number, size: number): void {
    if (number >= LARGE) {
      this.text(String(number).padStart(size, '0'));
      return;
    }
    this.makeRoom(size);
    let rest = number | 0;
    for (let at = this.end + size - 1; at >= this.end; at--) {
      const tens = (rest / 10) | 0;
      this.bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.end += size;
  }

  private text(text: string): void {
    this.makeRoom(text.length * 3);
    const { bytes } = this;
    let { end } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        bytes[end++] = code;
      } else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[end++] = 0xe0 | (code >> 12);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else {
        // A character of two units, or one of them alone.
        end += ENCODER.encodeInto(text.slice(at), bytes.subarray(end)).written;
        break;
      }
    }
    this.end = end;
  }

  private makeRoom(size: number): void {
    if (this.end + size <= this.bytes.length) return;
    const longer = new Uint8Array(Math.max(this.bytes.length * 2, this.end + size));
    longer.set(this.bytes.subarray(0, this.end));
    this.bytes = longer;
  }
}

function digitsOf(number: number): number {
  let size = 1;
  for (let bound = 10; number >= bound; bound *= 10) size += 1;
  return size;
}

/** A text in UTF-8 of which a fingerprint (SHA-256) is taken, given in pieces, so that a million rows need not be in one. */
export type Fingerprinted = Generator<Uint8Array<ArrayBuffer>>;

/** What is written of all items. */
export function* gathered<T>(items: Iterable<T>, write: (text: FieldBytes, item: T) => void): Fingerprinted {
  const text = new FieldBytes();
  for (const item of items) {
    write(text, item);
    if (text.size >= PIECE) yield text.taken();
  }
  if (text.size > 0) yield text.taken();
}

/** A row of fields. */
export function record(text: FieldBytes, fields: readonly string[]): void {
  for (const each of fields) text.field(each);
  text.endRow();
}
