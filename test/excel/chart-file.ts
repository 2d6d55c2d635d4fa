import { Parts } from '../../src/xlsx/package/parts';

export interface FileChart {
  readonly kind: string;
  readonly title: string;
  /** Name, values, categories, and whether no line is drawn. */
  readonly series: readonly (readonly [string, string, string, boolean])[];
}

/** The charts of a file as its parts say them. */
export async function readBook(bytes: Uint8Array): Promise<readonly FileChart[]> {
  const parts = new Parts(bytes);
  const found: FileChart[] = [];
  for (let number = 1; parts.has(`xl/charts/chart${number}.xml`); number++) {
    const text = new TextDecoder().decode(await parts.whole(`xl/charts/chart${number}.xml`));
    const one = (pattern: RegExp, from: string): string => pattern.exec(from)?.[1] ?? '';
    found.push({
      kind: one(/<c:(\w+Chart)>/, text), title: one(/<a:t>([^<]*)/, text),
      series: [...text.matchAll(/<c:ser>[^]*?<\/c:ser>/g)].map(([series]) => {
        const references = [...series.matchAll(/<c:(?:cat|xVal|val|yVal)>[^]*?<c:f>([^<]*)/g)].map(([, reference]) => reference ?? '');
        return [one(/<c:v>([^<]*)/, series), references[1] ?? '', references[0] ?? '', series.includes('<a:noFill/>')] as const;
      }),
    });
  }
  return found;
}
