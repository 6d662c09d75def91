import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Backlink, LibraryStatus, Settings } from '#contract/api';
import type { PastImport } from '#contract/past-import';
import type { EntryRow } from '#core/library/entry';
import type { Target } from '#core/publish/target';
import type { SearchHit } from '#core/search/search';
import { api } from '../api';

/** The names under which the window keeps what it has read. */
export const KEYS = {
  library: ['library'],
  entries: ['entries'],
  trash: ['trash'],
  tags: ['tags'],
  targets: ['targets'],
  settings: ['settings'],
  imports: ['imports'],
  search: ['search'],
  backlinks: ['backlinks'],
} as const;

export function useLibrary(): UseQueryResult<LibraryStatus | null> {
  return useQuery({ queryKey: KEYS.library, queryFn: () => api.library.current() });
}

/** Every entry of the library, newest change first. */
export function useEntries(): UseQueryResult<readonly EntryRow[]> {
  return useQuery({ queryKey: KEYS.entries, queryFn: () => api.entries.list({}) });
}

export function useTrash(): UseQueryResult<readonly EntryRow[]> {
  return useQuery({ queryKey: KEYS.trash, queryFn: () => api.entries.trash() });
}

export type TagCount = { readonly tag: string; readonly count: number };

export function useTags(): UseQueryResult<readonly TagCount[]> {
  return useQuery({ queryKey: KEYS.tags, queryFn: () => api.links.tags() });
}

export function useTargets(): UseQueryResult<readonly Target[]> {
  return useQuery({ queryKey: KEYS.targets, queryFn: () => api.targets.list() });
}

export function useSettings(): UseQueryResult<Settings> {
  return useQuery({ queryKey: KEYS.settings, queryFn: () => api.settings.read() });
}

/** The latest imports, newest first. */
export function useImports(): UseQueryResult<readonly PastImport[]> {
  return useQuery({
    queryKey: KEYS.imports,
    queryFn: () => api.transfer.imports(),
    staleTime: 0,
  });
}

export function useBacklinks(id: string): UseQueryResult<readonly Backlink[]> {
  return useQuery({
    queryKey: [...KEYS.backlinks, id],
    queryFn: () => api.links.backlinks({ id }),
  });
}

/** Entries that hold the text; the last answer stays while the next is on its way. */
export function useSearch(text: string, limit: number): UseQueryResult<readonly SearchHit[]> {
  return useQuery({
    queryKey: [...KEYS.search, text, limit],
    queryFn: () => api.search.find({ text, limit }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}
