import { Alert, Modal } from '@mantine/core';
import { useState } from 'react';
import type { RecallCompared } from '#contract/growth/recall';
import type { Rating } from '#core/growth/recall/rating';
import { describeProblem } from '#core/problem';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { CompareStep } from './compare-step';
import { tellDue } from './due-words';
import classes from './recall.module.css';
import { useExplanation } from './use-explanation';
import { WriteStep } from './write-step';

interface ExplainDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onOpen: (id: string) => void;
  /** Goes on with what is due next; null where this one is all. */
  readonly onNext: ((entry: { readonly id: string; readonly title: string }) => void) | null;
  readonly onClose: () => void;
}

/** Explaining one entry from memory: only its title is there until it is explained. */
export function ExplainDialog({ id, title, onOpen, onNext, onClose }: ExplainDialogProps) {
  const explanation = useExplanation(id);
  const { text, problem } = explanation;
  const [compared, setCompared] = useState<RecallCompared | null>(null);
  const [isBusy, setBusy] = useState(false);

  const leave = (): void => {
    void explanation.flush();
    onClose();
  };

  async function compare(): Promise<void> {
    await explanation.flush();
    const found = await attempt('It could not be compared', () =>
      api.recall.compare({ id, text: text ?? '' }),
    );
    if (found !== null) setCompared(found);
  }

  async function rate(rating: Rating, keeps: boolean): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    await explanation.flush();
    const rated = await attempt('It was not rated', () =>
      api.recall.rate({ id, rating, text: text ?? '', keeps }),
    );
    setBusy(false);
    if (rated === null) return;
    explanation.end();
    notify(`“${shownTitle(title)}” is due again ${tellDue(rated.due)}.`, {
      label: 'Undo',
      run: () => void takeBack(id, rated.recall.id, keeps ? null : rated.explanation),
    });
    const next =
      onNext === null
        ? undefined
        : await api.recall.queue().then(
            ({ due }) => due[0],
            () => undefined,
          );
    if (next === undefined) onClose();
    else onNext?.(next);
  }

  return (
    <Modal.Root opened fullScreen onClose={leave}>
      <Modal.Content aria-label={`Explain “${title}”`} className={classes.screen}>
        <Modal.Body className={classes.body}>
          {problem !== null && (
            <Alert color="red" role="alert" mb="md">
              {describeProblem(problem)}
            </Alert>
          )}
          {compared === null && text !== null && (
            <WriteStep
              title={title}
              text={text}
              isKept={explanation.isKept}
              onChange={explanation.change}
              onCompare={() => void compare()}
              onLeave={leave}
            />
          )}
          {compared !== null && (
            <CompareStep
              id={id}
              title={title}
              text={text ?? ''}
              compared={compared}
              isBusy={isBusy}
              onBack={() => setCompared(null)}
              onRate={(rating, keeps) => void rate(rating, keeps)}
              onOpen={(note) => {
                leave();
                onOpen(note);
              }}
            />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** @param thrown the explanation that went to the trash; null where it did not */
async function takeBack(id: string, recall: string, thrown: string | null): Promise<void> {
  await attempt('It was not taken back', async () => {
    await api.recall.takeBack({ id, recall });
    if (thrown !== null) await api.entries.restore({ id: thrown });
    return true;
  });
}
