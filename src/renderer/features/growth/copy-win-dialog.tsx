import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDraftKind } from '#core/draft/draft';
import type { Win } from '#core/growth/win';
import { wordsToCopy } from '#core/growth/wins/copied';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useEntries } from '../../data/queries';
import { attempt } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { tellChanged } from './tell-changed';

interface CopyWinDialogProps {
  readonly win: Win;
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Puts words about a win into a draft: which ones is seen, and can be changed, before. */
export function CopyWinDialog({ win, onBefore, onClose }: CopyWinDialogProps) {
  const drafts = (useEntries().data ?? []).filter(({ kind }) => isDraftKind(kind));
  const [draft, setDraft] = useState<string | null>(null);
  const [words, setWords] = useState(wordsToCopy(win));
  const [busy, setBusy] = useState(false);
  const chosen = drafts.find(({ id }) => id === draft);
  const isReady = chosen !== undefined && words.trim() !== '';

  async function copy(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (!isReady || busy) return;
    setBusy(true);
    const done = await attempt('Nothing was copied', async () => {
      await onBefore();
      return api.wins.copy({ id: win.id, draft: chosen.id, words });
    });
    setBusy(false);
    if (done === null) return;
    tellChanged(`Copied into “${shownTitle(chosen.title)}”.`, done.change, onBefore);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Copy a win into a post" size={560}>
      <form onSubmit={(submitted) => void copy(submitted)}>
        <Stack gap="sm">
          <Select
            label="Post or talk"
            placeholder="Which one?"
            data-autofocus
            searchable
            allowDeselect={false}
            nothingFoundMessage="No post or talk has such a title"
            data={drafts.map((row) => ({ value: row.id, label: shownTitle(row.title) }))}
            value={draft}
            onChange={setDraft}
          />
          <Textarea
            label="What is copied"
            description="It becomes the last paragraph. Nothing else of the win goes along."
            autosize
            minRows={3}
            maxRows={12}
            value={words}
            onChange={({ currentTarget: { value } }) => setWords(value)}
          />
          <Text size="xs" c="dimmed">
            The win notes the day, the post and these words. From then on they may be published; the
            rest of the win stays private.
          </Text>
        </Stack>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!isReady}>
            Copy
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  );
}
