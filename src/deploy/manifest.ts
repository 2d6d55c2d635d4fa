const development = {
  id: '7b1f4c52-6a0e-4d0b-9a54-2f0d8c3e91a7',
  url: 'https://localhost:3000',
  names: [[' (development)', ''], ['（开发版）', ''], ['PAY_DEV', 'PAY']],
} as const;

const releasedId = 'c2a9d0e4-53b7-4c86-8f1d-90e6b1a7f235';

/** The manifest that goes out: the development manifest under the released Id, name and namespace, for the given address. */
export function releasedManifest(xml: string, url: string): string {
  const renamed = development.names.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
  return renamed
    .replace(/<!--[^]*?-->\n/, '')
    .replace(development.id, releasedId)
    .replaceAll(development.url, url.replaceAll('&', '&amp;').replaceAll("'", '%27'));
}
