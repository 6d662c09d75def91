import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { notify } from '../../look/notices';
import { useKeptText } from '../../parts/use-kept-text';
import classes from './growth.module.css';

interface JottedFormProps {
  /** The name under which the first line waits while it is half typed. */
  readonly keptAs: string;
  /** Of the first line. */
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  /** What is said when it is kept. */
  readonly kept: string;
  /** @returns whether it was kept */
  readonly onKeep: (text: string) => Promise<boolean>;
  /** The lines below the first. */
  readonly children: ReactNode;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
}

/** A few lines to jot something down in. Enter keeps it, and the next can be typed. */
export function JottedForm(props: JottedFormProps) {
  const { keptAs, label, placeholder, button, kept, onKeep, children, beside } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useKeptText(keptAs);

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await onKeep(text))) return;
    // What was typed meanwhile stays.
    setText((now) => (now === text ? '' : now));
    notify(kept);
    field.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
      <TextInput
        ref={field}
        data-autofocus
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {children}
      <Group gap={8} justify={beside ? 'space-between' : 'flex-end'} wrap="nowrap">
        {beside}
        <Button type="submit" size="compact-sm" disabled={text.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  );
}
