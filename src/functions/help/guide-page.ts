import type { Guide } from '../../excel';
import { say, sentence, type Language, type Sentence, type Text } from '../../i18n';
import { evaluationTexts } from '../../i18n/texts/evaluation';
import { helpTexts } from '../../i18n/texts/functions';
import { guideTexts as t } from '../../i18n/texts/guides';
import { modelPaneTexts } from '../../i18n/texts/model-pane';
import { paneTexts } from '../../i18n/texts/pane';
import { dueTexts, payTexts } from '../../i18n/texts/pane-pay';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { NAMES, TAGS } from './function-page';
import { escaped, page } from './html';

interface Part {
  readonly heading: Text;
  readonly ordered: boolean;
  readonly items: readonly (Text | Sentence)[];
}

interface Told {
  readonly title: Text;
  readonly says: Text;
  readonly parts: readonly Part[];
}

const { stepFigures: figures, stepResult: result, stepApply: apply, more, model } = paneTexts;
const runs = runsTexts.title;

const PAGES: Readonly<Record<Guide, Told>> = {
  pay: {
    title: t.payTitle, says: t.paySays,
    parts: [
      {
        heading: t.payHow, ordered: true, items: [
          sentence(t.pay1, { figures, kind: payTexts.kind, month: payTexts.month, period: payTexts.period }), sentence(t.pay2, { openPaid: payTexts.openPaid }), sentence(t.pay3, { result }),
          sentence(t.pay4, { hold: dueTexts.hold, correct: dueTexts.correct, addLine: dueTexts.addLine }), sentence(t.pay5, { apply, runs }),
        ],
      },
      { heading: t.payTold, ordered: false, items: [t.payTold1, t.payTold2, t.payTold3, t.payTold4] },
    ],
  },
  runs: {
    title: runs, says: t.runsSays,
    parts: [
      { heading: t.runsStates, ordered: false, items: [t.runsDraft, t.runsApproved, t.runsPaid] },
      {
        heading: t.runsHow, ordered: false, items: [
          sentence(t.runs1, { submit: runsTexts.submit, approve: runsTexts.approve, pay: runsTexts.pay }), sentence(t.runs2, { again: runsTexts.again }),
          sentence(t.runs3, { confirmRow: runsTexts.confirmRow }), sentence(t.runs4, { compare: runsTexts.compare }), t.runs5,
        ],
      },
    ],
  },
  model: {
    title: model, says: t.modelSays,
    parts: [
      {
        heading: t.modelBudget, ordered: true, items: [
          sentence(t.model1, { more, model }), sentence(t.model2, { budget: modelPaneTexts.budget, find: modelPaneTexts.find }),
          sentence(t.model3, { whoLoses: modelPaneTexts.whoLoses, wholeAsk: modelPaneTexts.wholeAsk }),
        ],
      },
      {
        heading: t.modelMore, ordered: false, items: [
          sentence(t.model4, { add: modelPaneTexts.add }), sentence(t.model5, { whatIf: modelPaneTexts.tabWhatIf }), sentence(t.model6, { risk: modelPaneTexts.tabRisk }),
          sentence(t.model7, { checks: modelPaneTexts.tabChecks }), sentence(t.model8, { afterwards: evaluationTexts.tab }), sentence(t.model9, { use: modelPaneTexts.use, write: modelPaneTexts.write }),
        ],
      },
    ],
  },
};

/** What one of the pane's pages is called. */
export function guideTitle(guide: Guide): Text {
  return PAGES[guide].title;
}

/** The help of one of the pane's pages in one language. */
export function guidePage(guide: Guide, language: Language): string {
  const words = (what: Text | Sentence): string => escaped(say(what, language));
  const other = language === 'zh' ? 'en' : 'zh';
  const { title, says, parts } = PAGES[guide];
  const body = `<nav><a href="../index.html#${language}">${words(helpTexts.allFunctions)}</a>
<a href="../${other}/${guide}.html" lang="${TAGS[other]}" hreflang="${TAGS[other]}">${NAMES[other]}</a></nav>
<main>
<h1>${words(title)}</h1>
<p>${words(says)}</p>
${parts.map(({ heading, ordered, items }) => listOf(words(heading), ordered ? 'ol' : 'ul', items.map(words))).join('\n')}
</main>`;
  return page(TAGS[language], say(sentence(t.title, { name: title }), language), body);
}

function listOf(heading: string, tag: 'ol' | 'ul', items: readonly string[]): string {
  return `<h2>${heading}</h2>\n<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;
}
