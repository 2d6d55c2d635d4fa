import { createHash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a text given in pieces. */
export function sha256(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest('hex');
}
