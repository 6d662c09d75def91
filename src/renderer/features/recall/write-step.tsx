import { Button, Text, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './recall.module.css';

interface WriteStepProps {
  readonly title: string;
  /** null until it is read. */
  readonly text: string | null;
  readonly isKept: boolean;
  readonly onChange: (text: string) => void;
  readonly onCompare: () => void;
  readonly onLeave: () => void;
}

/** The title, and room to write. */
export function WriteStep(props: WriteStepProps) {
  const { title, text, isKept, onChange, onCompare, onLeave } = props;
  if (text === null) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onCompare();
  };
  return (
    <>
      <h1 className={classes.title}>{title.trim() || 'Untitled'}</h1>
      <Text c="dimmed" size="sm" id="explain-question">
        What is it, why is it so, and how would you show it to somebody? Write from memory.
      </Text>
      <Textarea
        data-autofocus
        classNames={{ root: classes.field, wrapper: classes.fill, input: classes.text }}
        aria-label="Your explanation"
        aria-describedby="explain-question"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <DialogFoot>
        <Text size="xs" c="dimmed" flex={1} role="status">
          {text === '' ? 'It is kept as you write.' : isKept ? 'Kept.' : 'Being kept…'}
        </Text>
        <Button variant="default" onClick={onLeave}>
          Leave for Now
        </Button>
        <Button onClick={onCompare}>Compare with the Note</Button>
      </DialogFoot>
    </>
  );
}
