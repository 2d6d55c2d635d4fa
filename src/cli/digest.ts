import { createHash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a text given in pieces, or in its bytes already. */
export function sha256(texts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
