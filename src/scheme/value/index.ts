import { schemeTexts } from '../../i18n/texts/scheme';
import { wordKey } from '../../table';
import { isSafe } from '../guard';
import type { At } from '../shape/at';
import { nearest } from '../shape/nearest';
import { shown } from '../shape/shown';
import type { Parameter } from '../types';
import type { BoundValue } from './bound';
import { readDecisionTable } from './decision-table';
import { datedEntries, readDated } from './dated';
import { readBoundedFigure } from './figure';
import { readDates, readDay, readFigures, readWords } from './lists';
import { readItems, readSchemeRef } from './structures';
import type { SynonymLists } from './tables';
import { readMapping, readTiers } from './tables';

export type { BoundValue } from './bound';
export { valueOn } from './bound';
export type { SynonymLists } from './tables';

/** Reads the value of a parameter, as JSON or as plain text. Undefined, and told to `at`, where it is not what the parameter takes. */
export function readValue(json: unknown, parameter: Parameter, synonyms: SynonymLists, at: At): BoundValue | undefined {
  if (!isSafe(json, at)) return undefined;
  const dated = parameter.dated === undefined ? undefined : datedEntries(json, parameter.type, at);
  if (dated === undefined) return valueOf(json, parameter, synonyms, at);
  return readDated(dated, at, (value, place) => valueOf(value, parameter, synonyms, place));
}

function valueOf(json: unknown, parameter: Parameter, synonyms: SynonymLists, at: At): BoundValue | undefined {
  switch (parameter.type) {
    case 'amount':
    case 'rate':
    case 'number':
    case 'integer': {
      const value = readBoundedFigure(json, parameter, parameter.type, at);
      return value && { kind: 'figure', value };
    }
    case 'amounts': {
      const values = readFigures(json, parameter, at);
      return values && { kind: 'figures', values };
    }
    case 'tiers': {
      const tiers = readTiers(json, parameter, at);
      return tiers && { kind: 'tiers', tiers };
    }
    case 'mapping': {
      const entries = readMapping(json, parameter, synonyms, at);
      return entries && { kind: 'mapping', entries };
    }
    case 'table': {
      const table = readDecisionTable(json, parameter, at);
      return table && { kind: 'table', table };
    }
    case 'words': {
      const words = readWords(json, at);
      return words && { kind: 'words', words };
    }
    case 'choice':
      return readChoice(json, parameter, at);
    case 'date': {
      const day = readDay(json, at);
      return day === undefined ? undefined : { kind: 'date', day };
    }
    case 'dates': {
      const days = readDates(json, at);
      return days && { kind: 'dates', days };
    }
    case 'items': {
      const items = readItems(json, parameter, at);
      return items && { kind: 'items', items };
    }
    case 'scheme': {
      const ref = readSchemeRef(json, at);
      return ref && { kind: 'scheme', ref };
    }
  }
}

/** A choice by its word, or by its label in either language. */
function readChoice(json: unknown, parameter: Parameter, at: At): BoundValue | undefined {
  const key = typeof json === 'string' ? wordKey(json) : undefined;
  const chosen = parameter.choices.find(({ word, label }) => [word, label.zh, label.en].some((each) => wordKey(each) === key));
  if (chosen !== undefined) return { kind: 'word', word: chosen.word };
  const words = parameter.choices.map(({ word }) => word);
  const near = typeof json === 'string' ? nearest(json, words) : undefined;
  if (near === undefined) at.wrong('unknown-word', schemeTexts.wantsChoice, { shown: shown(json), words: words.join(', ') });
  else at.wrong('unknown-word', schemeTexts.unknownWordNear, { shown: shown(json), near });
  return undefined;
}
