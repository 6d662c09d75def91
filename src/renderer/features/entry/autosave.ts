import type { EntryChanges } from '#contract/calls/api';
import type { TextBase } from '../../text-patch';
import { describeProblem, Problem } from '#core/problem';

/** What the person is told about their text. */
export type SaveState =
  | { readonly name: 'saved'; readonly at: string | null }
  | { readonly name: 'waiting' }
  | { readonly name: 'saving' }
  | { readonly name: 'failed'; readonly reason: string }
  | { readonly name: 'conflict'; readonly reason: string };

/** Saves an entry's changes a moment after they are made, and never drops one. */
export interface Autosave {
  state(): SaveState;
  /** The revision that the next save starts from. */
  revision(): number;
  /** What the library may have: what was saved last, and what is being saved. */
  bases(): readonly TextBase[];
  /** What is not saved yet, or null. */
  unsaved(): EntryChanges | null;
  change(changes: EntryChanges): void;
  /**
   * Adds whoever holds changes back for a moment, such as an editor: asked before every `flush` to
   * report them.
   */
  gatherFrom(source: () => void): () => void;
  /** Asks those for their changes, without saving. */
  gather(): void;
  /** Saves now; resolves when that has succeeded or failed. */
  flush(): Promise<void>;
  /** Goes on from another revision after a conflict: what is unsaved is saved on top of it. */
  rebase(revision: number): Promise<void>;
  /** Goes on from a revision that was read while nothing is unsaved. */
  follow(revision: number): void;
  /** Gives up what is unsaved, after it has been kept elsewhere or on the person's word. */
  discard(): void;
  subscribe(listener: () => void): () => void;
}

export interface AutosaveOptions {
  readonly revision: number;
  readonly save: (
    revision: number,
    changes: EntryChanges,
  ) => Promise<{ revision: number; updated: string }>;
  /** Hears of every change, before every save, and when it goes on from another revision. */
  readonly onStep?: () => void;
}

/** Milliseconds without a change after which it is saved. */
const PAUSE = 500;
/** No change waits longer than this, however long the typing goes on. */
const LONGEST = 900;
/** After a failure it is tried again, at most this far apart. */
const RETRY_FIRST = 2_000;
const RETRY_LONGEST = 30_000;

export function createAutosave(options: AutosaveOptions): Autosave {
  const listeners = new Set<() => void>();
  const sources = new Set<() => void>();
  let revision = options.revision;
  let state: SaveState = { name: 'saved', at: null };
  /** The document of that revision as it was sent; null for the one that was read. */
  let document: EntryChanges['document'] | null = null;
  let pending: EntryChanges | null = null;
  let sending: EntryChanges | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let retryAfter = RETRY_FIRST;

  function enter(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
    options.onStep?.();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  async function send(changes: EntryChanges): Promise<void> {
    clearTimeout(timer);
    pending = null;
    sending = changes;
    waitingSince = null;
    // While it is tried again the failure stays in sight, and what can be done about it.
    if (state.name === 'failed') options.onStep?.();
    else enter({ name: 'saving' });
    try {
      const saved = await options.save(revision, changes);
      revision = saved.revision;
      document = documentAfter(changes, document);
      retryAfter = RETRY_FIRST;
      sending = null;
      enter(pending === null ? { name: 'saved', at: saved.updated } : { name: 'waiting' });
    } catch (error) {
      pending = mergeChanges(changes, pending);
      sending = null;
      const reason = describeProblem(error);
      if (error instanceof Problem && error.code === 'conflict') {
        clearTimeout(timer);
        enter({ name: 'conflict', reason });
      } else {
        enter({ name: 'failed', reason });
        schedule(retryAfter);
        retryAfter = Math.min(retryAfter * 2, RETRY_LONGEST);
      }
    }
  }

  async function flush(): Promise<void> {
    for (const source of sources) source();
    // Whoever waits beside this may have begun the next save already: that one counts, too.
    while (running !== null) await running;
    if (pending === null || state.name === 'conflict') return;
    running = send(pending).finally(() => {
      running = null;
    });
    await running;
    // What was typed meanwhile goes too, unless saving has failed.
    if (unsaved() !== null && ['waiting', 'saving'].includes(state.name)) await flush();
  }

  function unsaved(): EntryChanges | null {
    return sending === null ? pending : mergeChanges(sending, pending);
  }

  return {
    state: () => state,
    revision: () => revision,
    unsaved,
    bases: () =>
      [
        { revision, document },
        ...(sending === null
          ? []
          : [{ revision: revision + 1, document: documentAfter(sending, document) }]),
      ].flatMap((base) =>
        base.document === undefined ? [] : [{ ...base, document: base.document }],
      ),
    change: (changes) => {
      pending = mergeChanges(pending, changes);
      options.onStep?.();
      if (state.name === 'conflict') {
        for (const listener of listeners) listener();
        return;
      }
      const now = Date.now();
      waitingSince ??= now;
      if (state.name === 'saved') enter({ name: 'waiting' });
      schedule(Math.max(0, Math.min(PAUSE, waitingSince + LONGEST - now)));
    },
    gatherFrom: (source) => {
      sources.add(source);
      return () => sources.delete(source);
    },
    gather: () => {
      for (const source of sources) source();
    },
    flush,
    follow: (next) => {
      revision = next;
      document = null;
      options.onStep?.();
    },
    rebase: async (next) => {
      revision = next;
      // It is another's text now, which the window doesn't have.
      document = undefined;
      enter({ name: 'waiting' });
      await flush();
    },
    discard: () => {
      clearTimeout(timer);
      pending = null;
      // What the window shows until the entry is read anew is not to be saved.
      document = undefined;
      enter({ name: 'saved', at: null });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The document that a save leaves; null where it was sent as Markdown, to be read anew. */
function documentAfter(
  { document, markdown }: EntryChanges,
  before: EntryChanges['document'] | null,
): EntryChanges['document'] | null {
  return markdown === undefined ? (document ?? before) : null;
}

/** Later changes win, and Markdown is a later document and front matter; attachments add up. */
export function mergeChanges(
  earlier: EntryChanges | null,
  later: EntryChanges | null,
): EntryChanges {
  const attachments = { ...earlier?.attachments, ...later?.attachments };
  const { document, frontMatter, ...others } = earlier ?? {};
  const isWhole = later?.markdown !== undefined;
  return {
    ...others,
    ...(document !== undefined && !isWhole && { document }),
    ...(frontMatter !== undefined && !isWhole && { frontMatter }),
    ...later,
    ...(Object.keys(attachments).length > 0 && { attachments }),
  };
}
