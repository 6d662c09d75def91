import type { Spelling } from '#core/spelling/spelling';

/** Looks words up in the calling thread, for commands; dictionaries are loaded when one is needed. */
export function spellHere(): Spelling {
  let opened: Promise<Spelling> | null = null;
  const open = async (): Promise<Spelling> => {
    const { openDictionaries } = await import('./dictionaries');
    return openDictionaries();
  };
  return {
    unknown: async (...asked) => (await (opened ??= open())).unknown(...asked),
    suggest: async (...asked) => (await (opened ??= open())).suggest(...asked),
    close: async () => (await opened)?.close(),
  };
}
