import { schemeTexts } from '../../i18n/texts/scheme';
import type { SchemeDraft } from '../grammar/scheme';
import type { At } from '../shape/at';

/** Each column of a decision table is held against something, once, and words against words. */
export function checkDecisions({ parameters }: SchemeDraft, at: At): void {
  for (const { at: place, what } of at.trail.expressions) {
    if (what.kind !== 'decide') continue;
    const { parameter: name } = what.table;
    const columns = parameters.find((parameter) => parameter.name === name)?.columns;
    // That it is no table is told where it is named.
    if (columns === undefined) continue;
    for (const { name: column, holds } of columns) {
      const [by, second] = what.by.filter((each) => each.column === column);
      const index = by === undefined ? -1 : what.by.indexOf(by);
      if (by === undefined || second !== undefined) place.key('by').wrong('missing', schemeTexts.unboundColumn, { name, column });
      else if (('value' in by) !== (holds === 'figures')) {
        place.key('by').item(index).wrong('wrong-type', schemeTexts.columnHolds, { name, column, holds: holds === 'words' ? schemeTexts.holdsWords : schemeTexts.holdsFigures });
      }
    }
    what.by.forEach(({ column }, index) => {
      if (columns.some((each) => each.name === column)) return;
      place.key('by').item(index).key('column').wrong('unknown-key', schemeTexts.unknownKey, { key: column, keys: columns.map((each) => each.name).join(', ') });
    });
  }
}
