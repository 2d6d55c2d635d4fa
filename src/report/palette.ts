/** Colours of the payout sheets as hex digits, the same in every host. */
export const palette = {
  line: 'BFC7CF',
  strong: '2F4B66',
  ink: '1F2D3A',
  quiet: '5A6B7B',
  onStrong: 'FFFFFF',
  totals: 'EAF0F5',
  /** Of the least and the largest of figures that are coloured by size. */
  heat: { least: 'FFFFFF', most: 'E08A2E' },
  /** Of what stands beside one another in a chart; told apart by whoever sees colours differently too. */
  series: ['2F5D8A', 'E08A2E', '4FA08B', 'B5546B', '8C7BB5', '8C8C8C'],
} as const;
