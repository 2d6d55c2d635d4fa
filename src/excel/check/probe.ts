import type { Pause } from '../patience';

/** What a call came to, as far as it can be compared and copied. */
export type Came = string | number | boolean | null | readonly Came[] | { readonly [key: string]: Came };

/** A call that we depend on, tried on a sheet made for it. */
export interface Probe {
  /** The member of the library, `Class.member`, and what of it is tried. */
  readonly member: string;
  /** Makes the call, and tells what came. */
  ask(sheet: Excel.Worksheet, context: Excel.RequestContext, pause: Pause): Promise<Came>;
  /** What should come; undefined where Excels may differ, and we only want to know. */
  readonly expected?: Came;
}

/** Reads properties of an object, as the library shows them. */
export async function shown(context: Excel.RequestContext, range: Excel.Range, ...properties: readonly ('values' | 'formulas' | 'text' | 'numberFormat' | 'address')[]): Promise<readonly Came[]> {
  range.load(properties.join(','));
  await context.sync();
  return properties.map((property) => plain(range[property]));
}

/** What the library gave, as something that can be copied. */
export function plain(value: unknown): Came {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, plain(part)]));
}
