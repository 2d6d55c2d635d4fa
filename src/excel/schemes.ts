import type { KeptScheme } from '../scheme';
import { forgetPart, keepPart, keptParts, type KeptKind } from './kept';

/** Schemes of the company's own. */
const SCHEMES: KeptKind = { namespace: 'urn:payladder:scheme', element: 'scheme' };

export async function keptSchemes(context: Excel.RequestContext): Promise<readonly KeptScheme[]> {
  return (await keptParts(context, SCHEMES)).map(({ kept }) => kept);
}

/** Formulas that work out a scheme do not know that it has changed; so everything is worked out anew. */
function recalculate({ workbook }: Excel.RequestContext): void {
  workbook.application.calculate('Full');
}

/** Keeps a scheme, in place of one with the same id. */
export async function keepScheme(context: Excel.RequestContext, scheme: KeptScheme): Promise<void> {
  await keepPart(context, SCHEMES, scheme);
  recalculate(context);
  await context.sync();
}

export async function forgetScheme(context: Excel.RequestContext, id: string): Promise<void> {
  await forgetPart(context, SCHEMES, id);
  recalculate(context);
  await context.sync();
}
