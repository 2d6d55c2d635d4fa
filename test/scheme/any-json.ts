import fc from 'fast-check';

/*
 * Random JSON out of a JSON Schema, so that each construct of the language is tried without being named here: a new one
 * is tried as soon as it has its form.
 */

type Schema = Readonly<Record<string, unknown>>;

function schemaAt(schema: Schema, key: string): Schema {
  const part = schema[key];
  return typeof part === 'object' && part !== null ? { ...part } : {};
}

function schemasAt(schema: Schema, key: string): readonly Schema[] {
  return Object.values(schemaAt(schema, key)).map((part: unknown) => (typeof part === 'object' && part !== null ? { ...part } : {}));
}

const numberAt = (schema: Schema, key: string, otherwise: number): number => (typeof schema[key] === 'number' ? schema[key] : otherwise);

/** What a JSON Schema takes, few things deep; where it grows too deep, the first way of writing a thing is taken. */
export function anyJson(root: Schema): fc.Arbitrary<unknown> {
  const made = new Map<string, fc.Arbitrary<unknown>>();

  const named = (name: string, depth: number): fc.Arbitrary<unknown> => {
    const key = `${name} ${depth}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const arbitrary = of(schemaAt(schemaAt(root, '$defs'), name), depth);
    made.set(key, arbitrary);
    return arbitrary;
  };

  const object = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    if (schema.properties === undefined) {
      const values = schema.additionalProperties === undefined ? fc.constantFrom(1, 'x', true, null, [2]) : of(schemaAt(schema, 'additionalProperties'), depth);
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), values, { maxKeys: 3 });
    }
    const properties: readonly (readonly [string, fc.Arbitrary<unknown>])[] = Object.entries(schemaAt(schema, 'properties')).map(([key, part]) => [key, typeof part === 'object' && part !== null ? of({ ...part }, depth) : fc.anything()] as const);
    const needed = new Set(Object.values(schemaAt(schema, 'required')));
    return fc.tuple(
      fc.record(Object.fromEntries(properties.filter(([key]) => needed.has(key)))),
      fc.record(Object.fromEntries(properties.filter(([key]) => !needed.has(key))), { requiredKeys: [] }),
    ).map(([must, may]) => ({ ...must, ...may }));
  };

  const of = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    if (typeof schema.$ref === 'string') return named(schema.$ref.replace('#/$defs/', ''), depth - 1);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...Object.values(schemaAt(schema, 'enum')));
    const ways = schemasAt(schema, 'anyOf');
    if (ways.length > 0) return depth <= 0 ? of(ways[0] ?? {}, depth) : fc.oneof(...ways.map((way) => of(way, depth)));
    switch (schema.type) {
      case 'object':
        return object(schema, depth);
      case 'array':
        return fc.array(of(schemaAt(schema, 'items'), depth), { minLength: numberAt(schema, 'minItems', 0), maxLength: Math.max(numberAt(schema, 'minItems', 0), Math.min(2, depth)) });
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: numberAt(schema, 'minimum', -9), max: numberAt(schema, 'maximum', 99) });
      case 'number':
        return fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constantFrom(0.1, 2.5, 1e-7));
      case 'string':
        return typeof schema.pattern === 'string' ? fc.stringMatching(new RegExp(schema.pattern), { maxLength: 20 }) : fc.string({ minLength: 1, maxLength: 5 });
      default:
        return fc.constantFrom(1, 'x', '$rate', true, [2], { a: 'b' });
    }
  };

  return of(root, 3);
}
