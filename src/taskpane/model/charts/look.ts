import { makeStyles, tokens } from '@fluentui/react-components';

/** Of the system's own colours, where the user has asked for them. */
const FORCED = '@media (forced-colors: active)';

export const WIDTH = 300;
export const HEIGHT = 182;

/** Where figures and bars are drawn; names and ticks stand around it. */
export const FRAME = { left: 44, right: WIDTH - 8, top: 28, bottom: 160 } as const;

/** The look that all charts have in common. */
export const useChartStyles = makeStyles({
  drawing: { display: 'block', width: '100%', maxWidth: '460px', height: 'auto', overflow: 'visible' },
  text: { fontSize: '11px', fill: tokens.colorNeutralForeground2, [FORCED]: { fill: 'CanvasText' } },
  strong: { fontSize: '11px', fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, [FORCED]: { fill: 'CanvasText' } },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', [FORCED]: { stroke: 'GrayText' } },
  zero: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', [FORCED]: { stroke: 'CanvasText' } },
  line: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px', fill: 'none', [FORCED]: { stroke: 'Highlight' } },
  dot: { fill: tokens.colorBrandStroke1, fillOpacity: 0.8, [FORCED]: { fill: 'CanvasText' } },
  mark: { stroke: tokens.colorPaletteRedBorderActive, strokeWidth: '1.5px', strokeDasharray: '4 3', [FORCED]: { stroke: 'CanvasText' } },
  markText: {
    fontSize: '11px', fill: tokens.colorPaletteRedForeground1, stroke: tokens.colorNeutralBackground3, strokeWidth: '3px', paintOrder: 'stroke',
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  fill0: { fill: tokens.colorBrandStroke1, stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'Highlight', stroke: 'Canvas' } },
  fill1: { fill: tokens.colorPalettePumpkinBorderActive, stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'GrayText', stroke: 'Canvas' } },
  fill2: { fill: tokens.colorPaletteBerryBorderActive, stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' } },
  fill3: { fill: tokens.colorPaletteLightGreenBorderActive, stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'LinkText', stroke: 'Canvas' } },
  fill4: { fill: tokens.colorPaletteBlueBorderActive, stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'ButtonText', stroke: 'Canvas' } },
  less: { fill: tokens.colorPaletteRedBorderActive, [FORCED]: { fill: 'GrayText' } },
  more: { fill: tokens.colorBrandStroke1, [FORCED]: { fill: 'Highlight' } },
});

type Styles = ReturnType<typeof useChartStyles>;

/** The fill of the parts of a column, each other than its neighbours. */
export function fillOf(styles: Styles, index: number): string {
  return [styles.fill0, styles.fill1, styles.fill2, styles.fill3, styles.fill4][index % 5] ?? styles.fill0;
}

/** A text in so few characters as there is room for: its beginning, and more of its end, by which figures of one name differ. A Chinese character is twice as wide as a Latin one. */
export function cut(text: string, room: number): string {
  const characters = [...text];
  if (fitting(characters, room) === characters.length) return text;
  const last = fitting([...characters].reverse(), (room - 1) * 0.6);
  const first = fitting(characters, (room - 1) * 0.4);
  return `${characters.slice(0, Math.max(1, first)).join('')}…${characters.slice(characters.length - last).join('')}`;
}

/** How many of the characters there is room for. */
function fitting(characters: readonly string[], room: number): number {
  let width = 0;
  const over = characters.findIndex((character) => (width += /[\u2e80-\uffef]/.test(character) ? 2 : 1) > room);
  return over < 0 ? characters.length : over;
}
