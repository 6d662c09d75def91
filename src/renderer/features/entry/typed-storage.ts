import { api } from '../../api';
import { keepLatest, type KeepsLatest } from './keep-latest';
import type { KeptTyping } from './keep-typed';

let library: string | null = null;

/** What an earlier window left unsaved, and by what name. */
export interface Left {
  readonly name: string;
  readonly kept: KeptTyping;
}

/**
 * Begins to keep what is typed in a library.
 * @returns what an earlier window of it left
 */
export async function keepTypingOf(folder: string): Promise<readonly Left[]> {
  library = folder;
  return (await api.typing.begin({ library: folder })).flatMap(({ name, text }) => {
    const kept = parse(text);
    return kept === null ? [] : [{ name, kept }];
  });
}

/** Where what is typed in an entry is kept; null when all of it is saved. See `keepTyped`. */
export function keepTypingIn(id: string): KeepsLatest<KeptTyping | null> {
  const folder = library;
  return keepLatest(async (kept) => {
    if (folder === null) return;
    const text = kept === null ? null : JSON.stringify(kept);
    await api.typing.keep({ library: folder, id, text });
  });
}

function parse(text: string): KeptTyping | null {
  try {
    const kept = JSON.parse(text) as KeptTyping | null;
    return kept !== null && typeof kept.id === 'string' && Array.isArray(kept.bases) ? kept : null;
  } catch {
    return null;
  }
}
