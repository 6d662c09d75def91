import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { type Contrast, CONTRAST_WORDS, CONTRASTS } from '#core/growth/practice/contrast';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './practice.module.css';

interface PracticeDialogProps {
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** Begins a practice log: which contrast it is about, and what it sets out to do. */
export function PracticeDialog({ onMade, onClose }: PracticeDialogProps) {
  const [contrast, setContrast] = useState<Contrast>(CONTRASTS[0]);
  const [text, setText] = useState('');
  const [area, setArea] = useState('');
  const [next, setNext] = useState('');
  const [due, setDue] = useState('');
  const [isBusy, setBusy] = useState(false);

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const made = await attempt('The log was not made', () =>
      api.practice.add({
        text,
        contrast,
        ...(area.trim() !== '' && { area }),
        ...(next.trim() !== '' && { next }),
        ...(due !== '' && { due }),
      }),
    );
    setBusy(false);
    if (made !== null) onMade(made.id);
  };

  return (
    <Modal opened onClose={onClose} title="New practice log" size={560}>
      <form onSubmit={(event) => void make(event)}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label="What you set out to practise"
            placeholder="Such as “Why do our caches go stale?”"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Radio.Group
            label="How"
            value={contrast}
            onChange={(value) => setContrast(CONTRASTS.find((one) => one === value) ?? contrast)}
          >
            <Stack gap={6} mt={4}>
              {CONTRASTS.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  className={classes.contrast}
                  label={CONTRAST_WORDS[one].deliberate}
                  description={`In place of: ${CONTRAST_WORDS[one].passive.toLowerCase()}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group grow align="flex-start">
            <TextInput
              label="Next step"
              value={next}
              onChange={(event) => setNext(event.currentTarget.value)}
            />
            <TextInput
              label="By"
              type="date"
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
          </Group>
          <TextInput
            label="Area"
            placeholder="Such as Databases"
            value={area}
            onChange={(event) => setArea(event.currentTarget.value)}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy} disabled={text.trim() === ''}>
              Begin Log
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
