/** A file as bytes that come in pieces, as often as they are asked for. */
export interface ByteSource {
  /** The first bytes: enough to tell what kind of file it is and how a text table is separated. */
  readonly head: Uint8Array;
  /** Each piece may be gone when the next is asked for. */
  pieces(): Iterable<Uint8Array>;
}

export const HEAD_BYTES = 100_000;

const PIECE = 1 << 20;

/** Bytes that are all there. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    head: bytes.subarray(0, HEAD_BYTES),
    *pieces() {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
  };
}
