/** Characters that a line may have. */
const WIDTH = 78;

/** JSON as people read it: what fits on a line stands on one, everything else a part a line. */
export function jsonText(json: unknown): string {
  return `${written(json, '')}\n`;
}

function written(json: unknown, indent: string): string {
  const line = onOneLine(json);
  if (typeof json !== 'object' || json === null || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(json)
    ? json.map((item: unknown) => written(item, inner))
    : Object.entries(json).filter(([, value]) => value !== undefined).map(([key, value]) => `${JSON.stringify(key)}: ${written(value, inner)}`);
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function onOneLine(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map((item: unknown) => onOneLine(item)).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json) ?? 'null';
  const parts = Object.entries(json).filter(([, value]) => value !== undefined).map(([key, value]) => `${JSON.stringify(key)}: ${onOneLine(value)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
