import { Button, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { useUnresolved } from '../../data/queries';
import { EmptyState } from '../../look/empty-state';
import classes from './unresolved.module.css';

/** So many titles are shown at first, and so many more each time. */
const STEP = 100;
/** So many of the entries that link to a title are named. */
const NAMED = 5;

interface UnresolvedProps {
  readonly onOpen: (id: string) => void;
  readonly onCreate: (title: string) => void;
}

/** Titles that entries link to and no entry has yet: each a note to be written. */
export function Unresolved({ onOpen, onCreate }: UnresolvedProps) {
  const [limit, setLimit] = useState(STEP);
  const found = useUnresolved(limit);
  const { total = 0, titles = [] } = found.data ?? {};
  return (
    <>
      <Group h={40} px="md" gap={6}>
        <Text component="h1" fw={650} size="lg">
          Unresolved links
        </Text>
        <Text size="xs" c="dimmed">
          {total.toLocaleString('en')}
        </Text>
      </Group>
      {found.isSuccess && total === 0 ? (
        <EmptyState icon={IconLinkOff} title="Every link leads somewhere">
          A link to a title that no entry has yet is listed here, so that you can write its note.
          Type [[ and any title in a text to promise one.
        </EmptyState>
      ) : (
        <ScrollArea flex={1}>
          <ul className={classes.rows}>
            {titles.map(({ title, from }) => (
              <li key={title} className={classes.row}>
                <div className={classes.text}>
                  <div className={classes.title}>{title}</div>
                  {from.slice(0, NAMED).map((entry) => (
                    <div key={entry.id}>
                      <UnstyledButton
                        className={classes.source}
                        aria-label={`Open ${shownTitle(entry.title)}, which links to ${title}`}
                        onClick={() => onOpen(entry.id)}
                      >
                        {shownTitle(entry.title)}
                      </UnstyledButton>
                    </div>
                  ))}
                  {from.length > NAMED && (
                    <Text size="xs" c="dimmed">
                      and {(from.length - NAMED).toLocaleString('en')} more
                    </Text>
                  )}
                </div>
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={`Create “${title}”`}
                  onClick={() => onCreate(title)}
                >
                  Create
                </Button>
              </li>
            ))}
          </ul>
          {titles.length < total && (
            <Button
              fullWidth
              variant="subtle"
              size="xs"
              my="xs"
              onClick={() => setLimit((last) => Math.min(1000, last + STEP))}
              disabled={titles.length >= 1000}
            >
              {titles.length >= 1000
                ? `${(total - titles.length).toLocaleString('en')} more`
                : 'Show More'}
            </Button>
          )}
        </ScrollArea>
      )}
    </>
  );
}
