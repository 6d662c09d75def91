import { ActionIcon, Button, Modal, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatExact } from '#core/exact-date';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { Tooltip } from '../../look/tooltip';
import { PaceOffer } from './pace-offer';
import { RehearsalTimes } from './rehearsal-times';
import { tellLength } from './rehearsal-words';
import { removeRehearsal } from './remove-rehearsal';
import classes from './rehearsals.module.css';
import { usePlanned, useRehearsals } from './use-rehearsals';

interface RehearsalsDialogProps {
  /** The talk. */
  readonly id: string;
  readonly readOnly: boolean;
  readonly onRehearse: () => void;
  readonly onClose: () => void;
}

/** When a talk was rehearsed and how long it took, slide by slide. */
export function RehearsalsDialog({ id, readOnly, onRehearse, onClose }: RehearsalsDialogProps) {
  const { data, error } = useRehearsals(id);
  const planned = usePlanned(id);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Modal opened onClose={onClose} title="Rehearsals" size={560}>
      <Stack gap="sm">
        <ProblemAlert title="The rehearsals can’t be shown" problem={error} />
        {data?.rehearsals.length === 0 && (
          <Text size="sm" c="dimmed">
            Nothing is rehearsed yet. “Rehearse” shows the talk as you will give it, and keeps how
            long each slide took: what the outline reckons with from then on.
          </Text>
        )}
        {data !== undefined && data.pace !== null && <PaceOffer pace={data.pace} />}
        <ul className={classes.list}>
          {data?.rehearsals.map((rehearsal) => {
            const isOpen = open === rehearsal.id;
            const when = formatExact(rehearsal.at);
            return (
              <li key={rehearsal.id} className={classes.rehearsal}>
                <div className={classes.row}>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-expanded={isOpen}
                    leftSection={
                      isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />
                    }
                    onClick={() => setOpen(isOpen ? null : rehearsal.id)}
                  >
                    {when}
                  </Button>
                  <Text size="sm" className={classes.when ?? ''} ta="end">
                    {tellLength(rehearsal)}
                  </Text>
                  <Tooltip label="Delete">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Delete the rehearsal of ${when}`}
                      disabled={readOnly}
                      onClick={() => void removeRehearsal(id, rehearsal.id)}
                    >
                      <IconTrash size={16} stroke={1.7} />
                    </ActionIcon>
                  </Tooltip>
                </div>
                {isOpen && <RehearsalTimes slides={rehearsal.slides} planned={planned} />}
              </li>
            );
          })}
        </ul>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button disabled={readOnly} onClick={onRehearse}>
            Rehearse
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
