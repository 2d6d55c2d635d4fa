import type { Condition, Scheme } from '../../scheme';
import type { Drafts } from './drafts';

/** Yes, no, or not to be known before the tables are read. */
export type Answer = boolean | undefined;

/** Whether all of these conditions hold, as the form stands. What asks about rows or columns cannot be known yet. */
export function allHold(conditions: readonly Condition[], scheme: Scheme, drafts: Drafts): Answer {
  return every(conditions.map((condition) => holds(condition, scheme, drafts)));
}

function holds(condition: Condition, scheme: Scheme, drafts: Drafts): Answer {
  switch (condition.kind) {
    case 'parameterIs': return chosenWord(condition.parameter, scheme, drafts) === condition.word;
    case 'given': return drafts[condition.parameter] !== undefined;
    case 'all': return allHold(condition.of, scheme, drafts);
    case 'any': return negated(every(condition.of.map((each) => negated(holds(each, scheme, drafts)))));
    case 'not': return negated(holds(condition.of, scheme, drafts));
    default: return undefined;
  }
}

/** The word of a choice, as the form stands. */
export function chosenWord(name: string, scheme: Scheme, drafts: Drafts): unknown {
  const draft = drafts[name];
  if (draft?.kind === 'text' && draft.text !== '') return draft.text;
  return scheme.parameters.find((parameter) => parameter.name === name)?.default;
}

function every(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}
