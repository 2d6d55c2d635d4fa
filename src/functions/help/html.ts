const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** A whole page; `body` is markup, `language` that of its text. */
export function page(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const STYLE = `
:root { --ink: #242424; --soft: #5c5c5c; --paper: #ffffff; --line: #d6d6d6; --panel: #f5f7fa; --accent: #0b5a8f; --good: #0e6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b0b0b0; --paper: #1c1d1f; --line: #44474b; --panel: #282a2d; --accent: #7cc0f0; --good: #7fd6a4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.25rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); }
nav { display: flex; gap: 1rem; justify-content: space-between; color: var(--soft); font-size: 14px; }
h1 { margin: .75rem 0 .25rem; font-size: 1.6rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
p { margin: .5rem 0; }
code, pre { font-family: Consolas, Menlo, "Noto Sans Mono CJK SC", monospace; font-size: 14px; }
pre { margin: .5rem 0; padding: .6rem .8rem; background: var(--panel); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
table.text { width: 100%; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--panel); font-weight: 600; }
td.number, td.truth { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sheet td, .sheet th { min-width: 3.2rem; padding: .15rem .5rem; font-size: 14px; white-space: nowrap; }
.sheet td.long { min-width: 18rem; white-space: normal; }
table.text td:first-child { white-space: nowrap; }
.sheet thead th, .sheet tbody th { color: var(--soft); font-weight: 400; text-align: center; }
.sheet td.name { color: var(--soft); font-style: italic; }
.sheet td.result { color: var(--good); font-weight: 600; }
.sheet td.none { border-color: transparent; }
figure { margin: 1rem 0 1.75rem; }
figcaption { margin-bottom: .25rem; }
.optional { color: var(--soft); font-size: 13px; white-space: nowrap; }
section.language { margin-top: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; }
dt, dd { margin: 0; }
@media (max-width: 40rem) { dl { display: block; } dd { margin: 0 0 .75rem; } }
`;
