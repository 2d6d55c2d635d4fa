import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip archive with what its directory claims; the content is deflated already. */
export interface Packed {
  readonly name: string;
  readonly deflated: Uint8Array;
  readonly claims: number;
  readonly sum: number;
}

/** The same text so many times over, behind another text that may keep it from packing too well. */
export function packedRun(name: string, text: string, times: number, before = ''): Packed {
  const content = Buffer.concat([Buffer.from(before), Buffer.alloc(text.length * times, text)]);
  return packed(name, content);
}

export function packed(name: string, content: Uint8Array): Packed {
  return { name, deflated: deflateRawSync(content, { level: 1 }), claims: content.length, sum: crc32(content) };
}

/** A zip archive whose directory says what it is told to say. */
export function archiveOf(parts: readonly Packed[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, deflated, claims, sum } of parts) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(sum, 10);
    about.writeUInt32LE(deflated.length, 14);
    about.writeUInt32LE(claims, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.from(name), deflated]);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, Buffer.alloc(14), Buffer.from(name)]);
    entry.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(entry);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
