/** SHA-256 of a text given in pieces, in hexadecimal; between two pieces others may have their turn. */
export async function fingerprint(pieces: Iterable<string>, turn: () => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    await turn();
  }
  const bytes = await new Blob(all).arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
