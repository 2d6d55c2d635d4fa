import { STANDARD, wordKey, type OwnType } from '../../../table';
import { HEADER_WORDS } from './header-words';
import { listOf, objectOf } from './json-parts';

/*
 * What a column of one's own is called in formulas: a word made of its header, so that a formula can be read.
 */

/** What a column is called whose header has no word that is known, by what its cells hold. */
const BY_TYPE: Readonly<Record<OwnType, string>> = {
  amount: 'extraAmount', number: 'extraNumber', rate: 'extraRate', date: 'extraDay', word: 'extraWord', 'yes-no': 'extraAnswer', person: 'extraPerson', customer: 'extraCustomer',
};

const MOST = 40;

/** A name for a column under a header, which no column and no figure has: `grossMargin` for Gross margin, `marginRate` for 毛利率. */
export function columnName(json: unknown, header: string, type: OwnType): string {
  const { fields, parameters } = objectOf(json);
  const taken = new Set<unknown>([
    ...listOf(fields).map((use) => objectOf(use)['own']), ...listOf(parameters).map((parameter) => objectOf(parameter)['name']), ...(['sales', 'people', 'teams'] as const).flatMap((table) => STANDARD.of(table).map(({ name }) => name)),
  ]);
  return freeWord(headerName(header) ?? BY_TYPE[type], taken);
}

/** A word, or that word with a number where it is taken. */
export function freeWord(word: string, taken: ReadonlySet<unknown>): string {
  const names = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? word : `${word}${index + 1}`));
  return names.find((name) => !taken.has(name)) ?? word;
}

/** A header as a name; undefined where it has words that are not known. What stands in brackets is left out. */
export function headerName(header: string): string | undefined {
  const said = header.normalize('NFKC').replace(/\([^)]*\)/g, ' ').replace(/['’]/g, '');
  const words: string[] = [];
  // Chinese words are looked up in their simplified form.
  for (let rest = /[A-Za-z]/.test(said) ? said : wordKey(said); rest !== '';) {
    const latin = /^[A-Za-z0-9]+/.exec(rest)?.[0];
    const known = latin === undefined ? HEADER_WORDS.find(([each]) => rest.startsWith(each)) : undefined;
    if (latin === undefined && known === undefined && /^[\p{L}\p{N}]/u.test(rest)) return undefined;
    words.push(...(latin ?? known?.[1] ?? '').split(' ').filter((word) => word !== ''));
    rest = rest.slice(latin?.length ?? known?.[0].length ?? 1);
  }
  const name = words.map((word, index) => cased(/^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word, index)).join('').slice(0, MOST);
  return /^[A-Za-z]/.test(name) ? name : undefined;
}

function cased(word: string, index: number): string {
  return (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1);
}
