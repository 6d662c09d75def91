import type { Storage } from '#core/library/storage';
import type { Search } from '#core/search/search';

/** A search that has indexed everything and finds nothing: where the store alone is measured. */
export function quietSearch(storage: Storage): Search {
  return {
    revisions: async () => new Map(storage.rows().map((row) => [row.id, row.revision])),
    index: async () => undefined,
    remove: async () => undefined,
    find: async () => [],
    holding: async () => ({ ids: [], total: 0 }) as never,
    related: async () => [],
    isSound: async () => true,
    clear: async () => undefined,
    hurry: () => undefined,
    close: async () => undefined,
  };
}
