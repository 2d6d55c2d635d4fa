import type { TableName } from './cell';
import type { Field } from './fields';
import type { FieldCatalogue } from './catalogue';
import { STANDARD } from './catalogue';
import { scoreField } from './fields';
import { FOREIGN_UNIT } from './currency';
import { headerKey } from './header-key';

/** The field that a header names. `unit`: its figures are in a unit that is not read as yuan. */
export interface HeaderMatch {
  readonly field: Field;
  readonly unit?: string;
}

const YUAN: ReadonlySet<string> = new Set(['元', '圆', '人民币', '人民币元', '元人民币', 'rmb', 'rmb元', 'cny', '¥', 'yuan', '¥元']);
const COUNTS: ReadonlySet<string> = new Set(['件', '套', '户', '个', '台', '张', '单', '笔', '次', '起', '小时', 'h', 'hours', 'pcs', 'units', '%']);
const OTHER_UNIT = /^(?:[十百千]?[万亿]|[百千])(?:元|人民币|rmb|cny|¥|户|件|套|个)*$|^(?:10)?k(?:rmb|cny|yuan|元)?$|^m(?:illions?)?(?:rmb|cny|yuan)?$|^thousands?(?:ofyuan|yuan|rmb)?$|^1?0{3,}s?(?:元|rmb|cny|yuan)?$|^w$/;

/** A unit behind a header: in brackets, behind a stroke or a colon, or just written on. */
const WITH_UNIT = /^(.+?)(?:[([【](?:单位:?)?([^()[\]【】]+)[)\]】]|[/:,](?:单位:?)?([^/:,]+)|([百千十]?[万亿]元|千元|元|rmb|cny|usd|人民币|美元))$/;

/** No header that means something is longer; what is longer is not taken apart. */
const LONGEST = 200;

/** A header without its unit, and the unit. */
export function unitOf(header: string): { readonly base: string; readonly unit: string } | undefined {
  if (header.length > LONGEST) return undefined;
  const [, base, ...units] = WITH_UNIT.exec(headerKey(header)) ?? [];
  const unit = units.find((each) => each !== undefined);
  return base === undefined || unit === undefined ? undefined : { base, unit };
}

/** Whether a unit is the yuan. */
export function isYuan(unit: string): boolean {
  return YUAN.has(unit);
}

/** Whether a unit would make another number of a figure in yuan: 万元, thousands, dollars. */
export function isOtherUnit(unit: string): boolean {
  return OTHER_UNIT.test(unit) || FOREIGN_UNIT.test(unit);
}

/** The field of a table that a header names, by its name or an alias. */
export function matchHeader(table: TableName, header: string, fields: FieldCatalogue = STANDARD): HeaderMatch | undefined {
  if (header.length > LONGEST) return undefined;
  const field = fields.named(table, headerKey(header)) ?? scoreField(table, header);
  if (field !== undefined) return { field };
  const { base, unit } = unitOf(header) ?? { base: '', unit: '' };
  const bare = fields.named(table, base);
  if (bare === undefined) return undefined;
  if (isYuan(unit)) return { field: bare };
  if (bare.kind !== 'number') return undefined;
  if (isOtherUnit(unit)) return { field: bare, unit };
  return COUNTS.has(unit) ? { field: bare } : undefined;
}
