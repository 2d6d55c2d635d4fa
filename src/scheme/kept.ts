/** A scheme kept in the workbook, as the JSON that the user sees. */
export interface KeptScheme {
  readonly id: string;
  readonly json: unknown;
}
