import type { SumOf } from './types';

/**
 * The key of a sum as text: scheme, component, recipient, period and award. A person is written by the staff number where there is one, else
 * by name; a customer or a team behind its kind. Of people it says no more than the line itself.
 */
export function keyText({ scheme, component, recipient, recipientKind, personId, period, award }: SumOf): string {
  const payee = personId ?? recipient;
  return [scheme, component, recipientKind === 'person' ? payee : `${recipientKind}:${payee}`, period, award].map(escaped).join('|');
}

/** The parts of a key; undefined where a text is none. */
export function keyParts(text: string): { readonly scheme: string; readonly component: string; readonly payee: string; readonly period: string; readonly award: string } | undefined {
  const parts = text.match(/(?:[^|\\]|\\.)+/g)?.map((part) => part.replace(/\\(.)/g, '$1')) ?? [];
  const [scheme = '', component = '', payee = '', period = '', award = ''] = parts;
  return parts.length === 5 ? { scheme, component, payee, period, award } : undefined;
}

function escaped(part: string): string {
  return part.includes('|') || part.includes('\\') ? part.replace(/[|\\]/g, '\\$&') : part;
}
