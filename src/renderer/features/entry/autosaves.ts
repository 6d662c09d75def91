import type { Entry, EntryChanges } from '#contract/api';
import { Problem } from '#core/problem';
import { api } from '../../api';
import { createAutosave, type Autosave } from './autosave';
import { forgetViews } from './views';

/** An entry as it was read and what saves its changes. */
export interface OpenEntry {
  readonly entry: Entry;
  /** What was typed as Markdown and could not be saved yet, or null. */
  readonly unsavedMarkdown: string | null;
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
  if (earlier && unsaved) {
    const { markdown = null, ...changes } = unsaved;
    return {
      entry: applyChanges(entry, changes),
      unsavedMarkdown: markdown,
      autosave: earlier,
    };
  }
  const autosave = createAutosave({
    revision: entry.revision,
    save: (revision, changes) => api.entries.save({ id, revision, changes }),
  });
  open.set(id, autosave);
  return { entry, unsavedMarkdown: null, autosave };
}

/**
 * Saves everything that is not saved yet; the promise never rejects.
 *
 * @returns how many entries could not be saved and wait in this window alone
 */
export async function flushEntries(): Promise<number> {
  const autosaves = [...open.values()];
  await Promise.all(autosaves.map((autosave) => autosave.flush()));
  return autosaves.filter((autosave) => autosave.unsaved() !== null).length;
}

/**
 * Saves everything before something is made of it.
 *
 * @throws Problem `disk` while something can't be saved: what is made would be without it
 */
export async function saveAll(): Promise<void> {
  if ((await flushEntries()) === 0) return;
  throw new Problem(
    'disk',
    'Something that you wrote is not saved yet and would be missing. Open that entry, see why, and try again.',
  );
}

/** Forgets every entry, when the library is closed. */
export function forgetEntries(): void {
  open.clear();
  forgetViews();
}

function applyChanges(entry: Entry, changes: EntryChanges): Entry {
  const attachments = { ...entry.attachments, ...changes.attachments };
  return { ...entry, ...changes, attachments };
}
