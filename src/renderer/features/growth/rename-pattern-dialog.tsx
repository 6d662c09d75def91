import { Autocomplete, Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';

interface RenamePatternDialogProps {
  readonly name: string;
  /** The names of all patterns. */
  readonly patterns: readonly string[];
  readonly onClose: () => void;
}

/** Calls a pattern otherwise, or makes it one with another. */
export function RenamePatternDialog({ name, patterns, onClose }: RenamePatternDialogProps) {
  const [to, setTo] = useState(name);
  const [busy, setBusy] = useState(false);
  const wanted = to.trim();
  const isSame = (one: string): boolean => one.toLowerCase() === wanted.toLowerCase();
  const other = patterns.find((one) => one !== name && isSame(one));

  async function rename(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || wanted === '' || wanted === name) return;
    setBusy(true);
    const done = await attempt('The pattern was not renamed', () =>
      // The other keeps its name as it is written.
      api.growth.renamePattern({ from: name, to: other ?? wanted }),
    );
    setBusy(false);
    if (done === null) return;
    onClose();
    notify(
      other === undefined
        ? `“${name}” is “${wanted}” now.`
        : `“${name}” and “${other}” are one now.`,
      { label: 'Undo', run: () => void undo(done.change) },
    );
  }

  return (
    <Modal opened onClose={onClose} title={`Rename “${name}”`} size={460}>
      <Stack component="form" gap="sm" onSubmit={(event) => void rename(event)}>
        <Autocomplete
          label="New name"
          description="The remarks keep what was written. The name of another pattern makes both one."
          data={patterns.filter((one) => one !== name)}
          limit={8}
          maxLength={200}
          data-autofocus
          value={to}
          onFocus={(event) => event.currentTarget.select()}
          onChange={setTo}
        />
        <Text size="sm" role="status">
          {other === undefined ? '' : `“${other}” is a pattern already: the two become one.`}
        </Text>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={wanted === '' || wanted === name} loading={busy}>
            {other === undefined ? 'Rename' : 'Merge'}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

async function undo(change: string): Promise<void> {
  await attempt('The renaming was not taken back', () => api.reviews.undoRename({ change }));
}
