import { useState } from 'react';
import { NO_FILTER, type Filter } from '../features/entry-list/filter';
import type { Section } from '../section';

/** What the list is filtered by, and how it is changed. */
export interface ListFilter {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}

/**
 * The filter of the list. It waits while a search, which goes through everything, stands in the
 * list's place; another section begins with all of it.
 */
export function useFilter(section: Section): ListFilter {
  const of = JSON.stringify(listedAt(section));
  const [last, setLast] = useState({ of, filter: NO_FILTER });
  if (last.of !== of) setLast({ of, filter: NO_FILTER });
  return { filter: last.filter, setFilter: (filter) => setLast({ of, filter }) };
}

/**
 * The section whose entries are listed: at home the list is that of everything, which stays as it
 * is when one of them is opened.
 */
export function listedAt(section: Section): Section {
  return section.at === 'home' ? { at: 'all' } : section;
}
