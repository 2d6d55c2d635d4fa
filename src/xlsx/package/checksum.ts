const POLYNOMIAL = 0xedb88320;
/** So many bytes are taken at a time, each by a table of its own. */
const STEP = 4;

const TABLES: readonly Int32Array[] = tables();

/** The CRC-32 of bytes that come in pieces: of all so far, from that of those before. It begins with 0. */
export function checksum(before: number, bytes: Uint8Array): number {
  const [last, third, second, first] = TABLES;
  if (last === undefined || third === undefined || second === undefined || first === undefined) return before;
  let crc = ~before;
  let at = 0;
  for (; at + STEP <= bytes.length; at += STEP) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (first[crc & 0xff] ?? 0) ^ (second[(crc >>> 8) & 0xff] ?? 0) ^ (third[(crc >>> 16) & 0xff] ?? 0) ^ (last[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (last[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** What a byte makes of the sum when it is the last, and when one, two or three bytes come after it. */
function tables(): Int32Array[] {
  const last = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const all = [last];
  for (let after = 1; after < STEP; after += 1) all.push((all[after - 1] ?? last).map((crc) => (crc >>> 8) ^ (last[crc & 0xff] ?? 0)));
  return all;
}
