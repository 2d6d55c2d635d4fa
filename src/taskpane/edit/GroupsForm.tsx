import { Button, Checkbox } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { useLanguage, useWords } from '../parts/words';
import { ownParametersOf } from '../state/editing/own-parameters';
import { groupsOf, withGroup } from '../state/editing/parameter-details';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

/** Groups of figures of which exactly one is given for a payout. */
export function GroupsForm({ json, told, onChange }: FormProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const parameters = ownParametersOf(json, language);
  const groups = groupsOf(json);
  // Figures that are asked for as yet come first to mind.
  const begun = [...parameters.filter(({ optional }) => optional), ...parameters.filter(({ optional }) => !optional)].slice(0, 2).map(({ name }) => name);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(parameters.length < 2 ? texts.groupTwo : texts.groupsHint)}</p>
      {groups.map((group, index) => {
        const number = index + 1;
        const pick = (name: string, isPicked: boolean): void => onChange(withGroup(json, index, isPicked ? [...group, name] : group.filter((each) => each !== name)));
        return (
          <div key={index} className={styles.card} role="group" aria-label={words(texts.group, { number })}>
            <div className={styles.line}>
              <span className={styles.note}>{words(texts.group, { number })}</span>
              <span />
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeGroup, { number })} onClick={() => onChange(withGroup(json, index, null))} />
            </div>
            <div className={styles.flags}>
              {parameters.map(({ name, label }) => (
                <Checkbox key={name} label={label} checked={group.includes(name)} disabled={group.length <= 2 && group.includes(name)} onChange={(_, { checked }) => pick(name, checked === true)} />
              ))}
            </div>
            <Wrong told={told} paths={[`exactlyOne[${index}]`]} />
          </div>
        );
      })}
      <Wrong told={told} at={['exactlyOne']} />
      {parameters.length >= 2 && <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => onChange(withGroup(json, groups.length, begun))}>{words(texts.addGroup)}</Button>}
    </div>
  );
}
