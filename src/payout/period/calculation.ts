import { isPlainObject, schemeToJson, type Scheme } from '../../scheme';
import { hashOf } from '../../table';
import type { Prepared } from '../prepare/prepare';
import { canonical } from './canonical';

/** What may change of a scheme without changing a cent: its words and, by itself told, its defaults. */
const NOT_OF_SCHEME: ReadonlySet<string> = new Set(['version', 'name', 'source', 'readings', 'examples', 'defaults']);
const NOT_OF_PARTS: ReadonlySet<string> = new Set(['label', 'hint', 'description']);

/**
 * A mark of how a scheme calculates, with those that it is built on: another one where anything changed but its words, its version and the defaults
 * of its parameters, which are kept by themselves. It tells of changes; it is no seal.
 */
export function calculationOf({ stages }: Pick<Prepared, 'stages'>): string {
  const text = stages.map(({ scheme }) => canonical(withoutWords(calculating(scheme)))).join('\n');
  return `${hashOf(text).toString(36)}.${text.length}`;
}

function calculating(scheme: Scheme): unknown {
  const json = schemeToJson({ ...scheme, parameters: scheme.parameters.map((parameter) => ({ ...parameter, default: undefined })) });
  return isPlainObject(json) ? Object.fromEntries(Object.entries(json).filter(([key]) => !NOT_OF_SCHEME.has(key))) : json;
}

function withoutWords(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutWords);
  return isPlainObject(json) ? Object.fromEntries(Object.entries(json).filter(([key]) => !NOT_OF_PARTS.has(key)).map(([key, part]) => [key, withoutWords(part)])) : json;
}
