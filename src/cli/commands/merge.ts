import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MERGE_CHOICES } from '#core/document/merge/document-part';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';
import { tellConflicts } from '../tell-conflicts';

export const merge: LibraryCommand = {
  usage: 'FILE [--keep mine|theirs|both] [--dry-run]',
  summary: 'merge a second version into its entry; “mine” is the entry',
  details: ['FILE as `outloud conflicts` names it, or any path to it.'],
  options: { keep: 'text', 'dry-run': 'flag' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [given = ''] = options.words;
    const keep = options.text('keep');
    const choice = keep === undefined ? null : oneOf('--keep', keep, MERGE_CHOICES);
    await api.library.look();
    const folder = (await api.library.current())?.folder ?? '';
    const found = (await api.conflicts.list()).find(
      (one) => one.file === given || isSameFile(join(folder, one.file), given),
    );
    const file = found?.file ?? given;
    const comparison = found?.id === null ? null : await api.conflicts.compare({ file });
    const places = comparison === null ? [] : tellConflicts(comparison);
    if (options.flag('dry-run') || (places.length > 0 && choice === null)) {
      const hint = 'Say which is to stay: --keep mine, theirs or both.';
      return {
        value: { merged: false, conflicts: places.length, comparison },
        text: places.length === 0 ? 'Nothing is in conflict.' : [...places, hint].join('\n\n'),
        failed: !options.flag('dry-run'),
      };
    }
    const picks = places.map(() => choice ?? 'both');
    const { setAside } = await api.conflicts.merge({
      file,
      ...(comparison && places.length > 0 && { chosen: { against: comparison.against, picks } }),
    });
    return {
      value: { merged: true, conflicts: places.length, setAside },
      text: `Merged. The file is kept as ${setAside}.`,
    };
  },
};

/** Whether two paths lead to the same file, the second from where the command was called. */
function isSameFile(one: string, other: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(resolve(path));
    } catch {
      return resolve(path);
    }
  };
  return real(one) === real(other);
}
