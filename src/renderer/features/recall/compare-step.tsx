import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RecallCompared } from '#contract/growth/recall';
import { RATINGS, type Rating } from '#core/growth/recall/rating';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { MissedTerms } from './missed-terms';
import { tellDay } from './due-words';
import classes from './recall.module.css';
import { SaidTerms } from './said-terms';
import { useGaps } from './use-gaps';

const WORDS: Readonly<Record<Rating, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

interface CompareStepProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly compared: RecallCompared;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onRate: (rating: Rating, keeps: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** What was said and what was missed, the note beside it, and how it went. */
export function CompareStep(props: CompareStepProps) {
  const { id, title, text, compared, isBusy, onBack, onRate, onOpen } = props;
  const { said, missed, next, suggested } = compared;
  const [keeps, setKeeps] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const all = said.length + missed.length;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const { gaps, isAsked, ask } = useGaps(id);

  /** Makes a gap of the row that has the focus, or else of the first that is none yet. */
  const askNext = (from: EventTarget): void => {
    const here = from instanceof HTMLElement ? from.dataset['missed'] : undefined;
    const words = missed.map((term) => term.words).filter((one) => !isAsked(one));
    const asked = words.find((one) => one === here) ?? words[0];
    if (asked !== undefined) ask(asked);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'g') {
      event.preventDefault();
      return event.repeat ? undefined : askNext(event.target);
    }
    const rating = RATINGS[Number(event.key) - 1];
    if (rating === undefined || event.key === '0') return;
    event.preventDefault();
    onRate(rating, keeps);
  };

  const showNote = async (): Promise<void> => {
    if (note !== null) return setNote(null);
    const read = await attempt('The note could not be read', () => api.entries.markdown({ id }));
    if (read !== null) setNote(read);
  };

  return (
    // The keys of the buttons work wherever the focus is.
    <div className={classes.compare} role="presentation" onKeyDown={onKeyDown}>
      <h1 className={classes.title}>{shownTitle(title)}</h1>
      <Text c="dimmed" size="sm" role="status">
        {all === 0
          ? 'The note has no headings, links or terms to compare with. Look at it, and judge for yourself.'
          : `You said ${said.length} of its ${all} ideas and terms.`}
      </Text>
      <div className={classes.columns}>
        <section className={classes.column} aria-label="Your explanation">
          <h2>Your explanation</h2>
          <p className={classes.written}>{text.trim() || 'Nothing was written.'}</p>
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={onBack}>
              Write On
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-expanded={note !== null}
              onClick={() => void showNote()}
            >
              {note === null ? 'Show the Note' : 'Hide the Note'}
            </Button>
          </Group>
          {note !== null && (
            <section className={classes.note} aria-label="The note">
              {note}
            </section>
          )}
        </section>
        <section className={classes.column} aria-label="Compared with the note">
          <MissedTerms terms={missed} gaps={gaps} first={first} onAsk={ask} onOpen={onOpen} />
          <SaidTerms terms={said} />
        </section>
      </div>
      <div className={classes.foot}>
        <Checkbox
          label="Keep what I wrote as a private note"
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
        <div className={classes.ratings} role="group" aria-label="How did it go?">
          {RATINGS.map((rating, at) => (
            <Button
              key={rating}
              ref={missed.length === 0 && rating === suggested ? first : undefined}
              variant={rating === suggested ? 'filled' : 'default'}
              disabled={isBusy}
              classNames={{ root: classes.rating, label: classes.ratingLabel }}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => onRate(rating, keeps)}
            >
              <span>
                {at + 1} {WORDS[rating]}
              </span>
              <span className={classes.day}>{tellDay(next[rating])}</span>
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}
