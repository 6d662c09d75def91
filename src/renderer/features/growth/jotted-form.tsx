import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { notify } from '../../look/notices';
import classes from './growth.module.css';

interface JottedFormProps {
  /** Of the first line. */
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  /** What is said when it is kept. */
  readonly kept: string;
  /** @returns whether it was kept */
  readonly onKeep: (text: string) => Promise<boolean>;
  /** Hears what is typed in the first line. */
  readonly onText?: (text: string) => void;
  /** The lines below the first. */
  readonly children: ReactNode;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
}

/** A few lines to jot something down in. Enter keeps it, and the next can be typed. */
export function JottedForm(props: JottedFormProps) {
  const { label, placeholder, button, kept, onKeep, onText, children, beside } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  const write = (next: string): void => {
    setText(next);
    onText?.(next);
  };

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await onKeep(text))) return;
    write('');
    notify(kept);
    field.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
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
