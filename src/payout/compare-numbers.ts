/** Which of two numbers comes first. Both may be infinite, so that their difference does not tell. */
export function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
