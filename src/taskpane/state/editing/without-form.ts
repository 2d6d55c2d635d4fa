import { enumeration, say, sentence, type Language, type Sentence, type Text } from '../../../i18n';
import { withoutFormTexts as texts } from '../../../i18n/texts/edit-without';
import { placeKeyTexts } from '../../../i18n/texts/place-keys';
import { catalogueOf, Formulas, isPlainObject, placeInWords, schemeToJson, type Scheme } from '../../../scheme';
import { withoutSign } from './formulas';
import { labelOf, listOf, objectOf, textOf } from './json-parts';
import { managerCreditOf } from './manager-credit';
import { RULE_PARTS, ruleKindOf } from './rules';
import { takingPartOf } from './taking-part';

/*
 * What of a scheme has no form: where it stands, and what it says, so that nothing of a scheme is hidden from who changes it in forms.
 */

export interface WithoutForm {
  readonly path: string;
  readonly place: Text;
  readonly says: Sentence | Text;
}

/** The keys that forms show, or that only the file is concerned with. */
const SHOWN = {
  scheme: [
    '$schema', 'language', 'id', 'name', 'description', 'period', 'refunds', 'negatives', 'fields', 'credit', 'takesPart', 'parameters', 'exclusions', 'awards', 'components', 'forfeits', 'redemption', 'costs',
    'base', 'exactlyOne', 'source', 'readings',
  ],
  parameter: ['name', 'type', 'dated', 'bound', 'value', 'label', 'optional', 'default', 'choices', 'columns', 'hit', 'figures', 'hint', 'atLeast', 'above', 'atMost', 'keys', 'defaults'],
  field: ['sales', 'people', 'teams', 'own', 'in', 'type', 'signed', 'label', 'optional', 'headers', 'where', 'column', 'atLeast', 'atMost', 'whole', 'rejectsRow', 'synonyms', 'known'],
  component: ['id', 'label', 'if', 'each', 'per', 'periodOf', 'source', 'rows', 'onlyFirstOf', 'where', 'credit', 'rule', 'to', 'award', 'bounds', 'limit', 'due', 'parts', 'payable', 'taxCategory'],
} as const;

/** What of a scheme has no form. */
export function withoutForm(scheme: Scheme): readonly WithoutForm[] {
  const json = objectOf(schemeToJson(scheme));
  const sayer = new JsonSayer(scheme);
  const found = [
    ...keysBeside(json, SHOWN.scheme, ''),
    ...listOf(json['fields']).flatMap((use, at) => {
      const path = `fields[${at}]`;
      if (Object.hasOwn(objectOf(use), 'latest')) return [{ path, key: 'latest', value: use }];
      return keysBeside(use, SHOWN.field, path);
    }),
    ...listOf(json['parameters']).flatMap((parameter, at) => {
      const path = `parameters[${at}]`;
      const { type, default: usual } = objectOf(parameter);
      return [...(type === 'scheme' && usual !== undefined ? [{ path: `${path}.default`, key: 'default', value: usual }] : []), ...keysBeside(parameter, SHOWN.parameter, path)];
    }),
    ...listOf(json['components']).flatMap((component, at) => {
      const path = `components[${at}]`;
      const { credit, rule } = objectOf(component);
      const kind = ruleKindOf(rule);
      return [
        ...keysBeside(rule, kind === undefined ? [] : RULE_PARTS[kind].map(({ key }) => key), `${path}.rule`),
        ...keysBeside(component, SHOWN.component, path),
        ...(managerCreditOf(component).kind === 'other' ? [{ path: `${path}.credit`, key: 'credit', value: credit }] : []),
      ];
    }),
    ...takingPartOf(json).others.map((value) => ({ path: Array.isArray(json['takesPart']) ? `takesPart[${json['takesPart'].indexOf(value)}]` : 'takesPart', key: 'where', value: [value] })),
  ];
  return found.map(({ path, key, value }) => ({ path, place: capital(placeInWords(path, json, texts.part)), says: sayer.says(key, value) }));
}

interface Found {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

function keysBeside(json: unknown, shown: readonly string[], path: string): readonly Found[] {
  return Object.entries(objectOf(json)).flatMap(([key, value]): readonly Found[] => {
    const at = path === '' ? key : `${path}.${key}`;
    return shown.includes(key) ? [] : [{ path: at, key, value }];
  });
}

/** Says what stands in the JSON of a scheme. */
class JsonSayer {
  private readonly formulas: Formulas;
  private readonly catalogue: ReturnType<typeof catalogueOf>;

  constructor(private readonly scheme: Scheme) {
    this.formulas = new Formulas(scheme);
    this.catalogue = catalogueOf(scheme);
  }

  says(key: string, value: unknown): Sentence | Text {
    switch (key) {
      case 'examples':
        return sentence(texts.examples, { count: listOf(value).length });
      case 'where': case 'if':
        return asText(this.conditions(value));
      case 'latest': {
        const { latest, monthsAfter } = objectOf(value);
        return sentence(monthsAfter === undefined ? texts.latest : texts.monthsAfter, { days: this.list(latest), months: Number(monthsAfter ?? 0) });
      }
      default:
        return this.plain(value);
    }
  }

  /** Conditions as formulas write them. */
  private conditions(json: unknown): string {
    return withoutSign(this.formulas.ofJson(json, 'conditions'));
  }

  private list(json: unknown): Text {
    return enumeration(listOf(json).map((each) => this.plain(each)));
  }

  /** A value as people read it: a column or a figure by what it is called, yes and no in words, a list with marks between, and what is put together key by key. */
  private plain(json: unknown): Text {
    if (typeof json === 'boolean') return json ? texts.yes : texts.no;
    if (Array.isArray(json)) return this.list(json);
    if (!isPlainObject(json)) return this.called(textOf(json));
    if (typeof json['zh'] === 'string' && typeof json['en'] === 'string') return { zh: labelOf(json, 'zh'), en: labelOf(json, 'en') };
    return between(texts.semicolon, Object.entries(json).map(([key, value]) => sentence(texts.keyed, { key: this.called(key, placeKeyTexts), value: this.plain(value) })));
  }

  /** What a column, a figure or a word of the language is called. */
  private called(word: string, words: Readonly<Record<string, Text>> = {}): Text {
    const name = word.startsWith('$') ? word.slice(1) : word;
    const parameter = this.scheme.parameters.find((each) => each.name === name);
    const field = TABLES.map((table) => this.catalogue.field(table, word)).find((each) => each !== undefined);
    return parameter?.label ?? field?.label ?? (Object.hasOwn(words, word) ? words[word] : undefined) ?? asText(word);
  }
}

const TABLES = ['sales', 'people', 'teams'] as const;

/** What stands at the beginning of a line. */
function capital(what: Sentence | Text): Text {
  const en = say(what, 'en');
  return { zh: say(what, 'zh'), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function asText(word: string): Text {
  return { zh: word, en: word };
}

function between(mark: string | Text, parts: readonly (Sentence | Text)[]): Text {
  const joined = (language: Language): string => parts.map((part) => say(part, language)).join(typeof mark === 'string' ? mark : mark[language]);
  return { zh: joined('zh'), en: joined('en') };
}
