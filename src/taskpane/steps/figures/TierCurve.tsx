import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import { useWords } from '../../parts/words';
import type { Curve } from '../../state/curve';

const WIDTH = 300;
const HEIGHT = 64;

const useStyles = makeStyles({
  figure: { margin: '6px 0 0', padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  drawing: { display: 'block', width: '100%', height: `${HEIGHT}px`, overflow: 'visible' },
  line: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px', vectorEffect: 'non-scaling-stroke', fill: 'none' },
  bound: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', vectorEffect: 'non-scaling-stroke', strokeDasharray: '2 3' },
  caption: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', paddingTop: '4px', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground3 },
});

/** What the tiers pay, drawn: it changes with every figure that is typed. */
export function TierCurve({ curve }: { readonly curve: Curve }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { pieces, marks, end } = curve;
  const said = marks.map(({ bound, award }) => words(figureTexts.curvePoint, { bound, award })).join(' · ');
  const across = (x: number): number => x * WIDTH;
  const up = (y: number): number => HEIGHT - y * HEIGHT;
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words(figureTexts.curve, { points: said })}>
        {marks.map(({ x }) => <line key={x} className={styles.bound} x1={across(x)} x2={across(x)} y1={0} y2={HEIGHT} />)}
        {pieces.map(({ from, to }) => (
          <line key={`${from.x} ${to.x}`} className={styles.line} x1={across(from.x)} y1={up(from.y)} x2={across(to.x)} y2={up(to.y)} />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {marks.map((mark) => <span key={mark.x}>{words(figureTexts.curvePoint, { bound: mark.bound, award: mark.award })}</span>)}
        <span>{words(figureTexts.curveEnd, { ...end })}</span>
      </figcaption>
    </figure>
  );
}
