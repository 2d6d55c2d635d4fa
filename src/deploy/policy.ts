/** Where office.js comes from: Microsoft's host, 21Vianet's, or the unmodified copy beside the pages. */
export type OfficeJs = 'cdn' | 'cdn-cn' | 'local';

const officeHost: Readonly<Record<OfficeJs, readonly string[]>> = {
  cdn: ['https://appsforoffice.microsoft.com'],
  'cdn-cn': ['https://appsforoffice.cdn.partner.office365.cn'],
  local: [],
};

// The hosts that show the pane in a frame: Excel on the web, by itself and inside Teams, Outlook and OneDrive; those of 21Vianet stand last.
const framers = [
  "'self'", 'https://*.officeapps.live.com', 'https://*.live.com', 'https://*.office.com', 'https://*.office365.com', 'https://*.microsoft365.com', 'https://*.sharepoint.com',
  'https://excel.cloud.microsoft', 'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com',
  'https://*.partner.officewebapps.cn', 'https://*.sharepoint.cn',
];

/**
 * The content security policy of the pages. office.js needs inline styles, and on hosts of others than Microsoft a frame of its own
 * in which it asks whether to trust them; nothing needs eval.
 */
export function contentSecurityPolicy(officeJs: OfficeJs): string {
  const office = officeHost[officeJs];
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...office].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...office].join(' ')}`,
    `frame-src ${office.length === 0 ? "'self'" : office.join(' ')}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framers.join(' ')}`,
  ].join('; ');
}
