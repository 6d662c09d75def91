import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { useKeptText } from '../../parts/use-kept-text';

interface CaptureFieldProps {
  readonly readOnly: boolean;
  /** Saves what is still being typed elsewhere. */
  readonly onBefore: () => Promise<void>;
  readonly onOpen: (id: string) => void;
}

/** A line that Enter makes a note of; the next can be typed at once. */
export function CaptureField({ readOnly, onBefore, onOpen }: CaptureFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useKeptText('home');

  // Coming home, one can write at once.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    const kept = await attempt('The note was not kept', async () => {
      await onBefore();
      return api.notes.capture({ text });
    });
    if (kept === null) return;
    // What was typed meanwhile stays.
    setText((now) => (now === text ? '' : now));
    notify(`“${kept.title}” is kept as a note.`, { label: 'Open', run: () => onOpen(kept.id) });
  }

  return (
    <form onSubmit={(event) => void keep(event)}>
      <TextInput
        ref={field}
        size="md"
        aria-label="Today’s thought"
        placeholder={readOnly ? 'This library can only be read' : 'What did you learn today?'}
        description="Enter keeps it as a note; #tags in it are its tags."
        inputWrapperOrder={['input', 'description']}
        disabled={readOnly}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
    </form>
  );
}
