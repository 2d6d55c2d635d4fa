/** Where office.js comes from: Microsoft's host, 21Vianet's, or the unmodified copy beside the pages. */
export type OfficeJs = 'cdn' | 'cdn-cn' | 'local';

const officeHost: Readonly<Record<OfficeJs, readonly string[]>> = {
  cdn: ['https://appsforoffice.microsoft.com'],
  'cdn-cn': ['https://appsforoffice.cdn.partner.office365.cn'],
  local: [],
};

// The hosts of Excel on the web that show the pane in a frame; those of 21Vianet stand last.
const framers = [
  "'self'", 'https://*.officeapps.live.com', 'https://*.office.com', 'https://*.sharepoint.com', 'https://onedrive.live.com',
  'https://excel.cloud.microsoft', 'https://*.cloud.microsoft', 'https://*.partner.officewebapps.cn', 'https://*.sharepoint.cn',
];

/** The content security policy of the pages. office.js needs inline styles; nothing needs eval. */
export function contentSecurityPolicy(officeJs: OfficeJs): string {
  const office = officeHost[officeJs];
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...office].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...office].join(' ')}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framers.join(' ')}`,
  ].join('; ');
}
