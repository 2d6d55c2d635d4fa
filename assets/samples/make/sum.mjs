/** What Excel shows as the sum: it leaves out numbers that are held as text. */
export function sumOf(rows, field) {
  return rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? Math.round(row[field] * 100) : 0), 0) / 100;
}
