import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { figureFormTexts } from '../../i18n/texts/edit-rules';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { completions, functionAround, type Completion, type FormulaName } from '../state/editing/completion';
import { saidThere, type ToldProblem } from '../state/editing/judged';
import { unreadField, withStandardField } from '../state/editing/read-fields';

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace },
  there: { display: 'inline', whiteSpace: 'pre-wrap', textAlign: 'left' },
  form: { margin: '0 0 4px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  box: { position: 'relative' },
  // Over what stands below: were that moved as the offers come and go, a click on it would miss.
  beneath: {
    position: 'absolute', zIndex: 1, left: 0, right: 0, padding: '6px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  offers: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface Props {
  readonly label: string;
  readonly text: string;
  readonly names: readonly FormulaName[];
  readonly told: readonly ToldProblem[];
  readonly onChange: (text: string) => void;
}

/** A formula: names that fit are offered as it is typed, and what is wrong is said with the character, which can be gone to. */
export function FormulaField({ label, text, names, told, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number>();
  const offers = caret === undefined ? [] : completions(text, caret, names);
  const around = caret === undefined ? undefined : functionAround(text, caret, names);
  const area = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  const goTo = (from: number, to = from): void => {
    area()?.focus();
    area()?.setSelectionRange(from, to);
  };
  const take = (offer: Completion): void => {
    onChange(offer.text);
    setCaret(offer.form === undefined ? undefined : offer.caret);
    requestAnimationFrame(() => goTo(offer.caret));
  };
  const toOffers = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setCaret(undefined);
    if (event.key !== 'ArrowDown' || offers.length === 0) return;
    event.preventDefault();
    box.current?.querySelector<HTMLButtonElement>('[data-offer]')?.focus();
  };
  const isBlank = /^[=＝]?\s*$/.test(text.trim());
  const said = isBlank && told.length > 0 ? words(texts.stillBlank) : told.map(({ problem }, index) => {
    const { column } = problem.place ?? {};
    const what = words(saidThere(problem));
    const unread = unreadField(problem, session.store.get().editing?.judged.json);
    if (unread !== undefined) {
      const { table, field } = unread;
      const read = (): void => session.changeEdit(withStandardField(session.store.get().editing?.judged.json, table, field.name));
      return <span key={index} className={styles.there}>{what}{' '}<Link as="button" inline onClick={read}>{words(figureFormTexts.readNow, { name: field.label })}</Link></span>;
    }
    if (column === undefined) return <span key={index} className={styles.there}>{what}{'\n'}</span>;
    return <Link key={index} as="button" inline className={styles.there} onClick={() => goTo(column - 1, column)}>{what}</Link>;
  });
  return (
    <div ref={box} className={styles.box}>
      <Field size="small" label={label} {...(told.length > 0 && { validationState: 'error', validationMessage: said })}>
        <Textarea
          size="small" rows={Math.min(6, Math.ceil(Math.max(1, text.length) / 40))} resize="vertical" spellCheck={false} textarea={{ className: styles.text }} value={text}
          onChange={(event, { value }) => {
            // A sign that was left out is put before what is typed.
            setCaret(event.target.selectionStart + (isBegun(value) ? 0 : 1));
            onChange(value);
          }}
          onSelect={({ currentTarget: { selectionStart } }) => setCaret((now) => (now === undefined ? now : selectionStart))}
          onKeyDown={toOffers} onBlur={({ relatedTarget }) => {
            session.pauseEdit();
            if (box.current?.contains(relatedTarget) !== true) setCaret(undefined);
          }}
        />
      </Field>
      {(around?.form !== undefined || offers.length > 0) && (
        <div className={styles.beneath}>
          {around?.form !== undefined && <p className={styles.form}>{around.form}</p>}
          {offers.length > 0 && (
            <div className={styles.offers} role="group" aria-label={words(texts.offered)}>
              {offers.map((offer) => <Button key={offer.name} size="small" data-offer onClick={() => take(offer)}>{words(texts.offer, { name: offer.form === undefined ? offer.name : `${offer.name}()`, label: offer.label })}</Button>)}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether a formula has its sign, or is blank. */
function isBegun(text: string): boolean {
  return text.trim() === '' || /^\s*[=＝]/.test(text);
}
