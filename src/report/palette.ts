/** Colours of the payout sheets as hex digits, the same in every host. */
export const palette = {
  line: 'BFC7CF',
  strong: '2F4B66',
  ink: '1F2D3A',
  quiet: '5A6B7B',
  onStrong: 'FFFFFF',
  totals: 'EAF0F5',
} as const;
