import { VisuallyHidden } from '@mantine/core';
import type { RefObject } from 'react';
import type { SearchHit } from '#core/search/search';
import { AppSection } from './section';
import { useEntries, useSearch } from '../data/queries';
import { partsOf } from '../features/entry-list/filter';
import { SearchField } from '../features/search/search-field';
import { hitId, SearchResults } from '../features/search/search-results';
import { useSearchKeys } from '../features/search/use-search-keys';
import { ErrorBoundary } from '../look/error-boundary';
import type { Desk } from '../use-desk';
import { useFilter } from './use-filter';

const FOUND = 50;

interface AppListProps {
  readonly desk: Desk;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onToggleSidebar: () => void;
  readonly onEnterText: () => void;
}

/** The middle pane: the search and what it finds, or the section's entries. */
export function AppList({ desk, searchField, onToggleSidebar, onEnterText }: AppListProps) {
  const found = useSearch(desk.search, FOUND);
  const searching = desk.search.trim() !== '';
  const rows = useEntries().data ?? [];
  const list = useFilter(desk.section);
  const openHit = ({ id, place }: SearchHit, isBeside: boolean): void => {
    const open = isBeside ? desk.openBeside : desk.open;
    open(id, place && { ...place });
  };
  const keys = useSearchKeys(searching ? (found.data ?? []) : [], openHit, () =>
    desk.setSearch(''),
  );

  function search(text: string): void {
    keys.reset();
    desk.setSearch(text);
  }

  return (
    <>
      <SearchField
        field={searchField}
        text={desk.search}
        onText={search}
        onKeyDown={keys.onKeyDown}
        activeId={searching && found.data?.length ? hitId(keys.active) : undefined}
      />
      {searching ? (
        <>
          <VisuallyHidden component="h1">Search results</VisuallyHidden>
          <SearchResults
            text={desk.search}
            hits={found.data}
            rows={rows}
            limit={FOUND}
            problem={found.error}
            beyond={partsOf(list.filter).map(({ label }) => label)}
            active={keys.active}
            onOpen={openHit}
          />
        </>
      ) : (
        <ErrorBoundary panel="section" shown={desk.section}>
          <AppSection {...list} {...{ desk, onToggleSidebar, onEnterText }} />
        </ErrorBoundary>
      )}
    </>
  );
}
