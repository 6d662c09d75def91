import { useEffect, useEffectEvent, useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { api } from '../api';
import { recoverTyped, type Patching } from '../features/entry/recover-typed';
import { keepTypingOf, type Left } from '../features/entry/typed-storage';
import { notifyMended, notifyProblem } from '../look/notices';

/**
 * Saves what an earlier window left unsaved when it died, and says so.
 * @param folder of the library
 * @param onOpen shows an entry that has it now
 */
export function useRecovered(folder: string, onOpen: (id: string) => void): void {
  // Before an entry is opened, whose typing would take its place.
  const [reading] = useState(() => keepTypingOf(folder));
  const open = useEffectEvent(onOpen);
  const recover = useEffectEvent(async (openLater: (id: string) => void) => {
    try {
      for (const left of await reading) void recoverOne(left, openLater);
    } catch (error) {
      notifyProblem('What you typed last may not be saved yet; it is kept', error);
    }
  });
  useEffect(() => void recover((id) => open(id)), []);
}

async function recoverOne({ name, kept }: Left, onOpen: (id: string) => void): Promise<void> {
  try {
    const id = await recoverTyped(kept, api, loadPatching);
    await api.typing.forget({ name });
    if (id === null) return;
    const [row] = await api.entries.rows({ ids: [id] });
    const title = shownTitle(row?.row.title ?? '');
    notifyMended(
      id === kept.id
        ? `What you typed last in “${title}” is back.`
        : `What you typed last is in the note “${title}”: its entry is another by now.`,
      { label: 'Open', run: () => onOpen(id) },
    );
  } catch (error) {
    const title = shownTitle(kept.title);
    notifyProblem(`What you typed last in “${title}” is not saved yet; it is kept`, error);
  }
}

/** The editor's code knows the places; the list is there before it. */
async function loadPatching(): Promise<Patching> {
  const [{ patchDocument, documentOfPatch }, { schema }] = await Promise.all([
    import('../features/editor/text-patch'),
    import('#core/document/schema'),
  ]);
  return {
    patch: (document, patch) => patchDocument(schema, document, patch),
    alone: (patch) => documentOfPatch(schema, patch),
  };
}
