import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Search } from '#core/search/search';
import { toFileProblem } from '../files/file-problem';
import { FtsIndex } from './fts-index';
import { IN_MEMORY } from './in-memory';

/**
 * Opens the search index in a file, made when there is none. One that is damaged or of another
 * version is thrown away: it is derived, and whoever sees it empty fills it again.
 *
 * @throws Problem of the disk
 */
export async function openSearch(file: string): Promise<Search> {
  let index = await openIndex(file);
  return {
    revisions: async () => index.revisions(),
    index: async (documents) => index.index(documents),
    remove: async (ids) => index.remove(ids),
    find: async (query, limit) => index.find(query, limit),
    holding: async (phrases, limit) => index.holding(phrases, limit),
    related: async (id, limit) => index.related(id, limit),
    isSound: async () => index.isSound(),
    clear: async () => {
      try {
        index.clear();
      } catch {
        // It is damaged: a new file takes its place.
        index.close();
        await removeIndex(file);
        index = await openIndex(file);
      }
    },
    hurry: () => undefined,
    close: async () => index.close(),
  };
}

async function openIndex(file: string): Promise<FtsIndex> {
  try {
    if (file === IN_MEMORY) return FtsIndex.open(file);
    await mkdir(dirname(file), { recursive: true });
    try {
      return FtsIndex.open(file);
    } catch {
      await removeIndex(file);
      return FtsIndex.open(file);
    }
  } catch (error) {
    throw toFileProblem(error, file);
  }
}

async function removeIndex(file: string): Promise<void> {
  if (file === IN_MEMORY) return;
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(file + end, { force: true });
}
