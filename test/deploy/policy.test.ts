import { warningAbout } from '../../src/deploy/build.mjs';
import { contentSecurityPolicy } from '../../src/deploy/policy';

const webpackConfig = jest.requireActual<() => object>('../../webpack.config.js');

describe('the content security policy', () => {
  test.each(['cdn', 'cdn-cn', 'local'] as const)('with office.js from %s allows no eval, no inline script and no other host', (source) => {
    const policy = contentSecurityPolicy(source);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(policy).not.toContain('unsafe-eval');
    expect(scripts).not.toContain('unsafe-inline');
    expect(scripts.split(' ')).toHaveLength(source === 'local' ? 1 : 2);
    expect(policy).toContain('frame-ancestors ');
  });

  test.each(['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com', 'https://*.office365.com', 'https://*.live.com', 'https://*.officeapps.live.com', 'https://*.sharepoint.com'])(
    'lets %s show the pane', (host) => expect(/frame-ancestors ([^;]*)/.exec(contentSecurityPolicy('cdn'))?.[1]?.split(' ')).toContain(host));

  test.each([['cdn', 'https://appsforoffice.microsoft.com'], ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn'], ['local', "'self'"]] as const)(
    'with office.js from %s lets it ask in a frame whether to trust a host', (source, host) => expect(contentSecurityPolicy(source)).toContain(`frame-src ${host};`));

  test('names 21Vianet’s host where it was asked for', () => {
    expect(contentSecurityPolicy('cdn-cn')).toContain('https://appsforoffice.cdn.partner.office365.cn');
  });
});

describe('the build', () => {
  const configured = (environment: Record<string, string>) => () => {
    const before = process.env;
    process.env = { ...before, ...environment };
    try {
      return webpackConfig();
    } finally {
      process.env = before;
    }
  };

  test('stops where the address is not https', () => {
    expect(configured({ PAYLADDER_URL: 'http://pay.example.com' })).toThrow(/https/);
    expect(configured({ PAYLADDER_URL: 'pay' })).toThrow(/https/);
    expect(configured({ PAYLADDER_URL: 'https://pay.example.com/add-in?for=us' })).toThrow(/folder/);
    expect(configured({ PAYLADDER_URL: 'https://pay.example.com/add-in#top' })).toThrow(/folder/);
    expect(configured({ PAYLADDER_URL: 'https://pay.example.com/add-in/' })).not.toThrow();
  });

  test('warns where nobody said which address it is for', () => {
    expect(warningAbout({})).toMatch(/PAYLADDER_URL is not set: .*localhost:3000/);
    expect(warningAbout({ PAYLADDER_URL: 'https://localhost:3000' })).toBeUndefined();
  });

  test('stops where the address is blank', () => expect(configured({ PAYLADDER_URL: '' })).toThrow(/https/));

  test('stops where the source of office.js is unknown', () => {
    expect(configured({ PAYLADDER_OFFICE_JS: 'elsewhere' })).toThrow(/cdn, cdn-cn, local/);
    expect(configured({ PAYLADDER_OFFICE_JS: 'cdn-cn' })).not.toThrow();
  });
});
