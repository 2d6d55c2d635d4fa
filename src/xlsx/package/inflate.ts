import { damaged } from './fault';

/** A little at a time is given to the platform, some of which unpack all that they were given before they hand over any of it. */
const GIVEN = 1 << 14;

/** Unpacks deflated bytes piece by piece; who asks for no more pieces has nothing more unpacked. @throws Unreadable */
export async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0;
  const given = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at < packed.length) controller.enqueue(packed.slice(at, (at += GIVEN)));
      else controller.close();
    },
  }, { highWaterMark: 0 });
  const reader = given.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(damaged);
      if (done) return;
      yield value;
    }
  } finally {
    // What is not wanted any more may fail to end as it likes.
    await reader.cancel().catch(() => undefined);
  }
}
