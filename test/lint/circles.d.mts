/** Files of src that need each other to run, circle by circle. */
export function circles(): readonly (readonly string[])[];
