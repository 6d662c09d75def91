import { useState, type ReactNode } from 'react';
import type { BulkChanges } from '#contract/library/bulk';
import type { EntryRow } from '#core/library/entry';
import { api } from '../api';
import { countEntries } from '../count-entries';
import { saveAll } from '../features/entry/autosaves';
import { BulkBar } from '../features/entry-list/bulk-bar';
import { BulkTags } from '../features/entry-list/bulk-tags';
import { attempt, notify, notifyWhile } from '../look/notices';
import { undoChange } from './undo';

interface AppBulkProps {
  /** The entries that are selected, as they are listed. */
  readonly rows: readonly EntryRow[];
  readonly onCompose: (ids: readonly string[]) => void;
  readonly onPublish: (posts: readonly EntryRow[]) => void;
  readonly onTrash: () => Promise<void>;
  readonly onClear: () => void;
}

/** The bar of what can be done with several entries at once, and the doing of it. */
export function AppBulk({ rows, onCompose, onPublish, onTrash, onClear }: AppBulkProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const ids = rows.map(({ id }) => id);
  const posts = rows.filter(({ kind }) => kind === 'post');

  async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    setBusy(true);
    const result = await task();
    setBusy(false);
    return result;
  }

  return (
    <BulkBar
      count={rows.length}
      busy={busy}
      tags={
        <BulkTags
          rows={rows}
          disabled={busy}
          onAdd={(tag) =>
            run(() => changeAll(ids, { addTags: [tag] }, (some) => `${some} tagged #${tag}.`))
          }
          onRemove={(tag) =>
            void run(() =>
              changeAll(ids, { removeTags: [tag] }, (some) => `#${tag} is gone from ${some}.`),
            )
          }
        />
      }
      onPrivate={(isPrivate) =>
        void run(() =>
          changeAll(
            ids,
            { private: isPrivate },
            (some) => `${some} made ${isPrivate ? 'private' : 'not private'}.`,
          ),
        )
      }
      onCompose={() => onCompose(ids)}
      onPublish={posts.length === 0 ? null : () => onPublish(posts)}
      onTrash={() => void run(onTrash)}
      onClear={onClear}
    />
  );
}

/**
 * @param tell says what was done to some entries
 * @returns whether it was not refused
 */
async function changeAll(
  ids: readonly string[],
  changes: BulkChanges,
  tell: (some: string) => string,
): Promise<boolean> {
  const done = await attempt('The entries were not changed', async () => {
    await saveAll();
    return api.bulk.change({ ids, changes });
  });
  if (done === null) return false;
  const { change, entries, inText } = done;
  const stays =
    inText.length === 0 ? '' : ` It stays in the text of ${countEntries(inText.length)}.`;
  if (change === null) {
    notify(stays === '' ? 'They were so already.' : `Nothing was changed.${stays}`);
    return true;
  }
  notify(`${tell(countEntries(entries.length))}${stays}`, {
    label: 'Undo',
    run: () => void undoChange(change, 'The entries were not changed back'),
  });
  return true;
}

/** Moves entries to the trash and offers to take them back. Returns whether they were moved. */
export async function trashAll(ids: readonly string[], onRestored: () => void): Promise<boolean> {
  const done = await attempt('The entries were not moved to the trash', async () => {
    await saveAll();
    await api.bulk.remove({ ids });
    return true;
  });
  if (done === null) return false;
  notify(`${countEntries(ids.length)} in the trash now.`, {
    label: 'Undo',
    run: () =>
      void attempt('The entries were not restored', async () => {
        await notifyWhile('Taking it back…', () => api.bulk.restore({ ids }));
        onRestored();
      }),
  });
  return true;
}
