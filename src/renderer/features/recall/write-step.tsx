import { Button, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { shownTitle } from '#core/shown-title';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './recall.module.css';

interface WriteStepProps {
  readonly title: string;
  readonly text: string;
  readonly isKept: boolean;
  readonly onChange: (text: string) => void;
  readonly onCompare: () => void;
  readonly onLeave: () => void;
}

/** The title, and room to write. */
export function WriteStep(props: WriteStepProps) {
  const { title, text, isKept, onChange, onCompare, onLeave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // What was written before may come later than the dialog; one goes on at its end.
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onCompare();
  };
  return (
    <>
      <h1 className={classes.title}>{shownTitle(title)}</h1>
      <Text c="dimmed" size="sm" id="explain-question">
        What is it, why is it so, and how would you show it to somebody? Write from memory.
      </Text>
      <Textarea
        ref={field}
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
