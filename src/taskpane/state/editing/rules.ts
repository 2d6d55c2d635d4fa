import { LEFTOVERS, ORDERS, PERIOD_KINDS, TIES, type Rule } from '../../../scheme';
import { formulaJson, withFormula, type Path } from './formulas';
import { atPath, listOf, objectOf, textOf, withPath } from './json-parts';

/*
 * The kinds of rule, each as the parts that its form has.
 */

export const RULE_KINDS = ['formula', 'streak', 'contest', 'share', 'draw', 'milestones'] as const satisfies readonly Rule['kind'][];
export type RuleKind = (typeof RULE_KINDS)[number];

/**
 * What a part of a rule or of an entry holds: a formula for a figure or for conditions, a word, a name, yes or no, a count, prizes by place,
 * steps with their bounds, several words, or words that mean the same, a group a line.
 */
export type RulePart =
  | { readonly key: string; readonly holds: 'figure' | 'conditions' | 'label' | 'yes-no' | 'count' | 'prizes' | 'steps' | 'words' | 'groups'; readonly needed?: true }
  /** Without a first word there may be none. */
  | { readonly key: string; readonly holds: 'word'; readonly words: readonly string[]; readonly needed?: true };

export const RULE_PARTS: Readonly<Record<RuleKind, readonly RulePart[]>> = {
  formula: [{ key: 'formula', holds: 'figure', needed: true }, { key: 'when', holds: 'conditions' }, { key: 'toDate', holds: 'word', words: PERIOD_KINDS }],
  streak: [{ key: 'streak', holds: 'conditions', needed: true }, { key: 'every', holds: 'count' }, { key: 'from', holds: 'count' }, { key: 'amount', holds: 'figure', needed: true }],
  contest: [
    { key: 'contest', holds: 'figure', needed: true }, { key: 'prizes', holds: 'prizes', needed: true }, { key: 'ties', holds: 'word', words: TIES, needed: true },
    { key: 'among', holds: 'conditions' }, { key: 'order', holds: 'word', words: ORDERS }, { key: 'within', holds: 'word', words: ['team'] }, { key: 'zero', holds: 'word', words: ['nothing', 'ranked'] },
    { key: 'sharesOf', holds: 'figure' }, { key: 'last', holds: 'prizes' }, { key: 'leastEntrants', holds: 'count' }, { key: 'standings', holds: 'yes-no' },
  ],
  share: [
    { key: 'share', holds: 'figure', needed: true }, { key: 'among', holds: 'word', words: ['person', 'member'], needed: true }, { key: 'weight', holds: 'figure', needed: true },
    { key: 'leftover', holds: 'word', words: LEFTOVERS, needed: true }, { key: 'when', holds: 'conditions' }, { key: 'who', holds: 'conditions' }, { key: 'shareAtMost', holds: 'figure' },
  ],
  draw: [
    { key: 'draw', holds: 'figure', needed: true }, { key: 'against', holds: 'figure', needed: true }, { key: 'when', holds: 'conditions' }, { key: 'recoverable', holds: 'yes-no', needed: true },
    { key: 'opening', holds: 'figure' },
  ],
  milestones: [{ key: 'milestones', holds: 'figure', needed: true }, { key: 'steps', holds: 'steps', needed: true }],
};

/** Of which kind a rule is; undefined for one that is still to be put right. */
export function ruleKindOf(rule: unknown): RuleKind | undefined {
  return RULE_KINDS.find((kind) => Object.hasOwn(objectOf(rule), kind));
}

const USUAL: Readonly<Record<RuleKind, Readonly<Record<string, unknown>>>> = {
  formula: {},
  streak: { every: 3, amount: '=' },
  contest: { prizes: [500, 300, 100], ties: 'same' },
  share: { among: 'person', weight: '=', leftover: 'largest-remainder' },
  draw: { against: '=', recoverable: true },
  milestones: { steps: [{ atLeast: 10000, value: 200 }] },
};

