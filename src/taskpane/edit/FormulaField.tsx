import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { completions, type Completion, type FormulaName } from '../state/editing/completion';
import { saidThere, type ToldProblem } from '../state/editing/judged';

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace },
  offers: { display: 'flex', flexWrap: 'wrap', gap: '4px', paddingTop: '4px' },
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
  const area = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  const take = (offer: Completion): void => {
    onChange(offer.text);
    setCaret(undefined);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(offer.caret, offer.caret);
    });
  };
  const toOffers = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setCaret(undefined);
    if (event.key !== 'ArrowDown' || offers.length === 0) return;
    event.preventDefault();
    box.current?.querySelector<HTMLButtonElement>('[data-offer]')?.focus();
  };
  return (
    <div ref={box}>
      <Field size="small" label={label} {...(told.length > 0 && { validationState: 'error', validationMessage: told.map(({ problem }) => words(saidThere(problem))).join('\n') })}>
        <Textarea
          size="small" rows={text.length > 44 ? 3 : 1} resize="vertical" spellCheck={false} textarea={{ className: styles.text }} value={text}
          onChange={(event, { value }) => {
            setCaret(event.target.selectionStart);
            onChange(value);
          }}
          onKeyDown={toOffers} onBlur={() => session.pauseEdit()}
        />
      </Field>
      {offers.length > 0 && (
        <div className={styles.offers} role="group" aria-label={words(texts.offered)}>
          {offers.map((offer) => <Button key={offer.name} size="small" data-offer onClick={() => take(offer)}>{words(texts.offer, { name: offer.name, label: offer.label })}</Button>)}
        </div>
      )}
    </div>
  );
}
