import type { Problem } from '../../i18n';
import { bindAsFar, lintScheme, sayScheme, type SaidParagraph, type Scheme } from '../../scheme';
import { givenOf } from './bound';
import type { Drafts } from './drafts';
import type { SchemeEntry } from './state';

/** A scheme said back, and what in it may not be meant. */
export interface SaidBack {
  readonly paragraphs: readonly SaidParagraph[];
  readonly warnings: readonly Problem[];
}

/** What a scheme does with the figures as they stand in the form, whether or not all of them are right yet. */
export function saidBack(schemes: readonly SchemeEntry[], scheme: Scheme, drafts: Drafts): SaidBack {
  const { parameters } = bindAsFar(scheme, givenOf(schemes, scheme, drafts));
  return { paragraphs: sayScheme(scheme, parameters), warnings: lintScheme(scheme, parameters) };
}
