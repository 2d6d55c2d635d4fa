import { FieldContextProvider, type FieldControlProps } from '@fluentui/react-components';
import type { FocusEventHandler, ReactNode } from 'react';

interface Props extends FieldControlProps {
  readonly className: string;
  readonly style?: { readonly gridTemplateColumns: string };
  readonly onBlur?: FocusEventHandler<HTMLDivElement>;
  readonly children: ReactNode;
}

/**
 * Several inputs under one label. The label and what is said about them belong to the group; each input has a name of its
 * own, which the field around it would otherwise cover.
 */
export function Group({ className, style, onBlur, children, ...field }: Props): ReactNode {
  return (
    <div
      className={className}
      style={style}
      onBlur={onBlur}
      role="group"
      id={field.id}
      aria-labelledby={field['aria-labelledby']}
      aria-describedby={field['aria-describedby']}
      data-wrong={field['aria-invalid'] === true ? '' : undefined}
      >
      <FieldContextProvider value={undefined}>{children}</FieldContextProvider>
    </div>
  );
}
