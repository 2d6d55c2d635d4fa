import type { CellStyle } from 'hucre/xlsx';
import { PLAIN_STYLE, type Border, type Edge, type Style } from '../model';

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;
type BorderLineStyle = BorderSide['style'];
type Color = NonNullable<NonNullable<CellStyle['font']>['color']>;
type HorizontalInFile = NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>;
type VerticalInFile = NonNullable<NonNullable<CellStyle['alignment']>['vertical']>;
type UnderlineInFile = NonNullable<NonNullable<CellStyle['font']>['underline']>;

const HORIZONTAL: Readonly<Record<HorizontalInFile, string>> = {
  general: 'General', left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify', centerContinuous: 'CenterAcrossSelection', distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<VerticalInFile, string>> = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' };
const UNDERLINE: readonly (readonly [UnderlineInFile, string])[] = [
  [true, 'Single'], ['single', 'Single'], ['double', 'Double'], ['singleAccounting', 'SingleAccountant'], ['doubleAccounting', 'DoubleAccountant'],
];
const LINES: Readonly<Record<BorderLineStyle, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'], hair: ['Continuous', 'Hairline'], medium: ['Continuous', 'Medium'], thick: ['Continuous', 'Thick'], dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'], dashDot: ['DashDot', 'Thin'], mediumDashDot: ['DashDot', 'Medium'], dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'], dotted: ['Dot', 'Thin'], double: ['Double', 'Thick'], slantDashDot: ['SlantDashDot', 'Medium'],
};
const SIDES: readonly (readonly [Edge, 'top' | 'bottom' | 'left' | 'right'])[] = [['EdgeTop', 'top'], ['EdgeBottom', 'bottom'], ['EdgeLeft', 'left'], ['EdgeRight', 'right']];

const keyOf = <K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined => entries(words).find(([, value]) => value === word)?.[0];

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]]);
}

/** A style as a file holds it. */
export function fileStyle(style: Style): CellStyle {
  const horizontal = keyOf(HORIZONTAL, style.horizontal);
  const vertical = keyOf(VERTICAL, style.vertical);
  const underline = UNDERLINE.find(([, word]) => word === style.underline)?.[0];
  const border = Object.fromEntries(SIDES.flatMap(([edge, side]) => {
    const line = style.borders[edge];
    return line === undefined || line.style === 'None' ? [] : [[side, fileLine(line)]];
  }));
  return {
    font: {
      name: style.fontName, size: style.fontSize, color: { rgb: style.fontColor.slice(1) },
      ...(style.bold ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}), ...(style.strikethrough ? { strikethrough: true } : {}),
      ...(underline === undefined ? {} : { underline }),
    },
    ...(style.fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill.slice(1) } } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    alignment: {
      ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }), ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
      ...(style.wrap ? { wrapText: true } : {}), ...(style.shrink ? { shrinkToFit: true } : {}), ...(style.indent > 0 ? { indent: style.indent } : {}),
    },
    ...(style.numberFormat === 'General' ? {} : { numFmt: style.numberFormat }),
    ...(style.locked && !style.formulaHidden ? {} : { protection: { locked: style.locked, hidden: style.formulaHidden } }),
  };
}

function fileLine({ style, weight, color }: Border): BorderSide {
  const known = entries(LINES);
  const found = known.find(([, [kind, size]]) => kind === style && size === weight) ?? known.find(([, [kind]]) => kind === style);
  return { style: found?.[0] ?? 'thin', color: { rgb: color.slice(1) } };
}

/** The style that a file gives to a cell. `theme` are the file's theme colours. */
export function styleFrom(given: CellStyle, theme: readonly string[]): Style {
  const { font = {}, alignment = {}, protection = {} } = given;
  const fill = given.fill?.type === 'pattern' && given.fill.pattern === 'solid' ? colourFrom(given.fill.fgColor, theme) : null;
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, side] of SIDES) {
    const line = given.border?.[side];
    if (line === undefined) continue;
    const [style, weight] = LINES[line.style];
    borders[edge] = { style, weight, color: colourFrom(line.color, theme) ?? '#000000' };
  }
  return {
    ...PLAIN_STYLE,
    numberFormat: given.numFmt ?? PLAIN_STYLE.numberFormat,
    fontName: font.name ?? PLAIN_STYLE.fontName,
    fontSize: font.size ?? PLAIN_STYLE.fontSize,
    fontColor: colourFrom(font.color, theme) ?? PLAIN_STYLE.fontColor,
    bold: font.bold === true,
    italic: font.italic === true,
    underline: UNDERLINE.find(([word]) => word === font.underline)?.[1] ?? 'None',
    strikethrough: font.strikethrough === true,
    fill,
    horizontal: HORIZONTAL[alignment.horizontal ?? 'general'],
    vertical: VERTICAL[alignment.vertical ?? 'bottom'],
    wrap: alignment.wrapText === true,
    shrink: alignment.shrinkToFit === true,
    indent: alignment.indent ?? 0,
    locked: protection.locked !== false,
    formulaHidden: protection.hidden === true,
    borders: Object.keys(borders).length === 0 ? PLAIN_STYLE.borders : borders,
  };
}

/** Cells count a theme's colours from the light one, the theme from the dark one. */
const THEME_ORDER = [1, 0, 3, 2];

function colourFrom(color: Color | undefined, theme: readonly string[]): string | null {
  const rgb = color?.rgb ?? (color?.theme === undefined ? undefined : theme[THEME_ORDER[color.theme] ?? color.theme]);
  if (rgb === undefined) return null;
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(-6).slice(at, at + 2), 16));
  return `#${parts.map((part) => tinted(part, color?.tint ?? 0).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

/** Part of a colour made lighter (above 0) or darker (below 0). */
const tinted = (part: number, tint: number): number => Math.trunc((tint < 0 ? part * (1 + tint) : part + (255 - part) * tint) + 0.5);
