import type { EntryChanges } from '#contract/calls/api';
import type { TextBase, TextPatch, TypedKeeper, TypedText } from '../../text-patch';

/** What is kept of an entry until it is saved, in case the window dies before. */
export interface KeptTyping {
  readonly id: string;
  readonly title: string;
  readonly bases: readonly { readonly revision: number; readonly patch: TextPatch | null }[];
  /** What was changed beside the text. */
  readonly changes: EntryChanges;
  readonly markdown: string | null;
}

/** Where an entry's saving stands. */
export interface Saving {
  bases(): readonly TextBase[];
  unsaved(): EntryChanges | null;
}

/** A keeper that is also told when the saving has gone on. */
export interface EntryKeeper extends TypedKeeper {
  changed(): void;
  /** What is not saved is kept beside the entry by now, as its second version. */
  keptBeside(): void;
}

/**
 * Keeps what is typed in an entry at every key, long before it is saved: a window that dies takes
 * only its memory with it.
 * @param write keeps it, or is done with it at null
 */
export function keepTyped(
  { id, title }: { readonly id: string; readonly title: string },
  saving: Saving,
  write: (kept: KeptTyping | null) => void,
): EntryKeeper {
  let describe: ((bases: readonly TextBase[]) => TypedText) | null = null;
  let last: KeptTyping['bases'] | null = null;
  let named = title;

  /** What an editor that is gone has told of before: all that was typed in it. */
  function remember(bases: readonly TextBase[], document: TextBase['document']): TypedText {
    const patchOf = (revision: number): TextPatch | null =>
      last?.find((one) => one.revision === revision)?.patch ?? null;
    const patches = bases.map((base) =>
      document === null || base.document === document ? null : patchOf(base.revision),
    );
    return { patches, markdown: null };
  }

  function look(): void {
    const bases = saving.bases();
    const { document, markdown: reported, ...changes } = saving.unsaved() ?? {};
    const { patches, markdown } = describe?.(bases) ?? remember(bases, document ?? null);
    const source = markdown ?? reported ?? null;
    named = changes.title ?? named;
    const isTyped = source !== null || patches.some((patch) => patch !== null);
    if (!isTyped && Object.keys(changes).length === 0) {
      if (last !== null) write(null);
      last = null;
      return;
    }
    last = bases.map(({ revision }, at) => ({ revision, patch: patches[at] ?? null }));
    write({ id, title: named, bases: last, changes, markdown: source });
  }

  return {
    typed: look,
    changed: look,
    keptBeside: () => write(null),
    follow: (next) => {
      describe = next;
      return () => {
        if (describe === next) describe = null;
      };
    },
  };
}
