import { paragraphLines, type SaidParagraph } from '../scheme';
import type { SaidPart } from './record';

/** A scheme said back, a sentence a line: a whole paragraph may be higher than a row of a sheet can be. */
export function saidParts(paragraphs: readonly SaidParagraph[]): readonly SaidPart[] {
  return paragraphs.map((paragraph) => ({ component: paragraph.component, title: paragraph.title, lines: paragraphLines(paragraph) }));
}
