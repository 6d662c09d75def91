import type { EntryRow } from '#core/library/entry';
import { TEMPLATE_TAG } from '#core/note/note';
import { useEntries } from './queries';

/** The entries that are templates, by their titles. */
export function useTemplates(): readonly EntryRow[] {
  const rows = useEntries().data ?? [];
  return rows
    .filter(({ tags }) => tags.some((tag) => tag.toLowerCase() === TEMPLATE_TAG))
    .toSorted((one, other) => one.title.localeCompare(other.title));
}
