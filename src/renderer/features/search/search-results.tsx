import { Group, Text } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { Fragment, useEffect } from 'react';
import type { EntryRow } from '#core/library/entry';
import { describeProblem } from '#core/problem';
import { findUnclosedQuote, parseQuery } from '#core/search/query';
import type { SearchHit as Hit } from '#core/search/search';
import { EmptyState } from '../../look/empty-state';
import { IndexingProgress } from './indexing-progress';
import { SaveSearch } from './save-search';
import { SearchHit } from './search-hit';
import classes from './search-results.module.css';

interface SearchResultsProps {
  readonly text: string;
  /** Undefined while the first answer is on its way. */
  readonly hits: readonly Hit[] | undefined;
  readonly rows: readonly EntryRow[];
  /** No more hits than these are shown. */
  readonly limit: number;
  readonly problem: unknown;
  /** What the list is filtered by, which the search goes beyond. */
  readonly beyond: readonly string[];
  /** The hit that Enter opens. */
  readonly active: number;
  readonly onOpen: (hit: Hit, beside: boolean) => void;
}

/** The entries that a query finds, with the passage around what was found. */
export function SearchResults(props: SearchResultsProps) {
  const { text, hits, rows, limit, problem, beyond, active, onOpen } = props;
  useEffect(() => {
    document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const { terms, mistakes } = parseQuery(text);
  const wrong = mistakes.filter(({ unfinished }) => !unfinished);
  const unclosed = findUnclosedQuote(text);
  const said = (
    <>
      {beyond.length > 0 && (
        <Text size="xs" c="dimmed" px="md" pt={8}>
          Everything is searched. The list keeps its filter: {beyond.join(', ')}.
        </Text>
      )}
      {wrong.map(({ part, reason }) => (
        <Text key={part} size="xs" c="var(--outloud-danger)" px="md" pt={8} role="alert">
          “{part}” is left out. {reason}
        </Text>
      ))}
      {unclosed !== null && (
        <Text size="xs" c="dimmed" px="md" pt={8}>
          The quotes in {unclosed} are not closed: all of it is searched for as one phrase.
        </Text>
      )}
    </>
  );
  if (problem) {
    return (
      <EmptyState icon={IconSearchOff} title="The search failed">
        {describeProblem(problem)}
      </EmptyState>
    );
  }
  if (terms.length === 0) {
    return (
      <>
        {said}
        <EmptyState icon={IconSearch} title={`Nothing to search for in “${text.trim()}”`}>
          Words and numbers can be found, and signs in names such as C# or std::vector, but not
          signs alone. A filter such as tag: needs something after it.
        </EmptyState>
      </>
    );
  }
  if (hits === undefined) return <IndexingProgress />;
  if (hits.length === 0) {
    return (
      <>
        {said}
        <EmptyState icon={IconSearchOff} title={`Nothing holds “${text.trim()}”`}>
          Every word must be in the entry; the last one may be its beginning. Nothing spelled alike
          was found either. Try fewer words, or see behind the question mark what can be searched
          for. Esc shows the list again.
        </EmptyState>
      </>
    );
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const firstSimilar = hits.findIndex(({ exact }) => !exact);
  return (
    <>
      {said}
      <Group gap={4} pl="md" pr={10} pt={6} pb={2} wrap="nowrap">
        <Text size="xs" c="dimmed" flex={1} role="status">
          {countOf(hits.length, limit, firstSimilar)}
        </Text>
        <SaveSearch text={text} />
      </Group>
      <div
        id="search-results"
        role="listbox"
        aria-label="Search results"
        className={classes.results}
      >
        {hits.map((hit, index) => (
          <Fragment key={hit.id}>
            {index === firstSimilar && firstSimilar > 0 && (
              <div className={classes.similar} role="presentation">
                Similar words
              </div>
            )}
            <SearchHit
              id={hitId(index)}
              hit={hit}
              row={byId.get(hit.id)}
              active={index === active}
              onOpen={(beside) => onOpen(hit, beside)}
            />
          </Fragment>
        ))}
      </div>
    </>
  );
}

function countOf(count: number, limit: number, firstSimilar: number): string {
  if (firstSimilar === 0) return 'Nothing holds all of this as typed. Similar:';
  if (count >= limit) return `The best ${limit} entries`;
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** The page's id of a hit, for `aria-activedescendant`. */
export function hitId(index: number): string {
  return `search-hit-${index}`;
}
