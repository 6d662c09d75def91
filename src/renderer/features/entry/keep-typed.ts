import type { EntryChanges } from '#contract/api';
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
  let isKept = false;

  function look(): void {
    const bases = saving.bases();
    const { patches, markdown } = describe?.(bases) ?? { patches: [], markdown: null };
    const { document, markdown: reported, ...changes } = saving.unsaved() ?? {};
    const source = markdown ?? reported ?? null;
    const isTyped = source !== null || patches.some((patch) => patch !== null);
    // An editor that is gone has told all that was typed in it.
    if (describe === null && document !== undefined && source === null) return;
    if (!isTyped && Object.keys(changes).length === 0) {
      if (isKept) write(null);
      isKept = false;
      return;
    }
    isKept = true;
    write({
      id,
      title: changes.title ?? title,
      bases: bases.map(({ revision }, at) => ({ revision, patch: patches[at] ?? null })),
      changes,
      markdown: source,
    });
  }

  return {
    typed: look,
    changed: look,
    follow: (next) => {
      describe = next;
      return () => {
        if (describe === next) describe = null;
      };
    },
  };
}
