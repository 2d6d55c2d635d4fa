import { schemeTexts } from '../../i18n/texts/scheme';
import type { Edition } from '../types';
import type { At } from './at';

/** Tells of what stands here and belongs to a later edition of the language than the scheme is written in. */
export function inEdition(since: Edition, at: At): void {
  if (at.trail.language < since) at.wrong('edition', schemeTexts.laterEdition, { edition: since });
}
