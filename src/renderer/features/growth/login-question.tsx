import { Autocomplete, Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { ReviewPreview } from '#contract/growth/reviews';
import { DialogFoot } from '../../parts/dialog-foot';
import { takeFocus } from '../../parts/take-focus';

interface LoginQuestionProps {
  readonly preview: ReviewPreview;
  /** @param me null when the logins that are known are all */
  readonly onAnswer: (me: string | null) => void;
  readonly onCancel: () => void;
}

/** Asks which login is the person's: it tells what was gave and what was got. */
export function LoginQuestion({ preview, onAnswer, onCancel }: LoginQuestionProps) {
  const { me, logins, offered } = preview;
  const [login, setLogin] = useState(offered ?? '');
  const why = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (login.trim() !== '') onAnswer(login.trim());
  };
  return (
    <Stack component="form" gap="md" onSubmit={submit}>
      <Text size="sm" id={why}>
        {me.length === 0
          ? 'Your own comments are remarks that you gave, all others are remarks that you got. Your login is kept for the next time.'
          : `None of these comments is by ${me.join(' or ')}. Do you have another login there?`}
      </Text>
      <Autocomplete
        label="Your login"
        aria-describedby={why}
        ref={takeFocus}
        openOnFocus={false}
        data={[...logins]}
        limit={12}
        maxLength={100}
        value={login}
        onChange={setLogin}
      />
      <DialogFoot>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {me.length > 0 && (
          <Button variant="default" onClick={() => onAnswer(null)}>
            None Is Mine
          </Button>
        )}
        <Button type="submit" disabled={login.trim() === ''}>
          Continue
        </Button>
      </DialogFoot>
    </Stack>
  );
}
