import { HEIGHT, layOut, palette, USUAL_WIDTH, type ChartArea, type Report, type ReportChart, type ReportSheet } from '../report';
import { replacePart } from './replace-part';

/*
 * What the library that writes charts does not know: quiet gridlines, the size of letters, dots that stand by themselves; and that a chart ends within its cells.
 */

/** The letters of a chart, but for those of its title. */
const lettersOf = (points: number): string => `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** The letters of axis titles as the library writes them, in hundredths of a point. */
const WRITTEN_LETTERS = 1000;

const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
const GRIDLINES = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${palette.line}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

const EMU = { pixel: 9525, point: 12_700 } as const;
const PIXELS_PER_CHARACTER = 7;

/** Where a chart ends: just within its last row and column. At the edge of the next ones it would have them printed too. */
function endsWithin(drawing: string, { columns }: ReportSheet): string {
  return drawing.replace(/<xdr:to><xdr:col>(\d+)<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>(\d+)<\/xdr:row><xdr:rowOff>0<\/xdr:rowOff>/g, (_, column: string, row: string) => {
    const [lastColumn, lastRow] = [Number(column) - 1, Number(row) - 1];
    const across = Math.floor((columns[lastColumn]?.width ?? USUAL_WIDTH) * PIXELS_PER_CHARACTER - 1) * EMU.pixel;
    const down = (HEIGHT.chartRow - 1) * EMU.point;
    return `<xdr:to><xdr:col>${lastColumn}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${lastRow}</xdr:row><xdr:rowOff>${down}</xdr:rowOff>`;
  });
}

/** The charts of a file as they are meant to look. */
export async function withFineCharts(bytes: Uint8Array, { sheets }: Report): Promise<Uint8Array> {
  let result = bytes;
  let number = 0;
  for (const [index, sheet] of sheets.entries()) {
    const { charts = [] } = sheet;
    if (charts.length === 0) continue;
    result = await replacePart(result, `xl/drawings/drawing${index + 1}.xml`, (text) => endsWithin(text, sheet));
    for (const [at, area] of layOut(sheet).charts.entries()) {
      const chart = charts[at];
      number += 1;
      if (chart !== undefined) result = await replacePart(result, `xl/charts/chart${number}.xml`, (text) => refined(text, chart, area));
    }
  }
  return result;
}

function refined(text: string, chart: ReportChart, { letters }: ChartArea): string {
  let line = 0;
  return text.replace('<c:majorGridlines/>', GRIDLINES).replaceAll(`sz="${WRITTEN_LETTERS}"`, `sz="${letters * 100}"`)
    .replace('</c:chartSpace>', `${lettersOf(letters)}</c:chartSpace>`)
    .replace(/<c:ser>[^]*?<\/c:ser>/g, (series) => {
      const isDots = chart.lines[line++]?.look === 'dots';
      return isDots ? series.replace(/<c:spPr>[^]*?<\/c:spPr>(?=<c:marker>)/, '').replace('</c:tx>', `</c:tx>${NO_LINE}`) : series;
    });
}
