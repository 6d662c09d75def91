import { useEffect, useEffectEvent, useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { api } from '../api';
import type { KeptTyping } from '../features/entry/keep-typed';
import { recoverTyped, type Patching } from '../features/entry/recover-typed';
import { forgetLeft, keepTypingOf, readLeft } from '../features/entry/typed-storage';
import { notifyMended, notifyProblem } from '../look/notices';

/**
 * Saves what an earlier window left unsaved when it died, and says so.
 * @param folder of the library
 */
export function useRecovered(folder: string): void {
  // Before an entry is opened, whose typing would take its place.
  useState(() => keepTypingOf(folder));
  const recover = useEffectEvent(() => {
    for (const { key, kept } of readLeft()) void recoverOne(key, kept);
  });
  useEffect(() => recover(), []);
}

async function recoverOne(key: string, kept: KeptTyping): Promise<void> {
  try {
    const id = await recoverTyped(kept, api, loadPatching);
    forgetLeft(key);
    if (id === null) return;
    const [row] = await api.entries.rows({ ids: [id] });
    const title = shownTitle(row?.row.title ?? '');
    notifyMended(
      id === kept.id
        ? `What you typed last in “${title}” is back.`
        : `What you typed last is in the note “${title}”: its entry is another by now.`,
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
