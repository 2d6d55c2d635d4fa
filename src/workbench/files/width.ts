// A file gives a column's width in characters of seven pixels, a pixel being three quarters of a point.
const POINTS_PER_CHARACTER = 7 * 0.75;

export const widthInFile = (points: number): number => points / POINTS_PER_CHARACTER;
export const widthFromFile = (characters: number): number => characters * POINTS_PER_CHARACTER;
