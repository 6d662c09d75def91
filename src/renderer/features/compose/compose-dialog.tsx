import { Button, Group, Modal, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DraftKind } from '#core/draft/draft';
import { describeProblem } from '#core/problem';
import { api } from '../../api';
import { useEntries } from '../../data/queries';
import { ChosenNotes } from './chosen-notes';
import { NotePicker } from './note-picker';
import classes from './compose.module.css';

interface ComposeDialogProps {
  /** Notes chosen from the start. */
  readonly from: readonly string[];
  /** What is made unless another kind is chosen. */
  readonly kind: DraftKind;
  readonly onBefore: () => Promise<void>;
  readonly onComposed: (id: string, kind: DraftKind) => void;
  readonly onClose: () => void;
}

/** Picks notes in an order and makes a post or a talk of them. */
export function ComposeDialog(props: ComposeDialogProps) {
  const { from, onBefore, onComposed, onClose } = props;
  const rows = useEntries().data ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(from);
  const [kind, setKind] = useState<DraftKind>(props.kind);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const notes = chosen.flatMap((id) => byId.get(id) ?? []);
  const isReady = notes.length > 0 && title.trim() !== '';

  function toggle(id: string): void {
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  async function compose(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onBefore();
      const ids = notes.map(({ id }) => id);
      const draft = await api.drafts.compose({ kind, title: title.trim(), from: ids });
      onComposed(draft.id, kind);
    } catch (error) {
      setProblem(describeProblem(error));
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title="Compose from notes" size={860}>
      <form onSubmit={(event) => void compose(event)}>
        <div className={classes.columns}>
          <NotePicker chosen={chosen} onToggle={toggle} />
          <ChosenNotes notes={notes} onOrder={(order) => setChosen(order)} onRemove={toggle} />
        </div>
        <Group align="flex-end" gap="sm" mt="md" wrap="nowrap">
          <SegmentedControl
            aria-label="Kind of draft"
            data={[
              { value: 'post', label: 'Post' },
              { value: 'talk', label: 'Talk' },
            ]}
            value={kind}
            onChange={(value) => setKind(value === 'talk' ? 'talk' : 'post')}
          />
          <TextInput
            flex={1}
            aria-label="Title of the draft"
            placeholder={kind === 'post' ? 'Title of the post' : 'Title of the talk'}
            maxLength={1000}
            value={title}
            error={problem}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!isReady} loading={busy}>
            {kind === 'post' ? 'Create Post' : 'Create Talk'}
          </Button>
        </Group>
        <Text size="xs" c="dimmed" mt="xs" role="status">
          {isReady
            ? 'The draft gets copies: your notes stay as they are, and every block remembers its source.'
            : tellMissing(kind, notes.length, title)}
        </Text>
      </form>
    </Modal>
  );
}

/** What the button waits for. */
function tellMissing(kind: DraftKind, notes: number, title: string): string {
  const wanted = [
    ...(notes === 0 ? ['tick at least one note'] : []),
    ...(title.trim() === '' ? [`give the ${kind} a title`] : []),
  ];
  return `To create the ${kind}, ${wanted.join(' and ')}.`;
}