/** The scheme with an award of another kind of rule: the formula in its first part (`written`) stays where that holds the same, the others begin as they usually are. */
export function withRuleKind(json: unknown, component: number, kind: RuleKind, written: string): unknown {
  const path = ['components', component, 'rule'] as const;
  const before = ruleKindOf(atPath(json, path));
  const main = (of: RuleKind): RulePart['holds'] | undefined => RULE_PARTS[of][0]?.holds;
  const kept = before !== undefined && main(before) === main(kind) ? formulaJson(written) : undefined;
  const each = ['components', component, 'each'] as const;
  // A draw or a guarantee is for who sold nothing above all.
  const around = kind === 'draw' && atPath(json, each) === 'person' ? withPath(json, each, 'everyone') : json;
  return withPath(around, path, { [kind]: kept ?? '=', ...USUAL[kind] });
}

/** Whole numbers as such; a parameter by its name behind a $; what is typed besides stays, to be told. */
function countOf(text: string): string | number | undefined {
  const said = text.trim();
  return said === '' ? undefined : /^\d{1,6}$/.test(said) ? Number(said) : said;
}

/** Prizes between marks, each a figure, a rate or a parameter; or a parameter alone that has all of them. */
function prizesOf(json: unknown, text: string): unknown {
  const said = wordsOf(text, /[、，,;；]/);
  const figures = said.map((each) => (/^-?\d{1,12}$/.test(each) ? Number(each) : each));
  const [first] = figures;
  const hasAll = figures.length === 1 && listOf(objectOf(json)['parameters']).some((parameter) => objectOf(parameter)['type'] === 'amounts' && `$${textOf(objectOf(parameter)['name'])}` === first);
  return figures.length === 0 ? undefined : hasAll ? first : figures;
}

/** Words between marks. */
function wordsOf(text: string, marks: RegExp): readonly string[] {
  return text.split(marks).map((each) => each.trim()).filter((each) => each !== '');
}

/** Groups of words that mean the same, each on a line of its own. */
function groupsOf(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) => wordsOf(line, /[=＝、，,;；]/)).filter((group) => group.length > 0);
}

/** A part as it stands in the form, what is a list with a mark between. */
export function rulePartText(rule: unknown, { key, holds }: RulePart, mark = ', '): string {
  const said = objectOf(rule)[key];
  if (holds === 'groups') return listOf(said).map((group) => listOf(group).map(textOf).join(' = ')).join('\n');
  return Array.isArray(said) ? said.map(textOf).join(mark) : typeof said === 'boolean' ? String(said) : textOf(said);
}

/** The scheme with a part of a rule said otherwise; blank takes it out. */
export function withRulePart(json: unknown, component: number, part: RulePart, text: string): unknown {
  return withPart(json, ['components', component, 'rule'], part, text);
}

/** The scheme with a part of what stands at a path said otherwise. Of the two ways to count a streak one holds; a name that is typed holds for both languages. */
export function withPart(json: unknown, within: Path, part: RulePart, text: string): unknown {
  const path = [...within, part.key];
  switch (part.holds) {
    case 'figure': case 'conditions':
      return text.trim() === '' && part.needed === true ? withPath(json, path, '=') : withFormula(json, path, text);
    case 'yes-no':
      return withPath(json, path, text === 'true' ? true : part.needed === true ? false : undefined);
    case 'count': {
      const other = part.key === 'every' ? 'from' : part.key === 'from' ? 'every' : undefined;
      const count = countOf(text);
      return withPath(other === undefined || count === undefined ? json : withPath(json, [...within, other], undefined), path, count);
    }
    case 'label':
      return withPath(json, path, text === '' && part.needed !== true ? undefined : { zh: text, en: text });
    case 'prizes': case 'words': case 'groups': {
      const list = part.holds === 'prizes' ? prizesOf(json, text) : part.holds === 'words' ? wordsOf(text, /[、，,;；]/) : groupsOf(text);
      return withPath(json, path, Array.isArray(list) && list.length === 0 && part.needed !== true ? undefined : list);
    }
    case 'steps': case 'word':
      return withPath(json, path, text === '' ? undefined : text);
  }
}

/** The scheme with the steps of an award: where there are none, one to begin with; or the parameter, behind a $, that has them. */
export function withRuleSteps(json: unknown, component: number, steps: unknown): unknown {
  return withPath(json, ['components', component, 'rule', 'steps'], steps ?? USUAL.milestones['steps']);
}
