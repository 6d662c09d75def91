import { Loader, Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { SearchHit } from '#core/search/search';
import { describeProblem } from '#core/problem';
import { EmptyState } from '../../look/empty-state';
import { Snippet } from './snippet';
import classes from './search-results.module.css';

interface SearchResultsProps {
  readonly text: string;
  /** Undefined while the first answer is on its way. */
  readonly hits: readonly SearchHit[] | undefined;
  readonly problem: unknown;
  /** The hit that Enter opens. */
  readonly active: number;
  readonly onOpen: (id: string) => void;
}

/** The entries that hold the words, with the passage around them. */
export function SearchResults({ text, hits, problem, active, onOpen }: SearchResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (problem) {
    return (
      <EmptyState icon={IconSearchOff} title="The search failed">
        {describeProblem(problem)}
      </EmptyState>
    );
  }
  if (hits === undefined) return <Loader size="sm" mx="auto" mt="xl" aria-label="Searching" />;
  if (hits.length === 0) {
    return (
      <EmptyState icon={IconSearchOff} title={`Nothing holds “${text.trim()}”`}>
        Every word must be in the entry; the last one may be its beginning. Try fewer words.
      </EmptyState>
    );
  }
  return (
    <>
      <Text size="xs" c="dimmed" px="md" pt={10} pb={6} role="status">
        {hits.length === 1 ? '1 entry' : `${hits.length} entries`}
      </Text>
      <div
        ref={list}
        id="search-results"
        role="listbox"
        aria-label="Search results"
        className={classes.results}
      >
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={hitId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.hit}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(hit.id)}
            onKeyDown={(event) => event.key === 'Enter' && onOpen(hit.id)}
          >
            <div className={classes.title}>{hit.title.trim() || 'Untitled'}</div>
            <div className={classes.snippet}>
              <Snippet text={hit.snippet} />
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

/** The page's id of a hit, for `aria-activedescendant`. */
export function hitId(index: number): string {
  return `search-hit-${index}`;
}
