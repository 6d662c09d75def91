import { Anchor, Button, Modal, Stack, Text, Title } from '@mantine/core';
import type { EndedShow } from '#contract/talks/presenting';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { PaceOffer } from './pace-offer';
import { RehearsalTimes } from './rehearsal-times';
import { tellLength, tellOverrun } from './rehearsal-words';
import { removeRehearsal } from './remove-rehearsal';
import classes from './rehearsals.module.css';
import { useRehearsals } from './use-rehearsals';

interface AfterShowDialogProps {
  readonly ended: EndedShow;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** What came of a talk that was given: its times, and the questions of the audience. */
export function AfterShowDialog({ ended, onOpen, onClose }: AfterShowDialogProps) {
  const { id, title, rehearsal, planned, kept, asked, problems } = ended;
  const pace = useRehearsals(id).data?.pace ?? null;
  const over = rehearsal === null ? null : tellOverrun(rehearsal);

  async function keep(): Promise<void> {
    if (rehearsal === null) return;
    const done = await attempt('The timing was not kept', () =>
      api.talks.keepRehearsal({ id, rehearsal }),
    );
    if (done === null) return;
    notify('The timing is kept. The outline reckons with it.');
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`After “${title}”`} size={560}>
      <Stack gap="sm">
        {problems.map((problem) => (
          <Text key={problem} size="sm" c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        ))}
        {rehearsal !== null && (
          <>
            <Text size="lg" fw={600}>
              {tellLength(rehearsal)}
              {over === null ? '' : `, ${over}`}
            </Text>
            <RehearsalTimes slides={rehearsal.slides} planned={new Map(Object.entries(planned))} />
          </>
        )}
        {rehearsal === null && (
          <Text size="sm">
            It ended before there was anything to time: the clock begins with the first slide you go
            to.
          </Text>
        )}
        {kept !== null && pace !== null && <PaceOffer pace={pace} />}
        {asked.length > 0 && (
          <section>
            <Title order={3} size="h4">
              Questions of the audience
            </Title>
            <ul className={classes.asked}>
              {asked.map((question) => (
                <li key={question.id}>
                  <Anchor component="button" size="sm" onClick={() => onOpen(question.id)}>
                    {question.title}
                  </Anchor>
                </li>
              ))}
            </ul>
            <Text size="xs" c="dimmed" mt={4}>
              They are among the gaps until you have answered them.
            </Text>
          </section>
        )}
        <DialogFoot>
          {kept !== null && (
            <Button
              variant="default"
              onClick={() => {
                onClose();
                void removeRehearsal(id, kept);
              }}
            >
              Delete this rehearsal
            </Button>
          )}
          {kept === null && rehearsal !== null ? (
            <>
              <Button variant="default" onClick={onClose}>
                Don’t keep the timing
              </Button>
              <Button data-autofocus onClick={() => void keep()}>
                Keep the timing
              </Button>
            </>
          ) : (
            <Button data-autofocus onClick={onClose}>
              Done
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
