import { forgetPart, keepPart, type KeptItem, type KeptKind, keptParts } from './kept';

/** Scenarios of what schemes would cost. */
const MODELS: KeptKind = { namespace: 'urn:payladder:model', element: 'model' };

export async function keptModels(context: Excel.RequestContext): Promise<readonly KeptItem[]> {
  return (await keptParts(context, MODELS)).map(({ kept }) => kept);
}

/** Keeps the scenarios of a model, in place of those with the same id. */
export async function keepModel(context: Excel.RequestContext, model: KeptItem): Promise<void> {
  await keepPart(context, MODELS, model);
  await context.sync();
}

export async function forgetModel(context: Excel.RequestContext, id: string): Promise<void> {
  await forgetPart(context, MODELS, id);
  await context.sync();
}
