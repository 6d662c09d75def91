import { ActionIcon, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './search-help.module.css';

/** What can be typed beside words: how it looks, what it does, and what is put into the field. */
const FILTERS: readonly (readonly [sample: string, meaning: string, typed: string])[] = [
  ['"two words"', 'a phrase, just as written', '"'],
  ['vec*', 'the start of a word', ''],
  ['-draft', 'without a word, phrase or filter', '-'],
  ['title:cache', 'in the title', 'title:'],
  ['tag:git', 'tagged so, or below: git/rebase', 'tag:'],
  ['kind:post', 'note, review, win, practice, post, talk', 'kind:'],
  ['in:code', 'the words stand in code', 'in:code '],
  ['after:2026-03', 'changed from then on', 'after:'],
  ['before:2026-03-31', 'changed before that day', 'before:'],
  ['is:private', 'never leaves the library', 'is:private '],
];

interface SearchHelpProps {
  /** Puts the beginning of a filter into the field. */
  readonly onChoose: (typed: string) => void;
}

/** What a search understands, behind a question mark. */
export function SearchHelp({ onChoose }: SearchHelpProps) {
  const [opened, setOpened] = useState(false);
  function choose(typed: string): void {
    setOpened(false);
    onChoose(typed);
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={372}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          size="sm"
          aria-label="What can be searched for"
          title="What can be searched for"
          onClick={() => setOpened((last) => !last)}
        >
          <IconHelp size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="What can be searched for" p={6}>
        <Text size="xs" c="dimmed" px={8} pt={4} pb={6}>
          Every word must be found; the last may be its beginning, and a mistyped one still finds.
        </Text>
        <SearchFilters onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Every filter with what it does, to be chosen. */
function SearchFilters({ onChoose }: SearchHelpProps) {
  return (
    <ul className={classes.filters}>
      {FILTERS.map(([sample, meaning, typed]) => (
        <li key={sample}>
          <UnstyledButton className={classes.filter} onClick={() => onChoose(typed)}>
            <code className={classes.sample}>{sample}</code>
            <span className={classes.meaning}>{meaning}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
