import type { Text } from '../../i18n';
import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { saidSchemeTexts } from '../../i18n/texts/said-rules';
import type { Parameters } from '../parameters';
import type { Scheme } from '../types';
import { componentSaid } from './component';
import type { Said } from './join';
import type { FilledColumns } from './sayer';
import { Sayer } from './sayer';
import { SECTIONS, wholeSaid } from './whole';

export type { Said } from './join';

/** A part of a scheme said back: one of its components, or what holds for all of it. */
export interface SaidParagraph {
  /** The component; undefined where it is about the whole. */
  readonly component?: string | undefined;
  readonly title: Text;
  readonly sentences: readonly Said[];
}

/**
 * The scheme said back, complete enough to sign: what it does with these parameters and no branch that they don't take.
 * `columns` says which columns have values, where a table has been read; without it, what depends on columns is told as a condition.
 */
export function sayScheme(scheme: Scheme, parameters: Parameters, columns?: FilledColumns): readonly SaidParagraph[] {
  const sayer = new Sayer(scheme, parameters, columns);
  const live = scheme.components.filter((component) => sayer.decided(component.if) !== false);
  // The choices stand behind what took them.
  const components = live.map((component): SaidParagraph => ({ component: component.id, title: component.label, sentences: componentSaid(component, sayer) }));
  return SECTIONS.flatMap((section): readonly SaidParagraph[] => {
    if (section === 'components') return components;
    const sentences = wholeSaid(section, sayer, live);
    return sentences.length === 0 ? [] : [{ title: saidSchemeTexts[section], sentences }];
  });
}

/** The sentences of a paragraph as one. */
export function paragraphText({ sentences }: SaidParagraph): Said {
  const [first, ...rest] = sentences;
  return rest.reduce<Said>(followed, first ?? { zh: '', en: '' });
}

/** The sentences of a paragraph where they stand one below the other: whom a component is for goes with what it gives. */
export function paragraphLines({ component, sentences }: SaidParagraph): readonly Said[] {
  const [who, what, ...rest] = sentences;
  return component === undefined || who === undefined || what === undefined ? sentences : [followed(who, what), ...rest];
}

function followed(text: Said, next: Said): Said {
  return sentence(saidTexts.nextSentence, { text, next });
}
