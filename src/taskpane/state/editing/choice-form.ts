import type { PlainObject } from '../../../scheme';
import { labelOf, listOf, objectOf, textOf, withItem, withKey } from './json-parts';

/*
 * What a parameter of words may be chosen from, and the figures that the entries of a list have.
 */

/** A word that may be chosen: as formulas write it, and as people read it. */
export interface ChoiceEntry {
  readonly word: string;
  readonly label: string;
}

export function choicesOf(parameter: unknown, language: 'zh' | 'en'): readonly ChoiceEntry[] {
  return listOf(objectOf(parameter)['choices']).map((choice) => ({ word: textOf(objectOf(choice)['word']), label: labelOf(objectOf(choice)['label'], language) }));
}

/** The parameter with a choice called otherwise, or taken out; one more where its number is none of them. A word that is its label follows it. */
export function withChoice(parameter: unknown, at: number, label: string | null): PlainObject {
  const said = objectOf(parameter);
  const choices = listOf(said['choices']);
  if (label === null) return withKey(said, 'choices', withItem(choices, at, undefined));
  const { word, label: before } = objectOf(choices[at]);
  const follows = word === undefined || (word === labelOf(before, 'zh') && word === labelOf(before, 'en'));
  const next = { word: follows ? label : word, label: { zh: label, en: label } };
  const isDefault = follows && word !== undefined && said['default'] === word;
  const changed = withKey(said, 'choices', at < choices.length ? withItem(choices, at, next) : [...choices, next]);
  return isDefault ? withKey(changed, 'default', label) : changed;
}

/** The figures of the entries of a list, by name. */
export function itemFigures(parameter: unknown): readonly string[] {
  return listOf(objectOf(parameter)['figures']).map(textOf);
}

/** The list with a figure more, or without one, whose values go too. */
export function withItemFigure(parameter: unknown, figure: string, isThere: boolean): PlainObject {
  const said = objectOf(parameter);
  const figures = itemFigures(said);
  if (isThere) return withKey(said, 'figures', [...figures, figure]);
  const left = withKey(said, 'figures', figures.filter((each) => each !== figure));
  const items = said['default'];
  return Array.isArray(items) ? withKey(left, 'default', items.map((item: unknown) => withKey(objectOf(item), figure, undefined))) : left;
}
