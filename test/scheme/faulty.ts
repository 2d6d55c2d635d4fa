import fc from 'fast-check';
import { PRESETS } from '../../src/presets';

export type Path = readonly (string | number)[];

/** Every place in a JSON value, the examples left out: what they hold is judged when they are run. */
export function pathsOf(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  const parts: [string | number, unknown][] = Array.isArray(json) ? json.map((item: unknown, index) => [index, item]) : Object.entries(json);
  return [path, ...parts.filter(([key]) => key !== 'examples' && key !== '$schema').flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

/** The value with what lies at a path changed. */
export function changedAt(json: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(json);
  if (Array.isArray(json)) return json.map((item: unknown, index) => (index === step ? changedAt(item, rest, change) : item));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, key === step ? changedAt(value, rest, change) : value]));
}

export const changes: readonly ((value: unknown) => unknown)[] = [
  () => undefined, () => null, () => true, () => -7, () => 12.5, () => '', () => 'nonsense', () => '$nonsense', () => [], () => ({}), () => 'amount', () => '5%',
  (value) => [value], (value) => ({ of: value }), (value) => (typeof value === 'string' ? `${value}x` : value),
  (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, extra: 1 } : value),
  (value) => (Array.isArray(value) ? [...value, ...value] : value),
];

/** A preset with one fault. */
export const faulty = fc.nat().chain((which) => {
  const preset = PRESETS[which % PRESETS.length];
  const paths = pathsOf(preset?.json);
  return fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...changes)).map(([path, change]) => changedAt(preset?.json, path, change));
});
