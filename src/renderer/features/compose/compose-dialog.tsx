import { Button, Chip, Group, Modal, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import type { DraftKind } from '#core/draft/draft';
import { describeProblem } from '#core/problem';
import { api } from '../../api';
import { useWholeEntries } from '../../data/draft-queries';
import { useEntries } from '../../data/queries';
import { NotePicker } from './note-picker';
import { fillOutline, inOrder, notesIn, partsOf, wholeNote, type Outline } from './outline';
import { OutlineList } from './outline-list';
import classes from './compose.module.css';

interface ComposeDialogProps {
  /** Notes chosen from the start. */
  readonly from: readonly string[];
  /** What is made unless another kind is chosen. */
  readonly kind: DraftKind;
  /** The entry that is open, whose neighbours may be wanted. */
  readonly openId: string | null;
  readonly onBefore: () => Promise<void>;
  readonly onComposed: (id: string, kind: DraftKind) => void;
  readonly onClose: () => void;
}

/** Picks notes, sections and blocks, puts them in order, and makes a post or a talk of them. */
export function ComposeDialog(props: ComposeDialogProps) {
  const { from, openId, onBefore, onComposed, onClose } = props;
  const entries = useEntries().data;
  const rows = useMemo(() => new Map((entries ?? []).map((row) => [row.id, row])), [entries]);
  const [chosen, setChosen] = useState<Outline>(() => from.map(wholeNote));
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const [kind, setKind] = useState<DraftKind>(props.kind);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = useMemo(() => notesIn(chosen), [chosen]);
  const notes = useWholeEntries(ids);
  const outline = useMemo(() => fillOutline(chosen, notes), [chosen, notes]);
  const parts = partsOf(outline);
  const proposal = useProposal(ids, onBefore);
  const isReady = parts.length > 0 && title.trim() !== '';

  function change(next: Outline): void {
    if (notesIn(next).join() !== ids.join()) setReasons(new Map());
    setChosen(next);
  }

  function toggle(id: string): void {
    const without = outline.filter(({ note }) => note !== id);
    change(without.length < outline.length ? without : [...outline, wholeNote(id)]);
  }

  function propose(): void {
    if (proposal === undefined) return;
    setChosen(
      inOrder(
        outline,
        proposal.order.map(({ id }) => id),
      ),
    );
    setReasons(new Map(proposal.order.map(({ id, why }) => [id, why])));
  }

  async function compose(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onBefore();
      const draft = await api.drafts.compose({ kind, title: title.trim(), from: parts });
      onComposed(draft.id, kind);
    } catch (error) {
      setProblem(describeProblem(error));
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title="Compose from notes" size={980}>
      <form onSubmit={(event) => void compose(event)}>
        <div className={classes.columns}>
          <NotePicker chosen={ids} openId={openId} onToggle={toggle} />
          <OutlineList
            outline={outline}
            rows={rows}
            reasons={reasons}
            onOutline={change}
            onPropose={ids.length > 1 && proposal !== undefined ? propose : null}
          />
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
        <div className={classes.titles}>
          {ids.length === 0 && (
            <Text size="xs" c="dimmed">
              Titles are proposed for what is ticked.
            </Text>
          )}
          <Titles titles={proposal?.titles ?? []} chosen={title} onChoose={setTitle} />
        </div>
        <Text size="xs" c="dimmed" mt="xs" role="status">
          {isReady
            ? 'The draft gets copies: your notes stay as they are, and every block remembers its source.'
            : tellMissing(kind, parts.length, title)}
        </Text>
      </form>
    </Modal>
  );
}

/** What the button waits for. */
function tellMissing(kind: DraftKind, notes: number, title: string): string {
  const wanted = [
    ...(notes === 0 ? ['tick at least one note'] : []),
    ...(title.trim() === '' ? ['give it a title'] : []),
  ];
  return `To create the ${kind}, ${wanted.join(' and ')}.`;
}

/** An order and titles for the notes, asked for again when others are chosen. */
function useProposal(ids: readonly string[], onBefore: () => Promise<void>) {
  const sorted = useMemo(() => [...ids].toSorted(), [ids]);
  return useQuery({
    queryKey: ['proposal', sorted],
    queryFn: async () => {
      // What is still being typed counts, too.
      await onBefore();
      return api.drafts.propose({ ids: sorted });
    },
    enabled: sorted.length > 0,
    staleTime: 0,
    gcTime: 0,
  }).data;
}

interface TitlesProps {
  readonly titles: readonly string[];
  readonly chosen: string;
  readonly onChoose: (title: string) => void;
}

function Titles({ titles, chosen, onChoose }: TitlesProps) {
  if (titles.length === 0) return null;
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label="Proposed titles">
      {titles.map((title) => (
        <Chip
          key={title}
          size="xs"
          classNames={{ root: classes.titleChip ?? '', label: classes.titleLabel ?? '' }}
          wrapperProps={{ title }}
          checked={chosen.trim() === title}
          onChange={() => onChoose(title)}
        >
          {title}
        </Chip>
      ))}
    </Group>
  );
}
