/** A preset: its id, and the scheme as JSON, to be read, shown or changed like any other scheme file. */
export interface Preset {
  readonly id: string;
  readonly json: unknown;
}
