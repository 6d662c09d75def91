import { join } from 'node:path';
import { namesIn } from './entry-files';
import { readOwnFile } from './read-own-file';

/** What to do about a journal of which a part can't be read. */
export const KEPT_JOURNAL =
  'it may hold the only copy of a text: open it in a text editor, bring what is missing into its entry, then delete it';

/**
 * The journals under `set-aside/`: each is told until it is gone.
 *
 * @returns a sentence each
 */
export async function checkKeptJournals(folder: string): Promise<readonly string[]> {
  const place = join(folder, 'set-aside');
  const names = namesIn(place).filter(
    (name) => name.startsWith('journal-') && !name.endsWith('.reason.txt'),
  );
  return Promise.all(
    names.map(async (name) => {
      const reason = await readOwnFile(join(place, `${name}.reason.txt`)).then(String, () => '');
      const why = reason.trim() || "a part of the journal can't be read";
      return `set-aside/${name}: ${why}; ${KEPT_JOURNAL}`;
    }),
  );
}
