import { makeStyles, tokens } from '@fluentui/react-components';

/** What the forms have in common. */
export const useFormStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px', gridTemplateColumns: 'minmax(0, 1fr)' },
  details: { display: 'grid', rowGap: '10px', columnGap: '6px', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  card: {
    display: 'grid', rowGap: '6px', gridTemplateColumns: 'minmax(0, 1fr)', padding: '8px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 28px', columnGap: '4px', alignItems: 'center' },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '6px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 28px', columnGap: '4px', alignItems: 'center' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: '4px', alignItems: 'center', overflowWrap: 'anywhere' },
  buttons: { display: 'flex' },
  flags: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  warning: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteDarkOrangeForeground1, overflowWrap: 'anywhere' },
  wrong: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  add: { justifySelf: 'start' },
});
