import { NAMESPACE } from '../../excel';
import { say, sentence, type Language } from '../../i18n';
import { helpTexts } from '../../i18n/texts/functions';
import type { PlainCell } from '../../report';
import { columnLetters } from '../../table';
import type { FunctionDefinition, FunctionExample } from '../definition';
import { layOutExample, type LaidExample } from '../example-layout';
import { escaped, page } from './html';

/** The help page of one function in one language. */
export function functionPage(definition: FunctionDefinition, language: Language): string {
  const words = (text: (typeof helpTexts)[keyof typeof helpTexts]) => escaped(say(text, language));
  const name = `${NAMESPACE}.${definition.id}`;
  const other = language === 'zh' ? 'en' : 'zh';
  const body = `<nav><a href="../index.html#${language}">${words(helpTexts.allFunctions)}</a>
<a href="../${other}/${definition.id}.html" lang="${TAGS[other]}" hreflang="${TAGS[other]}">${NAMES[other]}</a></nav>
<main>
<h1>${name}</h1>
<p>${escaped(say(definition.summary, language))}</p>
<h2>${words(helpTexts.signature)}</h2>
<pre>${escaped(signatureOf(definition))}</pre>
<h2>${words(helpTexts.arguments)}</h2>
${textTable([words(helpTexts.argument), words(helpTexts.meaning)], definition.parameters.map(({ name: parameter, optional, says }) => [
  `<code>${parameter}</code>${optional ? ` <span class="optional">${words(helpTexts.optional)}</span>` : ''}`, escaped(say(says, language)),
]))}
<h2>${words(helpTexts.result)}</h2>
<p>${escaped(say(definition.result.says, language))}</p>
<h2>${words(helpTexts.examples)}</h2>
${definition.examples.map((example) => figure(definition, example, language)).join('\n')}
<h2>${words(helpTexts.errors)}</h2>
${textTable([words(helpTexts.error), words(helpTexts.when)], definition.errors.map(({ code, when }) => [`<code>${code}</code>`, escaped(say(when, language))]))}
${RANGES[definition.ranges ?? 'each'].map((text) => `<p>${words(text)}</p>`).join('\n')}
</main>`;
  return page(TAGS[language], say(sentence(helpTexts.title, { name }), language), body);
}

const RANGES = {
  each: [helpTexts.blanks, helpTexts.zeros], together: [helpTexts.together, helpTexts.zeros], tables: [helpTexts.recalculates, helpTexts.zerosInTables],
} as const;

/** The languages as a browser knows them, and as their readers do. */
export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
export const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** `=PAY.TIERED_BONUS(value, tiers, [bound])` */
function signatureOf({ id, parameters }: FunctionDefinition): string {
  return `=${NAMESPACE}.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;
}

function textTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table class="text">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

/** The blocks of an example begin in this row of the sheet shown, below their captions. */
const FIRST_ROW = 2;

function figure(definition: FunctionDefinition, example: FunctionExample, language: Language): string {
  const laid = layOutExample(definition, example, language, say(helpTexts.result, language));
  return `<figure>
<figcaption>${escaped(laid.says)}</figcaption>
<pre>${escaped(laid.formula(FIRST_ROW))}</pre>
<div class="scroll">${sheet(laid)}</div>
</figure>`;
}

/** The example as a worksheet shows it: captions in row 1, ranges and results below. */
function sheet({ inputs, result, columns, rows }: LaidExample): string {
  const blocks = [...inputs, result];
  const cell = (row: number, column: number): string => {
    const block = blocks.find((each) => column >= each.column && column < each.column + (each.cells[0]?.length ?? 0));
    if (block === undefined || row >= block.cells.length) return '<td class="none"></td>';
    if (row < 0) return column === block.column ? `<td class="name">${escaped(block.caption)}</td>` : '<td class="name"></td>';
    return valueCell(block.cells[row]?.[column - block.column] ?? null, block === result);
  };
  const letters = Array.from({ length: columns }, (_, column) => `<th scope="col">${columnLetters(column)}</th>`).join('');
  const lines = Array.from({ length: rows + 1 }, (_, row) => (
    `<tr><th scope="row">${row + 1}</th>${Array.from({ length: columns }, (__, column) => cell(row - 1, column)).join('')}</tr>`
  ));
  return `<table class="sheet">\n<thead><tr><th></th>${letters}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

/** Longer texts are wrapped. */
const LONG = 40;

function valueCell(value: PlainCell, isResult: boolean): string {
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : String(value).length > LONG ? 'long' : '';
  const classes = [kind, isResult ? 'result' : ''].filter((each) => each !== '').join(' ');
  const text = value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  return `<td${classes === '' ? '' : ` class="${classes}"`}>${escaped(text)}</td>`;
}
