import { Button, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { TagRenamed } from '#contract/library/tagging';
import { isTagName } from '#core/document/tags';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { countEntries } from '../../count-entries';
import { KEYS } from '../../data/queries';
import { attempt } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { TagSelect } from '../../parts/tag-select';

/** So many of the entries are named. */
const NAMED = 5;

interface RenameTagDialogProps {
  /** Null when it is to be chosen. */
  readonly tag: string | null;
  /** What has to be done before, such as saving. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
  readonly onRenamed: (from: string, to: string, done: TagRenamed) => void;
}

/** Asks for a tag's new name, and shows what it will change before it does. */
export function RenameTagDialog({ tag, onBefore, onClose, onRenamed }: RenameTagDialogProps) {
  const [from, setFrom] = useState(tag);
  const [name, setName] = useState(tag ?? '');
  const [busy, setBusy] = useState(false);
  const to = name
    .trim()
    .replace(/^#/, '')
    .replace(/(?<!\/)\/+$/, '');
  const isValid = isTagName(to);
  const isOther = from !== null && isValid && to !== from;
  const plan = useQuery({
    queryKey: [...KEYS.tags, 'rename', from, to],
    queryFn: () => api.tags.planRename({ from: from ?? '', to }),
    enabled: isOther,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  }).data;

  async function rename(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isOther || from === null || busy) return;
    setBusy(true);
    const done = await attempt('The tag was not renamed', async () => {
      await onBefore();
      return api.tags.rename({ from, to });
    });
    setBusy(false);
    if (done !== null) onRenamed(from, to, done);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={tag === null ? 'Rename a tag' : `Rename #${tag}`}
      size={460}
    >
      <Stack component="form" gap="sm" onSubmit={(event) => void rename(event)}>
        {tag === null && (
          <TagSelect
            label="Tag"
            data-autofocus
            value={from}
            onChange={(chosen) => {
              setFrom(chosen);
              setName(chosen ?? '');
            }}
          />
        )}
        <TextInput
          label="New name"
          description="Tags that are nested in it follow: #a/b becomes #new/b."
          leftSection="#"
          maxLength={200}
          data-autofocus={tag === null ? undefined : true}
          value={name}
          error={
            to === '' || isValid
              ? undefined
              : 'Letters, digits, “-”, “_” and “/”; no number or colour.'
          }
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div role="status">
          {isOther && plan && (
            <Stack gap={6}>
              <Text size="sm">
                Changes {countEntries(plan.entries.length)}, in their tags and their texts, private
                ones too. Code stays as it is.
              </Text>
              {plan.merged > 0 && (
                <Text size="sm">
                  #{to} is a tag of {countEntries(plan.merged)} already: the two become one.
                </Text>
              )}
              <List size="sm" spacing={2}>
                {plan.entries.slice(0, NAMED).map((entry) => (
                  <List.Item key={entry.id}>{shownTitle(entry.title)}</List.Item>
                ))}
                {plan.entries.length > NAMED && (
                  <List.Item c="dimmed">
                    and {(plan.entries.length - NAMED).toLocaleString('en')} more
                  </List.Item>
                )}
              </List>
            </Stack>
          )}
        </div>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isOther} loading={busy}>
            Rename
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
