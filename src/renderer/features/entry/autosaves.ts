import type { Entry, EntryChanges } from '#contract/api';
import { api } from '../../api';
import { createAutosave, type Autosave } from './autosave';

/** An entry as it was read and what saves its changes. */
export interface OpenEntry {
  readonly entry: Entry;
  readonly autosave: Autosave;
}

const open = new Map<string, Autosave>();

/**
 * Reads an entry for writing in it. What an earlier opening could not save yet is in it and still
 * waits to be saved: nothing typed is ever dropped by looking elsewhere.
 */
export async function openEntry(id: string): Promise<OpenEntry> {
  const earlier = open.get(id);
  await earlier?.flush();
  const entry = await api.entries.read({ id });
  const unsaved = earlier?.unsaved() ?? null;
  if (earlier && unsaved) return { entry: applyChanges(entry, unsaved), autosave: earlier };
  const autosave = createAutosave({
    revision: entry.revision,
    save: (revision, changes) => api.entries.save({ id, revision, changes }),
  });
  open.set(id, autosave);
  return { entry, autosave };
}

/** Saves everything that is not saved yet; the promise never rejects. */
export async function flushEntries(): Promise<void> {
  await Promise.all([...open.values()].map((autosave) => autosave.flush()));
}

/** Forgets every entry, when the library is closed. */
export function forgetEntries(): void {
  open.clear();
}

function applyChanges(entry: Entry, changes: EntryChanges): Entry {
  const attachments = { ...entry.attachments, ...changes.attachments };
  return { ...entry, ...changes, attachments };
}
