import { useEffect, useEffectEvent, useState } from 'react';
import type { Entry, EntryChanges } from '#contract/api';
import { toMarkdown } from '#core/document/to-markdown';
import { Problem } from '#core/problem';
import { api } from './api';
import type { KeptTyping } from './features/entry/keep-typed';
import { forgetLeft, keepTypingOf, readLeft } from './features/entry/typed-storage';
import { notify, notifyProblem } from './look/notices';

/**
 * Saves what an earlier window left unsaved when it died, and says so.
 * @param folder of the library
 * @param onOpen opens what was saved
 */
export function useRecovered(folder: string, onOpen: (id: string) => void): void {
  // Before an entry is opened, whose typing would take its place.
  useState(() => keepTypingOf(folder));
  const recover = useEffectEvent(() => {
    for (const { key, kept } of readLeft()) void recoverOne(key, kept, onOpen);
  });
  useEffect(() => recover(), []);
}

async function recoverOne(
  key: string,
  kept: KeptTyping,
  onOpen: (id: string) => void,
): Promise<void> {
  const title = kept.title.trim() || 'Untitled';
  try {
    const id = await save(kept);
    forgetLeft(key);
    if (id === null) return;
    notify(
      id === kept.id
        ? `What you typed last in “${title}” is back.`
        : `What you typed last in “${title}” is in a note of its own: the entry is another by now.`,
      { label: 'Show', run: () => onOpen(id) },
    );
  } catch (error) {
    notifyProblem(`What you typed last in “${title}” is not saved yet; it is kept`, error);
  }
}

/** @returns the entry that has it now; null when it was saved before the window died */
async function save(kept: KeptTyping): Promise<string | null> {
  const { id, bases, changes, markdown } = kept;
  const entry = await api.entries.read({ id }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  });
  const [first] = bases;
  if (entry !== null && markdown !== null && first !== undefined) {
    return saveOn(id, first.revision, { ...changes, markdown });
  }
  const { patchDocument, documentOfPatch } = await import('./features/editor/text-patch');
  const { schema } = await import('#core/document/schema');
  const base = entry === null ? undefined : bases.find((one) => one.revision === entry.revision);
  if (entry !== null && base !== undefined) {
    if (base.patch === null) return saveFields(entry, changes);
    const document = patchDocument(schema, entry.document, base.patch);
    if (document !== null) return saveOn(id, entry.revision, { ...changes, document });
  }
  const patch = bases.find((one) => one.patch !== null)?.patch ?? null;
  const text = markdown ?? (patch === null ? null : toMarkdown(documentOfPatch(schema, patch)));
  if (text === null) return entry === null ? null : saveFields(entry, changes);
  const note = await api.entries.add({
    kind: 'note',
    title: `From “${kept.title.trim() || 'Untitled'}”`,
    markdown: text,
  });
  return note.id;
}

async function saveFields(entry: Entry, changes: EntryChanges): Promise<string | null> {
  if (Object.keys(changes).length === 0) return null;
  return saveOn(entry.id, entry.revision, changes);
}

/** Where the same was changed elsewhere, it is kept beside the entry as a second version. */
async function saveOn(id: string, revision: number, changes: EntryChanges): Promise<string> {
  try {
    await api.entries.save({ id, revision, changes });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'conflict') throw error;
    await api.conflicts.keepUnsaved({ id, revision, changes });
  }
  return id;
}
