import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionFiles } from '../functions';
import { modelJsonSchema } from '../model';
import { schemeJsonSchema } from '../scheme';
import { checksums } from './checksums';
import { releasedManifest } from './manifest';
import { notices } from './notices';
import { contentSecurityPolicy, type OfficeJs } from './policy';

/** What the build was told (CONTRACTS: deployment): the address to serve from, and where office.js comes from. */
export interface Build {
  readonly root: string;
  readonly dist: string;
  readonly url: string;
  readonly officeJs: OfficeJs;
}

const officeSource: Readonly<Record<OfficeJs, string>> = {
  cdn: 'appsforoffice.microsoft.com',
  'cdn-cn': 'appsforoffice.cdn.partner.office365.cn',
  local: 'office/',
};

/** The texts for administrators, with this build's figures filled in. */
function administration({ root, url, officeJs }: Build): Record<string, string> {
  const policy = contentSecurityPolicy(officeJs);
  const values: Readonly<Record<string, string>> = {
    url,
    origin: new URL(url).origin,
    officeSource: officeSource[officeJs],
    path: `${new URL(url).pathname.replace(/\/$/, '')}/`,
    policy,
    policyXml: policy.replaceAll("'", '&apos;'),
  };
  const files = ['DEPLOY.md', 'DEPLOY.zh-CN.md', 'nginx.conf.example', 'web.config'];
  return Object.fromEntries(files.map((file) => [
    file,
    readFileSync(path.join(root, 'assets/deploy', file), 'utf8').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  ]));
}

/** The files to add to dist/ beside what was compiled, by their paths below it. */
export function generate(build: Build): Record<string, string> {
  const made: Record<string, string> = {
    'manifest.xml': releasedManifest(readFileSync(path.join(build.root, 'manifest.xml'), 'utf8'), build.url),
    'THIRD-PARTY-NOTICES.txt': notices(build.root, build.officeJs === 'local'),
    ...administration(build),
    ...functionFiles(build.url),
    'scheme.schema.json': `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`,
    'model.schema.json': `${JSON.stringify(modelJsonSchema(), null, 2)}\n`,
  };
  return { ...made, SHA256SUMS: checksums(build.dist, made) };
}
