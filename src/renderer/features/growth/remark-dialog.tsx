import {
  Autocomplete,
  Button,
  Group,
  Modal,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RemarkChanges } from '#contract/growth/reviews';
import { EXPERIENCES } from '#core/growth/experience';
import type { Remark } from '#core/growth/remark';
import { ROLES } from '#core/growth/role';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { EXPERIENCE_WORDS, ROLE_WORDS } from './review-words';

interface RemarkDialogProps {
  readonly remark: Remark;
  readonly patterns: readonly string[];
  /** What has to be done before, such as saving. */
  readonly onBefore: () => Promise<void>;
  /** @param change what takes it back; null when all was so already */
  readonly onChanged: (change: string | null) => void;
  readonly onClose: () => void;
}

/** All that is known of a remark, to be told otherwise. */
export function RemarkDialog(props: RemarkDialogProps) {
  const { remark, patterns, onBefore, onChanged, onClose } = props;
  const { day, role, pattern, area, link, why, constraints, experience } = remark;
  const [facts, setFacts] = useState<Required<RemarkChanges>>({
    day,
    role,
    pattern,
    area,
    link,
    why,
    constraints,
    experience: experience ?? '',
  });
  const [busy, setBusy] = useState(false);
  const set = (changes: RemarkChanges): void => setFacts({ ...facts, ...changes });

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const done = await attempt('The remark was not changed', async () => {
      await onBefore();
      return api.reviews.change({ id: remark.id, changes: facts });
    });
    setBusy(false);
    if (done !== null) onChanged(done.change);
  }

  return (
    <Modal opened onClose={onClose} title={remark.title.trim() || 'A remark'} size={520}>
      <Stack component="form" gap="sm" onSubmit={(event) => void save(event)}>
        <Group grow align="flex-start">
          <Select
            label="Role"
            allowDeselect={false}
            data={ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))}
            value={facts.role}
            onChange={(value) => set({ role: ROLES.find((one) => one === value) ?? role })}
          />
          <TextInput
            label="Day"
            type="date"
            required
            withAsterisk={false}
            value={facts.day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
        </Group>
        <Autocomplete
          label="Pattern"
          data={[...patterns]}
          limit={8}
          maxLength={200}
          data-autofocus
          value={facts.pattern}
          onChange={(value) => set({ pattern: value })}
        />
        <Textarea
          label="The “why” that was asked"
          description="Ask “why” before suggesting changes."
          autosize
          maxRows={5}
          maxLength={2000}
          value={facts.why}
          onChange={(event) => set({ why: oneLine(event.currentTarget.value) })}
        />
        <Textarea
          label="The author’s constraints"
          description="Understand the author’s constraints and context."
          autosize
          maxRows={5}
          maxLength={2000}
          value={facts.constraints}
          onChange={(event) => set({ constraints: oneLine(event.currentTarget.value) })}
        />
        <Group grow align="flex-start">
          <Select
            label="The other one is"
            data={[
              { value: '', label: 'Not said' },
              ...EXPERIENCES.map((value) => ({ value, label: EXPERIENCE_WORDS[value] })),
            ]}
            allowDeselect={false}
            value={facts.experience}
            onChange={(value) =>
              set({ experience: EXPERIENCES.find((one) => one === value) ?? '' })
            }
          />
          <TextInput
            label="Area"
            maxLength={2000}
            value={facts.area}
            onChange={(event) => set({ area: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label="Link"
          maxLength={2000}
          value={facts.link}
          onChange={(event) => set({ link: event.currentTarget.value })}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

/** A fact is one line, however long. */
function oneLine(text: string): string {
  return text.replaceAll(/(?:(?<!\s)\s+)?\n\s*/g, ' ');
}
