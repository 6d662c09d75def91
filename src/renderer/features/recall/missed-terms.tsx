import { Button, Text } from '@mantine/core';
import { IconCircleDashed } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { Term } from '#core/growth/recall/terms';
import classes from './recall.module.css';
import { TERM_WORDS } from './term-words';

interface MissedTermsProps {
  readonly terms: readonly Term[];
  /** The gaps that were made of them, by their words. */
  readonly gaps: ReadonlyMap<string, string>;
  readonly first: Ref<HTMLButtonElement>;
  readonly onAsk: (words: string) => void;
  readonly onOpen: (id: string) => void;
}

/** What of the note was missed; each becomes a gap with one key. */
export function MissedTerms({ terms, gaps, first, onAsk, onOpen }: MissedTermsProps) {
  if (terms.length === 0) return null;
  return (
    <>
      <h2>Missed ({terms.length})</h2>
      <Text size="xs" c="dimmed">
        What you could not explain can become a gap: Enter, or G.
      </Text>
      <ul className={classes.terms} aria-label="Missed">
        {terms.map(({ kind, words }, at) => {
          const gap = gaps.get(words);
          return (
            <li key={words} className={classes.term}>
              <IconCircleDashed size={16} stroke={1.8} aria-hidden />
              <span className={classes.words}>{words}</span>
              <span className={classes.kind}>{TERM_WORDS[kind]}</span>
              <Button
                ref={at === 0 ? first : undefined}
                data-missed={words}
                variant={gap === undefined ? 'default' : 'subtle'}
                size="compact-xs"
                aria-label={
                  gap === undefined ? `Make a gap of “${words}”` : `Open the gap “${words}”`
                }
                aria-keyshortcuts="g"
                onClick={() => (gap === undefined ? onAsk(words) : onOpen(gap))}
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
