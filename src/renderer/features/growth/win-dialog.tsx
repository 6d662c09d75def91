import { Button, Chip, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NewWin } from '#contract/growth/growth';
import { type Trait, TRAITS } from '#core/growth/trait';
import type { Win } from '#core/growth/win';
import type { WinOffer } from '#core/growth/wins/offer';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { StartOver } from '../../parts/start-over';
import { useKeptForm } from '../../parts/use-kept-text';
import { tellChanged } from './tell-changed';

/** What of a win is there when the dialog opens. */
export type WinStart =
  | { readonly as: 'new' }
  | { readonly as: 'offer'; readonly offer: WinOffer }
  | { readonly as: 'change'; readonly win: Win };

interface WinDialogProps {
  readonly start: WinStart;
  /** Saves what is still being typed in an entry. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<WinStart['as'], string>> = {
  new: 'New win',
  offer: 'Keep it as a win',
  change: 'Change the win',
};

/** All that a win says, to be written down or changed. */
export function WinDialog({ start, onBefore, onClose }: WinDialogProps) {
  const [first] = useState(() => firstOf(start));
  const form = useKeptForm(keptAs(start), first);
  const { title, outcome, number, whom, day, proof } = form.fields;
  const traits = readTraits(form.fields.traits.split('\n'));
  const [busy, setBusy] = useState(false);
  const isReady = title.trim() !== '';

  async function keep(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (!isReady || busy) return;
    setBusy(true);
    const facts = {
      outcome: outcome.trim(),
      number: number.trim(),
      for: whom.trim(),
      proof: proof.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      traits,
      ...(day !== '' && { day }),
    };
    const isKept = await keepWin(start, title.trim(), facts, onBefore);
    setBusy(false);
    if (!isKept) return;
    form.clear();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={TITLES[start.as]} size={560}>
      <form onSubmit={(submitted) => void keep(submitted)}>
        <Stack gap="sm">
          {start.as === 'offer' && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {[start.offer.about, ...start.offer.lines].join(' · ')}
            </Text>
          )}
          <TextInput
            label="What you did"
            data-autofocus={start.as === 'new' || undefined}
            maxLength={1000}
            value={title}
            onChange={({ currentTarget: { value } }) => form.put({ title: value })}
          />
          <TextInput
            label="What changed because of it?"
            data-autofocus={start.as !== 'new' || undefined}
            maxLength={2000}
            value={outcome}
            onChange={({ currentTarget: { value } }) => form.put({ outcome: value })}
          />
          <Group grow gap="sm" align="flex-start">
            <TextInput
              label="In numbers"
              placeholder="-40 % build time"
              maxLength={2000}
              value={number}
              onChange={({ currentTarget: { value } }) => form.put({ number: value })}
            />
            <TextInput
              label="For whom"
              maxLength={2000}
              value={whom}
              onChange={({ currentTarget: { value } }) => form.put({ whom: value })}
            />
          </Group>
          <Textarea
            label="Proof"
            description="A link or the title of an entry, one a line"
            autosize
            minRows={1}
            maxRows={6}
            value={proof}
            onChange={({ currentTarget: { value } }) => form.put({ proof: value })}
          />
          <div role="group" aria-label="What it shows">
            <Text size="sm" fw={500} mb={4}>
              What it shows
            </Text>
            <Chip.Group
              multiple
              value={[...traits]}
              onChange={(next) => form.put({ traits: readTraits(next).join('\n') })}
            >
              <Group gap={6}>
                {TRAITS.map((trait) => (
                  <Chip key={trait} value={trait} size="xs">
                    {trait}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          <TextInput
            type="date"
            label="Day"
            w={170}
            value={day}
            onChange={({ currentTarget: { value } }) => form.put({ day: value })}
          />
        </Stack>
        <DialogFoot>
          {start.as !== 'change' && <StartOver form={form} />}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!isReady}>
            {start.as === 'change' ? 'Change' : 'Keep Win'}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  );
}

type Facts = Omit<NewWin, 'text'>;

/** @returns whether it was kept */
async function keepWin(
  start: WinStart,
  title: string,
  facts: Facts,
  onBefore: () => Promise<void>,
): Promise<boolean> {
  if (start.as === 'change') {
    const done = await attempt('The win was not changed', async () => {
      await onBefore();
      return api.wins.change({ id: start.win.id, fields: { title, ...facts } });
    });
    if (done !== null) tellChanged('The win is changed.', done.change, onBefore);
    return done !== null;
  }
  const win = { text: title, ...facts };
  const kept = await attempt('The win was not kept', () =>
    start.as === 'new' ? api.growth.addWin(win) : api.wins.take({ key: start.offer.key, win }),
  );
  if (kept !== null) notify('The win is kept.');
  return kept !== null;
}

/** What a half-typed win waits as; one that is there already is changed or stays as it is. */
function keptAs(start: WinStart): string | null {
  if (start.as === 'change') return null;
  return start.as === 'new' ? 'new win' : `offer ${start.offer.key}`;
}

function firstOf(start: WinStart) {
  const { title, outcome, number, for: whom, day, proof, traits } = winOf(start);
  return { title, outcome, number, whom, day, proof: proof.join('\n'), traits: traits.join('\n') };
}

function winOf(start: WinStart): Omit<Win, 'id' | 'copied'> {
  if (start.as === 'change') return start.win;
  const empty = { outcome: '', number: '', for: '', proof: [], traits: [] };
  if (start.as === 'offer') return { ...empty, ...start.offer };
  return { ...empty, title: '', day: new Date().toLocaleDateString('sv') };
}

function readTraits(chosen: readonly string[]): readonly Trait[] {
  return TRAITS.filter((trait) => chosen.includes(trait));
}
