import { Button, Text } from '@mantine/core';
import { IconCircleDashed } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import type { Term } from '#core/growth/recall/terms';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import classes from './recall.module.css';
import { TERM_WORDS } from './term-words';

interface MissedTermsProps {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly onOpen: (id: string) => void;
}

/** What of the note was missed; each becomes a gap with one key. */
export function MissedTerms({ id, terms, onOpen }: MissedTermsProps) {
  const [gaps, setGaps] = useState<ReadonlyMap<string, string>>(new Map());
  if (terms.length === 0) return null;

  const ask = async (words: string): Promise<void> => {
    const note = await attempt('The gap was not made', () => api.recall.ask({ id, words }));
    if (note !== null) setGaps((before) => new Map(before).set(words, note.id));
  };
  const onKeyDown = (event: KeyboardEvent, words: string): void => {
    if (event.key !== 'g' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!gaps.has(words)) void ask(words);
  };

  return (
    <>
      <h2>Missed ({terms.length})</h2>
      <Text size="xs" c="dimmed">
        What you could not explain can become a gap: Enter, or G.
      </Text>
      <ul className={classes.terms} aria-label="Missed">
        {terms.map(({ kind, words }) => {
          const gap = gaps.get(words);
          return (
            <li key={words} className={classes.term}>
              <IconCircleDashed size={16} stroke={1.8} aria-hidden />
              <span className={classes.words}>{words}</span>
              <span className={classes.kind}>{TERM_WORDS[kind]}</span>
              <Button
                variant={gap === undefined ? 'default' : 'subtle'}
                size="compact-xs"
                aria-label={
                  gap === undefined ? `Make a gap of “${words}”` : `Open the gap “${words}”`
                }
                aria-keyshortcuts="g"
                onKeyDown={(event) => onKeyDown(event, words)}
                onClick={() => (gap === undefined ? void ask(words) : onOpen(gap))}
              >
                {gap === undefined ? 'Make a Gap' : 'Open the Gap'}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
