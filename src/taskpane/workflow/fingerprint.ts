/** SHA-256 of a text given in pieces, or in their UTF-8, in hexadecimal; between two pieces others may have their turn. */
export async function fingerprint(pieces: Iterable<string | Uint8Array<ArrayBuffer>>, turn: () => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const all: (string | Uint8Array<ArrayBuffer>)[] = [];
  for (const piece of pieces) {
    all.push(piece);
    await turn();
  }
  const bytes = await new Blob(all).arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
