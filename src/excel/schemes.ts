import type { KeptScheme } from '../scheme';

/*
 * Schemes of the company's own lie in the workbook as custom XML parts, one each: they travel with the file whoever opens it, and hold no pay.
 */

const NAMESPACE = 'urn:payladder:scheme';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const unescapes: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(escapes).map(([plain, escaped]) => [escaped, plain]));

const toXml = ({ id, json }: KeptScheme) => `<scheme xmlns="${NAMESPACE}" id="${escaped(id)}">${escaped(JSON.stringify(json))}</scheme>`;
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => unescapes[entity] ?? entity);

function fromXml(xml: string): KeptScheme | undefined {
  const match = /<scheme\b[^>]*\bid="([^"]*)"[^>]*>([^]*)<\/scheme>/.exec(xml);
  if (match === null) return undefined;
  const [, id = '', json = ''] = match;
  try {
    return { id: unescaped(id), json: JSON.parse(unescaped(json)) };
  } catch {
    // Damaged by another program: shown as a scheme that cannot be read, rather than not at all.
    return { id: unescaped(id), json: null };
  }
}

async function parts(context: Excel.RequestContext): Promise<readonly { part: Excel.CustomXmlPart; scheme: KeptScheme }[]> {
  const found = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  found.load('items/id');
  await context.sync();
  const texts = found.items.map((part) => part.getXml());
  await context.sync();
  return found.items.flatMap((part, index) => {
    const scheme = fromXml(texts[index]?.value ?? '');
    return scheme === undefined ? [] : [{ part, scheme }];
  });
}

export async function keptSchemes(context: Excel.RequestContext): Promise<readonly KeptScheme[]> {
  return (await parts(context)).map(({ scheme }) => scheme);
}

/** Formulas that work out a scheme do not know that it has changed; so everything is worked out anew. */
function recalculate({ workbook }: Excel.RequestContext): void {
  workbook.application.calculate('Full');
}

/** Keeps a scheme, in place of one with the same id. */
export async function keepScheme(context: Excel.RequestContext, scheme: KeptScheme): Promise<void> {
  const same = (await parts(context)).find((kept) => kept.scheme.id === scheme.id);
  if (same === undefined) context.workbook.customXmlParts.add(toXml(scheme));
  else same.part.setXml(toXml(scheme));
  recalculate(context);
  await context.sync();
}

export async function forgetScheme(context: Excel.RequestContext, id: string): Promise<void> {
  for (const { part, scheme } of await parts(context)) if (scheme.id === id) part.delete();
  recalculate(context);
  await context.sync();
}
