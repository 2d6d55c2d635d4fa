import { scheme } from './grammar/scheme';
import type { Json } from './shape/json';

/** The JSON Schema (2020-12) of the scheme language, made from the same shapes that read it. */
export function schemeJsonSchema(): Readonly<Record<string, Json>> {
  const definitions = new Map<string, Readonly<Record<string, Json>>>();
  const root = scheme.schema(definitions);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Payladder scheme', ...root, $defs: Object.fromEntries(definitions) };
}
