import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { describeProblem } from '#core/problem';
import { api } from '../../api';

interface QuestionFormProps {
  /** What was written before and not kept yet. */
  readonly draft: string;
  readonly onClose: () => void;
}

/** A question of the audience, in one line. Every letter is kept, and Enter makes a note of it. */
export function QuestionForm({ draft, onClose }: QuestionFormProps) {
  const [text, setText] = useState(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsBusy(true);
    try {
      await api.presenting.ask({ text });
      onClose();
    } catch (error) {
      setProblem(describeProblem(error));
      setIsBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title="What was asked?" size="lg">
      <form onSubmit={(event) => void keep(event)}>
        <TextInput
          size="md"
          aria-label="The question"
          placeholder="Does it work without a network?"
          description="It becomes a note with the tag “gap”, linked to this slide."
          maxLength={10_000}
          data-autofocus
          value={text}
          error={problem}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            void api.presenting.draft({ text: value });
          }}
        />
        <Button type="submit" mt="sm" loading={isBusy}>
          Keep
        </Button>
      </form>
    </Modal>
  );
}
