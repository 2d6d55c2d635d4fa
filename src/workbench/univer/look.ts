import {
  BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderData, type IBorderStyleData, type IStyleData, type Nullable,
} from '@univerjs/core';
import { PLAIN_STYLE, type Border, type Edge, type Style } from '../model';

const PIXELS_PER_INDENT = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, CenterAcrossSelection: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED, Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE };

/** Each kind of line with Office.js's two words for it. */
const LINES: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'], [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'], [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'], [BorderStyleTypes.DASHED, 'Dash', 'Thin'], [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'], [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'], [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'], [BorderStyleTypes.DOTTED, 'Dot', 'Thin'], [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
];

const EDGES: readonly (readonly [Edge, 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr'])[] = [
  ['EdgeTop', 't'], ['EdgeBottom', 'b'], ['EdgeLeft', 'l'], ['EdgeRight', 'r'], ['DiagonalDown', 'tl_br'], ['DiagonalUp', 'bl_tr'],
];

const known = new WeakMap<Style, IStyleData | undefined>();

/** How Univer says a style; undefined for the plain one. */
export function lookOf(style: Style): IStyleData | undefined {
  if (!known.has(style)) known.set(style, newLook(style));
  return known.get(style);
}

function newLook(style: Style): IStyleData | undefined {
  const look: IStyleData = {};
  if (style.numberFormat !== PLAIN_STYLE.numberFormat) look.n = { pattern: style.numberFormat };
  if (style.fontName !== PLAIN_STYLE.fontName) look.ff = style.fontName;
  if (style.fontSize !== PLAIN_STYLE.fontSize) look.fs = style.fontSize;
  if (style.fontColor !== PLAIN_STYLE.fontColor) look.cl = { rgb: style.fontColor };
  if (style.bold) look.bl = BooleanNumber.TRUE;
  if (style.italic) look.it = BooleanNumber.TRUE;
  if (style.underline !== 'None') look.ul = { s: BooleanNumber.TRUE, t: style.underline.startsWith('Double') ? TextDecoration.DOUBLE : TextDecoration.SINGLE };
  if (style.strikethrough) look.st = { s: BooleanNumber.TRUE };
  if (style.fill !== null) look.bg = { rgb: style.fill };
  const horizontal = HORIZONTAL[style.horizontal];
  if (horizontal !== undefined) look.ht = horizontal;
  const vertical = VERTICAL[style.vertical];
  if (vertical !== undefined) look.vt = vertical;
  if (style.wrap) look.tb = WrapStrategy.WRAP;
  if (style.indent > 0) look.pd = style.horizontal === 'Right' ? { r: 2 + style.indent * PIXELS_PER_INDENT } : { l: 2 + style.indent * PIXELS_PER_INDENT };
  const borders = borderLook(style);
  if (borders !== undefined) look.bd = borders;
  return Object.keys(look).length === 0 ? undefined : look;
}

function borderLook(style: Style): IBorderData | undefined {
  const look: IBorderData = {};
  for (const [edge, side] of EDGES) {
    const border = style.borders[edge];
    if (border === undefined || border.style === 'None') continue;
    const line = LINES.find(([, kind, weight]) => kind === border.style && weight === border.weight) ?? LINES.find(([, kind]) => kind === border.style);
    look[side] = { s: line?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
  }
  return Object.keys(look).length === 0 ? undefined : look;
}

/** The style that a user gave to a cell in the grid. What the grid does not know of stays as in `before`. */
export function styleOf(look: Nullable<IStyleData>, before: Style): Style {
  const given = look ?? {};
  const horizontal = Object.entries(HORIZONTAL).find(([, align]) => align === given.ht)?.[0];
  const vertical = Object.entries(VERTICAL).find(([, align]) => align === given.vt)?.[0];
  const indent = Math.max(given.pd?.l ?? 0, given.pd?.r ?? 0);
  return {
    ...before,
    numberFormat: given.n?.pattern ?? PLAIN_STYLE.numberFormat,
    fontName: given.ff ?? PLAIN_STYLE.fontName,
    fontSize: given.fs ?? PLAIN_STYLE.fontSize,
    fontColor: colour(given.cl?.rgb) ?? PLAIN_STYLE.fontColor,
    bold: given.bl === BooleanNumber.TRUE,
    italic: given.it === BooleanNumber.TRUE,
    underline: given.ul?.s === BooleanNumber.TRUE ? (given.ul.t === TextDecoration.DOUBLE ? 'Double' : 'Single') : 'None',
    strikethrough: given.st?.s === BooleanNumber.TRUE,
    fill: colour(given.bg?.rgb),
    horizontal: horizontal ?? 'General',
    vertical: vertical ?? 'Bottom',
    wrap: given.tb === WrapStrategy.WRAP,
    indent: indent > 2 ? Math.trunc((indent - 2) / PIXELS_PER_INDENT) : 0,
    borders: bordersOf(given.bd),
  };
}

function bordersOf(given: Nullable<IBorderData>): Style['borders'] {
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, side] of EDGES) {
    const line: Nullable<IBorderStyleData> = given?.[side];
    const known = LINES.find(([type]) => type === line?.s);
    if (known !== undefined) borders[edge] = { style: known[1], weight: known[2], color: colour(line?.cl.rgb) ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? PLAIN_STYLE.borders : borders;
}

/** A colour as Office.js says it; Univer's own may be "rgb(1, 2, 3)". */
function colour(given: Nullable<string>): string | null {
  if (!given) return null;
  const parts = /^rgba?\((\d+)\D+(\d+)\D+(\d+)/.exec(given);
  if (parts === null) return given.toUpperCase();
  return `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}
