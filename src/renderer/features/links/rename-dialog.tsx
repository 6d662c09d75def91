import { Button, Checkbox, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RenamePlan } from '#contract/links/linking';
import { shownTitle } from '#core/shown-title';
import { DialogFoot } from '../../parts/dialog-foot';
import { countLinks } from './count-links';

/** So many of the entries are named. */
const NAMED = 6;

interface RenameDialogProps {
  readonly from: string;
  readonly title: string;
  readonly plan: RenamePlan;
  /** @param remember whether to do the same with every new title from now on */
  readonly onUpdate: (remember: boolean) => void;
  readonly onLeave: (remember: boolean) => void;
}

/** Asks whether the links to an entry are to follow its new title. */
export function RenameDialog({ from, title, plan, onUpdate, onLeave }: RenameDialogProps) {
  const [remember, setRemember] = useState(false);
  const named = plan.entries.slice(0, NAMED);
  const more = plan.entries.length - named.length;
  return (
    <Modal opened onClose={() => onLeave(false)} title="Update links?" size={480}>
      <Stack gap="sm">
        <Text size="sm">
          “{from}” is now called “{title}”, but {countLinks(plan)} still{' '}
          {plan.links === 1 ? 'says' : 'say'} “{from}”:
        </Text>
        <List size="sm" spacing={2}>
          {named.map((entry) => (
            <List.Item key={entry.id}>{shownTitle(entry.title)}</List.Item>
          ))}
          {more > 0 && <List.Item c="dimmed">and {more.toLocaleString('en')} more</List.Item>}
        </List>
        <Checkbox
          size="sm"
          label="Do the same with every new title"
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
        <DialogFoot>
          <Button variant="default" onClick={() => onLeave(remember)}>
            Leave Links
          </Button>
          <Button data-autofocus onClick={() => onUpdate(remember)}>
            {plan.links === 1 ? 'Update Link' : `Update ${plan.links.toLocaleString('en')} Links`}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
