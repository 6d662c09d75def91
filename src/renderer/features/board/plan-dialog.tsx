import {
  Autocomplete,
  Button,
  Group,
  Loader,
  Modal,
  NumberInput,
  Select,
  TextInput,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { BoardCard } from '#contract/drafts/drafting';
import { stagesOf, type Stage } from '#core/draft/draft';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useBoard } from '../../data/draft-queries';
import { useTargets } from '../../data/queries';
import { attempt, notify } from '../../look/notices';
import { STAGES } from '../../look/stage-badge';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';

interface PlanDialogProps {
  readonly id: string;
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** When and where a draft is wanted, what comes next, and which series it belongs to. */
export function PlanDialog({ id, readOnly, onBefore, onClose }: PlanDialogProps) {
  const board = useBoard();
  const card = board.data?.find((one) => one.id === id);
  const title = shownTitle(card?.title ?? '');
  return (
    <Modal opened onClose={onClose} title={`Plan of “${title}”`} size={520}>
      <ProblemAlert title="The plan can’t be shown" problem={board.error} />
      {board.isPending && <Loader size="sm" aria-label="Reading" />}
      {card && (
        <PlanForm
          key={id}
          card={card}
          all={board.data ?? []}
          readOnly={readOnly}
          onBefore={onBefore}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface PlanFormProps extends Omit<PlanDialogProps, 'id'> {
  readonly card: BoardCard;
  readonly all: readonly BoardCard[];
}

function PlanForm({ card, all, readOnly, onBefore, onClose }: PlanFormProps) {
  const [stage, setStage] = useState<Stage>(card.stage);
  const [due, setDue] = useState(card.due ?? '');
  const [target, setTarget] = useState(card.target ?? '');
  const [next, setNext] = useState(card.next ?? '');
  const [series, setSeries] = useState(card.series ?? '');
  const [part, setPart] = useState<string | number>(card.part ?? '');
  const [busy, setBusy] = useState(false);
  const targets = useTargets().data ?? [];
  const names = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.flatMap((value) => value ?? [])),
  ];

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const done = await attempt('The plan was not changed', async () => {
      await onBefore();
      const changes = {
        stage,
        due: due === '' ? null : due,
        target: target.trim() || null,
        next: next.trim() || null,
        series: series.trim() || null,
        part: part === '' ? null : Number(part),
      };
      return api.drafts.plan({ id: card.id, changes });
    });
    setBusy(false);
    if (done === null) return;
    onClose();
    const { change } = done;
    if (change === null) return;
    notify(`“${shownTitle(card.title)}” is planned.`, {
      label: 'Undo',
      run: () => void attempt('The plan was not changed back', () => api.bulk.undo({ change })),
    });
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Group grow gap="sm" align="flex-start">
        <Select
          label="Stage"
          allowDeselect={false}
          readOnly={readOnly}
          data={stagesOf(card.kind).map((one) => ({ value: one, label: STAGES[one].label }))}
          value={stage}
          onChange={(value) => setStage(stagesOf(card.kind).find((one) => one === value) ?? stage)}
        />
        <TextInput
          type="date"
          label="Due"
          readOnly={readOnly}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        mt="sm"
        label="Next step"
        placeholder="What you would do next"
        data-autofocus
        maxLength={1000}
        readOnly={readOnly}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <Autocomplete
        mt="sm"
        label="Target"
        placeholder="Where it is to appear"
        maxLength={1000}
        readOnly={readOnly}
        data={names([...targets.map(({ name }) => name), ...all.map((one) => one.target)])}
        value={target}
        onChange={setTarget}
      />
      <Group mt="sm" gap="sm" align="flex-start" wrap="nowrap">
        <Autocomplete
          flex={1}
          label="Series"
          placeholder="Of which it is a part"
          maxLength={1000}
          readOnly={readOnly}
          data={names(all.map((one) => one.series))}
          value={series}
          onChange={setSeries}
        />
        <NumberInput
          w={90}
          label="Part"
          min={1}
          max={10_000}
          allowDecimal={false}
          readOnly={readOnly}
          value={part}
          onChange={setPart}
        />
      </Group>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={readOnly}>
          Save Plan
        </Button>
      </DialogFoot>
    </form>
  );
}
