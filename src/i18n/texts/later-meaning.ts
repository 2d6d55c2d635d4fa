import type { Text } from '../sentence';

/** Why something that only the second edition of the scheme language says means nothing where it stands. */
export const laterTexts = {
  resultOfRows: {
    zh: '别的奖励项的结果按本项的对象取，不能逐行取，也不能用来挑选行。请写在 "sum" 和 "where" 之外。',
    en: 'what another component came to is known of the subject, not of single rows, nor can rows be chosen by it: say it outside of "sum" and "where".',
  },
  resultOfOtherRows: { zh: '累计或更小的期间里没有别的奖励项的结果。', en: 'within a running total or smaller periods nothing is known of what other components came to.' },
  resultOfSubject: {
    zh: '本项按 {each} 计算，“{id}”按 {other} 计算，不是同一个对象；请写明取谁的（"of": "person"、"team" 或 "all"）。',
    en: 'this component goes through each {each} and "{id}" through each {other}, so that there is no same subject: say whose results are meant ("of": "person", "team" or "all").',
  },
  resultOfNobody: { zh: '本项按 {each} 计算，没有对应的 {of}。', en: 'this component goes through each {each}, which has no {of} of its own.' },
  resultNests: {
    zh: '“{id}”的期间（{odd}）不一定整个落在本项的期间（{own}）里，取不出结果。请把两项的 "per" 配好。',
    en: 'asks for what "{id}" came to, but its periods ({odd}) do not always lie in those of this component ({own}): make the two "per" fit.',
  },
  resultCycle: {
    zh: '“{id}”要用“{other}”的结果，而“{other}”又（直接或经过别的项）要用“{id}”的结果，成了循环。请去掉其中一处。',
    en: 'asks "{id}" for what "{other}" came to, which itself rests on "{id}": this goes round in a circle. Take one of them out.',
  },
  unknownComponent: { zh: '没有奖励项“{id}”。现有：{ids}。', en: 'asks for the component "{id}", which there is not. There are: {ids}.' },
  unknownComponentNear: { zh: '没有奖励项“{id}”。是不是“{near}”？', en: 'asks for the component "{id}", which there is not. Is "{near}" meant?' },
} satisfies Record<string, Text>;
