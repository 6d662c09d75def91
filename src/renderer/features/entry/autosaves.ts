import type { Entry, EntryChanges } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { api } from '../../api';
import { createAutosave, type Autosave } from './autosave';
import { keepTyped, type EntryKeeper } from './keep-typed';
import { keepTypingIn } from './typed-storage';
import { keepUndecided, type Undecided } from './undecided';
import { forgetViews } from './views';

/** An entry as it was read and what saves its changes. */
export interface OpenEntry {
  readonly entry: Entry;
  /** What was typed as Markdown and could not be saved yet, or null. */
  readonly unsavedMarkdown: string | null;
  readonly autosave: Autosave;
  readonly undecided: Undecided;
  readonly typed: EntryKeeper;
}

const open = new Map<string, OpenedEntry>();

interface OpenedEntry {
  readonly autosave: Autosave;
  readonly undecided: Undecided;
  readonly typed: EntryKeeper;
  /** As it was read last. */
  readonly entry: Entry;
}

/** An entry whose text could not be saved. */
export interface UnsavedEntry {
  readonly id: string;
  readonly title: string;
}

let unsavedNow: readonly UnsavedEntry[] = [];
const listeners = new Set<() => void>();

/** The entries that wait in this window alone because saving them has failed. */
export function unsavedEntries(): readonly UnsavedEntry[] {
  return unsavedNow;
}

/** @returns ends the listening */
export function onUnsavedEntries(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noteUnsaved(): void {
  const found = list(({ autosave }) => ['failed', 'conflict'].includes(autosave.state().name));
  if (JSON.stringify(found) === JSON.stringify(unsavedNow)) return;
  unsavedNow = found;
  for (const listener of listeners) listener();
}

function list(isWanted: (one: OpenedEntry) => boolean): readonly UnsavedEntry[] {
  return [...open]
    .filter(([, one]) => isWanted(one))
    .map(([id, { autosave, entry }]) => ({ id, title: autosave.unsaved()?.title ?? entry.title }));
}

/**
 * Reads an entry for writing in it. What an earlier opening could not save yet is in it and still
 * waits to be saved: nothing typed is ever dropped by looking elsewhere.
 */
export async function openEntry(id: string): Promise<OpenEntry> {
  const earlier = open.get(id);
  await earlier?.autosave.flush();
  const read = await api.entries.read({ id }).catch((problem: unknown) => {
    // What can't be read any more can still be saved elsewhere.
    if (earlier?.autosave.unsaved()) return earlier.entry;
    throw problem;
  });
  const unsaved = earlier?.autosave.unsaved() ?? null;
  if (earlier && unsaved) {
    const { markdown = null, ...changes } = unsaved;
    return {
      entry: applyChanges(read, changes),
      unsavedMarkdown: markdown,
      autosave: earlier.autosave,
      undecided: earlier.undecided,
      typed: earlier.typed,
    };
  }
  const entry = read;
  const kept = keepTypingIn(id);
  const autosave = createAutosave({
    revision: entry.revision,
    save: async (revision, changes) => {
      // What is kept knows of this save before it is made: else it would be taken for newer.
      await kept.settled();
      return api.entries.save({ id, revision, changes });
    },
    onStep: () => typed.changed(),
  });
  const typed = keepTyped(entry, autosave, kept.put);
  const undecided = keepUndecided(autosave, {
    keep: async (revision, changes, last) => {
      const save = { id, revision, changes, ...(last !== null && { last }) };
      const { file } = await api.conflicts.keepUnsaved(save);
      autosave.gather();
      if (autosave.unsaved() === changes) typed.keptBeside();
      return file;
    },
    putAside: (file) => api.conflicts.putAside({ file }),
  });
  open.set(id, { autosave, undecided, typed, entry });
  autosave.subscribe(noteUnsaved);
  return { entry, unsavedMarkdown: null, autosave, undecided, typed };
}

/**
 * Saves everything that is not saved yet; the promise never rejects.
 *
 * @returns the entries that could not be saved and wait in this window alone
 */
export async function flushEntries(): Promise<readonly UnsavedEntry[]> {
  await Promise.all([...open.values()].map(({ autosave }) => autosave.flush()));
  return list(({ autosave }) => autosave.unsaved() !== null);
}

/**
 * Saves everything, and keeps what waits for a choice beside its entry; the promise never rejects.
 *
 * @returns the entries whose latest words would be lost with this window
 */
export async function flushOrKeep(): Promise<readonly UnsavedEntry[]> {
  await flushEntries();
  await Promise.all([...open.values()].map(({ undecided }) => undecided.settle()));
  return list(
    ({ autosave, undecided }) => autosave.unsaved() !== null && undecided.state().name !== 'kept',
  );
}

/**
 * Saves everything before something is made of it.
 *
 * @throws Problem `disk` while something can't be saved: what is made would be without it
 */
export async function saveAll(): Promise<void> {
  if ((await flushEntries()).length === 0) return;
  throw new Problem(
    'disk',
    'Something that you wrote is not saved yet and would be missing. Open that entry, see why, and try again.',
  );
}

/** Forgets every entry, when the library is closed. */
export function forgetEntries(): void {
  open.clear();
  noteUnsaved();
  forgetViews();
}

function applyChanges(entry: Entry, changes: EntryChanges): Entry {
  const attachments = { ...entry.attachments, ...changes.attachments };
  return { ...entry, ...changes, attachments };
}
