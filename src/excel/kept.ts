import type { KeptScheme } from '../scheme';
import { isTooLarge } from './run';

/*
 * What a company keeps of its own lies in the workbook as custom XML parts, one each: it travels with the file whoever opens it, and holds no pay.
 */

/** What is kept: the namespace of its parts, and what its one element is called. */
export interface KeptKind {
  readonly namespace: string;
  readonly element: string;
}

/** Anything that is kept: its id, and what it says in JSON. */
export type KeptItem = KeptScheme;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const unescapes: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(escapes).map(([plain, escaped]) => [escaped, plain]));

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => unescapes[entity] ?? entity);

function toXml({ namespace, element }: KeptKind, { id, json }: KeptItem): string {
  return `<${element} xmlns="${namespace}" id="${escaped(id)}">${escaped(JSON.stringify(json))}</${element}>`;
}

function fromXml({ element }: KeptKind, xml: string): KeptItem | undefined {
  const match = new RegExp(`<${element}\\b[^>]*\\bid="([^"]*)"[^>]*>([^]*)</${element}>`).exec(xml);
  if (match === null) return undefined;
  const [, id = '', json = ''] = match;
  try {
    return { id: unescaped(id), json: JSON.parse(unescaped(json)) };
  } catch {
    // Damaged by another program: shown as something that cannot be read, rather than not at all.
    return { id: unescaped(id), json: null };
  }
}

/** The parts of a kind that the workbook holds. */
export async function keptParts(context: Excel.RequestContext, kind: KeptKind): Promise<readonly { part: Excel.CustomXmlPart; kept: KeptItem }[]> {
  const found = context.workbook.customXmlParts.getByNamespace(kind.namespace);
  found.load('items/id');
  await context.sync();
  const texts = await xmlOf(context, found.items);
  return found.items.flatMap((part, index) => {
    const kept = fromXml(kind, texts[index] ?? '');
    return kept === undefined ? [] : [{ part, kept }];
  });
}

/** What the parts say: all at once, or where that is more than one answer may carry, by halves. */
async function xmlOf(context: Excel.RequestContext, parts: readonly Excel.CustomXmlPart[]): Promise<readonly string[]> {
  const texts = parts.map((part) => part.getXml());
  try {
    await context.sync();
    return texts.map(({ value }) => value);
  } catch (error) {
    if (!isTooLarge(error) || parts.length < 2) throw error;
    const half = Math.ceil(parts.length / 2);
    return [...await xmlOf(context, parts.slice(0, half)), ...await xmlOf(context, parts.slice(half))];
  }
}

/** Keeps something with the next request, in place of one with the same id. */
export async function keepPart(context: Excel.RequestContext, kind: KeptKind, kept: KeptItem): Promise<void> {
  const same = (await keptParts(context, kind)).find((there) => there.kept.id === kept.id);
  if (same === undefined) context.workbook.customXmlParts.add(toXml(kind, kept));
  else same.part.setXml(toXml(kind, kept));
}

/** Removes what has an id with the next request. */
export async function forgetPart(context: Excel.RequestContext, kind: KeptKind, id: string): Promise<void> {
  for (const { part, kept } of await keptParts(context, kind)) if (kept.id === id) part.delete();
}
