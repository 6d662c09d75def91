import type { Api, Entry, EntryChanges } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import { Problem } from '#core/problem';
import { shownTitle } from '#core/shown-title';
import type { TextPatch } from '../../text-patch';
import type { KeptTyping } from './keep-typed';

/** The calls of the library that it takes. */
export interface RecoveryCalls {
  readonly entries: Pick<Api['entries'], 'read' | 'save' | 'add'>;
  readonly conflicts: Pick<Api['conflicts'], 'keepUnsaved'>;
}

/** What knows the text's places; loaded when there is something to recover. */
export interface Patching {
  /** Null where the document is not the one that the patch was made of. */
  patch(document: DocumentNode, patch: TextPatch): DocumentNode | null;
  /** What was typed, by itself. */
  alone(patch: TextPatch): DocumentNode;
}

/**
 * Saves what an earlier window left unsaved. Nothing of it is dropped: where the entry is another by
 * now it is merged, kept beside it as a second version, or put into a note of its own, a private
 * one, for what was typed may have been private.
 *
 * @returns the entry that has it now; null when all of it was saved before the window died
 */
export async function recoverTyped(
  kept: KeptTyping,
  calls: RecoveryCalls,
  loadPatching: () => Promise<Patching>,
): Promise<string | null> {
  const { id, bases, markdown } = kept;
  const entry = await readOrNull(calls, id);
  const base = bases.find((one) => one.revision === entry?.revision);
  const revision = (base ?? bases[0])?.revision ?? entry?.revision;
  if (entry !== null && revision !== undefined) {
    const changes = withoutSaved(kept.changes, entry);
    if (markdown !== null) return save(calls, { id, revision, changes: { ...changes, markdown } });
    const patching = await loadPatching();
    const isTyped = bases.some(({ patch }) => patch !== null);
    if (base?.patch === null || !isTyped) {
      if (Object.keys(changes).length === 0) return null;
      return save(calls, { id, revision, changes });
    }
    const document = base && patching.patch(entry.document, base.patch);
    if (document) {
      return save(calls, { id, revision, changes: { ...changes, document } });
    }
  }
  const text = markdown ?? (await tellAlone(bases, loadPatching));
  if (text === null) return null;
  const title = `From ${shownTitle(kept.title)}`;
  const made = await calls.entries.add({ kind: 'note', title, private: true, markdown: text });
  return made.id;
}

/** What of it a save has brought into the entry, just before the window died, is done with. */
function withoutSaved(changes: EntryChanges, entry: Entry): EntryChanges {
  const current = new Map<string, unknown>(Object.entries(entry));
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(current.get(name)),
    ),
  );
}

async function readOrNull({ entries }: RecoveryCalls, id: string): Promise<Entry | null> {
  try {
    return await entries.read({ id });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}

async function tellAlone(
  bases: KeptTyping['bases'],
  loadPatching: () => Promise<Patching>,
): Promise<string | null> {
  const patch = bases.find((one) => one.patch !== null)?.patch ?? null;
  return patch === null ? null : toMarkdown((await loadPatching()).alone(patch));
}

interface Save {
  readonly id: string;
  readonly revision: number;
  readonly changes: EntryChanges;
}

async function save({ entries, conflicts }: RecoveryCalls, what: Save): Promise<string> {
  try {
    await entries.save(what);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'conflict') throw error;
    await conflicts.keepUnsaved(what);
  }
  return what.id;
}
