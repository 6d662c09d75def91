import { Button, Group, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useEntries } from '../../data/queries';
import { attempt } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';

interface ProposalDialogProps {
  /** The talk that is proposed; null when it is to be chosen. */
  readonly talk: string | null;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
  /** @param change takes it back, see `bulk.undo` */
  readonly onAdded: (event: string, change: string) => void;
}

/** What stands for a talk that is made for the proposal. */
const NEW = 'new';

/** What is chosen where there is no choice: the only talk, or a new one. */
function onlyChoice(talks: readonly { readonly id: string }[]): string | null {
  return talks.length > 1 ? null : (talks[0]?.id ?? NEW);
}

/** Proposes a talk to an event: one that there is, or a new one. */
export function ProposalDialog({ talk, onBefore, onClose, onAdded }: ProposalDialogProps) {
  const talks = (useEntries().data ?? []).filter(({ kind }) => kind === 'talk');
  const [chosen, setChosen] = useState<string | null>(talk ?? onlyChoice(talks));
  const [title, setTitle] = useState('');
  const [event, setEvent] = useState('');
  const [deadline, setDeadline] = useState('');
  const [limit, setLimit] = useState<string | number>('');
  const [link, setLink] = useState('');
  const [busy, setBusy] = useState(false);
  const isReady = event.trim() !== '' && chosen !== null && (chosen !== NEW || title.trim() !== '');

  async function add(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (!isReady || chosen === null) return;
    setBusy(true);
    const added = await attempt('The talk was not proposed', async () => {
      await onBefore();
      const id =
        chosen === NEW ? (await api.entries.add({ kind: 'talk', title: title.trim() })).id : chosen;
      const fields = {
        event: event.trim(),
        link: link.trim(),
        deadline: deadline === '' ? null : deadline,
        limit: limit === '' ? null : Number(limit),
      };
      return api.proposals.add({ talk: id, fields });
    });
    setBusy(false);
    if (added !== null) onAdded(event.trim(), added.change);
  }

  return (
    <Modal opened onClose={onClose} title="Propose a talk" size={520}>
      <form onSubmit={(submitted) => void add(submitted)}>
        <TextInput
          label="Event"
          placeholder="A meetup or a conference"
          data-autofocus
          maxLength={1000}
          value={event}
          onChange={({ currentTarget: { value } }) => setEvent(value)}
        />
        <Select
          mt="sm"
          label="Talk"
          placeholder="Which one?"
          searchable
          allowDeselect={false}
          nothingFoundMessage="No talk has such a title"
          data={[
            ...talks.map((row) => ({ value: row.id, label: shownTitle(row.title) })),
            { value: NEW, label: 'A new talk…' },
          ]}
          value={chosen}
          onChange={setChosen}
        />
        {chosen === NEW && (
          <TextInput
            mt="sm"
            label="Title of the new talk"
            maxLength={1000}
            value={title}
            onChange={({ currentTarget: { value } }) => setTitle(value)}
          />
        )}
        <Group mt="sm" grow gap="sm" align="flex-start">
          <TextInput
            type="date"
            label="Deadline"
            value={deadline}
            onChange={({ currentTarget: { value } }) => setDeadline(value)}
          />
          <NumberInput
            label="Abstract at most, in characters"
            placeholder="no limit"
            min={1}
            max={100_000}
            allowDecimal={false}
            value={limit}
            onChange={setLimit}
          />
        </Group>
        <TextInput
          mt="sm"
          label="Page of the call for papers"
          placeholder="https://"
          maxLength={2000}
          value={link}
          onChange={({ currentTarget: { value } }) => setLink(value)}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!isReady}>
            Propose
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  );
}
