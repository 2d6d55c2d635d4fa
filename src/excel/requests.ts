import type { Watch } from './watch';
import { stopIfAsked } from './run';

/** Excel on the web takes at most 5 MB a request; a part of it is left for what the library puts around the values. */
const REQUEST_BYTES = 4_200_000;

const encoder = new TextEncoder();

export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length + 1;
}

/** Gathers work for the workbook and sends it when it has grown to what one request may carry. */
export class Requests {
  private pending = 0;
  private sent = 0;

  constructor(private readonly context: Excel.RequestContext, private readonly watch: Watch) {}

  get count(): number {
    return this.sent;
  }

  /** Whether so many bytes more still fit into the request being gathered. */
  hasRoom(bytes: number): boolean {
    return this.pending + bytes <= REQUEST_BYTES;
  }

  add(bytes: number): void {
    this.pending += bytes;
  }

  async send(): Promise<void> {
    stopIfAsked(this.watch.signal);
    this.context.workbook.application.suspendScreenUpdatingUntilNextSync();
    await this.context.sync();
    this.pending = 0;
    this.sent += 1;
  }
}
