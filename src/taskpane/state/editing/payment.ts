import type { PlainObject } from '../../../scheme';
import { labelOf, listOf, objectOf, textOf, withPath } from './json-parts';

/** A part in which an award is paid, as typed: a blank share is the rest, a blank day that of the award. */
export interface PartDraft {
  readonly id: string;
  readonly label: string;
  readonly share: string;
  readonly on: string;
}

/** The parts of a component; `on` is a formula where it was typed as one, else as the scheme says it (`printed`). */
export function partsOf(component: unknown, language: 'zh' | 'en', printed: (index: number) => string): readonly PartDraft[] {
  return listOf(objectOf(component)['parts']).map((part, index) => {
    const { id, label, share, on } = objectOf(part);
    return { id: textOf(id), label: labelOf(label, language), share: textOf(share), on: on === undefined ? '' : typeof on === 'string' && /^[=＝]/.test(on) ? on : printed(index) };
  });
}

/** The scheme with a component paid in these parts; with none, in one. A day that was not touched stays as it was written. */
export function withParts(json: unknown, component: number, parts: readonly PartDraft[], before: readonly PartDraft[]): unknown {
  const path = ['components', component, 'parts'] as const;
  const written = listOf(objectOf(listOf(objectOf(json)['components'])[component])['parts']);
  const next = parts.map(({ id, label, share, on }) => {
    const at = before.findIndex((each) => each.id === id);
    const old: PlainObject = objectOf(written[at]);
    const isSame = { label: before[at]?.label === label, on: before[at]?.on === on };
    const day = on.trim() === '' ? {} : { on: isSame.on ? old['on'] : /^[=＝]/.test(on.trim()) ? on : `=${on}` };
    return { id, label: isSame.label ? old['label'] : { zh: label, en: label }, ...(share.trim() === '' ? {} : { share: share.trim() }), ...day };
  });
  return withPath(json, path, next.length === 0 ? undefined : next);
}

/** One part more, with an id that is free. */
export function withNewPart(parts: readonly PartDraft[], label: string, share: string): readonly PartDraft[] {
  const taken = new Set(parts.map(({ id }) => id));
  const id = Array.from({ length: parts.length + 1 }, (_, index) => `part-${index + 1}`).find((each) => !taken.has(each)) ?? 'part';
  return [...parts, { id, label, share, on: '' }];
}
