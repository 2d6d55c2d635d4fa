import { Field, Input, Label, makeStyles, Slider, Subtitle2 } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { Fold } from '../parts/Fold';
import { useLanguage, useWords } from '../parts/words';
import { Changes } from './Changes';
import { useModel, useModelSession } from './context';
import { useRows } from './rows';
import { baseOf } from './state/document';
import type { FigureRow } from './state/figures';
import { stopValue } from './state/slide';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: '4px', gridTemplateColumns: 'minmax(0, 1fr)' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', columnGap: '8px', alignItems: 'center' },
  label: { overflowWrap: 'anywhere' },
  slider: { gridColumn: '1 / -1', minWidth: 0 },
  input: { minWidth: 0, width: '96px' },
});

/** So many figures are seen at once; the others are folded away. */
const SHOWN = 4;

/** The figures of the open scenario, each with a slider that answers while it moves. */
export function Figures(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useStyles();
  const session = useModelSession();
  const { file, open } = useModel();
  const rows = useRows();
  const scenario = file?.scenarios.find(({ id }) => id === open);
  if (file === null || scenario === undefined) return null;
  const name = scenario.name?.[language] ?? open;
  return (
    <section className={styles.block} aria-label={words(t.figures, { name })}>
      <Subtitle2 as="h2">{words(t.figures, { name })}</Subtitle2>
      {open !== baseOf(file) && <Field label={words(t.name)}><NameInput key={open} name={name} onName={(text) => session.rename(open, text)} /></Field>}
      {rows.slice(0, SHOWN).map((row) => <FigureSlider key={`${open} ${row.path}`} row={row} />)}
      {rows.length > SHOWN && <Fold label={words(t.moreFigures, { count: rows.length - SHOWN })}>{rows.slice(SHOWN).map((row) => <FigureSlider key={`${open} ${row.path}`} row={row} />)}</Fold>}
      <Changes />
    </section>
  );
}

function NameInput({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }): ReactNode {
  const [text, setText] = useState(name);
  return <Input value={text} onChange={(_, { value }) => setText(value)} onBlur={() => { if (text !== name) onName(text); }} />;
}

function FigureSlider({ row: { path, name, slide, stop, text } }: { readonly row: FigureRow }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const take = (): void => {
    if (typed === null || typed.text === text) return setTyped(null);
    setTyped(session.typeFigure(path, typed.text) ? null : { ...typed, wrong: true });
  };
  return (
    <div className={styles.row}>
      <Label id={id} size="small" className={styles.label}>{name}</Label>
      <Field {...(typed?.wrong === true && { validationState: 'error' as const, validationMessage: words(t.badFigure, { value: typed.text }) })}>
        <Input
          size="small" className={styles.input} value={typed?.text ?? text} aria-label={words(t.valueOf, { figure: name })}
          onChange={(_, { value }) => setTyped({ text: value, wrong: false })} onBlur={take} onKeyDown={({ key }) => { if (key === 'Enter') take(); }}
        />
      </Field>
      <Slider
        className={styles.slider} size="small" min={slide.first} max={slide.last} value={stop} aria-labelledby={id} aria-valuetext={text} data-path={path}
        onChange={(_, { value }) => { setTyped(null); void session.setFigure(path, stopValue(slide, value)); }}
      />
    </div>
  );
}
