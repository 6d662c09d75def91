import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ExcerptState } from '#core/draft/excerpts';
import type { ExcerptMatch } from '#core/draft/match-excerpts';
import type { ExcerptAnswer } from '#core/draft/rework-excerpts';
import classes from './sources-panel.module.css';

/** The marks are those of the margin. */
const STATES: Readonly<Record<ExcerptState, { readonly mark: string; readonly word: string }>> = {
  same: { mark: '=', word: 'Same' },
  changed: { mark: '≠', word: 'Changed' },
  deleted: { mark: '×', word: 'Deleted' },
  detached: { mark: '/', word: 'Detached' },
};

interface ExcerptRowProps {
  readonly match: ExcerptMatch;
  readonly canChange: boolean;
  readonly onShow: () => void;
  readonly onCompare: () => void;
  readonly onAnswer: (how: ExcerptAnswer) => void;
}

/** A copy in the draft: how it stands to its note, and what can be done about it. */
export function ExcerptRow({ match, canChange, onShow, onCompare, onAnswer }: ExcerptRowProps) {
  const { state, excerpt } = match;
  const { mark, word } = STATES[state];
  return (
    <li className={classes.excerpt} data-state={state}>
      <button
        type="button"
        className={classes.show}
        aria-label={`${word}: ${excerpt.words}`}
        onClick={onShow}
      >
        <span className={classes.mark} aria-hidden title={word}>
          {mark}
        </span>
        <span className={classes.words}>{excerpt.words}</span>
      </button>
      {state === 'changed' && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={`Compare “${excerpt.words}”`}
          onClick={onCompare}
        >
          Compare
        </Button>
      )}
      {canChange && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              className={classes.more ?? ''}
              aria-label={`What to do with “${excerpt.words}”`}
            >
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {state === 'changed' && (
              <>
                <Menu.Item onClick={() => onAnswer('take')}>Take the Note’s Text</Menu.Item>
                <Menu.Item onClick={() => onAnswer('keep')}>Keep the Draft’s Text</Menu.Item>
              </>
            )}
            {state === 'detached' ? (
              <Menu.Item onClick={() => onAnswer('attach')}>Attach Again</Menu.Item>
            ) : (
              <Menu.Item onClick={() => onAnswer('detach')}>Detach from the Note</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
