import { sumOf } from './sum.mjs';

/** A sheet as Excel saves it as CSV: title and totals with it, every cell as it is shown. */
export function csvOf({ title, note, totals, columns, rows }) {
  const lines = [[title], [note], columns.map(([header]) => header)];
  for (const row of rows) lines.push(columns.map(([, field, { numFmt }]) => shown(row[field] ?? null, numFmt)));
  lines.push(columns.map(([, field, { numFmt }], column) => (column === 0 ? totals[0] : totals.includes(field) ? shown(sumOf(rows, field), numFmt) : '')));
  return lines.map((line) => columns.map((_, column) => quoted(line[column] ?? '')).join(',')).join('\r\n') + '\r\n';
}

function shown(value, format) {
  if (value === null || typeof value === 'string') return value ?? '';
  if (format?.startsWith('y')) return dateOf(value);
  if (format !== '#,##0.00') return String(value);
  const fen = Math.round(Math.abs(value) * 100);
  return `${value < 0 ? '-' : ''}${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`.replace(/\B(?=(\d{3})+\.)/g, ',');
}

function dateOf(serial) {
  const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}

function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text in GBK, as Chinese Excel writes it. */
export function gbkOf(text) {
  const codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => {
    if (character < '\x80') return character.charCodeAt(0);
    const code = codes.get(character);
    if (code === undefined) throw new Error(`GBK has no ${character}.`);
    return code;
  }));
}
