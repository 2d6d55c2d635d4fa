import { damaged } from '../package/fault';
import type { Parts } from '../package/parts';
import { XmlScanner, type XmlListener } from '../xml';

/** Reads a part as XML, in UTF-8 or by its byte order mark. @throws Unreadable */
export async function scan(parts: Parts, name: string, listener: XmlListener): Promise<void> {
  const scanner = new XmlScanner(listener);
  let decoder: TextDecoder | undefined;
  for await (const piece of parts.pieces(name)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    scanner.push(textOf(decoder, piece));
  }
  if (decoder !== undefined) scanner.push(textOf(decoder));
  scanner.end();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a piece; without one, what is left of the last. */
function textOf(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    return damaged();
  }
}
