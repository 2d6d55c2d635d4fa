// RESULTS.md in sections: each begins with a line that names its bench, `<!-- tiers -->`.

const MARK = /^<!-- (\S+) -->\n/m;

/** The sections of the table of results, by the names of their benches. */
export function sectionsIn(text) {
  const [, ...parts] = text.split(MARK);
  return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1].trimEnd()]] : [])));
}

/** The whole table: what it is about, and the sections of those benches that are there, in their order. */
export function resultsOf(about, names, sections) {
  const told = names.filter((name) => sections.has(name)).map((name) => `<!-- ${name} -->\n${sections.get(name).trimEnd()}\n`);
  return [`${about.trimEnd()}\n`, ...told].join('\n');
}

/** A section, with when and by what it was measured below its heading. */
export function dated(section, day, node) {
  const [heading, ...rest] = section.trimEnd().split('\n');
  return [heading, '', `One run, ${day}, Node ${node}.`, ...rest].join('\n');
}
