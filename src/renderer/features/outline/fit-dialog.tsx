import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { fitTalk, type Fit } from '#core/talk/fit';
import type { Outline } from '#core/talk/outline';
import { parseMinutes } from '#core/talk/parse-minutes';
import { tellFit } from '#core/talk/tell-fit';
import { tellMinutes } from '#core/talk/tell-minutes';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './outline-panel.module.css';

interface FitDialogProps {
  readonly outline: Outline;
  readonly slot: number | null;
  readonly pace: number;
  /** The part of the slot that is kept for questions. */
  readonly questions: number;
  readonly onApply: (fit: Fit) => void;
  readonly onClose: () => void;
}

/** Fitting a talk into a slot: what would be cut is shown, and cut only when that is wanted. */
export function FitDialog({ outline, slot, pace, questions, onApply, onClose }: FitDialogProps) {
  const [typed, setTyped] = useState(String(slot ?? ''));
  const minutes = parseMinutes(typed) ?? 0;
  const fit = minutes > 0 ? fitTalk(outline, minutes, { pace, questions }) : null;

  return (
    <Modal opened onClose={onClose} title="Fit into a slot" size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (fit !== null) onApply(fit);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Minutes"
            description="What may go is cut first, then what should stay, from the end. Nothing is deleted."
            inputMode="decimal"
            maxLength={5}
            styles={{ wrapper: { maxWidth: 220 } }}
            data-autofocus
            value={typed}
            error={typed.trim() !== '' && minutes === 0 && 'A number above 0.'}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {fit !== null && (
            <div aria-live="polite">
              {fit.over === null ? (
                <Text size="sm" fw={500}>
                  {tellFit(fit)}
                </Text>
              ) : (
                <Alert color="red">{tellFit(fit)}</Alert>
              )}
            </div>
          )}
          {fit !== null && fit.cut.length > 0 && <CutList fit={fit} />}
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={fit === null}>
              {fit === null ? 'Keep as Version' : `Keep as Version of ${fit.slot} min`}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}

/** How a slide's priority reads in a list of what is cut. */
const PRIORITY_WORDS = { must: 'must stay', should: 'should stay', may: 'may go' } as const;

function CutList({ fit }: { readonly fit: Fit }) {
  return (
    <ul className={classes.cuts} aria-label="Slides that are cut">
      {fit.cut.map(({ at, section, title, priority, minutes }) => (
        <li key={at}>
          <Group gap={8} wrap="nowrap" align="baseline">
            <Text size="sm" flex={1} className={classes.title ?? ''}>
              {shownTitle(title)}
              {title !== section && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  in {section || 'the opening'}
                </Text>
              )}
            </Text>
            <Text size="xs" c="dimmed">
              {PRIORITY_WORDS[priority]}
            </Text>
            <Text size="xs" className={classes.time ?? ''}>
              {tellMinutes(minutes)}
            </Text>
          </Group>
        </li>
      ))}
    </ul>
  );
}
