/** The two encodings of text tables: what Excel writes as “CSV UTF-8”, and what Chinese Excel writes as plain CSV. */
export type Encoding = 'utf-8' | 'gbk';

/** Decodes text: by its byte order mark, else as UTF-8 if it is valid UTF-8, else as GBK. Null if it is not in the encoding asked for. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null && encoding !== 'gbk') return strictly(bytes, marked);
  if (encoding !== undefined) return strictly(bytes, encoding);
  return strictly(bytes, 'utf-8') ?? strictly(bytes, 'gbk');
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes(BYTE_FF) ? null : text;
  } catch {
    return null;
  }
}

/** What some decoders make of the byte FF, which no text in GBK has. */
const BYTE_FF = '\uf8f5';

/** Encodes text as GBK, or tells the characters that GBK does not have, each once, in the order in which they occur. */
export function encodeGbk(text: string): { readonly bytes: Uint8Array } | { readonly missing: readonly string[] } {
  const codes = gbkCodes();
  const bytes = new Uint8Array(text.length * 2);
  const missing = new Set<string>();
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : codes.get(point);
    if (code === undefined) {
      missing.add(character);
      continue;
    }
    if (code > 0xff) {
      bytes[length] = code >> 8;
      length += 1;
    }
    bytes[length] = code & 0xff;
    length += 1;
  }
  return missing.size > 0 ? { missing: [...missing] } : { bytes: bytes.subarray(0, length) };
}

let codesByPoint: ReadonlyMap<number, number> | undefined;

/** Code point → GBK code, turned round from what the platform's own decoder reads; codes for private use are no characters. */
function gbkCodes(): ReadonlyMap<number, number> {
  if (codesByPoint !== undefined) return codesByPoint;
  const decoder = new TextDecoder('gbk');
  const codes = new Map<number, number>([[0x20ac, 0x80]]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const point = text.codePointAt(0) ?? 0;
      const privateUse = point >= 0xe000 && point <= 0xf8ff;
      if (text.length === 1 && point >= 0x80 && point !== 0xfffd && !privateUse && !codes.has(point)) codes.set(point, (lead << 8) | trail);
    }
  }
  codesByPoint = codes;
  return codes;
}
