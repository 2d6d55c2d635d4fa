import { checksum } from './package/checksum';
import { Parts } from './package/parts';

const END_OF_DIRECTORY = 0x06054b50;
const HAS_DESCRIPTOR = 8;
const STORED = 0;

/**
 * A zip archive of our own with one small part changed; the part is stored as it is, all others stay byte for byte.
 * @throws Unreadable where the archive has no such part, which none of our own lacks.
 */
export async function replacePart(bytes: Uint8Array, name: string, change: (text: string) => string): Promise<Uint8Array> {
  const text = new TextDecoder().decode(await new Parts(bytes).whole(name));
  return withPart(bytes, name, new TextEncoder().encode(change(text)));
}

function withPart(bytes: Uint8Array, name: string, data: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Without a comment behind it, as nobody wrote one.
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('The archive ends in a comment.');
  const entries = directory(bytes, view, end);
  const start = view.getUint32(end + 16, true);
  const replaced = entries.find((entry) => entry.name === name);
  if (replaced === undefined) throw new RangeError(`The archive has no part ${name}.`);
  const following = Math.min(start, ...entries.map(({ offset }) => offset).filter((offset) => offset > replaced.offset));
  const headerEnd = replaced.offset + 30 + view.getUint16(replaced.offset + 26, true);
  const header = bytes.slice(replaced.offset, headerEnd);
  describe(new DataView(header.buffer), 6, data);
  new DataView(header.buffer).setUint16(28, 0, true);
  const shift = header.length + data.length - (following - replaced.offset);
  const tail = bytes.slice(start);
  const tailView = new DataView(tail.buffer);
  for (const entry of entries) {
    const at = entry.at - start;
    if (entry === replaced) describe(tailView, at + 8, data);
    if (entry.offset > replaced.offset) tailView.setUint32(at + 42, entry.offset + shift, true);
  }
  tailView.setUint32(end - start + 16, start + shift, true);
  return joined([bytes.subarray(0, replaced.offset), header, data, bytes.subarray(following, start), tail]);
}

/** Flags, method, checksum and sizes, which stand in one order in a part's own header and in the directory. */
function describe(view: DataView, at: number, data: Uint8Array): void {
  view.setUint16(at, view.getUint16(at, true) & ~HAS_DESCRIPTOR, true);
  view.setUint16(at + 2, STORED, true);
  view.setUint32(at + 8, checksum(0, data), true);
  view.setUint32(at + 12, data.length, true);
  view.setUint32(at + 16, data.length, true);
}

interface Placed {
  readonly name: string;
  /** Where the directory speaks of it. */
  readonly at: number;
  readonly offset: number;
}

function directory(bytes: Uint8Array, view: DataView, end: number): Placed[] {
  const entries: Placed[] = [];
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const length = view.getUint16(at + 28, true);
    entries.push({ at, name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), offset: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
