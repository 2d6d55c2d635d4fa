/** A step into JSON: the key of an object, or the index of an item of a list. */
export type PathStep = string | number;

/** The path of what stands at a key of an object. */
export function stepInto(path: string, key: string): string {
  const plain = /^[A-Za-z_$][\w$]*$/.test(key);
  const step = plain ? `.${key}` : `[${JSON.stringify(key)}]`;
  return path === '' && plain ? key : path + step;
}

/** The path of an item of a list. */
export function stepTo(path: string, index: number): string {
  return `${path}[${index}]`;
}

const STEP = /^(?:\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]]+))/;

/** The steps of a path such as `tiers[1].value` or `rates["A"]`, as people may write it too; null where it is none. */
export function stepsOf(path: string): readonly PathStep[] | null {
  const steps: PathStep[] = [];
  for (let rest = path.trim(); rest !== '';) {
    const [whole, index, quoted, key] = STEP.exec(rest) ?? [];
    if (whole === undefined) return null;
    steps.push(index !== undefined ? Number(index) : quoted === undefined ? (key ?? '').trim() : quoted.slice(1, -1).replace(/\\(["\\])/g, '$1'));
    rest = rest.slice(whole.length);
  }
  return steps;
}
