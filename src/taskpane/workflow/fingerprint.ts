/** SHA-256 of a text given in pieces, in hexadecimal. */
export async function fingerprint(pieces: Iterable<string>): Promise<string> {
  const bytes = await new Blob([...pieces]).arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
